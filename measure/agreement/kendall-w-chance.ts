// Formula: share of all ways to rank independently whose sum of squared rank sums reaches the observed one (Friedman 1937; Kendall & Babington Smith 1939, as a permutation test).
import { type Random, shuffled } from '../random.ts'
import { notKnown, type Reading } from '../reading.ts'
import { kendallW } from './kendall-w.ts'

/** More combinations of rankings than this, and a random part of them is tried. */
const MOST_COMBINATIONS = 20_000
const DRAWS = 4999

/**
 * How often people who rank independently of each other would agree at least as much as these, 0 to 1.
 * Input as for `kendallW`: a row for each option, a column for each person. Each person keeps their own places and
 * ties, dealt out to the options at random. Tries all combinations where they are few (three people and four options,
 * seven people and two options); otherwise it needs a random generator, and says so. Refuses what `kendallW` refuses.
 */
export function kendallWChance(
  options: readonly (readonly number[])[],
  random?: Random,
): Reading<{ readonly chance: number; readonly exact: boolean }> {
  const observed = kendallW(options)
  if (!observed.known) return observed
  const people = (options[0] as readonly number[]).map((_, person) => options.map((row) => row[person] as number))
  const [first, ...rest] = people as [number[], ...number[][]]
  const sOf = (rankings: readonly (readonly number[])[]) => {
    const reading = kendallW(options.map((_, option) => rankings.map((ranking) => ranking[option] as number)))
    return reading.known ? reading.s : Number.NaN
  }
  const isAsLarge = (s: number) => s >= observed.s - 1e-9

  // What only one person does not move is enough: the options have no order of their own.
  const orders = factorial(options.length)
  if (orders ** rest.length <= MOST_COMBINATIONS) {
    const all = combinations(rest.map(permutations)).map((rankings) => sOf([first, ...rankings]))
    return { known: true, chance: all.filter(isAsLarge).length / all.length, exact: true }
  }
  if (!random) return notKnown('needs a random generator')
  let asLarge = 1
  for (let draw = 0; draw < DRAWS; draw++) {
    if (isAsLarge(sOf([first, ...rest.map((ranking) => shuffled(ranking, random))]))) asLarge++
  }
  return { known: true, chance: asLarge / (DRAWS + 1), exact: false }
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1)
}

function permutations(values: readonly number[]): number[][] {
  if (values.length <= 1) return [[...values]]
  return values.flatMap((value, i) =>
    permutations(values.filter((_, other) => other !== i)).map((rest) => [value, ...rest]),
  )
}

function combinations(lists: readonly (readonly number[][])[]): number[][][] {
  return lists.reduce<number[][][]>(
    (begun, list) => begun.flatMap((start) => list.map((next) => [...start, next])),
    [[]],
  )
}
