import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as m from './measure.ts'

/**
 * What must hold for every measure of one kind, whatever the answers. A new measure is a new line in one of these
 * tables. `symmetry`: what turning the scale round (first step last) does: nothing, or it turns the sign.
 */
const STEPS = { from: 1, to: 5, step: 1 }
const CLOSE = 1e-9

type OfAnswers = {
  readonly of: (answers: readonly number[]) => number
  readonly from: number
  readonly to: number
  /** Fewer answers than this give NaN, and so does every smaller number. */
  readonly fewest: number
  /** Everyone the same gives this; undefined where it depends on what they said. */
  readonly unanimous?: number
  readonly underReversal?: 'same' | 'mirrored'
  /** Every answer given twice changes nothing. */
  readonly sameWhenDoubled?: boolean
}

const counts = (answers: readonly number[]) => [1, 2, 3, 4, 5].map((step) => answers.filter((x) => x === step).length)
const width = ({ low, high }: m.Interval) => high - low
const pairs = (answers: readonly number[]) => m.pairwiseAgreement(answers, STEPS)

const MEASURES_OF_ANSWERS: { readonly [name: string]: OfAnswers } = {
  mean: { of: m.mean, from: 1, to: 5, fewest: 1, underReversal: 'mirrored', sameWhenDoubled: true },
  closeness: { of: (x) => m.closeness(x, STEPS), from: 0, to: 1, fewest: 2, unanimous: 1, underReversal: 'same' },
  closenessOfCounts: {
    of: (x) => m.closenessOfCounts(counts(x)),
    from: 0,
    to: 1,
    fewest: 2,
    unanimous: 1,
    underReversal: 'same',
  },
  meanPairDistance: { of: m.meanPairDistance, from: 0, to: 4, fewest: 2, unanimous: 0, underReversal: 'same' },
  pairwiseAgreement: { of: pairs, from: 0, to: 1, fewest: 2, unanimous: 1, underReversal: 'same' },
  pairwiseAgreementOfCounts: {
    of: (x) => m.pairwiseAgreementOfCounts(counts(x)),
    from: 0,
    to: 1,
    fewest: 2,
    unanimous: 1,
    underReversal: 'same',
  },
  agreementA: {
    of: (x) => m.agreementA(counts(x)),
    from: -1,
    to: 1,
    fewest: 1,
    unanimous: 1,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  polarization: {
    of: (x) => m.polarization(counts(x)),
    from: 0,
    to: 1,
    fewest: 1,
    unanimous: 0,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  sameChoice: { of: (x) => m.sameChoice(counts(x)), from: 0, to: 1, fewest: 2, unanimous: 1, underReversal: 'same' },
  consensusCns: {
    of: (x) => m.consensusCns(counts(x)),
    from: 0,
    to: 1,
    fewest: 1,
    unanimous: 1,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  leikDispersion: {
    of: (x) => m.leikDispersion(counts(x)),
    from: 0,
    to: 1,
    fewest: 1,
    unanimous: 0,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  blairLacy: {
    of: (x) => m.blairLacy(counts(x)).lSquared,
    from: 0,
    to: 1,
    fewest: 1,
    unanimous: 1,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  kvalsethCov: { of: (x) => m.kvalsethCov(counts(x)), from: 0, to: 1, fewest: 2, unanimous: 0, underReversal: 'same' },
  ordinalEntropy: {
    of: (x) => m.ordinalEntropy(counts(x)),
    from: 0,
    to: 1,
    fewest: 1,
    unanimous: 0,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  entropyBits: {
    of: (x) => m.entropyBits(counts(x)),
    from: 0,
    to: Math.log2(5),
    fewest: 1,
    unanimous: 0,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  effectiveOptions: {
    of: (x) => m.effectiveOptions(counts(x)),
    from: 1,
    to: 5,
    fewest: 1,
    unanimous: 1,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  giniSimpson: {
    of: (x) => m.giniSimpson(counts(x)),
    from: 0,
    to: 0.8,
    fewest: 1,
    unanimous: 0,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  qualitativeVariation: {
    of: (x) => m.qualitativeVariation(counts(x)),
    from: 0,
    to: 1,
    fewest: 1,
    unanimous: 0,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  montalvoReynalQuerol: {
    of: (x) => m.montalvoReynalQuerol(counts(x)),
    from: 0,
    to: 1,
    fewest: 1,
    unanimous: 0,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  estebanRay: {
    of: (x) => m.estebanRay(counts(x), [1, 2, 3, 4, 5]),
    from: 0,
    to: 4,
    fewest: 1,
    unanimous: 0,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  modalShare: {
    of: (x) => m.modalShare(counts(x)),
    from: 0.2,
    to: 1,
    fewest: 1,
    unanimous: 1,
    underReversal: 'same',
    sameWhenDoubled: true,
  },
  topShare: { of: (x) => m.topShare(x, 4), from: 0, to: 1, fewest: 1, sameWhenDoubled: true },
  median: { of: m.median, from: 1, to: 5, fewest: 1, underReversal: 'mirrored', sameWhenDoubled: true },
  averageDeviation: {
    of: (x) => m.averageDeviation(x),
    from: 0,
    to: 2,
    fewest: 1,
    unanimous: 0,
    underReversal: 'same',
  },
  'rwg of one item, uncut': {
    of: (x) =>
      m.withinGroupAgreement(
        x.map((answer) => [answer]),
        5,
      ).rwgUncut[0] ?? Number.NaN,
    from: -3,
    to: 1,
    fewest: 2,
    unanimous: 1,
    underReversal: 'same',
  },
  awg: {
    // Everybody at one end has no possible spread and is undefined, so the ends are left out here.
    of: (x) => m.awg(x, { from: 0, to: 6 }),
    from: -1,
    to: 1,
    fewest: 2,
    unanimous: 1,
    underReversal: 'same',
  },
  interquartileRange: { of: m.interquartileRange, from: 0, to: 4, fewest: 1, unanimous: 0, underReversal: 'same' },
  coefficientOfVariation: { of: m.coefficientOfVariation, from: 0, to: 3, fewest: 2, unanimous: 0 },
  'width of tInterval': {
    of: (x) => width(m.tInterval(x, { from: -99, to: 99 })),
    from: 0,
    to: 198,
    fewest: 3,
    unanimous: 0,
    underReversal: 'same',
  },
  'width of jackknifeT': {
    of: (x) => width(m.jackknifeT(x, pairs)),
    from: 0,
    to: 1,
    fewest: 4,
    unanimous: 0,
    underReversal: 'same',
  },
  'width of agreementInterval': {
    of: (x) => width(m.agreementInterval(x, STEPS)),
    from: 0,
    to: 1,
    fewest: 5,
    underReversal: 'same',
  },
  'width of meanInterval': {
    of: (x) => width(m.meanInterval(x, STEPS)),
    from: 0,
    to: 4,
    fewest: 5,
    underReversal: 'same',
  },
  'middle of meanInterval': {
    of: (x) => (m.meanInterval(x, STEPS).low + m.meanInterval(x, STEPS).high) / 2,
    from: 1,
    to: 5,
    fewest: 5,
    underReversal: 'mirrored',
  },
  'width of dirichletAgreement': {
    of: (x) => width(m.dirichletAgreement(x, STEPS)),
    from: 0,
    to: 0.5,
    fewest: 1,
    underReversal: 'same',
  },
  'width of dirichletMean': {
    of: (x) => width(m.dirichletMean(x, STEPS)),
    from: 0,
    to: 4,
    fewest: 1,
    underReversal: 'same',
  },
  'low end of missingAgreementBounds': {
    of: (x) => m.missingAgreementBounds(x, 1, STEPS).low,
    from: 0,
    to: 1,
    fewest: 1,
    underReversal: 'same',
  },
  'low end of missingClosenessBounds': {
    of: (x) => m.missingClosenessBounds(x, 1, STEPS).low,
    from: 0,
    to: 1,
    fewest: 1,
    underReversal: 'same',
  },
  'middle of missingMeanBounds': {
    of: (x) => m.missingMeanBounds(x, 1, STEPS).low / 2 + m.missingMeanBounds(x, 1, STEPS).high / 2,
    from: 1,
    to: 5,
    fewest: 0,
    underReversal: 'mirrored',
  },
}

const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 0, maxLength: 12 })
/** Equal up to rounding; NaN equals NaN. */
function same(one: number, other: number): void {
  expect(Object.is(one, other) || Math.abs(one - other) < CLOSE, `${one} is not ${other}`).toBe(true)
}

for (const [name, measure] of Object.entries(MEASURES_OF_ANSWERS)) {
  describe(name, () => {
    test('the order of people does not matter', () => {
      fc.assert(fc.property(answers, fc.integer(), (x, seed) => same(measure.of(shuffle(x, seed)), measure.of(x))))
    })
    test('stays within its range, or is undefined', () => {
      fc.assert(
        fc.property(answers, (x) => {
          const value = measure.of(x)
          expect(
            Number.isNaN(value) || (value >= measure.from - CLOSE && value <= measure.to + CLOSE),
            `${value}`,
          ).toBe(true)
        }),
      )
    })
    test('refuses below its fewest answers and never above: who has more answers never gets less', () => {
      fc.assert(
        fc.property(answers, (x) => {
          expect(Number.isNaN(measure.of(x))).toBe(x.length < measure.fewest)
        }),
      )
    })
    test('everyone the same gives its end of the range', () => {
      if (measure.unanimous === undefined) return
      for (const n of [5, 6]) same(measure.of(new Array(n).fill(2)), measure.unanimous)
    })
    test('turning the scale round changes nothing, or mirrors it', () => {
      if (!measure.underReversal) return
      fc.assert(
        fc.property(answers, (x) => {
          const turned = measure.of(x.map((step) => 6 - step))
          same(turned, measure.underReversal === 'mirrored' ? 6 - measure.of(x) : measure.of(x))
        }),
      )
    })
    test('giving every answer twice changes nothing', () => {
      if (!measure.sameWhenDoubled) return
      fc.assert(fc.property(answers, (x) => same(measure.of([...x, ...x]), measure.of(x))))
    })
  })
}

function shuffle(things: readonly number[], seed: number): number[] {
  const random = m.seededRandom(seed)
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing)
}

describe('figures for options without order do not depend on what the options are called', () => {
  const optionCounts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 6 })
  const table = {
    sameChoice: m.sameChoice,
    entropyBits: m.entropyBits,
    giniSimpson: m.giniSimpson,
    qualitativeVariation: m.qualitativeVariation,
    montalvoReynalQuerol: m.montalvoReynalQuerol,
    effectiveOptions: m.effectiveOptions,
    modalShare: m.modalShare,
  }
  for (const [name, of] of Object.entries(table)) {
    test(name, () => {
      fc.assert(fc.property(optionCounts, fc.integer(), (x, seed) => same(of(shuffle(x, seed)), of(x))))
    })
  }
})

describe('distances between two answers or two lists', () => {
  const ranking = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 })
  const points = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 3, maxLength: 3 })
  const list = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 })
  const table = {
    kendallDistance: { of: m.kendallDistance, given: ranking },
    totalVariation: { of: m.totalVariation, given: points },
    hellingerDistance: { of: m.hellingerDistance, given: points },
    'spearmanFootrule, as a share of the most': {
      of: (x: readonly number[], y: readonly number[]) => {
        const { moved, most } = m.spearmanFootrule(x, y)
        return moved / most
      },
      given: ranking,
    },
    distributionDistance: {
      of: (x: readonly number[], y: readonly number[]) => m.distributionDistance(x, y, STEPS),
      given: list,
    },
  }
  for (const [name, { of, given }] of Object.entries(table)) {
    test(`${name} is 0 to itself, the same both ways, at most 1, and no shorter by a detour`, () => {
      fc.assert(
        fc.property(given, given, given, (x, y, z) => {
          same(of(x, x), 0)
          same(of(x, y), of(y, x))
          expect(of(x, y)).toBeLessThanOrEqual(1 + CLOSE)
          expect(of(x, z)).toBeLessThanOrEqual(of(x, y) + of(y, z) + CLOSE)
        }),
      )
    })
  }
})

describe('intervals for a share', () => {
  const share = fc.integer({ min: 1, max: 40 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  const table = { wilson: m.wilson, clopperPearson: m.clopperPearson, jeffreys: m.jeffreys }
  for (const [name, of] of Object.entries(table)) {
    test(`${name} holds the observed share, lies in 0 to 1, turns round with yes and no, and grows with its level`, () => {
      fc.assert(
        fc.property(share, ([k, n]) => {
          const { low, high } = of(k, n)
          expect(low >= 0 && high <= 1 && low <= k / n + CLOSE && high >= k / n - CLOSE).toBe(true)
          same(of(n - k, n).low, 1 - high)
          expect(width(of(k, n, 0.95))).toBeGreaterThanOrEqual(high - low)
        }),
        { numRuns: 50 },
      )
    })
  }
  test('the interval that may be shown holds what was observed, and fewer answers never make it allowed', () => {
    fc.assert(
      fc.property(answers, fc.nat({ max: 6 }), fc.constantFrom('mean', 'agreement'), (x, missing, figure) => {
        const ask = (answered: readonly number[], standFor: 'whole list' | 'more people') =>
          m.intervalFor({ figure, answers: answered, scale: STEPS, asked: x.length + missing, standFor })
        for (const standFor of ['whole list', 'more people'] as const) {
          const reading = ask(x, standFor)
          if (!reading.known) expect(ask(x.slice(1), standFor).known).toBe(false)
          // Three people can be farther apart than five ever could: then the list as a whole will come out higher.
          else if (figure === 'agreement' && reading.method === 'worst case')
            expect(reading.high >= reading.low).toBe(true)
          else expect(reading.low - CLOSE <= reading.observed && reading.observed <= reading.high + CLOSE).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })
  test('bounds for missing answers hold every outcome and shrink to a point when nobody is missing', () => {
    fc.assert(
      fc.property(share, fc.nat({ max: 10 }), ([yes, n], missing) => {
        const { low, high } = m.missingBounds(yes, n - yes, missing)
        for (let late = 0; late <= missing; late++) {
          const outcome = (yes + late) / (n + missing)
          expect(outcome >= low - CLOSE && outcome <= high + CLOSE).toBe(true)
        }
        expect(width(m.missingBounds(yes, n - yes, 0))).toBe(0)
      }),
    )
  })
})

describe('tests by exchanging answers', () => {
  const some = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 9 })
  const chance = (reading: m.Reading<{ readonly twoSided: number }>) => (reading.known ? reading.twoSided : Number.NaN)
  test('signFlip: no order, no direction, never below its floor', () => {
    fc.assert(
      fc.property(some, fc.integer(), (x, seed) => {
        const p = chance(m.signFlip(x))
        same(chance(m.signFlip(shuffle(x, seed))), p)
        same(chance(m.signFlip(x.map((value) => -value))), p)
        expect(p >= Math.min(1, 2 / 2 ** x.length) - CLOSE && p <= 1).toBe(true)
      }),
    )
  })
  test('signFlip: the exact count is what trying every pattern gives', () => {
    fc.assert(
      fc.property(some, (x) => {
        let farther = 0
        for (let pattern = 0; pattern < 2 ** x.length; pattern++) {
          const sum = x.reduce((total, value, i) => total + ((pattern >> i) & 1 ? value : -value), 0)
          if (Math.abs(sum) >= Math.abs(x.reduce((total, value) => total + value, 0))) farther++
        }
        same(chance(m.signFlip(x)), farther / 2 ** x.length)
      }),
    )
  })
  test('twoGroups: no order, no direction, and the names of the groups do not matter', () => {
    fc.assert(
      fc.property(some, some, fc.integer(), (x, y, seed) => {
        const p = chance(m.twoGroups(x, y))
        same(chance(m.twoGroups(shuffle(x, seed), y)), p)
        same(chance(m.twoGroups(y, x)), p)
        same(
          chance(
            m.twoGroups(
              x.map((value) => -value),
              y.map((value) => -value),
            ),
          ),
          p,
        )
        expect(p > 0 && p <= 1 + CLOSE).toBe(true)
      }),
    )
  })
  test('agreementChange: looking back from the second wave gives the same chance and the opposite change', () => {
    const wave = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 2 }), {
      minLength: 6,
      maxLength: 6,
    })
    fc.assert(
      fc.property(wave, wave, (before, after) => {
        const there = m.agreementChange(before, after, STEPS)
        const back = m.agreementChange(after, before, STEPS)
        same(chance(there), chance(back))
        if (there.known && back.known) same(there.change, -back.change)
      }),
      { numRuns: 30 },
    )
  })
  test('mcNemar: the direction does not matter', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20 }), fc.nat({ max: 20 }), (to, from) =>
        same(m.mcNemar(to, from), m.mcNemar(from, to)),
      ),
    )
  })
})

