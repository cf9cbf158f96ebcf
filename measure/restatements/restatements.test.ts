import { describe, expect, test } from 'vitest'
import { adjustedRandIndex } from '../groups/adjusted-rand-index.ts'
import { averageLinkage } from '../groups/average-linkage.ts'
import { mean } from '../mean.ts'
import { type Random, seededRandom, shuffled } from '../random.ts'
import { balancedBlocks } from './balanced-blocks.ts'
import { type MeaningVote, type MeaningVotes, meaningAgreement } from './meaning-agreement.ts'
import { meaningClusters } from './meaning-clusters.ts'
import { pairCoverage } from './pair-coverage.ts'
import { ratingDesign } from './rating-design.ts'
import { ratingReliability } from './rating-reliability.ts'
import { ratingsNeeded } from './ratings-needed.ts'
import { shareError } from './share-error.ts'
import { sharedMeaning } from './shared-meaning.ts'
import { treeCut } from './tree-cut.ts'
import { usualRatings } from './usual-ratings.ts'

const KINDS: readonly MeaningVote[] = ['same', 'partly', 'different']

/** Who belongs to which meaning: `meanings(5, 3)` is five people of the first and three of the second. */
function meanings(...sizes: number[]): number[] {
  return sizes.flatMap((size, label) => new Array<number>(size).fill(label))
}

/** Ratings as people of these meanings give them; a mistake is one of the two other answers. */
function rated(truth: readonly number[], ratings: number, mistakes: number, random: Random): MeaningVotes {
  return ratingDesign(truth.length, ratings, random).map((texts, rater) =>
    truth.map((meaning, text) => {
      if (!texts.includes(text)) return null
      const right = meaning === truth[rater] ? 'same' : 'different'
      const wrong = KINDS.filter((kind) => kind !== right)
      return random() < mistakes ? (wrong[random() < 0.5 ? 0 : 1] as MeaningVote) : right
    }),
  )
}

/** Ratings in which nothing hangs together, though some people are milder than others and some texts vaguer. */
function noise(people: number, ratings: number, random: Random): MeaningVotes {
  const lean = () => 0.6 * random() - 0.3
  const [mildness, vagueness] = [Array.from({ length: people }, lean), Array.from({ length: people }, lean)]
  return ratingDesign(people, ratings, random).map((texts, rater) =>
    vagueness.map((vague, text) => {
      if (!texts.includes(text)) return null
      const chance = 0.5 + (mildness[rater] as number) + vague
      const said = [random() < chance, random() < chance].filter(Boolean).length
      return KINDS[2 - said] as MeaningVote
    }),
  )
}

describe('who rates whose text', () => {
  test('eight people with four ratings each compare all 28 pairs, four of them both ways', () => {
    const coverage = pairCoverage(ratingDesign(8, 4, seededRandom(1)))
    expect(coverage).toEqual({
      ratingsPerPerson: 4,
      totalRatings: 32,
      pairs: 28,
      allPairs: 28,
      mostRatingsPerPair: 2,
      uncovered: [],
    })
  })
  test('nobody rates their own text, and every text is rated equally often, at every size', () => {
    const random = seededRandom(2)
    for (let people = 2; people <= 31; people++) {
      for (const ratings of new Set([1, usualRatings(people), people - 1])) {
        const design = ratingDesign(people, ratings, random)
        const received = design.map((_, text) => design.filter((texts) => texts.includes(text)).length)
        expect(received).toEqual(new Array(people).fill(ratings))
        expect(design.every((texts, person) => !texts.includes(person) && new Set(texts).size === ratings)).toBe(true)
      }
    }
  })
  test('below half of the circle no rating is spent twice on a pair, and all texts hang together', () => {
    const random = seededRandom(3)
    for (let run = 0; run < 60; run++) {
      const design = ratingDesign(30, 6, random)
      expect(pairCoverage(design)).toMatchObject({ pairs: 180, allPairs: 435, mostRatingsPerPair: 1 })
      expect(pairCoverage(design).uncovered).toHaveLength(435 - 180)
      const reached = new Set([0])
      for (const person of reached) for (const text of design[person] ?? []) reached.add(text)
      expect(reached.size).toBe(30)
    }
  })
  test('a plain draw of four texts each would compare only four pairs of five among eight people', () => {
    const random = seededRandom(4)
    const plainDraw = () =>
      Array.from({ length: 8 }, (_, person) =>
        shuffled(
          [0, 1, 2, 3, 4, 5, 6, 7].filter((text) => text !== person),
          random,
        ).slice(0, 4),
      )
    const covered = mean(Array.from({ length: 400 }, () => pairCoverage(plainDraw()).pairs / 28))
    // Neither of the two draws the other: (3/7) squared.
    expect(covered).toBeCloseTo(1 - (3 / 7) ** 2, 2)
  })
  test('the same seed gives the same design; another gives each person other texts', () => {
    expect(ratingDesign(9, 4, seededRandom(5))).toEqual(ratingDesign(9, 4, seededRandom(5)))
    expect(ratingDesign(9, 4, seededRandom(5))).not.toEqual(ratingDesign(9, 4, seededRandom(6)))
  })
  test('four ratings up to ten people, five for a dozen, six above, and never more than there are texts', () => {
    expect([2, 4, 5, 10, 11, 12, 13, 40].map(usualRatings)).toEqual([1, 3, 4, 4, 5, 5, 6, 6])
    expect(usualRatings(1)).toBeNaN()
  })
  test('a person cannot rate more texts than others wrote', () => {
    expect(() => ratingDesign(5, 5, seededRandom(1))).toThrow(RangeError)
    expect(() => ratingDesign(1, 1, seededRandom(1))).toThrow(RangeError)
    expect(() => ratingDesign(5, 0, seededRandom(1))).toThrow(RangeError)
  })
  test('blocks of three among seven texts meet in every pair once; eight texts cannot be arranged so', () => {
    const { cyclic = [] } = balancedBlocks(7, 3, 1)
    const together = (i: number, j: number) => cyclic.filter((block) => block.includes(i) && block.includes(j)).length
    for (let i = 0; i < 7; i++) for (let j = i + 1; j < 7; j++) expect(together(i, j)).toBe(1)
    expect(balancedBlocks(8, 3, 1).blocks).toBeNaN()
    // Whole numbers, but fewer blocks than items: Fisher's inequality rules it out.
    expect(balancedBlocks(16, 6, 1).blocks).toBeNaN()
    expect(balancedBlocks(9, 3, 1)).toEqual({ blocksPerItem: 4, blocks: 12 })
  })
})

