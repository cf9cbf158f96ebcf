// Rule: the word ladder of the measure notes, section 2; closeness (Berry & Mielke 1992) and A (van der Eijk 2001) decide.
import type { Reason } from '../reading.ts'
import { countsOn, liesOn, type Scale, tolerance } from '../scale.ts'
import { agreementA } from './agreement-a.ts'
import { closeness } from './closeness.ts'

export type VerdictWord = 'together' | 'close' | 'mixed' | 'split' | 'too few'
export type Verdict = { readonly word: VerdictWord; readonly because?: Reason }

/** Fewer answers than this are named or counted, not summed up in a word. */
export const FEWEST_FOR_A_WORD = 5
/** At least this share of the people on the list must have taken a position. */
export const LEAST_ANSWERED = 0.5
/** From this closeness on, answers are called close. */
const CLOSE = 0.75
/** A camp is a peak that holds at least this share of the answers. */
const CAMP_SHARE = 0.3

/**
 * One word for how a group answered one question.
 * together: all within one step, and close · close: closeness of .75 or more · split: two camps with a valley
 * between, or A below 0 · mixed: anything between, which is not bad news · too few: with the reason beside it.
 * Input: the answers given (missing ones and "can't tell" left out), the scale, how many people were asked, and how
 * many of them could not tell. Refuses below five answers, or when less than half of those asked took a position.
 */
export function verdict(question: {
  readonly answers: readonly number[]
  readonly scale: Scale
  readonly asked: number
  readonly cantTell?: number
}): Verdict {
  const { answers, scale, asked, cantTell = 0 } = question
  const refusal = reasonToRefuse(answers, scale, asked, cantTell)
  if (refusal) return { word: 'too few', because: refusal }
  if (closeness(answers, scale) >= CLOSE) return { word: withinOneStep(answers, scale) ? 'together' : 'close' }
  return { word: isSplit(countsOn(answers, scale)) ? 'split' : 'mixed' }
}

function reasonToRefuse(answers: readonly number[], scale: Scale, asked: number, cantTell: number): Reason | undefined {
  if (!liesOn(answers, scale)) return 'an answer lies outside its scale'
  if (answers.length === 0 && cantTell === 0) return 'no answers'
  if (answers.length + cantTell < LEAST_ANSWERED * asked) return 'less than half answered'
  if (answers.length < LEAST_ANSWERED * asked) return 'too many could not tell'
  return answers.length < FEWEST_FOR_A_WORD ? 'too few answers' : undefined
}

function withinOneStep(answers: readonly number[], scale: Scale): boolean {
  return Math.max(...answers) - Math.min(...answers) <= tolerance(scale)
}

function isSplit(counts: readonly number[]): boolean {
  return agreementA(counts) < 0 || hasTwoCamps(counts)
}

/** Two large peaks, and between them at least one step that fewer people chose than either. */
function hasTwoCamps(counts: readonly number[]): boolean {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.some((left, i) =>
    counts.some((right, j) => {
      const smaller = Math.min(left, right)
      const valley = Math.min(...counts.slice(i + 1, j))
      return j > i + 1 && smaller >= CAMP_SHARE * total && valley < smaller
    }),
  )
}
