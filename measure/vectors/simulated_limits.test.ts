import { describe, expect, test } from 'vitest'
import * as m from '../measure.ts'
import { tQuantile } from '../probability/quantile.ts'
import { type Given, type PublishedCase, readCases } from '../testing/published-cases.ts'
import { boundOf, expectNear, normalFrom } from '../testing/simulated-figures.ts'
import { variance } from '../variance.ts'

/** How many runs these two cases come from: all of their shares are multiples of one over this. */
const THEIR_RUNS: { readonly [id: string]: number } = {
  cross_rating_random_offsets: 300,
  cross_rating_half_range_offsets: 200,
}

const SIMULATIONS: { readonly [id: string]: (example: PublishedCase) => void } = {
  cross_rating_random_offsets: crossRating,
  cross_rating_half_range_offsets: crossRating,
  sp_noise_no_insiders: noiseOfSurprise,
  sp_insiders: insiders,
  coorientation_state_errors: statesOfGroups,
}

describe('simulated_limits: a simulation of our own comes to the same figures', () => {
  for (const example of readCases('simulated_limits')) {
    test(example.id, () => {
      const simulate = SIMULATIONS[example.id]
      if (!simulate) throw new Error(`No simulation of ${example.id}.`)
      simulate(example)
    })
  }
})

/**
 * Two meanings; who reads a text of their own meaning says "same", of the other "different", and slips to one of the
 * other two answers in `err` of the cases. Texts lie on a circle in the order of their meaning; everybody rates those
 * at r distances.
 */
function crossRating(example: PublishedCase): void {
  const isHalfRange = example.id === 'cross_rating_half_range_offsets'
  const theirs = THEIR_RUNS[example.id] as number
  for (const row of example.expected) {
    const runs = row.n <= 12 ? 150 : 60
    const random = m.seededRandom(1000 * row.n + row.r)
    const found: Given[] = Array.from({ length: runs }, () => oneRating(row, isHalfRange, random))
    for (const figure of Object.keys(row)) {
      if (['n', 'r', 'groups', 'err'].includes(figure)) continue
      const values = found.map((each) => each[figure])
      const bound = boundOf(example.tolerance, Math.sqrt(variance(values)), theirs, runs)
      expectNear(m.mean(values), row[figure], bound, `${JSON.stringify(row)} ${figure}`)
    }
  }
}

function oneRating(row: Given, isHalfRange: boolean, random: m.Random): Given {
  const { n, r, groups, err } = row
  const meaning = Array.from({ length: n }, (_, text) => (text < groups[0] ? 0 : 1))
  const offsets = isHalfRange ? halfRangeOffsets(row, random) : anyOf(upTo(n - 1), r, random)
  const design = meaning.map((_, reader) => offsets.map((offset) => (reader + offset) % n))
  const votes: (m.MeaningVote | null)[][] = meaning.map(() => new Array(n).fill(null))
  design.forEach((texts, reader) => {
    for (const text of texts) {
      const meant = meaning[reader] === meaning[text] ? 'same' : 'different'
      const slip = random() < 0.5 ? 'partly' : meant === 'same' ? 'different' : 'same'
      ;(votes[reader] as (m.MeaningVote | null)[])[text] = random() < err ? slip : meant
    }
  })
  const agreement = m.meaningAgreement(votes)
  if (!agreement.known) throw new Error(agreement.because)
  const distances = agreement.agreement.map((line) => line.map((value) => 1 - value))
  const ari = m.adjustedRandIndex(m.treeCut(m.averageLinkage(distances), 2), meaning)
  const coverage = m.pairCoverage(design)
  const received = sharesReceived(votes)
  // In a half-range design a rating tells as much about the text of the reader as about the text that was read.
  const given = sharesReceived(meaning.map((_, text) => votes.map((line) => line[text] ?? null)))
  const shares = isHalfRange ? received.map((share, text) => (share + (given[text] as number)) / 2) : received
  const truth = meaning.map((own) => (meaning.filter((other) => other === own).length - 1) / (n - 1))
  return {
    pair_coverage: coverage.pairs / coverage.allPairs,
    ari,
    share_perfect: ari === 1 ? 1 : 0,
    mae_share: m.mean(shares.map((share, text) => Math.abs(share - (truth[text] as number)))),
    lowest_is_minority: meaning[shares.indexOf(Math.min(...shares))] === 1 ? 1 : 0,
  }
}

