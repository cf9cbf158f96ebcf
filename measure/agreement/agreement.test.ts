import { describe, expect, test } from 'vitest'
import { CLAIM_SCALE, claimValue } from '../claim.ts'
import { seededRandom } from '../random.ts'
import { countsOn, tolerance } from '../scale.ts'
import { chanceOf, everySpread } from '../testing/answers-on-steps.ts'
import { agreementA, agreementLayers } from './agreement-a.ts'
import { cantTellShare } from './cant-tell-share.ts'
import { closeness } from './closeness.ts'
import { closenessOfCounts } from './closeness-of-counts.ts'
import { coincidenceMatrix } from './coincidence-matrix.ts'
import { fleissKappa } from './fleiss-kappa.ts'
import { intraclassCorrelations } from './intraclass-correlations.ts'
import { kendallW } from './kendall-w.ts'
import { kendallWChance } from './kendall-w-chance.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { meanPairDistance } from './mean-pair-distance.ts'
import { pairwiseAgreement } from './pairwise-agreement.ts'
import { pairwiseAgreementOfCounts } from './pairwise-agreement-of-counts.ts'
import { patternAgreement } from './pattern-agreement.ts'
import { sameChoice } from './same-choice.ts'
import { spearmanBrown } from './spearman-brown.ts'
import { verdict } from './verdict.ts'

const FIVE_STEPS = { from: 1, to: 5, step: 1 }
const SLIDER = { from: 0, to: 100 }

describe('closeness', () => {
  test('three people at 70, 75 and 80 of 100 are .9 close: 20 points between them of 200 possible', () => {
    expect(closeness([70, 80, 75], SLIDER)).toBeCloseTo(0.9)
  })
  test('two equal camps at the ends are 0 at any size, where plain pair agreement is not', () => {
    expect(closeness([0, 0, 100, 100], SLIDER)).toBe(0)
    expect(closeness([0, 0, 0, 0, 100, 100, 100, 100], SLIDER)).toBe(0)
    expect(pairwiseAgreement([0, 0, 0, 0, 100, 100, 100, 100], SLIDER)).toBeCloseTo(0.4286, 4)
  })
  test('five people who answer at random on five steps reach .67 in one case of twenty, eight .55, thirty .34', () => {
    const even = [0.2, 0.2, 0.2, 0.2, 0.2]
    const reachedByLuck = (n: number) => {
      const outcomes = everySpread(n, 5).map((counts) => ({
        reached: closenessOfCounts(counts),
        chance: chanceOf(counts, even),
      }))
      let upTo = 0
      for (const { reached, chance } of outcomes.sort((a, b) => a.reached - b.reached)) {
        upTo += chance
        if (upTo >= 0.95) return reached
      }
      return Number.NaN
    }
    expect([5, 8, 12, 30].map((n) => reachedByLuck(n).toFixed(2))).toEqual(['0.67', '0.55', '0.46', '0.34'])
  })
  test('it does not exist for one person, and not for an answer outside the scale', () => {
    expect(closeness([50], SLIDER)).toBeNaN()
    expect(closeness([50, 101], SLIDER)).toBeNaN()
    expect(closeness([50, Number.NaN], SLIDER)).toBeNaN()
  })
  test('counts on steps give the same as the answers one by one', () => {
    expect(closenessOfCounts([1, 0, 2, 4, 1])).toBeCloseTo(closeness([1, 3, 3, 4, 4, 4, 4, 5], FIVE_STEPS), 12)
    expect(closenessOfCounts([0, 1, 0])).toBeNaN()
  })
})

describe('pair distances', () => {
  test('of 1, 2 and 4 the three pairs are 1, 2 and 3 apart: 2 on average', () => {
    expect(meanPairDistance([1, 2, 4])).toBe(2)
    expect(meanPairDistance([4])).toBeNaN()
  })
  test('on one to five that is half of the range', () => {
    expect(pairwiseAgreement([1, 2, 4], FIVE_STEPS)).toBe(0.5)
    expect(pairwiseAgreementOfCounts([1, 1, 0, 1, 0])).toBe(0.5)
    expect(pairwiseAgreementOfCounts([0.5, 0.5])).toBeNaN()
  })
  test('of six votes for one option and one each for two others, 15 of 28 pairs are the same', () => {
    expect(sameChoice([6, 1, 1])).toBeCloseTo(15 / 28)
  })
})

