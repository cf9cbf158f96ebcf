import { describe, expect, test } from 'vitest'
import { bayesianTruthSerum } from './bayesian-truth-serum.ts'
import { predictionNormalisedVotes } from './prediction-normalised-votes.ts'
import { surpriseFlag } from './surprise-flag.ts'
import { surprisinglyPopular } from './surprisingly-popular.ts'

describe('the surprise flag', () => {
  test('three of eight expect a delay where the group guessed one in ten: worth asking why', () => {
    const reading = surpriseFlag(3, 8, 0.1)
    expect(reading).toMatchObject({ known: true, flagged: true, threshold: 2 })
    expect(reading.known && reading.excess).toBeCloseTo(2.2)
  })
  test('two of eight is within what chance does, and fewer than expected is never a flag', () => {
    expect(surpriseFlag(2, 8, 0.1)).toMatchObject({ flagged: false })
    expect(surpriseFlag(0, 8, 0.9)).toMatchObject({ flagged: false })
  })
  test('a single insider is invisible to it at any size', () => {
    for (let n = 3; n <= 60; n++) expect(surpriseFlag(1, n, 0)).toMatchObject({ flagged: false })
  })
  test('so the one voice is handed on to be shown by itself, and with three there is a flag instead', () => {
    expect(surpriseFlag(1, 8, 0.1)).toMatchObject({ flagged: false, unseenVoices: 1 })
    expect(surpriseFlag(3, 8, 0.1)).toMatchObject({ flagged: true, unseenVoices: 0 })
    expect(surpriseFlag(0, 8, 0.1)).toMatchObject({ unseenVoices: 0 })
  })
  test('two answers, or a share given in percent, are refused', () => {
    expect(surpriseFlag(2, 2, 0.1)).toEqual({ known: false, because: 'too few answers' })
    expect(surpriseFlag(3, 8, 10)).toMatchObject({ known: false })
  })
})

describe('surprisingly popular answers, for questions of fact', () => {
  test('33 % say No and 23 % were predicted to: No is surprisingly popular, and right (Philadelphia)', () => {
    const { surprise, winner } = surprisinglyPopular([0.67, 0.33], [0.77, 0.23])
    expect(winner).toBe(1)
    expect(surprise[1]).toBeCloseTo(0.1)
    expect(surprisinglyPopular([], []).winner).toBeNaN()
  })
  test('three options: the least chosen one wins once the camps’ predictions of each other count', () => {
    const votes = predictionNormalisedVotes(
      [0.5, 0.3, 0.2],
      [
        [0.6, 0.25, 0.15],
        [0.5, 0.35, 0.15],
        [0.5, 0.25, 0.25],
      ],
    )
    expect(votes.map((vote) => vote.toFixed(2))).toEqual(['0.90', '1.08', '1.20'])
    expect(
      predictionNormalisedVotes(
        [0.5, 0.5],
        [
          [1, 0],
          [0.5, 0.5],
        ],
      )[1],
    ).toBeNaN()
  })
  test('truth-serum scores add up to nothing: what one gains another loses', () => {
    const people = [0, 0, 0, 1].map((answer, i) => ({ answer, predicted: [0.9 - i / 20, 0.1 + i / 20] }))
    const reading = bayesianTruthSerum(people)
    expect(reading.known && reading.total.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 12)
  })
  test('a prediction of exactly 0 is moved to 1/(2n) and does not decide everything', () => {
    const people = [0, 1, 1, 1].map((answer) => ({ answer, predicted: [0, 1] }))
    const reading = bayesianTruthSerum(people)
    expect(reading.known && reading.geometricMeans[0]).toBeCloseTo(1 / 8)
    expect(bayesianTruthSerum(people.slice(2))).toEqual({ known: false, because: 'too few answers' })
  })
})