describe('groups of opinion', () => {
  const vote = fc.constantFrom<1 | 0 | -1 | null>(1, 1, 0, -1, -1, null)
  const votes = fc.array(fc.array(vote, { minLength: 9, maxLength: 9 }), { minLength: 4, maxLength: 9 })
  const order = (rows: m.Votes, seed: number) => shuffle([...rows.keys()], seed)
  const turned = (rows: m.Votes): m.Votes =>
    rows.map((row) => row.map((each) => (each === null ? null : each === 1 ? -1 : each === -1 ? 1 : 0)))

  test('distances: 0 to 1 or unknown, the same both ways, with votes turned round and with every statement twice', () => {
    fc.assert(
      fc.property(votes, (rows) => {
        const there = m.voteDistances(rows)
        const round = m.voteDistances(turned(rows))
        const twice = m.voteDistances(rows.map((row) => [...row, ...row]))
        there.forEach((row, i) => {
          row.forEach((distance, j) => {
            expect(Number.isNaN(distance) || (distance >= 0 && distance <= 1)).toBe(true)
            same(there[j]?.[i] as number, distance)
            same(round[i]?.[j] as number, distance)
            if (!Number.isNaN(distance)) same(twice[i]?.[j] as number, distance)
          })
        })
      }),
    )
  })
  test('the clearest split is as clear in any order of people, and with votes turned round', () => {
    fc.assert(
      fc.property(votes, fc.integer(), (rows, seed) => {
        const clear = (of: m.Votes) => m.twoWaySplitTest(of, m.seededRandom(1), 1).silhouette
        same(clear(order(rows, seed).map((person) => rows[person] as m.Votes[number])), clear(rows))
        same(clear(turned(rows)), clear(rows))
      }),
    )
  })
  test('the test of a split and the groups have a chance above 0 and at most 1, and labels only for who is compared', () => {
    fc.assert(
      fc.property(votes, fc.nat(), (rows, seed) => {
        const { chance, exchanges } = m.twoWaySplitTest(rows, m.seededRandom(seed), 39)
        expect(chance > 0 && chance <= 1 && exchanges <= 39).toBe(true)
        const groups = m.opinionGroups(rows, m.seededRandom(seed), 39)
        if (!groups.known) return
        expect(groups.chance).toBeLessThanOrEqual(0.05)
        groups.labels.forEach((label, person) => {
          expect(label === null).toBe(groups.setAside.includes(person))
        })
      }),
      { numRuns: 60 },
    )
  })
  test('who is refused for too few people is refused with fewer, whoever leaves', () => {
    fc.assert(
      fc.property(votes, fc.nat(), (rows, seed) => {
        const few = (of: m.Votes) => {
          const groups = m.opinionGroups(of, m.seededRandom(1), 1)
          return !groups.known && groups.because === 'too few people for opinion groups'
        }
        if (few(rows)) expect(few(rows.filter((_, person) => person !== seed % rows.length))).toBe(true)
      }),
    )
  })
  test('separating statements and teams do not mind what the groups are called, nor the order of people', () => {
    const teams = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(votes, teams, fc.integer(), (rows, names, seed) => {
        const mixed = order(rows, seed)
        const renamed = { a: 'c', b: 'x', c: 'a' }
        const straight = m.teamSeparation(rows, names.slice(0, rows.length))
        const other = m.teamSeparation(
          mixed.map((person) => rows[person] as m.Votes[number]),
          mixed.map((person) => renamed[names[person] as 'a' | 'b' | 'c']),
        )
        expect(other.known).toBe(straight.known)
        if (straight.known && other.known) {
          same(other.separation, straight.separation)
          same(other.chance, straight.chance)
          expect(straight.chance > 0 && straight.chance <= 1).toBe(true)
        }
        const labels = rows.map((_, person) => (names[person] === 'a' ? 0 : 1))
        const here = m.separatingStatements(rows, labels, m.seededRandom(1))
        const there = m.separatingStatements(
          rows,
          labels.map((label) => 1 - label),
          m.seededRandom(1),
        )
        expect(there.map(({ statement }) => statement)).toEqual(here.map(({ statement }) => statement))
        there.forEach(({ difference, chance }, i) => {
          same(difference, -(here[i]?.difference as number))
          same(chance, here[i]?.chance as number)
        })
      }),
      { numRuns: 40 },
    )
  })
  test('the adjusted Rand index is the same both ways, does not mind names, and is 1 to itself', () => {
    const labels = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(labels, labels, (one, other) => {
        same(m.adjustedRandIndex(one, other), m.adjustedRandIndex(other, one))
        same(
          m.adjustedRandIndex(
            one.map((label) => 7 - label),
            other,
          ),
          m.adjustedRandIndex(one, other),
        )
        same(m.adjustedRandIndex(one, one), 1)
      }),
    )
  })
})

