// Rule: co-orientation of every ordered pair of groups on every question (McLeod & Chaffee 1973), chances adjusted by step-down max-T (Westfall & Young 1993) over the same relabellings.
import { maxT } from '../permutation/max-t.ts'
import { groupings, signPatterns } from '../permutation/relabellings.ts'
import type { Random } from '../random.ts'
import { type ItemCoorientation, itemCoorientation } from './item-coorientation.ts'
import { gapBetween, type Item, type ItemAnswer, middleOf, type Place, placeOf, sizeOf } from './kinds-of-item.ts'

/** The answers of one group to several questions, in the order of the questions; null = missing or "can't tell". */
export type GroupOnItems = {
  readonly name: string
  readonly people: readonly {
    readonly own: readonly (ItemAnswer | null)[]
    /** What this person expects of each other group, by its name. */
    readonly predicted: { readonly [group: string]: readonly (ItemAnswer | null)[] }
  }[]
}

export type CoorientationCell = {
  /** Number of the question, from 0. */
  readonly item: number
  readonly perceiver: string
  readonly target: string
  readonly reading: ItemCoorientation
  /**
   * How often chance makes any gap in the whole table as large as this one. `reading.chance` is for somebody who looks
   * at this pair only. NaN where a side has no answers, or a generator is needed and there is none.
   */
  readonly adjusted: { readonly agreement: number; readonly congruency: number }
}

export type CoorientationTable = {
  /** By question, then perceiver, then target, in the order given. */
  readonly cells: readonly CoorientationCell[]
  /** The three readings in which the perceivers are most wrong, the worst first: where to look when nothing stands out. */
  readonly mostWrong: readonly CoorientationCell[]
}

const MOST_TO_LOOK_AT = 3

/**
 * All questions and all ordered pairs of groups at once. With ten questions and three groups there are sixty readings,
 * and some gap among them is large by chance alone; so say that one stands out only by its adjusted chance, and
 * otherwise only show `mostWrong` as the place to look.
 * For agreement people are dealt to the groups anew, with all their answers; for congruency each person's differences
 * between own answer and predictions turn round together, all questions and targets at once. All ways are tried where
 * they are few (three groups of three: 1,680; fourteen people's signs: 16,384); otherwise a generator draws some.
 * Each pair counts once, however many people are in it. `progress` hears which share of the readings is done.
 */
export function coorientationTable(
  items: readonly Item[],
  groups: readonly GroupOnItems[],
  random?: Random,
  progress: (share: number) => void = () => {},
): CoorientationTable {
  const agreement = adjustedAgreement(items, groups, random)
  const congruency = adjustedCongruency(items, groups, random)
  const pairs = orderedPairs(groups)
  const cells = items.flatMap((item, number) =>
    pairs.map(({ perceiver, target }, at): CoorientationCell => {
      progress((number + at / pairs.length) / items.length)
      const cell = { item: number, perceiver: perceiver.name, target: target.name }
      const reading = itemCoorientation({
        item,
        perceivers: perceiver.people.map((person) => ({
          own: person.own[number] ?? null,
          predicted: person.predicted[target.name]?.[number] ?? null,
        })),
        others: target.people.map((person) => person.own[number] ?? null),
        ...(random && { random }),
      })
      return {
        ...cell,
        reading,
        adjusted: {
          agreement: agreement.get(keyOf(number, ...inOrder(groups, perceiver, target))) ?? Number.NaN,
          congruency: congruency.get(keyOf(number, perceiver, target)) ?? Number.NaN,
        },
      }
    }),
  )
  return { cells, mostWrong: mostWrongOf(cells) }
}

function mostWrongOf(cells: readonly CoorientationCell[]): CoorientationCell[] {
  const wrongBy = ({ reading }: CoorientationCell) => (reading.known ? reading.size.accuracy : 0)
  return cells
    .filter((cell) => wrongBy(cell) > 0)
    .sort((a, b) => wrongBy(b) - wrongBy(a))
    .slice(0, MOST_TO_LOOK_AT)
}

type Pair = { readonly perceiver: GroupOnItems; readonly target: GroupOnItems }

function orderedPairs(groups: readonly GroupOnItems[]): Pair[] {
  return groups.flatMap((perceiver) =>
    groups.filter((target) => target !== perceiver).map((target) => ({ perceiver, target })),
  )
}