function sharesReceived(votes: m.MeaningVotes): number[] {
  const reading = m.sharedMeaning(votes)
  if (!reading.known) throw new Error(reading.because)
  return reading.texts.map(({ same, partly, ratings }) => (same + partly / 2) / ratings)
}

/**
 * Distances up to half the circle, then longer ones. The file drew them once for each row without saying which; whether
 * the one of exactly half is among them shows in how many pairs were covered.
 */
function halfRangeOffsets({ n, r, pair_coverage }: Given, random: m.Random): number[] {
  const half = n / 2
  const covered = Math.round((pair_coverage * n * (n - 1)) / 2)
  const short = upTo(Math.floor(half)).filter((offset) => offset !== half)
  const longer = upTo(n - 1).filter((offset) => offset > half)
  const hasHalf = Number.isInteger(half) && covered % n !== 0
  const near = hasHalf ? [half, ...anyOf(short, short.length, random)] : anyOf(short, short.length, random)
  return [...near, ...anyOf(longer, longer.length, random)].slice(0, r)
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, i) => i + 1)
}

function anyOf(values: readonly number[], count: number, random: m.Random): number[] {
  const left = [...values]
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] as number)
}

/** Nobody knows anything special: n people say yes with chance v, and predict v give or take 20 points. */
function noiseOfSurprise({ expected, tolerance }: PublishedCase): void {
  const runs = 20_000
  for (const row of expected) {
    const random = m.seededRandom(row.n)
    const normal = normalFrom(random)
    const surprises = Float64Array.from({ length: runs }, () => {
      let yes = 0
      let predicted = 0
      for (let person = 0; person < row.n; person++) {
        if (random() < row.v) yes++
        predicted += asShare(row.v + 0.2 * normal())
      }
      return surpriseOfYes(yes / row.n, predicted / row.n)
    })
    const shareBeyond = (points: number) => surprises.filter((surprise) => Math.abs(surprise) > points).length / runs
    const figures: Given = {
      sd: Math.sqrt(variance([...surprises])),
      P_abs_gt_10: shareBeyond(0.1),
      P_abs_gt_20: shareBeyond(0.2),
      P_abs_gt_30: shareBeyond(0.3),
      q95: surprises.map(Math.abs).sort()[Math.floor(0.95 * runs)],
    }
    for (const [name, value] of Object.entries(figures)) {
      expectNear(value as number, row[name], tolerance, `${row.n} people, ${row.v}, ${name}`)
    }
  }
}

