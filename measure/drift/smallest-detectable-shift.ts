// Formula: least shift that the exact sign-flip test finds with the given power, answers moving by a normal change, rounded to the steps and held on the scale (simulation; measure notes, section 9).
import { mean } from '../mean.ts'
import { signFlip } from '../permutation/sign-flip.ts'
import { normalDraw } from '../probability/normal-draw.ts'
import type { Random } from '../random.ts'
import { liesOn, rangeOf, type Scale } from '../scale.ts'

const RUNS = 300
const USUAL_POWER = 0.8
/** Finer than this the runs could not tell. */
const ROUNDS = 8

/**
 * The smallest mean change on a scale with steps that these very people would have shown eight times in ten, in units
 * of the scale, upward or downward, whichever has more room. Steps make it larger than on a slider: who moves less than
 * half a step does not move at all, and who already stands at the end cannot. With individual changes that vary by .84
 * of a step on five steps it is about .85 of a step for 12 people and .45 for 30; six people show it only with "probably"
 * (.10), from about 1.4 steps on.
 * Input: the answers before, how much individual changes vary (standard deviation), a generator. Uncertain by about a
 * tenth of itself. NaN when even a move to the end of the scale would be missed too often.
 */
export function smallestDetectableShift(
  question: {
    readonly before: readonly number[]
    readonly spread: number
    readonly scale: Scale & { readonly step: number }
  },
  random: Random,
  alpha = 0.05,
  power: number = USUAL_POWER,
): number {
  const { before, spread, scale } = question
  if (before.length < 2 || !liesOn(before, scale) || !(spread >= 0)) return Number.NaN
  const upward = mean(before) <= (scale.from + scale.to) / 2 ? 1 : -1
  // Rounding to steps adds a twelfth of a squared step to what varies.
  const own = Math.sqrt(Math.max(0, spread ** 2 - scale.step ** 2 / 12))
  const noise = Array.from({ length: RUNS }, () => before.map(() => own * normalDraw(random)))
  const changesWith = (shift: number) =>
    noise.map((run) => before.map((answer, i) => onSteps(answer + upward * shift + (run[i] as number), scale) - answer))
  const isFound = (changes: readonly number[]) => {
    const steps = signFlip(changes.map((change) => Math.round(change / scale.step)))
    return steps.known && steps.twoSided <= alpha
  }
  const share = (shift: number) => changesWith(shift).filter(isFound).length / RUNS
  let below = 0
  let above = rangeOf(scale)
  if (share(above) < power) return Number.NaN
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (below + above) / 2
    if (share(middle) < power) below = middle
    else above = middle
  }
  return upward * mean(changesWith(above).map(mean))
}

function onSteps(value: number, scale: Scale & { readonly step: number }): number {
  const step = scale.from + Math.round((value - scale.from) / scale.step) * scale.step
  return Math.min(scale.to, Math.max(scale.from, step))
}
