// Formula: mean (1 - |own - predicted| / range) against mean (1 - |own - median of the others| / range), leave-one-out (own definition).
import { mean } from '../mean.ts'
import { median } from '../median.ts'
import { notKnown, type Reading } from '../reading.ts'
import { liesOn, rangeOf, type Scale } from '../scale.ts'
import type { BelievedAgainstMeasured } from './believed-against-measured.ts'

/**
 * Believed beside measured agreement when people were asked what the others would typically answer.
 * believed: how near to their own answer people expect the typical answer of the others, 0 to 1.
 * measured: how near to it the typical answer (median) of the others really is, without the person compared.
 * Both sides answer the same question, so somebody who knows the others perfectly has no gap. Pairwise agreement
 * would not do here: it is lower than nearness to the typical answer even when nobody is wrong.
 * Input: for each item each person's own answer and prediction, on one scale (null = missing or "can't tell").
 * Only people with both count as believing; everyone who answered counts as measured against. An item counts once
 * three people answered it and three of them predicted. Refuses when no item has that.
 */
export function expectedAgainstActual(
  items: readonly (readonly { readonly own: number | null; readonly predicted: number | null }[])[],
  scale: Scale,
): Reading<BelievedAgainstMeasured> {
  const everything = items.flat().flatMap(({ own, predicted }) => [own, predicted])
  if (
    !liesOn(
      everything.filter((value) => value !== null),
      scale,
    )
  )
    return notKnown('an answer lies outside its scale')
  const enough = items.map(nearnessOfItem).filter((item) => item.expected.length >= 3)
  if (enough.length === 0) return notKnown('too few predictions')
  const share = (distances: readonly (readonly number[])[]) => 1 - mean(distances.map(mean)) / rangeOf(scale)
  const believed = share(enough.map((item) => item.expected))
  const measured = share(enough.map((item) => item.actual))
  return {
    known: true,
    believed,
    measured,
    gap: believed - measured,
    counts: {
      believed: Math.max(...enough.map((item) => item.expected.length)),
      items: enough.length,
      leastAnswers: Math.min(...enough.map((item) => item.answers)),
    },
  }
}

/** For everyone with both answers: the distance they expect to the others, and the real one. */
function nearnessOfItem(people: readonly { readonly own: number | null; readonly predicted: number | null }[]): {
  answers: number
  expected: number[]
  actual: number[]
} {
  const answered = people.flatMap(({ own, predicted }) => (own === null ? [] : [{ own, predicted }]))
  const expected: number[] = []
  const actual: number[] = []
  answered.forEach(({ own, predicted }, i) => {
    if (predicted === null) return
    const others = answered.filter((_, j) => j !== i).map((person) => person.own)
    expected.push(Math.abs(own - predicted))
    actual.push(Math.abs(own - median(others)))
  })
  return { answers: answered.length, expected, actual }
}
