/** One decision takes the place of another, in whole or in part. Both stay; each says so. */
export type Supersession = {
  id: string
  decisionId: string
  byDecisionId: string
  because: string
  /** What of the earlier decision goes; nothing means all of it. */
  part: string | null
  at: string
}
