/** Why something that came by an open link is not answered. */
export const SET_ASIDE_REASONS = ['not-an-ask', 'duplicate', 'spam'] as const
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number]

/** That an ask that came by an open link was set aside; taken back, it waits for an answer as before. Both stay. */
export type AskSetAside = {
  id: string
  askId: string
  reason: SetAsideReason
  /** For a duplicate: the ask of the same work that says the same. */
  sameAsAskId: string | null
  words: string | null
  personId: string | null
  at: string
  takenBackAt: string | null
  takenBackById: string | null
}

export const LONGEST_WHY = 1_000