describe("van der Eijk's A", () => {
  test('two ends only is -1, all steps evenly 0, one step 1', () => {
    expect(agreementA([4, 0, 0, 0, 4])).toBe(-1)
    expect(agreementA([2, 2, 2, 2, 2])).toBe(0)
    expect(agreementA([0, 0, 8, 0, 0])).toBe(1)
  })
  test("the layers of the 2001 paper's example add up to .61", () => {
    const layers = agreementLayers([30, 40, 210, 130, 530, 50, 10])
    expect(layers.map((layer) => layer.weight)).toEqual([0.07, 0.12, 0.05, 0.04, 0.24, 0.16, 0.32])
    expect(agreementA([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113, 4)
  })
  test('a scale of two steps has no middle that could be missing', () => {
    expect(patternAgreement([1, 1])).toBeNaN()
    expect(agreementA([3, 3])).toBeNaN()
  })
})

describe('the verdict in one word', () => {
  const said = (answers: readonly number[], asked = answers.length, cantTell = 0) =>
    verdict({ answers, scale: FIVE_STEPS, asked, cantTell })

  test('neighbours on five steps are together', () => expect(said([3, 3, 4, 4, 4])).toEqual({ word: 'together' }))
  test('one of eight two steps away leaves them close', () => expect(said([2, 4, 4, 4, 4, 4, 4, 4]).word).toBe('close'))
  test('two camps with a valley between are split', () => expect(said([1, 1, 2, 4, 5, 5]).word).toBe('split'))
  test('half and half at the ends is split', () => expect(said([1, 1, 1, 5, 5, 5]).word).toBe('split'))
  test('anything between is mixed, and an even spread is not a split', () => {
    expect(said([1, 2, 3, 4, 5]).word).toBe('mixed')
    expect(said([2, 3, 4, 5, 5, 1]).word).toBe('mixed')
  })
  test('four answers are too few for a word, whatever they are', () => {
    expect(said([4, 4, 4, 4])).toEqual({ word: 'too few', because: 'too few answers' })
  })
  test('five of eleven are too few because more than half are missing', () => {
    expect(said([4, 4, 4, 4, 4], 11)).toEqual({ word: 'too few', because: 'less than half answered' })
  })
  test("five of eleven, and the other six can't tell: the reason is another one", () => {
    expect(said([4, 4, 4, 4, 4], 11, 6)).toEqual({ word: 'too few', because: 'too many could not tell' })
  })
  test('on the three steps of a claim, three against three next to each other is not together', () => {
    const claim = (answers: readonly number[]) => verdict({ answers, scale: CLAIM_SCALE, asked: answers.length }).word
    expect(claim([2, 2, 2, 1, 1, 1])).toBe('mixed')
    expect(claim([2, 2, 2, 2, 2, 2, 2, 1])).toBe('together')
    expect(claim([2, 2, 2, 0, 0, 1])).toBe('split')
  })
  test('sliders use the same words', () => {
    const slider = (answers: readonly number[]) => verdict({ answers, scale: SLIDER, asked: answers.length }).word
    expect(slider([70, 72, 75, 80, 85])).toBe('together')
    expect(slider([5, 10, 8, 90, 95, 92])).toBe('split')
  })
})

describe('claims', () => {
  test("can't tell has no place on the scale, least of all the middle", () => {
    expect((['disagree', 'depends', 'agree', "can't tell"] as const).map(claimValue)).toEqual([0, 1, 2, null])
  })
  test('three of eight who could not tell are .375 of those who answered', () => {
    expect(cantTellShare(3, 5)).toBe(0.375)
    expect(cantTellShare(0, 0)).toBeNaN()
  })
  test('up to one step counts as the same on steps, up to 15 % on a slider', () => {
    expect([tolerance(CLAIM_SCALE), tolerance(FIVE_STEPS), tolerance(SLIDER)]).toEqual([1, 1, 15])
  })
  test('a slider is read at five marks, and half way counts for the mark nearer the middle', () => {
    expect(countsOn([0, 12.5, 50, 87.5, 100], SLIDER)).toEqual([1, 1, 1, 1, 1])
  })
})

describe("Krippendorff's alpha", () => {
  test('the 2011 example with missing answers is .743 as names', () => {
    const coders = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ]
    expect(krippendorffAlpha(coders, 'nominal')).toMatchObject({ known: true, items: 11, pairable: 40 })
    expect(coincidenceMatrix(coders).pairable).toBe(40)
  })
  test('one item is refused, everyone the same is said as such, nothing at all is too few', () => {
    expect(krippendorffAlpha([[4], [5], [3]], 'ordinal')).toEqual({ known: false, because: 'one item' })
    expect(
      krippendorffAlpha(
        [
          [3, 3],
          [3, 3],
        ],
        'ordinal',
      ),
    ).toEqual({ known: false, because: 'nobody differs' })
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'ordinal',
      ),
    ).toEqual({ known: false, because: 'too few answers' })
  })
})

