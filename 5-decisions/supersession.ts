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

/** That a replacement stands no more, since what replaced was not approved: the earlier decision holds again. */
export type SupersessionEnd = Omit<Supersession, 'at'> & {
  linkedAt: string
  endedBecause: string
  personId: string | null
  at: string
}
