import { closenessOfCounts, interquartileRange, median, type Stability, signFlip, stability } from '@plumbline/measure'
import { type BallotOption, SCORE_SCALE, type Scores } from './ballot.ts'

/** How one option was scored. */
export type ScoreLine = {
  optionId: string
  words: string
  /** How many gave it 0, 1, 2, 3, 4 and 5. */
  counts: number[]
  noOpinion: number
  median: number | null
  /** The width of the middle half of the scores. */
  spread: number | null
}

/** Which option is ahead, and whether so few people can show it. */
export type Lead =
  | { found: 'nothing' }
  | { found: 'tie'; optionIds: string[] }
  | { found: 'one'; optionId: string; sure: 'clear' | 'probable' | 'could-be-chance' | 'too-few-to-show' }

const STEPS = SCORE_SCALE.to - SCORE_SCALE.from + 1
const FEWEST_ANSWERS = 3
const PLAIN = 0.05
const PROBABLE = 0.1
/** Five people who all prefer the same option may do so by chance once in sixteen times. */
const FEWEST_TO_SHOW = 6

export function scoreLines(options: readonly BallotOption[], votes: readonly Scores[]): ScoreLine[] {
  return options.map(({ id, words }) => {
    const given = votes.flatMap((scores) => scores[id] ?? [])
    return {
      optionId: id,
      words,
      counts: Array.from({ length: STEPS }, (_, score) => given.filter((each) => each === score).length),
      noOpinion: votes.length - given.length,
      median: given.length === 0 ? null : median(given),
      spread: given.length === 0 ? null : interquartileRange(given),
    }
  })
}

/**
 * The option with the highest middle score. The same middle score is a tie, and is not broken in silence. Where single scores
 * may not be shown no votes are handed in, and nothing is said of chance.
 */
export function leadOf(
  lines: readonly Pick<ScoreLine, 'optionId' | 'median'>[],
  votes: readonly Scores[],
  { answered, asked }: { answered: number; asked: number },
): Lead {
  if (answered < FEWEST_ANSWERS || answered * 2 < asked) return { found: 'nothing' }
  const scored = lines.flatMap((line) => (line.median === null ? [] : [{ ...line, median: line.median }]))
  const ordered = scored.sort((a, b) => b.median - a.median)
  const [first, second] = ordered
  if (!first) return { found: 'nothing' }
  const tied = ordered.filter((line) => line.median === first.median)
  if (tied.length > 1) return { found: 'tie', optionIds: tied.map(({ optionId }) => optionId) }
  return { found: 'one', optionId: first.optionId, sure: second ? surenessOf(first, second, votes) : 'too-few-to-show' }
}

type Line = { optionId: string }

/** Whether the same people score the first higher than the second more than chance would have it. */
function surenessOf(first: Line, second: Line, votes: readonly Scores[]) {
  const differences = votes.flatMap((scores) => {
    const [higher, lower] = [scores[first.optionId], scores[second.optionId]]
    return typeof higher === 'number' && typeof lower === 'number' ? [higher - lower] : []
  })
  const reading = signFlip(differences)
  if (differences.length < FEWEST_TO_SHOW || !reading.known) return 'too-few-to-show'
  if (reading.twoSided <= PLAIN) return 'clear'
  return reading.twoSided <= PROBABLE ? 'probable' : 'could-be-chance'
}

/** How many of those who answered in both rounds changed their score of an option. */
type Movement = { optionId: string; people: number; shareWhoMoved: number; stable: boolean }
export type Moved = { optionId: string; found: Movement | null }

export function movementOf(
  options: readonly BallotOption[],
  people: readonly { before: Scores; after: Scores }[],
): Moved[] {
  return options.map(({ id }) => {
    const both = people.map(({ before, after }) => ({ before: before[id] ?? null, after: after[id] ?? null }))
    const reading = stability(both, SCORE_SCALE)
    const answered = both.filter(({ before, after }) => before !== null && after !== null).length
    return { optionId: id, found: reading.known ? movement(id, answered, reading) : null }
  })
}

function movement(optionId: string, people: number, { shareWhoMoved, stable }: Stability): Movement {
  return { optionId, people, shareWhoMoved, stable }
}

/** How two rounds ended. Stable disagreement is an end too: then somebody decides, and the dissent is kept. */
export type Ending = 'agreement' | 'stable-disagreement' | 'still-moving' | 'too-few'

/** Below this, the answers to an option lie in camps rather than around a middle. */
const SPLIT_BELOW = 0.5

export function endingOf(after: readonly ScoreLine[], moved: readonly Moved[]): Ending {
  const found = moved.flatMap(({ found }) => found ?? [])
  if (found.length < moved.length || moved.length === 0) return 'too-few'
  if (found.some(({ stable }) => !stable)) return 'still-moving'
  return after.some(({ counts }) => closenessOfCounts(counts) < SPLIT_BELOW) ? 'stable-disagreement' : 'agreement'
}
