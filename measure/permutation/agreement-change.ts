// Formula: share of the 2^n within-person swaps of the two waves whose |change of agreement| reaches the observed one (own design; Fisher 1935).
import { pairwiseAgreement } from '../agreement/pairwise-agreement.ts'
import { mean } from '../mean.ts'
import type { Random } from '../random.ts'
import { notKnown, type Reading } from '../reading.ts'
import type { Scale } from '../scale.ts'

export type AgreementChange = {
  readonly before: number
  readonly after: number
  /** Above 0: closer together than before. */
  readonly change: number
  readonly twoSided: number
  readonly swaps: number
  readonly exact: boolean
}

/** With this many people all swaps are tried; with more, a random part of them. */
const MOST_FOR_ALL_SWAPS = 14
const DRAWS = 4999
/** The smallest possible value is 2 / 2^n; with fewer people it cannot fall below .05. */
const FEWEST = 6

type Wave = readonly (readonly number[])[]

/**
 * Did a group come closer together or drift apart between two waves? A person's answers of both waves are swapped as
 * a whole, all items together, as if it did not matter which came first.
 * Input: a row for each person who answered all items in both waves, the same people in the same order; one scale.
 * Agreement is pairwise, 0 to 1, mean over items. On a single item hardly any change can be found with fewer than
 * twelve people; ask five items or more. Refuses fewer than six people; above fourteen it needs a random generator.
 */
export function agreementChange(before: Wave, after: Wave, scale: Scale, random?: Random): Reading<AgreementChange> {
  const n = before.length
  if (n < FEWEST || after.length !== n) return notKnown('too few people for this test')
  const first = agreementOf(before, scale)
  const second = agreementOf(after, scale)
  if (Number.isNaN(first + second)) return notKnown('an answer lies outside its scale')
  const exact = n <= MOST_FOR_ALL_SWAPS
  if (!exact && !random) return notKnown('needs a random generator')
  const change = second - first
  const changeWith = (swapped: (person: number) => boolean) => {
    const one = before.map((row, person) => (swapped(person) ? (after[person] as readonly number[]) : row))
    const other = after.map((row, person) => (swapped(person) ? (before[person] as readonly number[]) : row))
    return agreementOf(other, scale) - agreementOf(one, scale)
  }
  const isAsLarge = (other: number) => Math.abs(other) >= Math.abs(change) - 1e-12
  let asLarge = exact ? 0 : 1
  const tried = exact ? 2 ** n : DRAWS
  for (let pattern = 0; pattern < tried; pattern++) {
    const drawn = exact || !random ? undefined : before.map(() => random() < 0.5)
    const swapped = (person: number) => (drawn ? drawn[person] === true : Math.floor(pattern / 2 ** person) % 2 === 1)
    if (isAsLarge(changeWith(swapped))) asLarge++
  }
  const twoSided = asLarge / (exact ? tried : tried + 1)
  return { known: true, before: first, after: second, change, twoSided, swaps: 2 ** n, exact }
}

function agreementOf(wave: Wave, scale: Scale): number {
  const items = wave[0]?.length ?? 0
  const answersTo = (item: number) => wave.map((row) => row[item] ?? Number.NaN)
  return mean(Array.from({ length: items }, (_, item) => pairwiseAgreement(answersTo(item), scale)))
}
