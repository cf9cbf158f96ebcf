/** What somebody says to the answer that they got. To understand a reason and to agree with it are two things. */
export type Receipt = {
  id: string
  dispositionId: string
  personId: string
  understands: Understands | null
  agrees: Agrees | null
  at: string
  /** When they said something else. */
  replacedAt: string | null
}

export const UNDERSTANDS = ['yes', 'no', 'not-clear'] as const
export type Understands = (typeof UNDERSTANDS)[number]

export const AGREES = ['yes', 'no'] as const
export type Agrees = (typeof AGREES)[number]

export type AskObjection = { id: string; dispositionId: string; personId: string; words: string; at: string }

export const LONGEST_OBJECTION = 2_000

export type ReceiptCounts = { told: number; understand: number; agree: number; disagree: number; unclear: number }

/** How the answers of a work were taken. Neither count says anything about the other. */
export function countReceipts(
  answers: readonly { told: boolean; understands: Understands | null; agrees: Agrees | null }[],
): ReceiptCounts {
  const told = answers.filter((each) => each.told)
  const many = (holds: (each: (typeof told)[number]) => boolean) => told.filter(holds).length
  return {
    told: told.length,
    understand: many(({ understands }) => understands === 'yes'),
    unclear: many(({ understands }) => understands === 'no' || understands === 'not-clear'),
    agree: many(({ agrees }) => agrees === 'yes'),
    disagree: many(({ agrees }) => agrees === 'no'),
  }
}
