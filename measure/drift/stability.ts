// Formula: share of people who moved a step; net change sum |h2 - h1| / 2n (Scheibe, Skutsch & Schofer 1975); weighted kappa (Cohen 1968).
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'
import { countsOn, liesOn, rangeOf, type Scale } from '../scale.ts'

export type Stability = {
  /** Fewer than 15 % moved: another round would hardly change anything, whether people agree or not. */
  readonly stable: boolean
  readonly shareWhoMoved: number
  /** By how much the histogram changed; people who change places with each other do not show in it. */
  readonly netChange: number
  /** How alike both answers of the same person are beyond chance, 1 = the same; NaN when nobody differs. */
  readonly kappaLinear: number
  readonly kappaQuadratic: number
}

const STABLE_BELOW = 0.15
/** With fewer people a single one is already 15 %. */
const FEWEST = 7

/**
 * Is it time to stop asking in rounds? Stable disagreement is a result too: then somebody decides, and the dissent is
 * kept. After the second round stop in any case. Input: for each person the answer in both rounds (null = none; only
 * who answered both is compared), on a scale with steps; shares are 0 to 1. Refuses fewer than seven such people.
 */
export function stability(
  asked: readonly { readonly before: number | null; readonly after: number | null }[],
  scale: Scale & { readonly step: number },
): Reading<Stability> {
  const people = asked.flatMap(({ before, after }) => (before === null || after === null ? [] : [{ before, after }]))
  const n = people.length
  const answers = people.flatMap(({ before, after }) => [before, after])
  if (!liesOn(answers, scale)) return notKnown('an answer lies outside its scale')
  if (n < FEWEST) return notKnown('too few people for this test')
  const shareWhoMoved = mean(people.map(({ before, after }) => (Math.abs(after - before) >= scale.step ? 1 : 0)))
  const firstCounts = countsOn(
    people.map(({ before }) => before),
    scale,
  )
  const secondCounts = countsOn(
    people.map(({ after }) => after),
    scale,
  )
  const moved = firstCounts.reduce((sum, count, i) => sum + Math.abs(count - (secondCounts[i] as number)), 0)
  return {
    known: true,
    stable: shareWhoMoved < STABLE_BELOW,
    shareWhoMoved,
    netChange: moved / (2 * n),
    kappaLinear: weightedKappa(people, scale, 1),
    kappaQuadratic: weightedKappa(people, scale, 2),
  }
}

/** 1 - mean distance of the same person's answers / mean distance of answers of any two people across the rounds. */
function weightedKappa(
  people: readonly { readonly before: number; readonly after: number }[],
  scale: Scale,
  power: number,
): number {
  const distance = (x: number, y: number) => (Math.abs(x - y) / rangeOf(scale)) ** power
  const observed = mean(people.map(({ before, after }) => distance(before, after)))
  const expected = mean(people.flatMap(({ before }) => people.map(({ after }) => distance(before, after))))
  return expected > 0 ? 1 - observed / expected : Number.NaN
}
