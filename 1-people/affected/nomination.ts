/** Somebody's answer to “Who else would be surprised by this?” */
export type Nomination = {
  id: string
  workId: string
  byPersonId: string | null
  /** The name as it was typed. */
  typedName: string
  /** Whom it means, once that is known. */
  personId: string | null
  groupId: string | null
  why: string | null
  nominatedAt: string
}
