import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { type Cell, disclosure, type Release } from './disclosure.ts'
import { fixedAnswers } from './fixed-answers.ts'

/**
 * Two attackers who know who is in which cell and see all that is shown, over time. Neither uses anything of the gate:
 * the first adds and subtracts with exact fractions, the second goes through all worlds that fit what was seen.
 */
type Counts = { readonly [value: string]: number }
type Sight = { readonly ids: readonly string[]; readonly counts?: Counts; readonly mostOrAll?: string }

type Conversation = {
  readonly people: number
  readonly values: number
  readonly minimum: number
  /** In each round some people answer, or answer anew, and some cuts are asked for. */
  readonly rounds: readonly { readonly answering: readonly number[]; readonly cuts: readonly (readonly number[])[] }[]
  readonly seed: number
}

const VALUES = ['no', 'yes', 'maybe']

/** What anybody could have seen after all rounds. */
function allSeen({ people, values, minimum, rounds, seed }: Conversation): { sights: Sight[]; worlds: string[] } {
  const random = seededRandom(seed)
  const answers = new Map<number, { id: string; value: string }>()
  const sights: Sight[] = []
  let earlier: readonly Release[] = []
  rounds.forEach(({ answering, cuts }, round) => {
    for (const person of answering) {
      if (person < people)
        answers.set(person, { id: `${person} in ${round}`, value: anyOf(VALUES.slice(0, values), random) })
    }
    const everyone = [...answers.keys()]
    const cells = [everyone, ...cuts].map((cut, i): Cell<Counts> => {
      const theirs = cut.flatMap((person) => answers.get(person) ?? [])
      return { key: `${i}`, partition: null, answers: theirs, figure: () => countsOf(theirs.map(({ value }) => value)) }
    })
    const { cells: shown, released } = disclosure({ mode: 'confidential', minimum, cells, earlier })
    earlier = released
    shown.forEach((cell, i) => {
      const ids = cells[i]?.answers.map(({ id }) => id) ?? []
      if (cell.shown === 'figure') sights.push({ ids, counts: cell.figure })
      if (cell.shown === 'most or all') sights.push({ ids, mostOrAll: `${cell.value}` })
    })
  })
  return { sights, worlds: VALUES.slice(0, values) }
}

function anyOf(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] as string
}

