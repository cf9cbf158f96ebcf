import { SIGNALS, type Signal, type Signals } from './signals.ts'

/** What each signal counts, in log-odds, and where it all begins. */
export type Weights = { base: number; of: Readonly<Record<Signal, number>> }

/**
 * Weights for a workspace whose earlier work is known: fitted on 323 public proposals of 2019 to 2021 (docs/affected.md). Signals
 * that those proposals seldom or never show (use, rules, questions, nominations, linked work, promises) have weights set by
 * judgement: two who name somebody independently say more than any text.
 */
export const DEFAULT_WEIGHTS: Weights = {
  base: -5.1,
  of: {
    'called by its name': 0.8,
    'a word of its name': 1.4,
    'owns what is touched': 1.1,
    'owns what is mentioned': 0.6,
    'uses what is touched': 1,
    'a rule calls for it': 0.8,
    'a question calls for it': 4,
    'nominated by others': 6,
    'its description matches': 0.4,
    'what it owns matches': 1.1,
    'what it owns matches the title': 0.8,
    'part of similar work': 3.4,
    'its work is like this': 3.4,
    'part of linked work': 1.5,
    'the requester belongs to it': 0.4,
    'worked with the requester before': 1.4,
    'worked with the owner before': 0.7,
    'an open promise': 2,
    'owns nothing on file': -2,
  },
}

/**
 * Weights as long as hardly any earlier work is known: the same proposals, seen without the ones before them, with and without
 * what the groups own on file, and with who drove the ones before but not who took part. By judgement what is touched counts more
 * than a mention, and a description more than fitted (0.8), so that a group of which little else is known is kept.
 */
export const FIRST_WEIGHTS: Weights = {
  base: -4.2,
  of: {
    ...DEFAULT_WEIGHTS.of,
    'called by its name': 2.3,
    'a word of its name': 2.8,
    'owns what is touched': 1.4,
    'owns what is mentioned': 0.9,
    'uses what is touched': 1.2,
    'its description matches': 1.1,
    'what it owns matches': 1,
    'what it owns matches the title': 0.7,
    'part of similar work': 2.1,
    'its work is like this': 1.8,
    'the requester belongs to it': 1.7,
    'owns nothing on file': -3,
  },
}

/** From so much earlier work on, that there was none like this one says something too. */
export const ENOUGH_EARLIER_WORK = 30

/** The weights that are shipped for a workspace with so much earlier work. */
export function shippedWeights(earlierWork: number): Weights {
  return earlierWork < ENOUGH_EARLIER_WORK ? FIRST_WEIGHTS : DEFAULT_WEIGHTS
}

/** The chance, from 0 to 1, that a party is affected: all signals, each times its weight, through the logistic function. */
export function chanceOf(signals: Signals, { base, of }: Weights): number {
  let sum = base
  for (const [signal, strength] of Object.entries(signals)) sum += of[signal as Signal] * strength
  return 1 / (1 + Math.exp(-sum))
}

/** One group in one earlier work: what could be seen beforehand, and whether it took part. */
export type Example = { signals: Signals; took: boolean }

const RIDGE = 1
const MOST_STEPS = 40
const CLOSE_ENOUGH = 1e-6

/**
 * Formula: logistic regression with a ridge of 1 on every weight but the base, by iteratively reweighted least squares
 * (Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 4.4.1). The ridge pulls towards the weights that are
 * given, so that a signal which the examples never show keeps the weight that it had.
 */
export function fittedWeights(examples: readonly Example[], from: Weights): Weights {
  const names = Object.keys(SIGNALS) as Signal[]
  const prior = Float64Array.from([from.base, ...names.map((name) => from.of[name])])
  const rows = examples.map(({ signals, took }) => ({
    at: Int32Array.from([0, ...names.flatMap((name, place) => (signals[name] ? [place + 1] : []))]),
    of: Float64Array.from([1, ...names.flatMap((name) => signals[name] || [])]),
    took: took ? 1 : 0,
  }))
  const weights = Float64Array.from(prior)
  for (let step = 0; step < MOST_STEPS && rows.length > 0; step += 1) {
    const { slope, curve } = derivatives(rows, weights, prior)
    const change = solution(curve, slope)
    const share = shareThatHelps(rows, weights, prior, change)
    let largest = 0
    for (const [place, by] of change.entries()) {
      weights[place] = (weights[place] as number) + share * by
      largest = Math.max(largest, Math.abs(share * by))
    }
    if (largest < CLOSE_ENOUGH) break
  }
  return {
    base: weights[0] as number,
    of: Object.fromEntries(names.map((name, place) => [name, weights[place + 1] as number])) as Record<Signal, number>,
  }
}