describe('what changed between two waves', () => {
  const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 })
  const twice = fc.array(fc.record({ before: answer, after: answer }), { minLength: 0, maxLength: 9 })
  const row = fc.array(answer, { minLength: 3, maxLength: 3 })
  const rows = fc.array(fc.record({ before: row, after: row }), { minLength: 0, maxLength: 9 })
  const mixed = <Thing>(things: readonly Thing[], seed: number) =>
    shuffle([...things.keys()], seed).map((i) => things[i] as Thing)
  const turn = (value: number | null) => (value === null ? null : 6 - value)
  const read = (people: readonly { before: number | null; after: number | null }[]) =>
    m.drift({ people, scale: STEPS, random: m.seededRandom(1) })
  const readAgreement = (people: readonly { before: (number | null)[]; after: (number | null)[] }[]) =>
    m.agreementDrift({ people, scale: STEPS, random: m.seededRandom(1) })

  test('drift: no order; with the scale or time turned round the same word and the opposite change', () => {
    fc.assert(
      fc.property(twice, fc.integer(), (people, seed) => {
        const straight = read(people)
        const others = [
          read(mixed(people, seed)),
          read(people.map(({ before, after }) => ({ before: turn(before), after: turn(after) }))),
          read(people.map(({ before, after }) => ({ before: after, after: before }))),
        ]
        others.forEach((other, i) => {
          expect([other.known, other.compared]).toEqual([straight.known, straight.compared])
          if (!other.known || !straight.known) return
          expect(other.word).toBe(straight.word)
          same(other.twoSided, straight.twoSided)
          same(other.meanChange, i === 0 ? straight.meanChange : -straight.meanChange)
        })
        expect(straight.changed.length).toBeLessThanOrEqual(straight.compared)
        expect(straight.known).toBe(straight.compared >= 6)
      }),
      { numRuns: 40 },
    )
  })
  test('drift of people who cannot be paired: no order; with the scale or time turned round the opposite difference', () => {
    const some = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 0, maxLength: 8 })
    const compared = (before: readonly number[], after: readonly number[]) =>
      m.unpairedDrift({ before, after, scale: STEPS, random: m.seededRandom(1) })
    fc.assert(
      fc.property(some, some, fc.integer(), (before, after, seed) => {
        const straight = compared(before, after)
        const turned = (values: readonly number[]) => values.map((value) => 6 - value)
        const others = [
          compared(mixed(before, seed), mixed(after, seed)),
          compared(turned(before), turned(after)),
          compared(after, before),
        ]
        expect(straight.known).toBe(before.length >= 4 && after.length >= 4)
        others.forEach((other, i) => {
          expect(other.known).toBe(straight.known)
          if (!other.known || !straight.known) return
          expect(other.word).toBe(straight.word)
          same(other.meanChange, i === 0 ? straight.meanChange : -straight.meanChange)
        })
      }),
      { numRuns: 40 },
    )
  })
  test('drift of agreement: no order of people or items, the scale turned round is the same, time the opposite', () => {
    fc.assert(
      fc.property(rows, fc.integer(), (people, seed) => {
        const straight = readAgreement(people)
        const others = [
          readAgreement(mixed(people, seed)),
          readAgreement(
            people.map(({ before, after }) => ({ before: [...before].reverse(), after: [...after].reverse() })),
          ),
          readAgreement(people.map(({ before, after }) => ({ before: before.map(turn), after: after.map(turn) }))),
          readAgreement(people.map(({ before, after }) => ({ before: after, after: before }))),
        ]
        others.forEach((other, i) => {
          expect([other.known, other.compared]).toEqual([straight.known, straight.compared])
          if (!other.known || !straight.known) return
          same(other.change, i < 3 ? straight.change : -straight.change)
          same(other.twoSided, straight.twoSided)
          expect(other.change >= -1 && other.change <= 1 && other.twoSided > 0 && other.twoSided <= 1).toBe(true)
        })
      }),
      { numRuns: 40 },
    )
  })
  test('stability: no order; with time turned round the same people moved', () => {
    fc.assert(
      fc.property(twice, fc.integer(), (people, seed) => {
        const straight = m.stability(people, STEPS)
        const back = m.stability(
          people.map(({ before, after }) => ({ before: after, after: before })),
          STEPS,
        )
        const other = m.stability(mixed(people, seed), STEPS)
        expect([back.known, other.known]).toEqual([straight.known, straight.known])
        if (!straight.known || !back.known || !other.known) return
        for (const figure of ['shareWhoMoved', 'netChange', 'kappaLinear', 'kappaQuadratic'] as const) {
          same(back[figure], straight[figure])
          same(other[figure], straight[figure])
        }
        expect(straight.netChange).toBeLessThanOrEqual(straight.shareWhoMoved + CLOSE)
      }),
    )
  })
  test('more people, a milder level or less power show smaller changes, and never refuse what fewer people could show', () => {
    const people = fc.integer({ min: 2, max: 40 })
    fc.assert(
      fc.property(people, fc.constantFrom(0.05, 0.1), (n, alpha) => {
        const notLess = (less: number, more: number) =>
          expect(Number.isNaN(more) || less <= more + CLOSE, `${less} ${more}`).toBe(true)
        notLess(m.smallestDetectableChange(n + 1, alpha), m.smallestDetectableChange(n, alpha))
        notLess(m.smallestDetectableChange(n, 0.1), m.smallestDetectableChange(n, 0.05))
        notLess(m.smallestDetectableChange(n, alpha, 0.7), m.smallestDetectableChange(n, alpha, 0.8))
        notLess(m.smallestDetectableSwitching(n, 0.05, 0.1), m.smallestDetectableSwitching(n, 0.05, 0.05))
        notLess(m.fewestSwitchers(n + 1, 1, alpha), m.fewestSwitchers(n, 1, alpha))
      }),
      { numRuns: 30 },
    )
  })
  test('the noise of one person grows with the scatter of repeated answers, and a common shift is none of it', () => {
    const asked = fc.array(
      fc.record({ before: fc.integer({ max: 50, min: 0 }), after: fc.integer({ max: 50, min: 0 }) }),
      {
        minLength: 3,
        maxLength: 9,
      },
    )
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 20 }), (list, shift) => {
        const error = m.measurementError(list)
        same(m.measurementError(list.map(({ before, after }) => ({ before, after: after + shift }))), error)
        same(m.smallestRealChange(2 * error), 2 * m.smallestRealChange(error))
        expect(error).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('what may be shown', () => {
  const said = fc.array(fc.constantFrom('yes', 'no', 'maybe'), { minLength: 12, maxLength: 12 })
  const cut = fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 4 })
  const cuts = fc.array(cut, { minLength: 1, maxLength: 7 })
  const cellsOf = (sets: readonly (readonly number[])[], answers: readonly string[]): m.Cell<number>[] =>
    sets.map((set, i) => ({
      key: `${i}`,
      partition: null,
      answers: set.map((person) => ({ id: `${person}`, value: answers[person] as string })),
      figure: () => set.length,
    }))
  const see = (cells: readonly m.Cell<number>[], earlier: readonly m.Release[] = []) =>
    m.disclosure({ mode: 'confidential', cells, earlier })

  test('it does not depend on the order of cells or people, nor on what the answers are called', () => {
    const renamed: { readonly [value: string]: string } = { yes: 'no', no: 'maybe', maybe: 'yes' }
    fc.assert(
      fc.property(cuts, said, fc.integer(), (sets, answers, seed) => {
        const straight = see(cellsOf(sets, answers)).cells.map(({ shown }) => shown)
        const mixed = cellsOf(
          sets.map((set) => shuffle(set, seed)),
          answers.map((value) => renamed[value] as string),
        )
        expect(
          see([...mixed].reverse())
            .cells.map(({ shown }) => shown)
            .reverse(),
        ).toEqual(straight)
      }),
      { numRuns: 60 },
    )
  })
  test('asked the same again it shows the same, and nothing that was shown is taken back', () => {
    fc.assert(
      fc.property(cuts, cuts, said, (sets, more, answers) => {
        const cells = cellsOf(sets, answers)
        const first = see(cells)
        const between = see(
          cellsOf(more, answers).map((cell) => ({ ...cell, key: `more ${cell.key}` })),
          first.released,
        )
        const again = see(cells, between.released).cells
        first.cells.forEach((cell, i) => {
          if (cell.shown !== 'nothing') expect(again[i]).toEqual(cell)
        })
      }),
      { numRuns: 60 },
    )
  })
  test('a cell that is too small by itself stays hidden whatever else is asked, and a larger minimum shows no smaller one', () => {
    fc.assert(
      fc.property(cuts, said, fc.integer({ min: 5, max: 8 }), (sets, answers, minimum) => {
        const shown = m.disclosure({ mode: 'anonymous', minimum, cells: cellsOf(sets, answers) }).cells
        shown.forEach((cell, i) => {
          if ((sets[i] as number[]).length < minimum) expect(cell).toMatchObject({ because: 'too few answers' })
        })
      }),
    )
  })
  test('named shows all of it and keeps no record', () => {
    fc.assert(
      fc.property(cuts, said, (sets, answers) => {
        const { cells, released } = m.disclosure({ mode: 'named', cells: cellsOf(sets, answers) })
        expect(cells.every(({ shown }) => shown === 'figure')).toBe(true)
        expect(released).toEqual([])
      }),
    )
  })
  test('whose answer is fixed does not depend on the order, and more cells never free anybody', () => {
    fc.assert(
      fc.property(cuts, said, (sets, answers) => {
        const cells = cellsOf(sets, answers)
        const fixed = m.fixedAnswers(cells)
        expect([...m.fixedAnswers([...cells].reverse())].sort()).toEqual([...fixed].sort())
        for (const id of m.fixedAnswers(cells.slice(1))) expect(fixed.has(id)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
  test('suppression: every visible group is large enough, and the hidden ones together are none or enough', () => {
    const sizes = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(sizes, fc.integer({ min: 3, max: 6 }), (list, minimum) => {
        const visible = m.complementarySuppression(new Map(list.map((size, i) => [`${i}`, size])), minimum)
        const hidden = list.filter((_, i) => !visible.get(`${i}`)).reduce((sum, size) => sum + size, 0)
        list.forEach((size, i) => {
          if (visible.get(`${i}`)) expect(size).toBeGreaterThanOrEqual(minimum)
        })
        if ([...visible.values()].some(Boolean)) expect(hidden === 0 || hidden >= minimum).toBe(true)
      }),
    )
  })
})

describe('what groups believe of each other', () => {
  const one = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 })
  const perceivers = fc.array(fc.record({ own: one, predicted: one }), { maxLength: 8 })
  const others = fc.array(one, { maxLength: 8 })
  const SLIDER = { from: 0, to: 100 }
  const read = (a: readonly { own: number | null; predicted: number | null }[], b: readonly (number | null)[]) =>
    m.coorientation({ perceivers: a, others: b, scale: SLIDER })

  test('agreement = congruency + accuracy, always', () => {
    fc.assert(
      fc.property(perceivers, others, (a, b) => {
        const reading = read(a, b)
        if (reading.known) same(reading.agreementGap, reading.congruencyGap + reading.accuracyError)
      }),
    )
  })
  test('agreement = congruency + accuracy on every coordinate of every kind of question, and no state without one place', () => {
    const ranking = fc.shuffledSubarray([1, 2, 3], { minLength: 3 })
    const points = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 })
    const kinds: [m.Item, fc.Arbitrary<m.ItemAnswer>][] = [
      [{ kind: 'claim' }, fc.constantFrom('agree', 'depends', 'disagree', "can't tell")],
      [{ kind: 'scale', scale: STEPS }, fc.integer({ min: 1, max: 5 })],
      [{ kind: 'choice', options: ['a', 'b', 'c'] }, fc.constantFrom('a', 'b', 'c')],
      [{ kind: 'ranking', options: 3 }, ranking],
      [{ kind: 'allocation', options: 3 }, points],
    ]
    for (const [item, answer] of kinds) {
      const some = fc.option(answer, { freq: 8 })
      const people = fc.array(fc.record({ own: some, predicted: some }), { maxLength: 5 })
      fc.assert(
        fc.property(people, fc.array(some, { maxLength: 5 }), (perceivers, others) => {
          const reading = m.itemCoorientation({ item, perceivers, others })
          const turned = m.itemCoorientation({
            item,
            perceivers: [...perceivers].reverse(),
            others: [...others].reverse(),
          })
          expect(turned.known).toBe(reading.known)
          for (const inside of Object.values(reading.closeness))
            expect(inside < -CLOSE || inside > 1 + CLOSE).toBe(false)
          if (!reading.known || !turned.known) return
          const { gap, size, chance } = reading
          const added = gap.congruency.map((part, i) => part + (gap.accuracy[i] as number))
          for (const [i, part] of gap.agreement.entries()) same(part, added[i] as number)
          for (const each of Object.values(size)) expect(each >= 0 && each <= 1 + CLOSE).toBe(true)
          expect([turned.state, turned.wording]).toEqual([reading.state, reading.wording])
          same(turned.chance.agreement, chance.agreement)
          same(turned.chance.congruency, chance.congruency)
          expect(chance.agreement > 0 && chance.agreement <= 1 + CLOSE).toBe(true)
          for (const inside of Object.values(reading.closeness)) expect(inside < m.SPLIT_INSIDE).toBe(false)
        }),
        { numRuns: 60 },
      )
    }
  })
  test('what options are called changes nothing: not the state, not the chance, not the overall closeness', () => {
    const options = ['a', 'b', 'c']
    const renamed = { a: 'b', b: 'c', c: 'a' } as const
    const some = fc.constantFrom('a', 'b', 'c')
    const list = fc.array(some, { minLength: 1, maxLength: 5 })
    const item: m.Item = { kind: 'choice', options }
    fc.assert(
      fc.property(list, list, some, (own, others, predicted) => {
        const read = (name: (option: 'a' | 'b' | 'c') => string) =>
          m.itemCoorientation({
            item,
            perceivers: own.map((option) => ({ own: name(option), predicted: name(predicted) })),
            others: others.map(name),
          })
        const [one, other] = [read((option) => option), read((option) => renamed[option])]
        expect(other.known).toBe(one.known)
        if (!one.known || !other.known) return
        expect(other.state).toBe(one.state)
        same(other.chance.agreement, one.chance.agreement)
        const overall = (name: (option: 'a' | 'b' | 'c') => string) =>
          m.overallCloseness(item, [own.map(name), others.map(name)]).between
        same(
          overall((option) => renamed[option]),
          overall((option) => option),
        )
      }),
      { numRuns: 60 },
    )
  })
  test('looking at more gaps never makes one of them rarer, and no chance is 0', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(sizes, fc.array(sizes, { maxLength: 8 }), (observed, others) => {
        const { single, adjusted } = m.maxT(observed, [observed, ...others])
        adjusted.forEach((chance, gap) => {
          expect(chance >= (single[gap] as number) - CLOSE && chance <= 1 && chance > 0).toBe(true)
        })
        const fewer = m.maxT(
          observed.slice(0, 2),
          [observed, ...others].map((row) => row.slice(0, 2)),
        )
        fewer.adjusted.forEach((chance, gap) => {
          expect(chance).toBeLessThanOrEqual((adjusted[gap] as number) + CLOSE)
        })
      }),
    )
  })
  test('each group about everybody else: the gaps add up, and who is listed first does not matter', () => {
    const one = fc.option(fc.constantFrom(0, 1), { freq: 8 })
    const share = fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { freq: 8 })
    const people = fc.array(fc.record({ own: one, predicted: share }), { maxLength: 5 })
    fc.assert(
      fc.property(people, people, (a, b) => {
        const groups = [
          { name: 'A', people: a },
          { name: 'B', people: b },
        ]
        const readings = m.coorientationWithOthers(groups)
        const turned = m.coorientationWithOthers(
          [...groups].reverse().map((group) => ({ ...group, people: [...group.people].reverse() })),
        )
        readings.forEach(({ reading }, i) => {
          const other = turned[1 - i]?.reading
          expect(other?.known).toBe(reading.known)
          if (!reading.known || !other?.known) return
          same(reading.agreementGap, reading.congruencyGap + reading.accuracyError)
          same(reading.accuracyError, other.accuracyError)
          same(reading.chance, other.chance)
          expect(other.state).toBe(reading.state)
        })
      }),
    )
  })
  test('turning the scale round keeps the state and turns the signs', () => {
    const turn = (value: number | null) => (value === null ? null : 100 - value)
    fc.assert(
      fc.property(perceivers, others, (a, b) => {
        const reading = read(a, b)
        const turned = read(
          a.map(({ own, predicted }) => ({ own: turn(own), predicted: turn(predicted) })),
          b.map(turn),
        )
        expect(turned.known).toBe(reading.known)
        if (!reading.known || !turned.known) return
        expect([turned.state, turned.wording]).toEqual([reading.state, reading.wording])
        same(turned.agreementGap, -reading.agreementGap)
        same(turned.chance.congruency, reading.chance.congruency)
      }),
    )
  })
  test('a state is never given to a list of answers that is split inside, and never for an empty side', () => {
    fc.assert(
      fc.property(perceivers, others, (a, b) => {
        const reading = read(a, b)
        if (!reading.known) return
        expect(Math.min(...Object.values(reading.counts))).toBeGreaterThan(0)
        for (const inside of Object.values(reading.closeness)) expect(inside < m.SPLIT_INSIDE).toBe(false)
      }),
    )
  })
  test('fewer answers never make the wording stronger', () => {
    const strength = ['named facts only', 'possibly', 'likely', 'plain']
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), fc.boolean(), (x, y, close) => {
        const [fewer, more] = [Math.min(x, y), Math.max(x, y)].map((n) => strength.indexOf(m.wordingGrade(n, close)))
        expect(fewer).toBeLessThanOrEqual(more as number)
      }),
    )
  })
  test('the verdict has no order and no direction, and gives no word below five answers', () => {
    fc.assert(
      fc.property(answers, fc.nat({ max: 4 }), fc.integer(), (x, missing, seed) => {
        const say = (list: readonly number[]) =>
          m.verdict({ answers: list, scale: STEPS, asked: list.length + missing })
        expect(say(shuffle(x, seed))).toEqual(say(x))
        expect(say(x.map((step) => 6 - step))).toEqual(say(x))
        if (x.length < 5) expect(say(x).word).toBe('too few')
      }),
    )
  })
  test('the six intraclass correlations and kappa do not depend on the order of people, items or categories', () => {
    const grid = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    })
    const turned = (rows: readonly (readonly number[])[]) => [...rows].reverse().map((row) => [...row].reverse())
    fc.assert(
      fc.property(grid, (rows) => {
        const figures = (table: readonly (readonly number[])[]) => {
          const [icc, kappa, w] = [m.intraclassCorrelations(table), m.fleissKappa(table), m.kendallW(table)]
          return [
            ...(icc.known ? [icc.icc1, icc.icc2, icc.icc3, icc.icc1k, icc.icc2k, icc.icc3k] : []),
            ...(kappa.known ? [kappa.kappa] : []),
            ...(w.known ? [w.w] : []),
          ]
        }
        const straight = figures(rows)
        const reversed = figures(turned(rows))
        expect(reversed).toHaveLength(straight.length)
        straight.forEach((figure, i) => {
          // Ratios of nearly nothing are large, and as exact as their size allows.
          const size = Math.max(1, Math.abs(figure))
          same((reversed[i] as number) / size, figure / size)
          expect(Number.isNaN(figure) || figure <= 1 + CLOSE).toBe(true)
        })
      }),
    )
  })
  test('the chance of a Kendall W is between 0 and 1, and the same whoever is called first', () => {
    const ranking = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 })
    fc.assert(
      fc.property(ranking, ranking, ranking, (a, b, c) => {
        const of = (people: readonly (readonly number[])[]) => {
          const reading = m.kendallWChance([0, 1, 2, 3].map((i) => people.map((person) => person[i] as number)))
          return reading.known ? reading.chance : Number.NaN
        }
        expect(of([a, b, c]) > 0 && of([a, b, c]) <= 1).toBe(true)
        same(of([a, b, c]), of([c, a, b]))
      }),
      { numRuns: 10 },
    )
  })
  test('the four parts of wrong predictions add up, whatever the tables', () => {
    const grid = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(grid, grid, (predicted, actual) => {
        const { squaredError, ...parts } = m.cronbachComponents(predicted, actual)
        same(
          Object.values(parts).reduce((sum, part) => sum + part, 0),
          squaredError,
        )
        for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(0)
      }),
    )
  })
  test('a difference is never more reliable than the better of its parts that do not go together', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, (first, second, correlation) => {
        const reliability = m.differenceReliability({ first, second, correlation })
        expect(Number.isNaN(reliability) || reliability <= Math.max(first, second) + CLOSE).toBe(true)
        same(m.differenceReliability({ first: second, second: first, correlation }), reliability)
      }),
    )
  })
  test('two profiles are equally alike whichever is named first, and the order of items does not matter', () => {
    const profile = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(profile, profile, (x, y) => {
        for (const figure of ['distance', 'meanDistance', 'correlation'] as const) {
          const straight = m.profileLikeness(x, y)[figure]
          same(m.profileLikeness(y, x)[figure], straight)
          same(m.profileLikeness([...x].reverse(), [...y].reverse())[figure], straight)
        }
      }),
    )
  })
  test('more ratings are more reliable, and a bar for publications grows with the steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 20 }), (r, k) => {
        expect(m.spearmanBrown(r, k + 1)).toBeGreaterThanOrEqual(m.spearmanBrown(r, k) - CLOSE)
        expect(m.averageDeviationLimit(k + 2)).toBeGreaterThan(m.averageDeviationLimit(k + 1))
        expect(m.evenVariance(k + 2)).toBeGreaterThan(m.evenVariance(k + 1))
      }),
    )
  })
  test('alpha does not depend on the order of people or of items', () => {
    const grid = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    })
    fc.assert(
      fc.property(grid, fc.constantFrom<m.AlphaLevel>('nominal', 'ordinal', 'interval', 'ratio'), (rows, level) => {
        const value = (table: readonly (readonly (number | null)[])[]) => {
          const reading = m.krippendorffAlpha(table, level)
          return reading.known ? reading.alpha : reading.because
        }
        const turned = value([...rows].reverse().map((row) => [...row].reverse()))
        const straight = value(rows)
        if (typeof straight === 'string' || typeof turned === 'string') expect(turned).toBe(straight)
        else {
          same(turned, straight)
          expect(straight).toBeLessThanOrEqual(1 + CLOSE)
        }
      }),
    )
  })
})

