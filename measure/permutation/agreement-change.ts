// Formula: share of the 2^n within-person swaps of the two waves whose |change of agreement| reaches the observed one (own design; Fisher 1935), counted as sign flips of each person's part in the change.
import { pairwiseAgreement } from '../agreement/pairwise-agreement.ts'
import { mean } from '../mean.ts'
import type { Random } from '../random.ts'
import { notKnown, type Reading } from '../reading.ts'
import { liesOn, rangeOf, type Scale } from '../scale.ts'
import { signFlip } from './sign-flip.ts'

export type AgreementChange = {
  readonly before: number
  readonly after: number
  /** Above 0: closer together than before. */
  readonly change: number
  /** How much the change would vary among other people like these (jackknife). */
  readonly standardError: number
  /**
   * Each person's part in the change: how much nearer their answers came to what the others said in both waves. The
   * parts add up to the change; NaN for who answered no item twice.
   */
  readonly parts: readonly number[]
  readonly twoSided: number
  readonly swaps: number
  readonly exact: boolean
}

/** A row for each person, a column for each item. */
export type Wave = readonly (readonly (number | null)[])[]

/** The smallest possible value is 2 / 2^n; with fewer people it cannot fall below .05. */
const FEWEST = 6
/** With fewer answers to an item nothing is left of it when one person is left out. */
const FEWEST_ON_ITEM = 3

/**
 * Did a group come closer together or drift apart between two waves? A person's answers of both waves are swapped as
 * a whole, all items together, as if it did not matter which came first.
 * Input: the same people in the same order in both waves, null for no answer; one scale for all items. An item counts
 * for those who answered it twice. Agreement is pairwise, 0 to 1, mean over items that three or more answered twice.
 * On a single item hardly any change can be found with fewer than twelve people; ask five items or more.
 * Swapping somebody turns the sign of this person's part and leaves all other parts as they are, so trying all swaps is
 * flipping signs: exact for any number of people on scales with steps when no answer is missing.
 * Refuses fewer than six people; needs a random generator where the parts have too many distinct sums.
 */
export function agreementChange(before: Wave, after: Wave, scale: Scale, random?: Random): Reading<AgreementChange> {
  const items = itemsOf(before, after)
  const compared = [...before.keys()].filter((person) => items.some(({ who }) => who.includes(person)))
  if (compared.length < FEWEST || after.length !== before.length) return notKnown('too few people for this test')
  if (!items.every((item) => liesOn([...item.before, ...item.after], scale))) {
    return notKnown('an answer lies outside its scale')
  }
  const moves = items.map((item) => movesOf(item, before.length))
  const meanOver = (distanceOf: (item: Moves) => number) => (0 - mean(moves.map(distanceOf))) / rangeOf(scale)
  const partOf = (person: number) => meanOver((item) => (item.twice[person] as number) / (2 * pairsOf(item.people)))
  const withoutOne = compared.map((person) =>
    meanOver(
      (item) => (item.total - (item.ofPerson[person] as number)) / pairsOf(item.people - (item.has[person] as number)),
    ),
  )
  // The same up to a factor, in whole numbers where answers are whole: these can be counted.
  const complete = items.every(({ who }) => who.length === compared.length)
  const sumOver = (person: number) => -moves.reduce((sum, { twice }) => sum + (twice[person] as number), 0)
  const test = signFlip(compared.map(complete ? sumOver : partOf), random)
  if (!test.known) return test
  const parts = new Array<number>(before.length).fill(Number.NaN)
  for (const person of compared) parts[person] = partOf(person)
  return {
    known: true,
    before: mean(items.map((item) => pairwiseAgreement(item.before, scale))),
    after: mean(items.map((item) => pairwiseAgreement(item.after, scale))),
    change: meanOver((item) => item.total / pairsOf(item.people)),
    standardError: jackknifeError(withoutOne),
    parts,
    twoSided: test.twoSided,
    swaps: test.flips,
    exact: test.exact,
  }
}

type TwiceAnswered = { readonly who: number[]; readonly before: number[]; readonly after: number[] }

function itemsOf(before: Wave, after: Wave): TwiceAnswered[] {
  const items = Math.max(0, ...before.map((row) => row.length))
  return Array.from({ length: items }, (_, item) => item)
    .map((item) => {
      const found: TwiceAnswered = { who: [], before: [], after: [] }
      for (const person of before.keys()) {
        const first = before[person]?.[item] ?? null
        const second = after[person]?.[item] ?? null
        if (first === null || second === null) continue
        found.who.push(person)
        found.before.push(first)
        found.after.push(second)
      }
      return found
    })
    .filter(({ who }) => who.length >= FEWEST_ON_ITEM)
}

/** What happened to the distances between people on one item; in units of the scale, above 0 = farther apart. */
type Moves = {
  readonly people: number
  /** 1 for who answered the item twice. */
  readonly has: Uint8Array
  /** Over all pairs, and over the pairs of each person. */
  readonly total: number
  readonly ofPerson: Float64Array
  /** Twice each person's part: to the others' later answers and to their earlier ones, later minus earlier own. */
  readonly twice: Float64Array
}

function movesOf(item: TwiceAnswered, everyone: number): Moves {
  const has = new Uint8Array(everyone)
  const ofPerson = new Float64Array(everyone)
  const twice = new Float64Array(everyone)
  let total = 0
  item.who.forEach((person, i) => {
    const first = item.before[i] as number
    const second = item.after[i] as number
    let own = 0
    let crossed = 0
    for (let j = 0; j < item.who.length; j++) {
      if (j === i) continue
      const otherFirst = item.before[j] as number
      const otherSecond = item.after[j] as number
      own += Math.abs(second - otherSecond) - Math.abs(first - otherFirst)
      crossed += Math.abs(second - otherFirst) - Math.abs(first - otherSecond)
    }
    has[person] = 1
    ofPerson[person] = own
    twice[person] = own + crossed
    total += own / 2
  })
  return { people: item.who.length, has, total, ofPerson, twice }
}

function pairsOf(people: number): number {
  return (people * (people - 1)) / 2
}

function jackknifeError(withoutOne: readonly number[]): number {
  const centre = mean(withoutOne)
  const squares = withoutOne.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return Math.sqrt(((withoutOne.length - 1) / withoutOne.length) * squares)
}