describe('how alike two texts are', () => {
  const votes: MeaningVotes = [
    [null, 'same', null],
    ['partly', null, 'different'],
    [null, null, null],
  ]
  test('one "same" and one "partly", drawn towards the mean of all ratings, make (1 + .5 + .5) / 3', () => {
    const reading = meaningAgreement(votes)
    if (!reading.known) throw new Error(reading.because)
    expect(reading.prior).toBe(0.5)
    expect(reading.agreement[0]).toEqual([1, 2 / 3, 0.5])
    expect(reading.agreement[1]?.[2]).toBe(0.25)
    expect(reading.ratings[0]).toEqual([0, 2, 0])
  })
  test('a rating of the own text counts nowhere', () => {
    const withOwn = votes.map((row, i) => row.map((vote, j) => (i === j ? 'different' : vote)))
    expect(meaningAgreement(withOwn)).toEqual(meaningAgreement(votes))
  })
  test('when all say "same", pairs that nobody compared do not fall apart', () => {
    const reading = meaningAgreement(rated(meanings(20), 6, 0, seededRandom(1)))
    expect(reading.known && reading.agreement.flat().every((value) => value === 1)).toBe(true)
  })
  test('no ratings, no agreement', () => {
    expect(
      meaningAgreement([
        [null, null],
        [null, null],
      ]),
    ).toEqual({ known: false, because: 'no answers' })
  })
})