function sameList(one: readonly number[], other: readonly number[]): void {
  expect(one).toHaveLength(other.length)
  for (const [place, value] of one.entries()) same(value, other[place] as number)
}

describe('stated chances, now that it is known what happened', () => {
  const resolved = fc.array(
    fc.record({ stated: fc.integer({ min: 0, max: 20 }).map((x) => x / 20), happened: fc.boolean() }),
    { maxLength: 30 },
  )
  const turned = (forecasts: readonly m.ResolvedForecast[]) =>
    forecasts.map(({ stated, happened }) => ({ stated: 1 - stated, happened: !happened }))
  const inOrder = <Thing>(things: readonly Thing[], seed: number) =>
    shuffle([...things.keys()], seed).map((i) => things[i] as Thing)
  const table: {
    readonly [name: string]: { of: (x: readonly m.ResolvedForecast[]) => number; from: number; to: number }
  } = {
    brierScore: { of: m.brierScore, from: 0, to: 1 },
    logLoss: { of: m.logLoss, from: 0, to: Number.POSITIVE_INFINITY },
    brierSkill: { of: m.brierSkill, from: Number.NEGATIVE_INFINITY, to: 1 },
    'reliability of murphyDecomposition': { of: (x) => m.murphyDecomposition(x).reliability, from: 0, to: 1 },
    'resolution of murphyDecomposition': { of: (x) => m.murphyDecomposition(x).resolution, from: 0, to: 0.25 },
    'uncertainty of murphyDecomposition': { of: (x) => m.murphyDecomposition(x).uncertainty, from: 0, to: 0.25 },
  }
  for (const [name, { of, from, to }] of Object.entries(table)) {
    test(`${name}: no order, yes and no alike, the same when all is counted twice, in its range, NaN for none`, () => {
      fc.assert(
        fc.property(resolved, fc.integer(), (x, seed) => {
          const value = of(x)
          same(of(inOrder(x, seed)), value)
          same(of(turned(x)), value)
          same(of([...x, ...x]), value)
          expect(Number.isNaN(value) || (value >= from - CLOSE && value <= to + CLOSE)).toBe(true)
          expect(of([])).toBeNaN()
        }),
      )
    })
  }
  test('Brier = reliability - resolution + uncertainty, always', () => {
    fc.assert(
      fc.property(resolved, (x) => {
        const { reliability, resolution, uncertainty } = m.murphyDecomposition(x)
        same(m.brierScore(x), reliability - resolution + uncertainty)
      }),
    )
  })
  test('calibrationTable: nothing is lost, no order, and what was said of yes mirrors what was said of no', () => {
    fc.assert(
      fc.property(resolved, fc.integer(), (x, seed) => {
        const rows = m.calibrationTable(x)
        const counts = rows.map(({ times, happened }) => [times, happened])
        expect(rows.reduce((sum, { times }) => sum + times, 0)).toBe(x.length)
        expect(m.calibrationTable(inOrder(x, seed)).map(({ times, happened }) => [times, happened])).toEqual(counts)
        const mirrored = m.calibrationTable(turned(x)).map(({ times, happened }) => [times, times - happened])
        expect(mirrored.reverse()).toEqual(counts)
      }),
    )
  })
  test('forecastSkill and shownForecast: no order, yes and no alike; a chance is never shown below twenty', () => {
    const many = fc.array(fc.record({ stated: fc.constantFrom(0.1, 0.5, 0.9), happened: fc.boolean() }), {
      minLength: 15,
      maxLength: 26,
    })
    fc.assert(
      fc.property(many, fc.integer(), (x, seed) => {
        const reading = m.forecastSkill(x)
        const others = [inOrder(x, seed), turned(x)]
        for (const other of others.map(m.forecastSkill)) {
          expect(other.known).toBe(reading.known)
          if (!reading.known || !other.known) continue
          expect(other.shown).toBe(reading.shown)
          same(other.interval.low, reading.interval.low)
        }
        expect(m.shownForecast(0.9, others[0] as typeof x).shown).toBe(m.shownForecast(0.9, x).shown)
        if (x.length < 20) expect(m.shownForecast(0.9, x).shown).toBe('counts')
      }),
    )
  })
  test('forecasterRanking: names and the order of people and questions do not matter; never below thirty', () => {
    const chances = fc.array(
      fc.integer({ min: 0, max: 100 }).map((x) => x / 100),
      { minLength: 35, maxLength: 35 },
    )
    fc.assert(
      fc.property(chances, chances, fc.integer({ min: 25, max: 35 }), (one, other, questions) => {
        const happened = one.map((_, i) => i % 2 === 0).slice(0, questions)
        const briers = ({ ranked }: m.ForecasterRanking) => ranked.map(({ brier }) => brier)
        const straight = m.forecasterRanking(
          happened,
          new Map([
            ['a', one],
            ['b', other],
          ]),
        )
        const back = (list: readonly number[]) => list.slice(0, questions).reverse()
        const turned = m.forecasterRanking(
          [...happened].reverse(),
          new Map([
            ['y', back(other)],
            ['x', back(one)],
          ]),
        )
        expect(straight.known).toBe(questions >= m.FEWEST_FOR_RANKING)
        if (!straight.known || !turned.known) return
        sameList(briers(straight), briers(turned))
      }),
    )
  })
  test('crpsOfNormal, crpsOfEnsemble and intervalScore: no origin, the unit of the forecast, the same both ways', () => {
    const number = fc.integer({ min: -50, max: 50 })
    const members = fc.array(number, { minLength: 1, maxLength: 8 })
    const scores: { readonly [name: string]: (x: readonly number[], y: number) => number } = {
      crpsOfNormal: (x, y) => m.crpsOfNormal({ mean: m.mean(x), deviation: Math.max(...x) - Math.min(...x) }, y),
      crpsOfEnsemble: m.crpsOfEnsemble,
      intervalScore: (x, y) => m.intervalScore({ low: Math.min(...x), high: Math.max(...x) }, y, 0.8),
    }
    for (const of of Object.values(scores)) {
      fc.assert(
        fc.property(members, number, number, fc.integer(), (x, y, by, seed) => {
          const value = of(x, y)
          expect(value).toBeGreaterThanOrEqual(-CLOSE)
          same(of(shuffle(x, seed), y), value)
          same(
            of(
              x.map((member) => member + by),
              y + by,
            ),
            value,
          )
          same(
            of(
              x.map((member) => -2 * member),
              -2 * y,
            ),
            2 * value,
          )
        }),
      )
    }
  })
})

