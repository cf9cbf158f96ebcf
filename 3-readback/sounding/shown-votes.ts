import type { Disclosed, VoteCounts } from '@plumbline/measure'
import { disclosure } from '@plumbline/measure/soundings'
import type { SoundingVote } from './sounding.ts'

/** What may be seen of the votes of some people on one statement. */
export type ShownVotes =
  | { shown: 'figure'; agrees: number; disagrees: number; passes: number }
  /** All of them, or all but one. */
  | { shown: 'most-or-all'; vote: SoundingVote }
  /** Fewer than the fewest; or it would, beside what else is shown, tell what single people voted. */
  | { shown: 'nothing'; because: 'too-few' | 'would-tell' }

/** The votes on one statement: of each group, and of those who are in no group. */
export type StatementVotes = { groups: readonly VoteCounts[]; others: VoteCounts }
export type ShownStatement = { everybody: ShownVotes; groups: ShownVotes[] }

/**
 * How many who are in the same cell and voted alike stand for all of them at the gate. Whatever the gate asks (are there
 * five; did all, or all but one, say the same) has the same answer for this many and for a hundred thousand, and
 * who they are is the same to it: each is in exactly one part.
 */
const STAND_FOR_ALL = 20

/**
 * One statement through the gate of `measure`. Groups come first, since they tell most; the whole is shown beside them only
 * if nothing can be worked out from both, such as the votes of the few who are in no group.
 */
export function shownStatement(
  { groups, others }: StatementVotes,
  fewest: number,
  standForAll = STAND_FOR_ALL,
): ShownStatement {
  const gate = { mode: 'confidential', minimum: fewest } as const
  const answers = [...groups, others].map((counts, at) => answersOf(counts, at, standForAll))
  const cell = (key: string, own: Answer[], counts: VoteCounts) => ({
    key,
    partition: null,
    answers: own,
    figure: () => counts,
  })
  // Nobody is in two groups, so no group tells anything of another: each is asked for alone.
  const parts = groups.map((counts, at) =>
    disclosure({ ...gate, cells: [cell(`group ${at}`, answers[at] ?? [], counts)] }),
  )
  const whole = disclosure({
    ...gate,
    cells: [cell('everybody', answers.flat(), sumOf([...groups, others]))],
    earlier: parts.flatMap(({ released }) => released),
  })
  const [everybody = NOTHING] = whole.cells.map(asShown)
  return { everybody, groups: parts.flatMap(({ cells }) => cells.map(asShown)) }
}

const NOTHING: ShownVotes = { shown: 'nothing', because: 'too-few' }

type Answer = { id: string; value: SoundingVote }

function answersOf({ agrees, disagrees, passes }: VoteCounts, part: number, standForAll: number): Answer[] {
  const alike = (count: number, value: SoundingVote) =>
    Array.from({ length: Math.min(count, standForAll) }, (_, at) => ({ id: `${part} ${value} ${at}`, value }))
  return [...alike(agrees, 'agree'), ...alike(disagrees, 'disagree'), ...alike(passes, 'pass')]
}

function asShown(cell: Disclosed<VoteCounts>): ShownVotes {
  if (cell.shown === 'nothing')
    return { shown: 'nothing', because: cell.because === 'too few answers' ? 'too-few' : 'would-tell' }
  if (cell.shown === 'most or all') return { shown: 'most-or-all', vote: cell.value as SoundingVote }
  const { agrees, disagrees, passes } = cell.figure
  return { shown: 'figure', agrees, disagrees, passes }
}

/** All of these votes together. */
export function sumOf(all: readonly VoteCounts[]): VoteCounts {
  const sum = (of: keyof VoteCounts) => all.reduce((total, counts) => total + counts[of], 0)
  return { agrees: sum('agrees'), disagrees: sum('disagrees'), passes: sum('passes'), votes: sum('votes') }
}