/** Insiders say yes and expect 20 % give or take 12; the others say yes in one of ten cases and expect 8 % give or take 8. */
function insiders({ expected, tolerance }: PublishedCase): void {
  const runs = 20_000
  for (const row of expected) {
    const random = m.seededRandom(100 * row.n + row.insiders)
    const normal = normalFrom(random)
    const draw = (insiderCount: number) => {
      let yes = 0
      let predicted = 0
      for (let person = 0; person < row.n; person++) {
        const knows = person < insiderCount
        if (knows || random() < 0.1) yes++
        predicted += asShare(knows ? 0.2 + 0.12 * normal() : 0.08 + 0.08 * normal())
      }
      return { yes: yes / row.n, predicted: predicted / row.n, surprise: surpriseOfYes(yes / row.n, predicted / row.n) }
    }
    const without = Array.from({ length: runs }, () => draw(0))
    const found = Array.from({ length: runs }, () => draw(row.insiders))
    const threshold = without.map(({ surprise }) => surprise).sort((a, b) => a - b)[Math.floor(0.95 * runs)] as number
    const share = (draws: typeof found, limit: number) => draws.filter(({ surprise }) => surprise > limit).length / runs
    const figures: Given = {
      mean_yes: m.mean(found.map(({ yes }) => yes)),
      mean_pred: m.mean(found.map(({ predicted }) => predicted)),
      thr95: threshold,
      power: share(found, threshold),
      P_SP_yes: share(found, 0),
      P_SP_yes_null: share(without, 0),
    }
    for (const [name, value] of Object.entries(figures)) {
      expectNear(value as number, row[name], tolerance, `${row.n} people, ${row.insiders} insiders, ${name}`)
    }
    // One insider is invisible, to the flag as to any statistics: that is why single warnings are shown by themselves.
    const flagged = found.filter(({ yes, predicted }) => {
      const reading = m.surpriseFlag(Math.round(yes * row.n), row.n, predicted)
      return reading.known && reading.flagged
    }).length
    if (row.insiders === 1) expect(flagged / runs).toBeLessThan(0.2)
  }
}

function surpriseOfYes(yes: number, predicted: number): number {
  return m.surprisinglyPopular([yes, 1 - yes], [predicted, 1 - predicted]).surprise[0] as number
}

function asShare(value: number): number {
  return Math.min(1, Math.max(0, value))
}

/**
 * Own answers scatter by 18 points around 50 and half of the true gap to either side; a prediction is one's own answer
 * less the gap that the group believes in, give or take 15 points; all on a slider from 0 to 100. The state is called
 * by the two gaps alone, or only where both 90 % t-intervals lie on one side of the line.
 */
function statesOfGroups({ expected, tolerance }: PublishedCase): void {
  const gaps: { readonly [state: string]: readonly [number, number] } = {
    'true consensus': [0, 0],
    'false conflict': [0, 30],
    'false consensus': [30, 0],
    dissensus: [30, 30],
  }
  const named = { 'true consensus': 'shared', dissensus: 'open difference' } as Given
  for (const row of expected) {
    const [gap, believed] = gaps[row.state] as readonly [number, number]
    const runs = 8000
    const random = m.seededRandom(100 * row.nA + row.nB)
    const normal = normalFrom(random)
    const onSlider = (value: number) => Math.min(100, Math.max(0, value))
    const around = (centre: number, n: number) => Array.from({ length: n }, () => onSlider(centre + 18 * normal()))
    const reach = { agreement: tQuantile(0.95, row.nA + row.nB - 2), congruency: tQuantile(0.95, row.nA - 1) }
    let right = 0
    let called = 0
    let wrong = 0
    for (let run = 0; run < runs; run++) {
      const own = around(50 + gap / 2, row.nA)
      const others = around(50 - gap / 2, row.nB)
      const differences = own.map((value) => value - onSlider(value - believed + 15 * normal()))
      const agreement = m.mean(own) - m.mean(others)
      const congruency = m.mean(differences)
      const stateAt = (g: number, c: number) => m.coorientationState(g, c, 15)
      const state = stateAt(agreement, congruency)
      const isRight = state === (named[row.state] ?? row.state)
      if (isRight) right++
      const g = reach.agreement * Math.sqrt(variance(own) / row.nA + variance(others) / row.nB)
      const c = reach.congruency * Math.sqrt(variance(differences) / row.nA)
      if (!liesOnOneSide(agreement, g) || !liesOnOneSide(congruency, c)) continue
      called++
      if (!isRight) wrong++
    }
    const figures = { point_correct: right / runs, interval_called: called / runs, interval_wrong: wrong / runs }
    for (const [name, value] of Object.entries(figures)) {
      expectNear(value, row[name], tolerance, `${row.nA} and ${row.nB}, ${row.state}, ${name}`)
    }
  }
}

function liesOnOneSide(gap: number, reach: number): boolean {
  return Math.abs(gap) + reach <= 15 || Math.abs(gap) - reach > 15
}