describe('waiting for others', () => {
  const chance = fc.integer({ min: 0, max: 20 }).map((x) => x / 20)
  const chances = fc.array(chance, { minLength: 1, maxLength: 7 })
  test('allOnTimeRange and commonShock: no order; one more upstream never helps; a shock leads from one end to the other', () => {
    fc.assert(
      fc.property(chances, chance, fc.integer(), (x, more, seed) => {
        const { low, high } = m.allOnTimeRange(x)
        same(m.allOnTimeRange(shuffle(x, seed)).low, low)
        expect(m.allOnTimeRange([...x, more]).low).toBeLessThanOrEqual(low)
        expect(m.allOnTimeRange([...x, more]).high).toBeLessThanOrEqual(high)
        same(m.commonShock(x, 0).allOnTime, low)
        const most = 1 - Math.max(...x)
        let before = low
        for (const shock of [0.25 * most, 0.5 * most, 0.999 * most]) {
          const now = m.commonShock(x, shock).allOnTime
          same(m.commonShock(shuffle(x, seed), shock).allOnTime, now)
          if (shock < 1) expect(now >= before - CLOSE && now <= high + CLOSE).toBe(true)
          before = now
        }
      }),
    )
  })
  test('numberOnTime: no order, sums to 1, on average the sum of the chances, turns round with on time and late', () => {
    fc.assert(
      fc.property(chances, fc.integer(), (x, seed) => {
        const numbers = m.numberOnTime(x)
        const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)
        sameList(m.numberOnTime(shuffle(x, seed)), numbers)
        same(sum(numbers), 1)
        same(sum(numbers.map((value, k) => k * value)), sum(x))
        const late = m.numberOnTime(x.map((value) => 1 - value))
        sameList(late.reverse(), numbers)
        same(numbers.at(-1) as number, m.allOnTimeRange(x).low)
      }),
    )
  })
  test('latestOfExponentials, latestOfTwoNormals, latestOfUniforms: never earlier than one, later with more, in any unit', () => {
    const time = fc.record({ mean: fc.integer({ min: 1, max: 40 }), deviation: fc.integer({ min: 0, max: 20 }) })
    fc.assert(
      fc.property(time, time, fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 9 }), (one, other, r, k) => {
        const clark = m.latestOfTwoNormals(one, other, r / 4)
        expect(clark.mean).toBeGreaterThanOrEqual(Math.max(one.mean, other.mean) - CLOSE)
        same(m.latestOfTwoNormals(other, one, r / 4).mean, clark.mean)
        const doubled = ({ mean, deviation }: m.NormalTime) => ({ mean: 2 * mean, deviation: 2 * deviation })
        same(m.latestOfTwoNormals(doubled(one), doubled(other), r / 4).mean, 2 * clark.mean)
        const latest = m.latestOfExponentials(one.mean, k)
        expect(m.latestOfExponentials(one.mean, k + 1).mean).toBeGreaterThan(latest.mean)
        same(m.latestOfExponentials(2 * one.mean, k).median, 2 * latest.median)
        expect(m.latestOfUniforms(k + 1)).toBeGreaterThan(m.latestOfUniforms(k))
      }),
    )
  })
  test('trackRecord: strictly between 0 and 1, mirrored by kept and broken, higher for one more kept', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), (kept, broken) => {
        const now = m.trackRecord(kept, kept + broken)
        expect(now > 0 && now < 1).toBe(true)
        same(m.trackRecord(broken, kept + broken), 1 - now)
        expect(m.trackRecord(kept + 1, kept + 1 + broken)).toBeGreaterThan(now)
      }),
    )
  })
  test('nextAgainstPast: above all, below all and within are everything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (past) => {
        const { exceedsAll, within } = m.nextAgainstPast(past)
        same(2 * exceedsAll + within, 1)
      }),
    )
  })
})

