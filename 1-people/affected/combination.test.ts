import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chanceOf, DEFAULT_WEIGHTS, type Example, FIRST_WEIGHTS, fittedWeights, shippedWeights } from './combination.ts'
import { inWords } from './coverage.ts'
import { type Askable, pickedPerson } from './picked-person.ts'
import { SIGNALS, type Signal, type Signals } from './signals.ts'
import { tierOf, unfolded } from './tier.ts'

const NAMES = Object.keys(SIGNALS) as Signal[]
const someSignals = fc.dictionary(
  fc.constantFrom(...NAMES),
  fc.double({ min: 0, max: 1, noNaN: true }),
) as fc.Arbitrary<Signals>

/** Fractions from 0 to 1, the same ones every time. */
function fractions(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('the chance', () => {
  test('rises with everything that speaks for somebody, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(
        someSignals,
        fc.constantFrom(...NAMES),
        fc.constantFrom(DEFAULT_WEIGHTS, FIRST_WEIGHTS),
        (signals, name, weights) => {
          const chance = chanceOf(signals, weights)
          const more = chanceOf({ ...signals, [name]: 1 }, weights)
          expect(chance).toBeGreaterThan(0)
          expect(chance).toBeLessThan(1)
          if (SIGNALS[name] === null) expect(more).toBeLessThanOrEqual(chance)
          else expect(more).toBeGreaterThanOrEqual(chance)
        },
      ),
    )
  })

  test('is the logistic of the sum', () => {
    const sum = DEFAULT_WEIGHTS.base + 0.5 * DEFAULT_WEIGHTS.of['called by its name']
    expect(chanceOf({ 'called by its name': 0.5 }, DEFAULT_WEIGHTS)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 12)
  })

  test('as long as there is little earlier work, the weights of a beginning count', () => {
    expect(shippedWeights(0)).toBe(FIRST_WEIGHTS)
    expect(shippedWeights(30)).toBe(DEFAULT_WEIGHTS)
  })
})

describe('fitting', () => {
  test('finds the weights by which examples were made, and leaves alone what they never show', () => {
    const next = fractions(7)
    const examples = Array.from({ length: 4_000 }, (): Example => {
      const signals = { 'called by its name': next(), 'its description matches': next() }
      const sum = -2 + 3 * signals['called by its name'] + 1 * signals['its description matches']
      return { signals, took: next() < 1 / (1 + Math.exp(-sum)) }
    })
    const { base, of } = fittedWeights(examples, DEFAULT_WEIGHTS)
    expect(base).toBeCloseTo(-2, 0)
    expect(Math.abs(of['called by its name'] - 3)).toBeLessThan(0.4)
    expect(Math.abs(of['its description matches'] - 1)).toBeLessThan(0.4)
    expect(of['nominated by others']).toBe(DEFAULT_WEIGHTS.of['nominated by others'])
  })

  test('of nothing gives what was there', () => {
    expect(fittedWeights([], DEFAULT_WEIGHTS).of).toEqual(DEFAULT_WEIGHTS.of)
  })
})

describe('tiers', () => {
  test('go by the chance, by how many kinds of reasons there are, and by who was named twice', () => {
    expect(tierOf(0.5, 1, false)).toBe('bring-in')
    expect(tierOf(0.49, 1, false)).toBe('ask')
    expect(tierOf(0.2, 1, false)).toBe('ask')
    expect(tierOf(0.19, 2, false)).toBe('inform')
    expect(tierOf(0.05, 3, false)).toBe('ask')
    expect(tierOf(0.01, 1, true)).toBe('bring-in')
  })

  test('five at most stand open, the likeliest, and nobody is lost', () => {
    const party = fc.record({
      id: fc.uuid(),
      chance: fc.double({ min: 0, max: 1, noNaN: true }),
      families: fc.nat(5),
      tier: fc.constant('ask' as const),
    })
    fc.assert(
      fc.property(fc.uniqueArray(party, { maxLength: 12, selector: ({ id }) => id }), (parties) => {
        const { open, folded } = unfolded(parties)
        expect(open).toHaveLength(Math.min(5, parties.length))
        expect(new Set([...open, ...folded])).toEqual(new Set(parties))
        for (const one of folded) for (const other of open) expect(other.chance).toBeGreaterThanOrEqual(one.chance)
        expect(unfolded(parties.toReversed())).toEqual({ open, folded })
      }),
    )
  })
})

describe('what is not known', () => {
  test('is said in sentences that never say that nobody else is needed', () => {
    const count = fc.nat(20)
    const coverage = fc.record({
      named: count,
      withoutOwner: count,
      withoutConsumer: count,
      groups: count,
      withoutDescription: count,
      earlierWork: count,
    })
    fc.assert(
      fc.property(coverage, (known) => {
        const lines = inWords(known)
        expect(lines.length).toBeGreaterThan(0)
        for (const line of lines)
          expect(line).not.toMatch(/nobody|no one|no-one|everybody|everyone|complete|all affected/i)
      }),
    )
  })

  test('one and many are told apart', () => {
    expect(inWords({ named: 3, withoutOwner: 1, groups: 1, withoutDescription: 1, earlierWork: 1 })).toEqual([
      '1 of 3 named things has no known owner on file.',
      '1 of 1 group does not say what it does.',
      'Compared with 1 piece of earlier work.',
    ])
  })
})

describe('the one who is asked', () => {
  const somebody = (id: string, more: Partial<Askable> = {}): Askable => ({
    id,
    lead: false,
    onDuty: false,
    away: false,
    deputyIds: [],
    lastInvolvedDays: null,
    recentLoad: 0,
    ...more,
  })

  test('is on duty before leading before being a member', () => {
    const all = [somebody('member'), somebody('lead', { lead: true }), somebody('duty', { onDuty: true })]
    expect(pickedPerson(all)).toBe('duty')
    expect(pickedPerson(all.slice(0, 2))).toBe('lead')
    expect(pickedPerson(all.slice(0, 1))).toBe('member')
    expect(pickedPerson([])).toBeNull()
  })

  test('is not always the same: a busy lead is spared once they have had sixteen times as much', () => {
    const lead = (recentLoad: number) =>
      pickedPerson([somebody('lead', { lead: true, recentLoad }), somebody('member')])
    expect(lead(14)).toBe('lead')
    expect(lead(16)).toBe('member')
  })

  test('was part of something lately, of two alike', () => {
    expect(pickedPerson([somebody('a'), somebody('b', { lastInvolvedDays: 10 })])).toBe('b')
    expect(pickedPerson([somebody('b'), somebody('a')])).toBe('a')
  })

  test('is the deputy of whoever is away, else somebody who is there', () => {
    const away = somebody('lead', { lead: true, away: true, deputyIds: ['gone', 'outside'] })
    const gone = somebody('gone', { away: true })
    expect(pickedPerson([away, gone, somebody('member')])).toBe('outside')
    expect(pickedPerson([{ ...away, deputyIds: ['gone'] }, gone, somebody('member')])).toBe('member')
    expect(pickedPerson([{ ...away, deputyIds: ['gone'] }, gone])).toBeNull()
  })
})
