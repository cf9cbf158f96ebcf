// Rule: signed places between two good things, -2 to 2; the word ladder of `verdict` (even-over statements: Hogan 2018; measure notes, section 3).
import { closeness } from '../agreement/closeness.ts'
import { LEAST_ANSWERED, type Verdict, verdict } from '../agreement/verdict.ts'
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'
import { liesOn, type Scale } from '../scale.ts'
import { type EvenOverAnswer, type EvenOverPair, evenOverPlace } from './even-over-place.ts'

/** Five steps from "clearly the second" to "clearly the first"; two buttons are its ends. */
export const EVEN_OVER_SCALE: Scale = { from: -2, to: 2, step: 1 }

export type EvenOver = {
  /** How many would give up the second for the first, the first for the second, and would not choose. */
  readonly forFirst: number
  readonly forSecond: number
  readonly between: number
  /** Mean place, -2 to 2: above 0 towards the first. */
  readonly lean: number
  readonly closeness: number
  readonly verdict: Verdict
  /** The sentence that at least three of four could sign; undefined when there is none. Hear the others first. */
  readonly statement?: { readonly over: string; readonly under: string }
}

const FEWEST = 3
/** What most studies with rounds call agreement (median of 25 thresholds in Diamond et al. 2014). */
const ENOUGH_TO_SIGN = 0.75

/**
 * What would this group give up for what? Two good things, one answer a person; six of eight for "speed even over
 * completeness" is a sentence that can be decided on. Input: the pair, the answers in either order (null = can't tell),
 * how many people were asked. `lean` alone hides a split: read the three counts.
 * Refuses below three places, when less than half of those asked took one, or for a place off the scale.
 */
export function evenOver(pair: EvenOverPair, answers: readonly EvenOverAnswer[], asked: number): Reading<EvenOver> {
  const all = answers.map((answer) => evenOverPlace(answer, pair))
  const places = all.filter((place) => place !== null)
  const cantTell = all.length - places.length
  if (!liesOn(places, EVEN_OVER_SCALE)) return notKnown('an answer lies outside its scale')
  if (all.length === 0) return notKnown('no answers')
  if (all.length < LEAST_ANSWERED * asked) return notKnown('less than half answered')
  if (places.length < LEAST_ANSWERED * asked) return notKnown('too many could not tell')
  if (places.length < FEWEST) return notKnown('too few answers')
  const forFirst = places.filter((place) => place > 0).length
  const forSecond = places.filter((place) => place < 0).length
  const statement = statementOf(pair, forFirst / places.length, forSecond / places.length)
  return {
    known: true,
    forFirst,
    forSecond,
    between: places.length - forFirst - forSecond,
    lean: mean(places),
    closeness: closeness(places, EVEN_OVER_SCALE),
    verdict: verdict({ answers: places, scale: EVEN_OVER_SCALE, asked, cantTell }),
    ...(statement && { statement }),
  }
}

function statementOf({ first, second }: EvenOverPair, forFirst: number, forSecond: number): EvenOver['statement'] {
  if (forFirst >= ENOUGH_TO_SIGN) return { over: first, under: second }
  return forSecond >= ENOUGH_TO_SIGN ? { over: second, under: first } : undefined
}