describe('when it will be finished', () => {
  const weeks = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 9 })
  const whole = (outcomes: readonly m.Outcome[]) => outcomes.reduce((sum, { chance }) => sum + chance, 0)
  test('periodsNeeded and throughputForecast: no order of weeks, never sooner for more work, chances only from five on', () => {
    fc.assert(
      fc.property(weeks, fc.nat({ max: 30 }), fc.integer(), (past, backlog, seed) => {
        const reading = m.throughputForecast(past, backlog)
        const shuffled = m.throughputForecast(shuffle(past, seed), backlog)
        expect(reading.known).toBe(past.some((amount) => amount > 0))
        if (!reading.known || !shuffled.known) return
        expect(reading.found).toBe(past.length < m.FEWEST_PAST ? 'range only' : 'forecast')
        if (reading.found !== 'forecast' || shuffled.found !== 'forecast') return
        same(whole(reading.outcomes), 1)
        expect(shuffled.p80).toBe(reading.p80)
        for (const { value } of reading.outcomes)
          same(m.chanceBy(shuffled.outcomes, value), m.chanceBy(reading.outcomes, value))
        const more = m.periodsNeeded(past, backlog + 3)
        if (!more.known) return
        for (const { value } of reading.outcomes) {
          expect(m.chanceBy(more.outcomes, value)).toBeLessThanOrEqual(m.chanceBy(reading.outcomes, value) + CLOSE)
        }
        const doubled = m.periodsNeeded([...past, ...past], backlog)
        if (doubled.known) same(m.expectedOutcome(doubled.outcomes), m.expectedOutcome(reading.outcomes))
      }),
      { numRuns: 50 },
    )
  })
  test('outcomeQuantile, chanceBy, expectedOutcome: each undoes the other, and all lie between the outcomes', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: 1, max: 99 }), (past, percent) => {
        const needed = m.periodsNeeded([1, ...past], 9)
        if (!needed.known) return
        const limit = m.outcomeQuantile(needed.outcomes, percent / 100)
        expect(m.chanceBy(needed.outcomes, limit)).toBeGreaterThanOrEqual(percent / 100 - CLOSE)
        expect(m.chanceBy(needed.outcomes, limit - 1)).toBeLessThan(percent / 100)
        const average = m.expectedOutcome(needed.outcomes)
        expect(average).toBeGreaterThanOrEqual((needed.outcomes[0]?.value as number) - CLOSE)
        expect(average).toBeLessThanOrEqual((needed.outcomes.at(-1)?.value as number) + CLOSE)
      }),
      { numRuns: 50 },
    )
  })
  test('referenceClassForecast: no order, the unit of the estimate, a slow item more never makes it earlier', () => {
    const ratios = fc.array(
      fc.integer({ min: 1, max: 40 }).map((x) => x / 10),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(ratios, fc.integer(), (own, seed) => {
        const reading = m.referenceClassForecast({ estimate: 10, own })
        expect(reading.known).toBe(own.length > 0)
        if (!reading.known) return
        expect(reading.found).toBe(own.length < m.FEWEST_PAST ? 'range only' : 'forecast')
        expect(m.referenceClassForecast({ estimate: 10, own: shuffle(own, seed) })).toEqual(reading)
        if (reading.found !== 'forecast') return
        const inHours = m.referenceClassForecast({ estimate: 80, own })
        const later = m.referenceClassForecast({ estimate: 10, own: [...own, Number.POSITIVE_INFINITY] })
        if (!inHours.known || inHours.found !== 'forecast' || !later.known || later.found !== 'forecast') throw reading
        same(inHours.p80, 8 * reading.p80)
        expect(later.p50).toBeGreaterThanOrEqual(reading.p50)
        expect(later.p80).toBeGreaterThanOrEqual(reading.p80)
        expect(reading.holds.p80 <= 1 - reading.beyondAll + CLOSE).toBe(true)
      }),
    )
  })
  test('dependencyForecast: no order, any unit, no names; one more task to wait for never makes it earlier', () => {
    const durations = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    })
    // Each may wait for any earlier one, so there is no circle.
    const plan = fc.tuple(durations, fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }))
    const tasksOf = (
      lists: readonly (readonly number[])[],
      edges: readonly boolean[],
      name: string,
      unit = 1,
    ): m.Task[] =>
      lists.map((oneOf, i) => ({
        id: `${name}${i}`,
        takes: { oneOf: oneOf.map((days) => unit * days) },
        after: lists.flatMap((_, j) => (j < i && edges[4 * i + j] ? [`${name}${j}`] : [])),
      }))
    const read = (tasks: readonly m.Task[], sharedShock = 0) => {
      const reading = m.dependencyForecast({ tasks, sharedShock })
      if (!reading.known || reading.found !== 'forecast') throw new Error('small plans are always counted through')
      return reading
    }
    fc.assert(
      fc.property(plan, fc.constantFrom(0, 0.1, 0.3), ([lists, edges], shock) => {
        const reading = read(tasksOf(lists, edges, 'a'), shock)
        const others = [
          { reading: read(tasksOf(lists, edges, 'a').reverse(), shock), unit: 1 },
          { reading: read(tasksOf(lists, edges, 'z'), shock), unit: 1 },
          { reading: read(tasksOf(lists, edges, 'a', 5), shock), unit: 5 },
        ]
        for (const other of others) {
          same(other.reading.p80, other.unit * reading.p80)
          same(m.expectedOutcome(other.reading.outcomes), other.unit * m.expectedOutcome(reading.outcomes))
        }
        same(whole(reading.outcomes), 1)
        same(
          reading.lastToArrive.reduce((sum, { share }) => sum + share, 0),
          1,
        )
        const longer = read(
          [...tasksOf(lists, edges, 'a'), { id: 'more', takes: { oneOf: [4] }, after: ['a0'] }],
          shock,
        )
        expect(longer.p80).toBeGreaterThanOrEqual(reading.p80)
        expect(reading.planByAverages.end).toBeLessThanOrEqual(m.expectedOutcome(reading.outcomes) + CLOSE)
      }),
    )
  })
})

describe('trade-offs', () => {
  const ranking = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 })
  const rankings = fc.array(ranking, { minLength: 2, maxLength: 6 })
  /** The same options in another order, for everyone. */
  const renamed = (lists: readonly (readonly number[])[], order: readonly number[]) =>
    lists.map((list) => order.map((place) => list[place - 1] as number))

  test('the log-ratio distance is one: 0 to itself, the same both ways, no shorter by a detour, blind to totals', () => {
    const points = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(points, points, points, (x, y, z) => {
        same(m.logRatioDistance(x, x), 0)
        same(m.logRatioDistance(x, y), m.logRatioDistance(y, x))
        expect(m.logRatioDistance(x, z)).toBeLessThanOrEqual(
          m.logRatioDistance(x, y) + m.logRatioDistance(y, z) + CLOSE,
        )
        same(
          m.logRatioDistance(
            x.map((value) => 3 * value),
            y,
          ),
          m.logRatioDistance(x, y),
        )
        const guarded = m.aitchisonDistance(x, y)
        expect(Number.isNaN(guarded) || guarded === m.logRatioDistance(x, y)).toBe(true)
      }),
    )
  })
  test('points to move are whole points, never more than there are', () => {
    const coins = fc.array(fc.nat({ max: 3 }), { minLength: 10, maxLength: 10 })
    const pile = (choices: readonly number[]) =>
      [0, 1, 2, 3].map((bucket) => choices.filter((x) => x === bucket).length)
    fc.assert(
      fc.property(coins, coins, (x, y) => {
        const moved = m.pointsToMove(pile(x), pile(y))
        same(moved, Math.round(moved))
        expect(moved >= 0 && moved <= 10).toBe(true)
      }),
    )
  })
  test('rank correlations lie in -1 to 1, and turning one ranking round turns the sign', () => {
    const turned = (places: readonly number[]) => places.map((place) => 6 - place)
    fc.assert(
      fc.property(ranking, ranking, (x, y) => {
        for (const of of [m.kendallTauB, m.spearmanCorrelation, m.correlation]) {
          same(of(turned(x), y), -of(x, y))
          same(of(x, y), of(y, x))
          expect(Math.abs(of(x, y))).toBeLessThanOrEqual(1)
        }
        same(m.kendallTauB(x, y), 1 - 2 * m.kendallDistance(x, y))
      }),
    )
  })
  test('Borda, Kemeny and the mean distance know neither the order of people nor the names of options', () => {
    fc.assert(
      fc.property(rankings, ranking, (people, order) => {
        const back = [...people].reverse()
        expect(m.bordaPoints(back)).toEqual(m.bordaPoints(people))
        expect(m.bordaPoints(renamed(people, order))).toEqual(renamed([m.bordaPoints(people)], order)[0])
        same(m.meanRankingDistance(renamed(back, order)), m.meanRankingDistance(people))
        const [best, other] = [m.kemenyRanking(people), m.kemenyRanking(renamed(back, order))]
        if (!best.known || !other.known) throw new Error('both are known')
        expect(other.distance).toBe(best.distance)
        expect(other.rankings.toSorted()).toEqual(renamed(best.rankings, order).toSorted())
      }),
      { numRuns: 40 },
    )
  })
  const wins = fc.array(fc.array(fc.nat({ max: 6 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 })
  test('bradleyTerry: other names give the same strengths, exchanged wins the opposite ones, and all are finite', () => {
    fc.assert(
      fc.property(wins, fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }), (table, order) => {
        const straight = m.bradleyTerry(table)
        const other = m.bradleyTerry(
          renamed(
            renamed(
              order.map((place) => table[place - 1] as number[]),
              order,
            ),
            [1, 2, 3, 4],
          ),
        )
        const lost = m.bradleyTerry(table.map((row, i) => row.map((_, j) => table[j]?.[i] as number)))
        expect([other.known, lost.known]).toEqual([straight.known, straight.known])
        if (!straight.known || !other.known || !lost.known) return
        same(
          straight.strengths.reduce((sum, value) => sum + value, 0),
          0,
        )
        straight.strengths.forEach((strength, i) => {
          expect(Number.isFinite(strength) && (straight.standardErrors[i] as number) > 0).toBe(true)
          expect(lost.strengths[i]).toBeCloseTo(-strength, 6)
          expect(other.strengths[order.indexOf(i + 1)]).toBeCloseTo(strength, 6)
        })
      }),
      { numRuns: 40 },
    )
  })
  test('bradleyTerry: everything counted twice gives the same strengths and surer ones', () => {
    fc.assert(
      fc.property(wins, (table) => {
        const once = m.bradleyTerry(table)
        const twice = m.bradleyTerry(table.map((row) => row.map((count) => 2 * count)))
        if (!once.known || !twice.known || once.pseudoWins > 0) return
        once.strengths.forEach((strength, i) => {
          expect(twice.strengths[i]).toBeCloseTo(strength, 6)
          expect(twice.standardErrors[i]).toBeCloseTo((once.standardErrors[i] as number) / Math.SQRT2, 6)
        })
      }),
      { numRuns: 40 },
    )
  })
  test('best-worst scores lie in -1 to 1, know no order of answers, and turn their sign with best and worst', () => {
    const set = fc.shuffledSubarray(['A', 'B', 'C', 'D', 'E', 'F'], { minLength: 4, maxLength: 4 })
    const answer = set.map((shown) => ({
      shown: [...shown].sort(),
      best: shown[0] as string,
      worst: shown[1] as string,
    }))
    const scores = (all: readonly m.BestWorstAnswer[]) =>
      Object.fromEntries(m.bestWorstCounts(all).map(({ item, score }) => [item, score]))
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 12 }), (all) => {
        const straight = scores(all)
        expect(scores([...all].reverse())).toEqual(straight)
        const turned = scores(all.map(({ shown, best, worst }) => ({ shown, best: worst, worst: best })))
        for (const [item, score] of Object.entries(straight)) {
          same(turned[item] as number, 0 - score)
          expect(Math.abs(score)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
  test('evenOver knows no order of people, and asking the other way round mirrors it', () => {
    const [pair, turned] = [
      { first: 'X', second: 'Y' },
      { first: 'Y', second: 'X' },
    ]
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 9 }), (places) => {
        const said = places.map((place) => ({ ...pair, place }))
        const [straight, mirrored] = [m.evenOver(pair, said, places.length), m.evenOver(turned, said, places.length)]
        expect(m.evenOver(pair, [...said].reverse(), places.length)).toEqual(straight)
        expect(straight.known).toBe(places.length >= 3)
        if (!straight.known || !mirrored.known) return
        same(mirrored.lean, -straight.lean)
        expect([mirrored.forFirst, mirrored.forSecond]).toEqual([straight.forSecond, straight.forFirst])
        expect(mirrored.statement).toEqual(straight.statement)
        expect(straight.forFirst + straight.between + straight.forSecond).toBe(places.length)
      }),
    )
  })
  test('analyticHierarchy: weights add up to 1, follow the names, and contradiction is never below none', () => {
    const ratio = fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1, 3, 5, 9)
    fc.assert(
      fc.property(ratio, ratio, ratio, (a, b, c) => {
        const reading = m.analyticHierarchy([
          [1, a, b],
          [1 / a, 1, c],
          [1 / b, 1 / c, 1],
        ])
        const swapped = m.analyticHierarchy([
          [1, 1 / a, c],
          [a, 1, b],
          [1 / c, 1 / b, 1],
        ])
        if (!reading.known || !swapped.known) throw new Error('both are known')
        same(
          reading.weights.reduce((sum, weight) => sum + weight, 0),
          1,
        )
        same(swapped.weights[1] as number, reading.weights[0] as number)
        expect(reading.consistencyIndex).toBeGreaterThanOrEqual(-CLOSE)
      }),
    )
  })
  test('more people or more pairs never make a budget worse', () => {
    const few = fc.integer({ min: 1, max: 12 })
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), few, few, (items, people, pairs) => {
        const budget = m.comparisonBudget(items, people, pairs)
        expect(m.comparisonBudget(items, people + 1, pairs).perItem).toBeGreaterThan(budget.perItem)
        expect(m.comparisonBudget(items, people, budget.pairsEachNeeded).isEnough).toBe(true)
        expect(budget.isEnough).toBe(pairs >= budget.pairsEachNeeded)
      }),
    )
  })
})