describe('clusters of meaning', () => {
  test('two meanings that no rating contradicts need no test, even among four people', () => {
    const clusters = meaningClusters(rated(meanings(2, 2), 3, 0, seededRandom(1)), seededRandom(2))
    expect(clusters).toMatchObject({
      known: true,
      how: 'unanimous',
      labels: [0, 0, 1, 1],
      sameInside: 1,
      sameAcross: 0,
    })
    expect(clusters.chance).toBeNaN()
  })
  test('one meaning is found too, and then there is nothing across', () => {
    const clusters = meaningClusters(rated(meanings(9), 4, 0, seededRandom(1)), seededRandom(2))
    expect(clusters).toMatchObject({ known: true, how: 'unanimous', labels: new Array(9).fill(0) })
    expect(clusters.known && clusters.sameAcross).toBeNaN()
  })
  test('"partly" across is not "different": four people then get no clusters', () => {
    const votes = rated(meanings(2, 2), 3, 0, seededRandom(1)).map((row) =>
      row.map((vote) => (vote === 'different' ? 'partly' : vote)),
    )
    expect(meaningClusters(votes, seededRandom(2))).toMatchObject({ known: false, because: 'too few texts' })
  })
  test('two texts that nobody compared do not differ by that', () => {
    const votes: MeaningVotes = [
      [null, 'same', null],
      ['same', null, 'different'],
      [null, 'different', null],
    ]
    expect(meaningClusters(votes, seededRandom(1))).toMatchObject({ known: false, because: 'too few texts' })
  })
  test('three clean meanings among twelve people are three, with the share of "same" inside and across', () => {
    const truth = meanings(4, 4, 4)
    const clusters = meaningClusters(rated(truth, 5, 0.05, seededRandom(3)), seededRandom(4), 199)
    if (!clusters.known) throw new Error(clusters.because)
    expect(clusters).toMatchObject({ how: 'tested', doubtful: [] })
    expect(adjustedRandIndex(clusters.labels, truth)).toBe(1)
    expect(clusters.sameInside).toBeGreaterThan(0.9)
    expect(clusters.sameAcross).toBeLessThan(0.1)
  })
  test('the same ratings and seed give the same result', () => {
    const votes = noise(9, 4, seededRandom(5))
    expect(meaningClusters(votes, seededRandom(7), 99)).toEqual(meaningClusters(votes, seededRandom(7), 99))
  })
  test('whoever is listed first, the same ratings give the same clusters and the same chance', () => {
    const random = seededRandom(13)
    let found = 0
    for (let round = 0; round < 60; round++) {
      const votes = rated(meanings(5, 3), 4, 0.2, random)
      const order = shuffled([...votes.keys()], random)
      const mixed = order.map((rater) => order.map((text) => votes[rater]?.[text] ?? null))
      const [straight, other] = [votes, mixed].map((table) => meaningClusters(table, seededRandom(round), 39))
      if (!straight || !other) throw new Error('two readings')
      expect([other.known, other.chance]).toEqual([straight.known, straight.chance])
      if (!straight.known || !other.known) continue
      found++
      expect(
        adjustedRandIndex(
          order.map((text) => straight.labels[text] as number),
          other.labels,
        ),
      ).toBe(1)
    }
    expect(found).toBeGreaterThan(20)
  })
  test('ratings without a pattern raise a false alarm in at most six of a hundred rounds, with mild raters and vague texts too', () => {
    const random = seededRandom(11)
    const runs = 200
    const shapes = [
      [6, 4],
      [8, 4],
      [12, 5],
    ] as const
    const alarms = shapes.map(
      ([people, ratings]) =>
        Array.from({ length: runs }, () => meaningClusters(noise(people, ratings, random), random, 59).known).filter(
          Boolean,
        ).length,
    )
    const share = alarms.reduce((sum, count) => sum + count, 0) / (runs * shapes.length)
    expect(share, `${alarms}`).toBeLessThanOrEqual(0.06)
    expect(share, `${alarms}`).toBeGreaterThan(0)
  })
  test('two meanings of five and three are seen eight times in ten with few mistakes, with many three, and so is one odd text with few', () => {
    const random = seededRandom(12)
    const seen = (truth: number[], mistakes: number) =>
      mean(
        Array.from({ length: 120 }, () =>
          meaningClusters(rated(truth, 4, mistakes, random), random, 59).known ? 1 : 0,
        ),
      )
    const tenths = [seen(meanings(5, 3), 0.15), seen(meanings(5, 3), 0.3), seen(meanings(7, 1), 0.15)]
    // A hundred rounds leave each share uncertain by .05.
    ;[0.8, 0.3, 0.3].forEach((promised, i) => {
      expect(Math.abs((tenths[i] as number) - promised), `${tenths}`).toBeLessThan(0.1)
    })
  })
})

