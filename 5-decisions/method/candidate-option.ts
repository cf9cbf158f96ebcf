/** Something that could be chosen, as long as the question is open. */
export type CandidateOption = {
  id: string
  decisionId: string
  place: number
  words: string
  why: string | null
  addedById: string | null
  at: string
  withdrawnAt: string | null
  /** By somebody who was asked, and not taken up by the driver before this. */
  suggestedAt: string | null
  takenUpAt: string | null
  /** Who did that; of what was done before this was kept, nobody is said. */
  takenUpById: string | null
  withdrawnById: string | null
}

type Standing = Pick<CandidateOption, 'withdrawnAt' | 'suggestedAt' | 'takenUpAt'>

/** Whether the driver has still to take it up. */
export function isWaiting({ withdrawnAt, suggestedAt, takenUpAt }: Standing): boolean {
  return withdrawnAt === null && suggestedAt !== null && takenUpAt === null
}

/** Whether it can be chosen. */
export function canBeChosen(option: Standing): boolean {
  return option.withdrawnAt === null && !isWaiting(option)
}