/** A gap of agreement is the same both ways, so it is looked at once. */
function inOrder(
  groups: readonly GroupOnItems[],
  one: GroupOnItems,
  other: GroupOnItems,
): [GroupOnItems, GroupOnItems] {
  return groups.indexOf(one) < groups.indexOf(other) ? [one, other] : [other, one]
}

function keyOf(item: number, one: GroupOnItems, other: GroupOnItems): string {
  return JSON.stringify([item, one.name, other.name])
}

/** Gaps, and their sizes under a relabelling: labels of groups, or signs, one for each person of all groups. */
type Gaps = { readonly keys: readonly string[]; readonly sizesUnder: (labels: readonly number[]) => readonly number[] }

function adjustedChances(
  gaps: readonly Gaps[],
  observed: readonly number[],
  relabelled: readonly (readonly number[])[] | undefined,
): Map<string, number> {
  if (!relabelled) return new Map()
  const sizesUnder = (labels: readonly number[]) => gaps.flatMap((some) => some.sizesUnder(labels))
  const { adjusted } = maxT(sizesUnder(observed), relabelled.map(sizesUnder))
  return new Map(gaps.flatMap(({ keys }) => keys).map((key, i) => [key, adjusted[i] as number]))
}

function adjustedAgreement(
  items: readonly Item[],
  groups: readonly GroupOnItems[],
  random: Random | undefined,
): Map<string, number> {
  const observed = groups.flatMap((group, label) => group.people.map(() => label))
  const gaps = items.map((item, number) => agreementGaps(item, number, groups, observed))
  return adjustedChances(gaps, observed, groupings(observed, random)?.each)
}

function agreementGaps(item: Item, number: number, groups: readonly GroupOnItems[], observed: readonly number[]): Gaps {
  const places = groups.flatMap(({ people }) => people.map((person) => placeOf(item, person.own[number] ?? null)))
  const middlesUnder = (labels: readonly number[]) => {
    const answers = groups.map(() => [] as Place[])
    places.forEach((place, person) => {
      if (place) answers[labels[person] as number]?.push(place)
    })
    return answers.map(middleOf)
  }
  const middles = middlesUnder(observed)
  const answered = groups.map((_, label) => label).filter((label) => middles[label]?.length)
  const pairs = answered.flatMap((one, i) => answered.slice(i + 1).map((other) => [one, other] as const))
  return {
    keys: pairs.map(([one, other]) => keyOf(number, groups[one] as GroupOnItems, groups[other] as GroupOnItems)),
    sizesUnder: (labels) => {
      const dealt = middlesUnder(labels)
      return pairs.map(([one, other]) => sizeBetween(item, dealt[one] as Place, dealt[other] as Place))
    },
  }
}

/** Dealt so that a group has no answer to this question, there is no gap to speak of. */
function sizeBetween(item: Item, one: Place, other: Place): number {
  return one.length === 0 || other.length === 0 ? 0 : sizeOf(item, gapBetween(one, other))
}

function adjustedCongruency(
  items: readonly Item[],
  groups: readonly GroupOnItems[],
  random: Random | undefined,
): Map<string, number> {
  const everyone = groups.flatMap((group) => group.people.map((person) => ({ group, person })))
  const gaps = items.flatMap((item, number) =>
    orderedPairs(groups).flatMap(({ perceiver, target }): Gaps[] => {
      const differences = everyone.flatMap(({ group, person }, at) => {
        if (group !== perceiver) return []
        const own = placeOf(item, person.own[number] ?? null)
        const predicted = placeOf(item, person.predicted[target.name]?.[number] ?? null)
        return own && predicted ? [{ at, gap: gapBetween(own, predicted), turned: gapBetween(predicted, own) }] : []
      })
      if (differences.length === 0) return []
      const under = (signs: readonly number[]) =>
        differences.map(({ at, gap, turned }) => ((signs[at] as number) > 0 ? gap : turned))
      return [
        {
          keys: [keyOf(number, perceiver, target)],
          sizesUnder: (signs) => [sizeOf(item, middleOf(under(signs)))],
        },
      ]
    }),
  )
  const observed = everyone.map(() => 1)
  return adjustedChances(gaps, observed, signPatterns(everyone.length, random)?.each)
}