type Row = { at: Int32Array; of: Float64Array; took: number }

const SMALLEST_SHARE = 2 ** -20

/** A whole step can lead past the best weights and away from them; then it is halved until it brings them nearer. */
function shareThatHelps(
  rows: readonly Row[],
  weights: Float64Array,
  prior: Float64Array,
  change: Float64Array,
): number {
  const after = (share: number) =>
    surprise(
      rows,
      weights.map((weight, place) => weight + share * (change[place] as number)),
      prior,
    )
  const before = surprise(rows, weights, prior)
  for (let share = 1; share > SMALLEST_SHARE; share /= 2) if (after(share) <= before) return share
  return 0
}

/** How badly the weights foresee the examples, with what it costs to leave those that were given. */
function surprise(rows: readonly Row[], weights: Float64Array, prior: Float64Array): number {
  let all = 0
  for (const [place, weight] of weights.entries())
    if (place > 0) all += (RIDGE / 2) * (weight - (prior[place] as number)) ** 2
  for (const row of rows) {
    const sum = sumOf(row, weights)
    all += Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum))) - row.took * sum
  }
  return all
}

function sumOf({ at, of }: Row, weights: Float64Array): number {
  let sum = 0
  for (let place = 0; place < at.length; place += 1)
    sum += (weights[at[place] as number] as number) * (of[place] as number)
  return sum
}

function derivatives(rows: readonly Row[], weights: Float64Array, prior: Float64Array) {
  const size = weights.length
  const slope = Float64Array.from(weights, (weight, place) =>
    place === 0 ? 0 : RIDGE * ((prior[place] as number) - weight),
  )
  const curve = Array.from({ length: size }, (_, place) =>
    Float64Array.from({ length: size }, (_each, column) => (place === column && place > 0 ? RIDGE : 0)),
  )
  for (const row of rows) {
    const { at, of, took } = row
    const chance = 1 / (1 + Math.exp(-sumOf(row, weights)))
    const spread = Math.max(chance * (1 - chance), CLOSE_ENOUGH)
    for (let place = 0; place < at.length; place += 1) {
      const value = of[place] as number
      const own = at[place] as number
      slope[own] = (slope[own] as number) + (took - chance) * value
      const line = curve[own] as Float64Array
      for (let other = 0; other < at.length; other += 1) {
        const column = at[other] as number
        line[column] = (line[column] as number) + spread * value * (of[other] as number)
      }
    }
  }
  return { slope, curve }
}

/** Solves a small system of equations by elimination with the largest pivot; overwrites both. */
function solution(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = [...matrix]
  for (let place = 0; place < rows.length; place += 1) {
    let pivot = place
    for (let row = place + 1; row < rows.length; row += 1)
      if (Math.abs(rows[row]?.[place] as number) > Math.abs(rows[pivot]?.[place] as number)) pivot = row
    ;[rows[place], rows[pivot]] = [rows[pivot] as Float64Array, rows[place] as Float64Array]
    ;[right[place], right[pivot]] = [right[pivot] as number, right[place] as number]
    const own = rows[place] as Float64Array
    for (let row = 0; row < rows.length; row += 1) {
      if (row === place) continue
      const other = rows[row] as Float64Array
      const times = (other[place] as number) / (own[place] as number)
      if (times === 0) continue
      for (let column = place; column < rows.length; column += 1)
        other[column] = (other[column] as number) - times * (own[column] as number)
      right[row] = (right[row] as number) - times * (right[place] as number)
    }
  }
  return Float64Array.from(rows, (row, place) => (right[place] as number) / (row[place] as number))
}