describe("Kendall's W", () => {
  test('three executives rank six applicants: W = .16 (Siegel 1956)', () => {
    const ranks = [
      [1, 1, 6],
      [6, 5, 3],
      [3, 6, 2],
      [2, 4, 5],
      [5, 2, 4],
      [4, 3, 1],
    ]
    expect(kendallW(ranks)).toMatchObject({ known: true, s: 25.5 })
  })
  test('people who tie everything have no order to agree on', () => {
    expect(
      kendallW([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual({ known: false, because: 'nobody differs' })
  })
})

describe('how often people who rank independently would agree as much', () => {
  const alike = (options: number, people: number) =>
    Array.from({ length: options }, (_, option) => new Array<number>(people).fill(option + 1))

  test('three people rank three options alike: one in 36', () => {
    expect(kendallWChance(alike(3, 3))).toEqual({ known: true, chance: 1 / 36, exact: true })
  })
  test('two people who rank in reverse agree as little as possible: everybody agrees at least as much', () => {
    expect(
      kendallWChance([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toEqual({ known: true, chance: 1, exact: true })
  })
  test('five people and five options need a generator, and say so', () => {
    expect(kendallWChance(alike(5, 5))).toEqual({ known: false, because: 'needs a random generator' })
    expect(kendallWChance(alike(5, 5), seededRandom(1))).toEqual({ known: true, chance: 1 / 5000, exact: false })
  })
  test('it refuses what W refuses', () => {
    expect(kendallWChance([[1, 2]])).toEqual({ known: false, because: 'too few answers' })
  })
})

describe('do ratings tell things apart', () => {
  const table = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]
  test('six targets, four judges (Shrout & Fleiss 1979): one rating .17, but .71 if only these judges matter', () => {
    const reading = intraclassCorrelations(table)
    if (!reading.known) throw new Error(reading.because)
    expect([reading.icc1, reading.icc2, reading.icc3].map((icc) => icc.toFixed(2))).toEqual(['0.17', '0.29', '0.71'])
    expect(spearmanBrown(reading.icc1, 4)).toBeCloseTo(reading.icc1k, 12)
    expect(spearmanBrown(reading.icc3, 4)).toBeCloseTo(reading.icc3k, 12)
  })
  test('a judge who is always three points stricter changes the first and not the third', () => {
    const stricter = table.map(([first = 0, ...rest]) => [first - 3, ...rest])
    const before = intraclassCorrelations(table)
    const after = intraclassCorrelations(stricter)
    if (!before.known || !after.known) throw new Error('both are known')
    expect(after.icc3).toBeCloseTo(before.icc3, 12)
    expect(after.icc1).not.toBeCloseTo(before.icc1, 2)
  })
  test('one target, a gap, or a table without any difference is refused', () => {
    expect(intraclassCorrelations([[1, 2]])).toEqual({ known: false, because: 'too few answers' })
    expect(intraclassCorrelations([[1, 2], [3]])).toMatchObject({ known: false })
    expect(
      intraclassCorrelations([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual({ known: false, because: 'nobody differs' })
  })
  test('.8 needs 9.3 ratings where one has .3, and four where one has .5', () => {
    expect(spearmanBrown(0.3, 9.333)).toBeCloseTo(0.8, 4)
    expect(spearmanBrown(0.5, 4)).toBe(0.8)
    expect(spearmanBrown(0.5, 0)).toBeNaN()
  })
})

describe("Fleiss' kappa", () => {
  test('two items, two people: they agree on one of them, and chance would do as well', () => {
    expect(
      fleissKappa([
        [2, 0],
        [1, 1],
      ]),
    ).toEqual({ known: true, kappa: (0.5 - 0.625) / 0.375, observed: 0.5, expected: 0.625 })
  })
  test('one category, one item, unequal numbers of people: refused, each with its reason', () => {
    const because = (table: readonly (readonly number[])[]) => {
      const reading = fleissKappa(table)
      return reading.known ? 'nothing' : reading.because
    }
    const same = [
      [3, 0],
      [3, 0],
    ]
    const unequal = [
      [3, 0],
      [1, 1],
    ]
    expect([because(same), because([[1, 2]]), because(unequal), because([])]).toEqual([
      'nobody differs',
      'one item',
      'an answer lies outside its scale',
      'no answers',
    ])
  })
})