function countsOf(values: readonly string[]): Counts {
  const counts: { [value: string]: number } = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** The second attacker: for everybody the answers that some world gives them that fits all that was seen. */
function possibleAnswers(sights: readonly Sight[], values: readonly string[]): Map<string, Set<string>> {
  const ids = [...new Set(sights.flatMap((sight) => sight.ids))]
  const left = sights.map(({ ids: members, counts, mostOrAll }) => ({
    counts: counts ? { ...counts } : undefined,
    mostOrAll,
    others: 1,
    has: new Set(members),
  }))
  const cellsOf = ids.map((id) => left.filter(({ has }) => has.has(id)))
  const possible = new Map(ids.map((id) => [id, new Set<string>()]))
  const world: string[] = []
  const fill = (person: number) => {
    if (person === ids.length) {
      for (const [i, value] of world.entries()) possible.get(ids[i] as string)?.add(value)
      return
    }
    for (const value of values) {
      const cells = cellsOf[person] ?? []
      const fits = cells.every((cell) =>
        cell.counts ? (cell.counts[value] ?? 0) > 0 : value === cell.mostOrAll || cell.others > 0,
      )
      if (!fits) continue
      const take = (by: number) => {
        for (const cell of cells) {
          if (cell.counts) (cell.counts as { [value: string]: number })[value] = (cell.counts[value] ?? 0) - by
          else if (value !== cell.mostOrAll) cell.others -= by
        }
      }
      take(1)
      world[person] = value
      fill(person + 1)
      take(-1)
    }
  }
  fill(0)
  return possible
}

/** The first attacker: whose answer is a sum of fractions of the published sums? Exact, with numerators and denominators. */
function recoveredBySums(sights: readonly Sight[]): string[] {
  const rows = sights.filter(({ counts }) => counts).map(({ ids }) => new Map(ids.map((id) => [id, ONE])))
  const pivots: Map<string, Fraction>[] = []
  for (const row of rows) {
    for (const pivot of pivots) clear(row, pivot)
    const first = row.keys().next().value
    if (first === undefined) continue
    const scale = row.get(first) as Fraction
    for (const [id, weight] of row) row.set(id, fraction(weight.over * scale.under, weight.under * scale.over))
    for (const pivot of pivots) clear(pivot, row)
    pivots.push(row)
  }
  return pivots.filter((row) => row.size === 1).flatMap((row) => [...row.keys()])
}

type Fraction = { readonly over: bigint; readonly under: bigint }
const ONE: Fraction = { over: 1n, under: 1n }

function fraction(over: bigint, under: bigint): Fraction {
  const divisor = greatestDivisor(over < 0n ? -over : over, under < 0n ? -under : under)
  const sign = under < 0n ? -1n : 1n
  return { over: (sign * over) / divisor, under: (sign * under) / divisor }
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestDivisor(other, one % other)
}

/** Takes so much of the second row from the first that nothing is left where the second begins. */
function clear(row: Map<string, Fraction>, other: ReadonlyMap<string, Fraction>): void {
  const first = other.keys().next().value as string
  const times = row.get(first)
  if (!times) return
  for (const [id, weight] of other) {
    const own = row.get(id) ?? { over: 0n, under: 1n }
    const over = own.over * times.under * weight.under - times.over * weight.over * own.under
    if (over === 0n) row.delete(id)
    else row.set(id, fraction(over, own.under * times.under * weight.under))
  }
}

const conversation = (sizes: { people: number; minimum: number; values: number; rounds: number }) => {
  const person = fc.integer({ min: 0, max: sizes.people - 1 })
  const round = fc.record({
    answering: fc.uniqueArray(person, { minLength: 1, maxLength: 5 }),
    cuts: fc.array(fc.uniqueArray(person, { minLength: sizes.minimum, maxLength: sizes.people }), { maxLength: 6 }),
  })
  return fc.record({
    people: fc.constant(sizes.people),
    minimum: fc.constant(sizes.minimum),
    values: fc.constant(sizes.values),
    rounds: fc.array(round, { minLength: 1, maxLength: sizes.rounds }),
    seed: fc.nat(),
  })
}

describe('attackers who see everything that the gate lets through, round after round', () => {
  for (const sizes of [
    { people: 7, minimum: 3, values: 2, rounds: 3 },
    { people: 7, minimum: 3, values: 3, rounds: 3 },
    { people: 9, minimum: 4, values: 2, rounds: 2 },
    { people: 11, minimum: 5, values: 3, rounds: 3 },
  ]) {
    const { people, minimum, values } = sizes
    test(`${people} people, ${values} answers, at least ${minimum} in a cell: nobody's answer is known for sure`, () => {
      fc.assert(
        fc.property(conversation(sizes), (each) => {
          const { sights, worlds } = allSeen(each)
          expect(recoveredBySums(sights)).toEqual([])
          for (const [id, possible] of possibleAnswers(sights, worlds)) {
            expect(possible.size, `${id} can only have said ${[...possible]}`).toBeGreaterThan(1)
          }
        }),
        { numRuns: 200 },
      )
    })
  }

  test('no part smaller than the minimum is left between two cells that were shown', () => {
    fc.assert(
      fc.property(conversation({ people: 11, minimum: 5, values: 3, rounds: 3 }), (each) => {
        const sets = allSeen(each).sights.map(({ ids }) => new Set(ids))
        for (const one of sets) {
          for (const other of sets) {
            const between = one.symmetricDifference(other).size
            expect(between === 0 || between >= 5, `${[...one]} and ${[...other]}`).toBe(true)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
  test('whoever is called free could indeed have answered otherwise, whatever the cells', () => {
    const cells = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 2 }), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(cells, fc.array(fc.constantFrom(...VALUES), { minLength: 8, maxLength: 8 }), (cuts, said) => {
        const shown = cuts.map((cut) => {
          const answers = cut.map((person) => ({ id: `${person}`, value: said[person] as string }))
          const [most] = VALUES.filter(
            (value) => answers.filter((each) => each.value === value).length >= answers.length - 1,
          )
          return most === undefined || answers.length < 4 ? { answers } : { answers, mostOrAll: most }
        })
        const sights = shown.map(({ answers, mostOrAll }): Sight => {
          const ids = answers.map(({ id }) => id)
          return mostOrAll === undefined
            ? { ids, counts: countsOf(answers.map(({ value }) => value)) }
            : { ids, mostOrAll }
        })
        const fixed = fixedAnswers(shown)
        for (const [id, possible] of possibleAnswers(sights, VALUES)) {
          if (possible.size === 1) expect(fixed.has(id), `${id} can only have said ${[...possible]}`).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