describe('recovery of two meanings by average linkage, as in the table of the measure notes (section 6)', () => {
  // Sizes, ratings a person, adjusted Rand index with 15 % and with 30 % mistakes.
  const table: [number[], number, number, number][] = [
    [[3, 2], 3, 0.92, 0.69],
    [[3, 2], 4, 0.97, 0.81],
    [[4, 2], 3, 0.94, 0.72],
    [[4, 2], 4, 0.97, 0.78],
    [[4, 2], 5, 0.99, 0.9],
    [[5, 3], 3, 0.87, 0.63],
    [[5, 3], 4, 0.95, 0.78],
    [[5, 3], 5, 0.98, 0.78],
    [[5, 3], 6, 0.995, 0.86],
    [[7, 1], 3, 0.94, 0.74],
    [[7, 1], 4, 0.98, 0.84],
    [[7, 1], 5, 0.99, 0.9],
    [[7, 1], 6, 0.99, 0.92],
    [[8, 4], 3, 0.91, 0.59],
    [[8, 4], 4, 0.96, 0.7],
    [[8, 4], 5, 0.96, 0.72],
    [[8, 4], 6, 0.98, 0.84],
    [[13, 7], 3, 0.85, 0.48],
    [[13, 7], 4, 0.89, 0.64],
    [[13, 7], 5, 0.94, 0.71],
    [[13, 7], 6, 0.96, 0.75],
    [[20, 10], 3, 0.76, 0.36],
    [[20, 10], 4, 0.88, 0.53],
    [[20, 10], 5, 0.93, 0.61],
    [[20, 10], 6, 0.94, 0.75],
  ]
  const random = seededRandom(42)
  const recovery = (sizes: readonly number[], ratings: number, mistakes: number) => {
    const truth = meanings(...sizes)
    const runs = truth.length > 12 ? 60 : 150
    return mean(
      Array.from({ length: runs }, () => {
        const reading = meaningAgreement(rated(truth, ratings, mistakes, random))
        if (!reading.known) return Number.NaN
        const tree = averageLinkage(reading.agreement.map((row) => row.map((agreement) => 1 - agreement)))
        return adjustedRandIndex(truth, treeCut(tree, 2))
      }),
    )
  }
  const found = table.map(([sizes, ratings, few, many]) => [
    recovery(sizes, ratings, 0.15) - few,
    recovery(sizes, ratings, 0.3) - many,
  ])
  test('each figure comes out within what two simulations differ by', () => {
    // A run scatters by .2 with few mistakes and by .35 with many; the table is a simulation of its own.
    found.forEach(([few = Number.NaN, many = Number.NaN], i) => {
      expect(Math.abs(few), `${table[i]}`).toBeLessThan(0.08)
      expect(Math.abs(many), `${table[i]}`).toBeLessThan(0.13)
    })
  })
  test('and neither better nor worse on the whole', () => {
    expect(Math.abs(mean(found.flat()))).toBeLessThan(0.02)
  })
})

