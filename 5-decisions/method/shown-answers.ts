import { disclosure } from '@plumbline/measure'
import type { BallotDisclosure, BallotOption, Scores } from './ballot.ts'
import { type ScoreLine, scoreLines } from './score-result.ts'

/** An answer as the gate knows it: `id` stands for this answer and no person. */
export type Answer<Some> = { id: string; said: Some }

type Promise = { disclosure: BallotDisclosure; fewest: number }

/** What may be seen of the scores of one option: all of it, that most or all gave the same one, or nothing. */
export type ShownLine = ScoreLine | { optionId: string; words: string; mostGave: number | 'no opinion' } | null

const NO_OPINION = 'no opinion'

/** Scores through the gate of `measure`; no opinion is an answer there, so that it is about as many for each option. */
export function shownScores(
  options: readonly BallotOption[],
  votes: readonly Answer<Scores>[],
  promise: Promise,
): ShownLine[] {
  const lines = scoreLines(
    options,
    votes.map(({ said }) => said),
  )
  return lines.map((line) => {
    const { optionId, words } = line
    const answers = votes.map(({ id, said }) => ({ id, value: said[optionId] ?? NO_OPINION }))
    // Each option is a question of its own: nothing about one can be worked out from another.
    const [cell] = disclosure({
      ...gateOf(promise),
      cells: [{ key: optionId, partition: null, answers, figure: () => line }],
    }).cells
    if (cell?.shown === 'figure') return cell.figure
    return cell?.shown === 'most or all' ? { optionId, words, mostGave: cell.value as number | 'no opinion' } : null
  })
}

/** Whether figures about all these orders together may be seen, or only that most or all gave the same one, or nothing. */
export function shownOrders(
  orders: readonly Answer<readonly string[]>[],
  promise: Promise,
): { shown: 'all' | 'nothing' } | { shown: 'most-or-all'; order: string[] } {
  const { cells } = disclosure({
    ...gateOf(promise),
    cells: [
      {
        key: 'orders',
        partition: null,
        answers: orders.map(({ id, said }) => ({ id, value: said.join(' ') })),
        figure: () => null,
      },
    ],
  })
  const [cell] = cells
  if (cell?.shown === 'figure') return { shown: 'all' }
  if (cell?.shown === 'most or all') return { shown: 'most-or-all', order: String(cell.value).split(' ') }
  return { shown: 'nothing' }
}

/**
 * Reasons, in an order that tells nothing: whoever writes one was told that everybody reads it without a name, and that it is
 * read only if enough people answered.
 */
export function shownReasons(reasons: readonly string[], answered: number, { disclosure, fewest }: Promise): string[] {
  if (disclosure === 'anonymous' && answered < fewest) return []
  return reasons.toSorted((a, b) => (a < b ? -1 : 1))
}

function gateOf({ disclosure, fewest }: Promise) {
  return { mode: disclosure, minimum: fewest } as const
}