describe('restatements', () => {
  const vote = fc.option(fc.constantFrom<m.MeaningVote>('same', 'partly', 'different'))
  const votes = fc
    .integer({ min: 2, max: 8 })
    .chain((n) => fc.array(fc.array(vote, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }))
  const turned = (table: m.MeaningVotes) => [...table].reverse().map((row) => [...row].reverse())

  test('agreement is the same both ways, lies in 0 to 1, and follows people whatever their order', () => {
    fc.assert(
      fc.property(votes, (table) => {
        const [straight, back] = [m.meaningAgreement(table), m.meaningAgreement(turned(table))]
        expect(back.known).toBe(straight.known)
        if (!straight.known || !back.known) return
        straight.agreement.forEach((row, i) => {
          row.forEach((value, j) => {
            same(value, straight.agreement[j]?.[i] as number)
            same(value, back.agreement.at(-1 - i)?.at(-1 - j) as number)
            expect(value >= 0 && value <= 1).toBe(true)
          })
        })
      }),
    )
  })
  test('one more "same" never lowers the agreement of its pair', () => {
    fc.assert(
      fc.property(votes, (table) => {
        const better = table.map((row, i) => row.map((said, j) => (i === 0 && j === 1 ? ('same' as const) : said)))
        const worse = table.map((row, i) => row.map((said, j) => (i === 0 && j === 1 ? ('different' as const) : said)))
        const [high, low] = [m.meaningAgreement(better), m.meaningAgreement(worse)]
        if (!high.known || !low.known) throw new Error('both have a rating')
        expect(high.agreement[0]?.[1]).toBeGreaterThan(low.agreement[0]?.[1] as number)
      }),
    )
  })
  test('sharedMeaning: counts add up, errors are 0 only when all others rated, and no order matters', () => {
    fc.assert(
      fc.property(votes, (table) => {
        const [straight, back] = [m.sharedMeaning(table), m.sharedMeaning(turned(table))]
        expect(back.known).toBe(straight.known)
        if (!straight.known || !back.known) return
        straight.texts.forEach((text, i) => {
          expect(text.same + text.partly + text.different).toBe(text.ratings)
          expect(text.error === 0).toBe(text.ratings === text.others)
          expect(back.texts.at(-1 - i)).toEqual(text)
        })
        const { mostShared, leastShared } = straight
        expect(back.mostShared.known).toBe(mostShared.known)
        if (!mostShared.known) expect(mostShared.among.length).toBeGreaterThan(1)
        if (mostShared.known && leastShared.known) expect(mostShared.text).not.toBe(leastShared.text)
      }),
    )
  })
  test('meaningClusters without mistakes finds the meanings, whatever the order of people', () => {
    const truth = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(truth, (meanings) => {
        const table = meanings.map((own, i) =>
          meanings.map((other, j) => (i === j ? null : own === other ? ('same' as const) : ('different' as const))),
        )
        const clusters = m.meaningClusters(table, m.seededRandom(1), 19)
        if (!clusters.known) throw new Error(clusters.because)
        same(m.adjustedRandIndex(clusters.labels, meanings), 1)
        expect(clusters.how).toBe('unanimous')
      }),
    )
  })
  test('shareError: at most half, the same for yes and no, smaller with every further rating, 0 with all', () => {
    const of = fc
      .integer({ min: 4, max: 30 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 1, max: n - 2 })))
    fc.assert(
      fc.property(of, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ([people, ratings], share) => {
        const error = m.shareError(share, ratings, people)
        expect(error > 0 && error <= 0.5).toBe(true)
        same(m.shareError(1 - share, ratings, people), error)
        expect(m.shareError(share, ratings + 1, people)).toBeLessThan(error)
        expect(m.shareError(share, people - 1, people)).toBe(0)
      }),
    )
  })
  test('ratingsNeeded is what spearmanBrown needs, and worse ratings need more of them', () => {
    const reliability = fc.double({ min: 0.05, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(reliability, reliability, (single, target) => {
        expect(m.spearmanBrown(single, m.ratingsNeeded(single, target))).toBeCloseTo(target, 9)
        expect(m.ratingsNeeded(single + 0.05, target)).toBeLessThan(m.ratingsNeeded(single, target))
      }),
    )
  })
  test('texts: copies come in pairs both ways, every difference is in some text and not in all', () => {
    const word = fc.constantFrom('ship', 'March', 'June', 'Legal', 'not', '30', 'three', 'checkout', 'orders', 'before')
    const texts = fc.array(
      fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(texts, (all) => {
        const last = all.length - 1
        const mirrored = m.verbatimCopies([...all].reverse()).map(([i, j]) => `${last - j} ${last - i}`)
        expect(mirrored.sort()).toEqual(
          m
            .verbatimCopies(all)
            .map(([i, j]) => `${i} ${j}`)
            .sort(),
        )
        for (const { texts: having } of m.differingDetails(all)) {
          expect(having.length > 0 && having.length < all.length).toBe(true)
        }
        expect(m.differingDetails(all.flatMap((text) => (text === all[0] ? [text, text] : [])))).toEqual([])
        for (const i of m.emptyTexts(all)) expect(all[i]).toBeDefined()
      }),
    )
  })
})

describe('matrices', () => {
  test('symmetricEigen: values add up to the diagonal and do not depend on the order of rows', () => {
    const square = fc.array(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(square, (some) => {
        const matrix = some.map((row, i) => row.map((value, j) => value + (some[j]?.[i] as number)))
        const { values } = m.symmetricEigen(matrix)
        const turned = m.symmetricEigen([...matrix].reverse().map((row) => [...row].reverse()))
        values.forEach((value, i) => {
          expect(turned.values[i]).toBeCloseTo(value, 9)
        })
        expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
          matrix.reduce((sum, row, i) => sum + (row[i] as number), 0),
          9,
        )
      }),
    )
  })
  test('qAnalysis: the order of people changes nothing but the order, and flags keep to one factor', () => {
    const sorts = fc.array(fc.shuffledSubarray([-2, -1, -1, 0, 0, 0, 1, 1, 2], { minLength: 9 }), {
      minLength: 4,
      maxLength: 7,
    })
    const byStatement = (people: readonly (readonly number[])[]) =>
      (people[0] ?? []).map((_, statement) => people.map((sort) => sort[statement] as number))
    fc.assert(
      fc.property(sorts, (people) => {
        const straight = m.qAnalysis(byStatement(people), 2)
        const back = m.qAnalysis(byStatement([...people].reverse()), 2)
        if (!straight.known || !back.known) throw new Error('both are known')
        straight.eigenvalues.forEach((value, i) => {
          expect(back.eigenvalues[i]).toBeCloseTo(value, 9)
        })
        same(
          straight.eigenvalues.reduce((sum, value) => sum + value, 0),
          people.length,
        )
        for (const row of straight.flags) expect(row.filter((flag) => flag !== 0).length).toBeLessThanOrEqual(1)
        for (const row of straight.loadings) expect(Math.hypot(...row)).toBeLessThanOrEqual(1 + CLOSE)
      }),
    )
  })
})