describe('the text that most people mean', () => {
  test('eight people, four ratings, half of them "same": give or take .18; nothing when all seven rated', () => {
    expect(shareError(0.5, 4, 8)).toBeCloseTo(0.1768, 4)
    expect(shareError(0.5, 7, 8)).toBe(0)
    expect(shareError(0.5, 8, 8)).toBeNaN()
    expect(shareError(0.5, 0, 8)).toBeNaN()
  })
  test('the error is the scatter of a share drawn without putting back', () => {
    const random = seededRandom(8)
    const others = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]
    const shares = Array.from({ length: 20_000 }, () => mean(shuffled(others, random).slice(0, 4)))
    const scatter = Math.sqrt(mean(shares.map((share) => (share - 3 / 11) ** 2)))
    expect(scatter).toBeCloseTo(shareError(3 / 11, 4, 12), 2)
  })
  const everyoneRates = (rows: string): MeaningVotes =>
    rows.split(' ').map((row) => [...row].map((mark) => (mark === 's' ? 'same' : mark === 'd' ? 'different' : null)))
  test('when everyone rated everything, the highest count is named, and equal counts are a tie', () => {
    const reading = sharedMeaning(everyoneRates('.ssd s.dd ss.d sdd.'))
    if (!reading.known) throw new Error(reading.because)
    expect(reading.texts.map(({ same }) => same)).toEqual([3, 2, 1, 0])
    expect(reading.texts.every(({ error, others }) => error === 0 && others === 3)).toBe(true)
    expect([reading.mostShared, reading.leastShared]).toEqual([
      { known: true, text: 0 },
      { known: true, text: 3 },
    ])
    const tied = sharedMeaning(everyoneRates('.sdd s.dd ss.d sdd.'))
    expect(tied.known && tied.mostShared).toEqual({ known: true, text: 0 })
    expect(tied.known && tied.leastShared).toEqual({ known: false, because: 'a tie', among: [2, 3] })
  })
  test('who wrote nothing counts as a reader; who wrote the same words is none of its others', () => {
    const [same, different] = ['same', 'different'] as const
    const reading = sharedMeaning(everyoneRates('.ss s.s ss.'), [
      { votes: [different, null, same] },
      { votes: [null, different, null], wrote: 0 },
    ])
    if (!reading.known) throw new Error(reading.because)
    expect(reading.texts.map(({ ratings, others }) => [ratings, others])).toEqual([
      [3, 3],
      [3, 4],
      [3, 4],
    ])
    expect(reading.texts.map((text) => text.same)).toEqual([2, 2, 3])
    expect(reading.texts.map(({ error }) => error === 0)).toEqual([true, false, false])
  })
  test('four of four beside three of four is a tie among eight people: three raters of each are unheard', () => {
    const random = seededRandom(9)
    const design = ratingDesign(8, 4, random)
    const readers = (text: number) => design.flatMap((texts, rater) => (texts.includes(text) ? [rater] : []))
    const votes = design.map((texts, rater) =>
      design.map((_, text): MeaningVote | null => {
        if (!texts.includes(text)) return null
        if (text === 0) return 'same'
        return text === 1 && readers(1).indexOf(rater) > 0 ? 'same' : 'different'
      }),
    )
    const reading = sharedMeaning(votes)
    if (!reading.known) throw new Error(reading.because)
    expect(reading.texts.slice(0, 2).map(({ same, ratings }) => [same, ratings])).toEqual([
      [4, 4],
      [3, 4],
    ])
    expect(reading.texts[0]?.error).toBeGreaterThan(0)
    expect(reading.mostShared).toEqual({ known: false, because: 'a tie', among: [0, 1] })
  })
  test('a text that is named is the right one nine times in ten, and the right one is nearly always among those listed', () => {
    const random = seededRandom(10)
    const outcomes = { named: 0, right: 0, listed: 0, rounds: 0 }
    for (let round = 0; round < 3000; round++) {
      const people = [6, 8, 10, 12][round % 4] as number
      const wouldSay = Array.from({ length: people }, () => {
        const liked = random()
        return Array.from({ length: people }, () => random() < liked)
      })
      const votes = ratingDesign(people, usualRatings(people), random).map((texts, rater) =>
        wouldSay.map((row, text): MeaningVote | null =>
          texts.includes(text) ? (row[rater] ? 'same' : 'different') : null,
        ),
      )
      const shared = wouldSay.map((row, text) => row.filter((same, rater) => same && rater !== text).length)
      const best = Math.max(...shared)
      const reading = sharedMeaning(votes)
      if (!reading.known) continue
      const { mostShared } = reading
      outcomes.rounds++
      if (mostShared.known) {
        outcomes.named++
        if (shared[mostShared.text] === best) outcomes.right++
      }
      const candidates = mostShared.known ? [mostShared.text] : mostShared.among
      if (candidates.some((text) => shared[text] === best)) outcomes.listed++
    }
    expect(outcomes.rounds).toBe(3000)
    expect(outcomes.named).toBeGreaterThan(100)
    expect(outcomes.right / outcomes.named).toBeGreaterThan(0.9)
    expect(outcomes.listed / outcomes.rounds).toBeGreaterThan(0.95)
  })
  test('two texts, or a text that nobody rated, are refused', () => {
    expect(sharedMeaning(everyoneRates('.s s.'))).toEqual({ known: false, because: 'too few texts' })
    expect(sharedMeaning(everyoneRates('.s. s.. ss.'))).toEqual({ known: false, because: 'too few answers' })
  })
})

describe('how far one rating can be trusted', () => {
  test('with .3 for one rating it takes 9.3 to reach .8, with .5 four, with none any number', () => {
    expect(ratingsNeeded(0.3)).toBeCloseTo(28 / 3)
    expect(ratingsNeeded(0.5)).toBeCloseTo(4)
    expect(ratingsNeeded(0)).toBeNaN()
    expect(ratingsNeeded(0.5, 1)).toBeNaN()
  })
  test('raters who slip once in seven times are as reliable as the formula for two answers says', () => {
    const random = seededRandom(6)
    // Everyone rates everyone, so that all pairs are rated both ways. A slip goes half way or all the way.
    const readings = Array.from({ length: 40 }, () => ratingReliability(rated(meanings(6, 6), 11, 0.15, random)))
    const single = mean(readings.map((reading) => (reading.known ? reading.single : Number.NaN)))
    // Variance between pairs over variance of all ratings, from the probabilities themselves.
    const share = 30 / 66
    const pairMean = (right: number) => 0.85 * right + 0.075 * 0.5 + 0.075 * (1 - right)
    const within = 0.85 * 1 + 0.075 * 0.25 - pairMean(1) ** 2
    const between = share * (1 - share) * (pairMean(1) - pairMean(0)) ** 2
    expect(single).toBeCloseTo(between / (between + within), 1)
    expect(readings[0]).toMatchObject({ known: true, pairs: 66 })
  })
  test('the four pairs of a half-range design of eight say nothing', () => {
    const votes = rated(meanings(5, 3), 4, 0.15, seededRandom(1))
    expect(ratingReliability(votes)).toEqual({ known: false, because: 'too few answers' })
    expect(ratingReliability(rated(meanings(6), 5, 0, seededRandom(1)))).toEqual({
      known: false,
      because: 'nobody differs',
    })
  })
})
