import type { ReadbackDisclosure } from '../readback.ts'

/** What is promised to whoever answers, before they do. Every word about it is made from this, and each line of it is tested. */
export type Promised = {
  /** What everybody in the workspace sees after the closing. */
  shown: 'names' | 'figures'
  ownWords: 'with-name' | 'among-many'
  /** What others see of who has answered. */
  participation: 'by-name' | 'as-a-count'
  /** Whether whoever runs the server can find who said what. */
  serverKnows: 'always' | 'until-closing'
  /** Whether somebody can still look at their own answers after the closing. */
  ownAnswersStay: boolean
  /** When those who have finished see how many of the others answered as they did. */
  mirrorShowsOthers: 'early' | 'after-closing'
  /** Whether answers count of which some cards were left out. */
  unfinishedCounts: boolean
}

const byGroup: Promised = {
  shown: 'figures',
  ownWords: 'among-many',
  participation: 'by-name',
  serverKnows: 'always',
  ownAnswersStay: true,
  mirrorShowsOthers: 'after-closing',
  unfinishedCounts: true,
}

const promises: Record<ReadbackDisclosure, Promised> = {
  named: { ...byGroup, shown: 'names', ownWords: 'with-name', mirrorShowsOthers: 'early' },
  'by-group': byGroup,
  anonymous: {
    ...byGroup,
    participation: 'as-a-count',
    serverKnows: 'until-closing',
    ownAnswersStay: false,
    unfinishedCounts: false,
  },
}

export function promisedIn(disclosure: ReadbackDisclosure): Promised {
  return promises[disclosure]
}