describe('soundings', () => {
  type Vote = readonly [person: number, statement: number, vote: 1 | 0 | -1]
  const someVotes = fc.uniqueArray(fc.tuple(fc.nat(14), fc.nat(9), fc.constantFrom<(1 | 0 | -1)[]>(1, 0, -1)), {
    selector: ([person, statement]) => 10 * person + statement,
    minLength: 60,
    maxLength: 150,
  })
  const streamOf = (votes: readonly Vote[], name = (person: number) => `${person}`) => ({
    participants: Array.from({ length: 15 }, (_, person) => name(person)),
    statements: Array.from({ length: 10 }, (_, statement) => `${statement}`),
    participant: Int32Array.from(votes, ([person]) => person),
    statement: Int32Array.from(votes, ([, statement]) => statement),
    vote: Int8Array.from(votes, ([, , vote]) => vote),
    rejected: new Set<number>(),
  })
  const groupsIn = (votes: readonly Vote[]) => {
    const table = m.voteTable(streamOf(votes))
    return { table, found: m.soundingGroups(table, 1) }
  }

  test('the order of votes does not matter', () => {
    fc.assert(
      fc.property(someVotes, fc.integer(), (votes, seed) => {
        const order = shuffle([...votes.keys()], seed)
        expect(groupsIn(order.map((i) => votes[i] as Vote)).found).toEqual(groupsIn(votes).found)
      }),
      { numRuns: 25 },
    )
  })
  test('everybody is in a known group or in none, and sure between a half and one', () => {
    fc.assert(
      fc.property(someVotes, (votes) => {
        const { found } = groupsIn(votes)
        for (const group of found.groups) expect(group >= -1 && group < Math.max(found.k, 1)).toBe(true)
        for (const sure of found.sureness) expect(Number.isNaN(sure) || (sure > 0 && sure <= 1 + CLOSE)).toBe(true)
        for (const place of [...found.map.x, ...found.map.y]) expect(Number.isFinite(place)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
  test('turning agree and disagree round gives the same axes and the same chance', () => {
    fc.assert(
      fc.property(someVotes, (votes) => {
        const turned = groupsIn(votes.map(([person, on, vote]): Vote => [person, on, -vote as 1 | 0 | -1])).found
        const { found } = groupsIn(votes)
        found.axes.values.forEach((value, axis) => {
          expect(Math.abs(value - (turned.axes.values[axis] as number))).toBeLessThan(1e-6 * value)
        })
        same(turned.chance, found.chance)
      }),
      { numRuns: 25 },
    )
  })
  test('fewer people never turn "too few to tell" into groups', () => {
    fc.assert(
      fc.property(someVotes, fc.nat(14), (votes, gone) => {
        const fewer = groupsIn(votes.filter(([person]) => person !== gone)).found
        if (groupsIn(votes).found.k === 0) expect(fewer.k).toBe(0)
      }),
      { numRuns: 25 },
    )
  })
  test('a vote changed and changed back leaves what was there', () => {
    fc.assert(
      fc.property(someVotes, fc.nat(), fc.constantFrom<(1 | 0 | -1)[]>(1, 0, -1), (votes, which, other) => {
        const { table, found } = groupsIn(votes)
        const live = m.liveSounding(table)
        const [person, on, vote] = votes[which % votes.length] as Vote
        live.vote(`${person}`, `${on}`, other)
        live.vote(`${person}`, `${on}`, vote)
        expect(live.groups(1)).toEqual(found)
      }),
      { numRuns: 25 },
    )
  })
})

describe('figures of Polis and of bridging', () => {
  type Vote = 1 | 0 | -1
  const counts = fc
    .tuple(fc.nat(20), fc.nat(20), fc.nat(5))
    .map(([agrees, disagrees, passes]) => ({ agrees, disagrees, passes, votes: agrees + disagrees + passes }))
  const groups = fc.array(counts, { minLength: 1, maxLength: 5 })
  const turned = ({ agrees, disagrees, ...rest }: m.VoteCounts) => ({ ...rest, agrees: disagrees, disagrees: agrees })
  const statements = fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 8 }).map((list) =>
    list.map(([first, second], i) => ({
      statement: `${i}`,
      agrees: first.agrees + second.agrees,
      disagrees: first.disagrees + second.disagrees,
      passes: first.passes + second.passes,
      votes: first.votes + second.votes,
      groups: [first, second],
    })),
  )
  const table = fc.array(fc.array(fc.constantFrom<(Vote | null)[]>(1, 0, -1, null), { minLength: 6, maxLength: 6 }), {
    minLength: 8,
    maxLength: 14,
  })
  const streamOf = (votes: readonly (readonly (Vote | null)[])[], name = (person: number) => `${person}`) => {
    const given = votes.flatMap((row, person) => row.flatMap((vote, on) => (vote === null ? [] : [[person, on, vote]])))
    return {
      participants: votes.map((_, person) => name(person)),
      statements: (votes[0] ?? []).map((_, on) => `${on}`),
      participant: Int32Array.from(given, ([person]) => person as number),
      statement: Int32Array.from(given, ([, on]) => on as number),
      vote: Int8Array.from(given, ([, , vote]) => vote as number),
      rejected: new Set<number>(),
    }
  }
  const reversed = (votes: readonly (readonly (Vote | null)[])[]) =>
    votes.map((row) => row.map((vote) => (vote === null ? null : ((0 - vote) as Vote))))

  const OF_GROUPS = { groupInformedConsensus: m.groupInformedConsensus, bridgingShare: m.bridgingShare }
  for (const [name, of] of Object.entries(OF_GROUPS)) {
    test(`${name}: between 0 and 1, whatever the order of groups; turning votes round turns it round`, () => {
      fc.assert(
        fc.property(groups, (each) => {
          const { agree, disagree } = of(each)
          expect(agree > 0 && agree < 1 && disagree > 0 && disagree < 1).toBe(true)
          same(of([...each].reverse()).agree, agree)
          same(of(each.map(turned)).agree, disagree)
          expect(
            of(each.map((group) => ({ ...group, agrees: group.agrees + 1, votes: group.votes + 1 }))).agree,
          ).toBeGreaterThan(agree)
        }),
      )
    })
  }
  test('the product over groups is never above the smallest of them', () => {
    fc.assert(
      fc.property(groups, (each) => {
        expect(m.groupInformedConsensus(each).agree).toBeLessThanOrEqual(m.bridgingShare(each).agree + CLOSE)
      }),
    )
  })
  test('polisStatementFigures: turning votes round exchanges agree and disagree, and names of groups do not matter', () => {
    fc.assert(
      fc.property(groups, (each) => {
        const [straight, round] = [m.polisStatementFigures(each), m.polisStatementFigures(each.map(turned))]
        const back = m.polisStatementFigures([...each].reverse())
        straight.forEach((figures, group) => {
          expect(round[group]).toMatchObject({ pa: figures.pd, pat: figures.pdt, ra: figures.rd, rat: figures.rdt })
          expect(figures.pa > 0 && figures.pa < 1 && figures.ra > 0).toBe(true)
          same(back.at(-1 - group)?.rat as number, figures.rat)
          same(back.at(-1 - group)?.pa as number, figures.pa)
        })
      }),
    )
  })
  test('polisRepresentativeness: one to five for every group with votes, none twice, no order of groups', () => {
    fc.assert(
      fc.property(statements, (list) => {
        const found = m.polisRepresentativeness(list)
        const back = m.polisRepresentativeness(list.map((each) => ({ ...each, groups: [...each.groups].reverse() })))
        expect([...back].reverse()).toEqual(found)
        for (const shown of found) {
          expect(shown.length >= 1 && shown.length <= 5).toBe(true)
          expect(new Set(shown.map(({ statement }) => statement)).size).toBe(shown.length)
        }
      }),
    )
  })
  test('polisConsensus: turning votes round exchanges the two lists, and nothing is in both', () => {
    fc.assert(
      fc.property(statements, (list) => {
        const { agree, disagree } = m.polisConsensus(list)
        expect(m.polisConsensus(list.map((each) => ({ ...each, ...turned(each) }))).disagree).toEqual(agree)
        const listed = [...agree, ...disagree].map(({ statement }) => statement)
        expect(new Set(listed).size).toBe(listed.length)
      }),
    )
  })
  test('polisPriority: above 0, higher for more agreement and farther from the middle', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 5, noNaN: true }), ({ agrees, passes, votes }, extremity) => {
        const { priority } = m.polisPriority({ agrees, passes, votes, extremity })
        expect(priority).toBeGreaterThan(0)
        expect(m.polisPriority({ agrees, passes, votes, extremity: extremity + 1 }).priority).toBeGreaterThan(priority)
        if (agrees < votes - passes)
          expect(m.polisPriority({ agrees: agrees + 1, passes, votes, extremity }).priority).toBeGreaterThan(priority)
      }),
    )
  })
  test('polisGroups: turning votes round mirrors the map and keeps the groups; what people are called does not matter', () => {
    fc.assert(
      fc.property(table, (votes) => {
        const [straight, round] = [m.polisGroups(streamOf(votes)), m.polisGroups(streamOf(reversed(votes)))]
        expect(round.groups).toEqual(straight.groups)
        for (const [person, [x, y]] of Object.entries(straight.projection)) {
          same(round.projection[person]?.[0] as number, -x)
          same(round.projection[person]?.[1] as number, -y)
        }
        const renamed = m.polisGroups(streamOf(votes, (person) => `person ${99 - person}`))
        for (const [person, group] of Object.entries(straight.groups)) {
          expect(renamed.groups[`person ${99 - Number(person)}`]).toBe(group)
        }
      }),
      { numRuns: 50 },
    )
  })
  test('bridgingRanking: the same votes in any order give the same to the last digit', () => {
    fc.assert(
      fc.property(table, fc.integer(), (votes, seed) => {
        const stream = streamOf(votes)
        const order = shuffle([...stream.vote.keys()], seed)
        const mixed = {
          ...stream,
          participant: Int32Array.from(order, (i) => stream.participant[i] as number),
          statement: Int32Array.from(order, (i) => stream.statement[i] as number),
          vote: Int8Array.from(order, (i) => stream.vote[i] as number),
        }
        expect(m.bridgingRanking(m.voteTable(mixed))).toEqual(m.bridgingRanking(m.voteTable(stream)))
      }),
      { numRuns: 25 },
    )
  })
  test('bridgingFit: what people are called does not matter, nor does everybody voting twice over', () => {
    const loss = (
      votes: readonly (readonly (Vote | null)[])[],
      penalty: m.BridgingPenalty,
      name?: (i: number) => string,
    ) => m.bridgingFit(m.voteTable(streamOf(votes, name)), penalty).loss
    fc.assert(
      fc.property(table, fc.constantFrom<m.BridgingPenalty[]>('each vote', 'each parameter'), (votes, penalty) => {
        const straight = loss(votes, penalty)
        expect(loss(votes, penalty, (person) => `${99 - person}`)).toBeCloseTo(straight, 6)
        expect(loss([...votes, ...votes], penalty)).toBeCloseTo(straight, 6)
      }),
      { numRuns: 25 },
    )
  })
  test('bridgingRanking: fewer votes never turn a refusal into a score, and every statement is listed once', () => {
    fc.assert(
      fc.property(table, (votes) => {
        const known = (rows: typeof votes) =>
          m
            .bridgingRanking(m.voteTable(streamOf(rows)))
            .filter((found) => found.known)
            .map(({ statement }) => statement)
        expect(known(votes)).toEqual(expect.arrayContaining(known(votes.slice(1))))
        const listed = m.bridgingRanking(m.voteTable(streamOf(votes))).map(({ statement }) => statement)
        expect(listed.sort()).toEqual(['0', '1', '2', '3', '4', '5'])
      }),
      { numRuns: 25 },
    )
  })
})
