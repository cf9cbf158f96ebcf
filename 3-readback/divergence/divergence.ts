import type { Card } from '../card.ts'
import { NO_GROUP } from '../material.ts'
import type { Quoted, ReadbackResult } from '../result.ts'
import { unclearSentence } from '../result-sentences.ts'
import { asksTheSame } from '../wave/matching-card.ts'

export const DIVERGENCE_KINDS = [
  'false-consensus',
  'open-difference',
  'false-conflict',
  'concern',
  'question',
  'hold',
  'cannot-tell',
  'brief-wrong',
] as const
export type DivergenceKind = (typeof DIVERGENCE_KINDS)[number]

/** Something that a read-back leaves open. */
export type Divergence = {
  id: string
  workId: string
  readbackId: string
  divergenceKind: DivergenceKind
  itemId: string | null
  /** Of two groups: who holds it, and about whom. */
  byGroupId: string | null
  aboutGroupId: string | null
  /** What we say of it; nothing where somebody's own words say it. */
  finding: string | null
  words: string | null
  /** Only where answers were announced as named. */
  saidById: string | null
  createdAt: string
}

export const TURNS = ['settled', 'superseded', 'reopened'] as const

/** What became of a divergence: settled by a reason or by a new version, asked again in a later wave, or opened again. */
export type DivergenceTurn = {
  id: string
  divergenceId: string
  turn: (typeof TURNS)[number]
  because: string | null
  directionVersionId: string | null
  laterReadbackId: string | null
  turnedById: string | null
  createdAt: string
}

export const STANDINGS = ['open', 'settled', 'superseded'] as const
export type DivergenceStanding = (typeof STANDINGS)[number]

/** How it stands after all that became of it, in order. */
export function standingAfter(turns: readonly Pick<DivergenceTurn, 'turn'>[]): DivergenceStanding {
  const last = turns.at(-1)
  return last === undefined || last.turn === 'reopened' ? 'open' : last.turn
}

type Found = Omit<Divergence, 'id' | 'workId' | 'readbackId' | 'createdAt'>

/** What a closed read-back leaves open: only what its result shows, in its words. */
export function divergencesIn(result: ReadbackResult): Found[] {
  const nothing = { itemId: null, byGroupId: null, aboutGroupId: null, finding: null, words: null, saidById: null }
  const said = (divergenceKind: DivergenceKind, quotes: readonly Quoted[]): Found[] =>
    quotes.map(({ words, personId }) => ({ ...nothing, divergenceKind, words, saidById: personId }))
  const statementOf = (cardId: string) => result.cards.find(({ id }) => id === cardId)?.statement ?? ''
  return [
    ...result.findings.map(({ kind, cardId, by, about, sentence }) => ({
      ...nothing,
      divergenceKind: kind,
      itemId: cardId,
      byGroupId: groupOrNone(by),
      aboutGroupId: groupOrNone(about),
      finding: sentence,
    })),
    ...result.unclear.map(({ cardId, count, answered }) => ({
      ...nothing,
      divergenceKind: 'cannot-tell' as const,
      itemId: cardId,
      finding: unclearSentence({ statement: statementOf(cardId), count, answered }),
    })),
    ...(result.briefWrong
      ? [
          {
            ...nothing,
            divergenceKind: 'brief-wrong' as const,
            finding: `${result.briefWrong.count} of ${result.briefWrong.of} who read the brief hold it for wrong.`,
          },
        ]
      : []),
    ...said('hold', result.holds),
    ...said('concern', result.concerns),
    ...said('question', result.questions),
  ]
}

function groupOrNone(groupId: string): string | null {
  return groupId === NO_GROUP ? null : groupId
}

/** What is measured anew by asking again; a concern, a question and a hold stay until somebody answers them. */
const MEASURED: readonly DivergenceKind[] = ['false-consensus', 'open-difference', 'false-conflict', 'cannot-tell']

/** Whether a later wave has asked the same again, so that what it shows stands in place of this. */
export function isAskedAgain(
  { divergenceKind, itemId }: Pick<Divergence, 'divergenceKind' | 'itemId'>,
  earlierCards: readonly Card[],
  laterCards: readonly Card[],
): boolean {
  const card = earlierCards.find(({ id }) => id === itemId)
  return MEASURED.includes(divergenceKind) && card !== undefined && laterCards.some((each) => asksTheSame(each, card))
}
