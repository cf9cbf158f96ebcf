/** That something surprised somebody: a decision, an answer, or something else about a work. */
export type Surprise = {
  id: string
  workId: string
  personId: string
  decisionId: string | null
  dispositionId: string | null
  words: string
  at: string
}

/** What was missing, so that next time it is not. */
export const MISSING = ['not-asked', 'not-told', 'told-unclearly'] as const
export type Missing = (typeof MISSING)[number]

export type SurpriseCause = {
  id: string
  surpriseId: string
  missing: Missing
  because: string
  foundById: string | null
  at: string
  /** When something else was found. */
  replacedAt: string | null
}

export const LONGEST_SURPRISE = 2_000

export type SurpriseCounts = { all: number; unexplained: number } & Record<Missing, number>

/** How often a work surprised people, and what was missing. */
export function countSurprises(surprises: readonly { missing: Missing | null }[]): SurpriseCounts {
  const many = (missing: Missing | null) => surprises.filter((each) => each.missing === missing).length
  return {
    all: surprises.length,
    unexplained: many(null),
    'not-asked': many('not-asked'),
    'not-told': many('not-told'),
    'told-unclearly': many('told-unclearly'),
  }
}
