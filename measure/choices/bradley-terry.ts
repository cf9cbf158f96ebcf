// Formula: P(i beats j) = e^b_i / (e^b_i + e^b_j), fitted by p_i <- w_i / sum_j n_ij / (p_i + p_j) (Bradley & Terry 1952; MM iteration: Hunter 2004, Annals of Statistics 32:384-406).
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'

export type BradleyTerry = {
  /** b of each item, as logarithms of odds: 1.1 more is preferred three times as often. */
  readonly strengths: readonly number[]
  /** Standard error of each strength, as it is given: against the mean of all, or against the reference. */
  readonly standardErrors: readonly number[]
  /** Wins added in both directions of every compared pair: 0, or .5 when the plain answer would be infinite. */
  readonly pseudoWins: number
  /** Mean number of comparisons that an item was in; about ten make a scale. */
  readonly comparisonsPerItem: number
}

type Wins = readonly (readonly number[])[]

/** One comparison that never took place, split evenly. */
const PSEUDO_WINS = 0.5
const MOST_ROUNDS = 100_000
const STILL = 1e-13

/**
 * One scale of preference from comparisons in pairs, also when not every pair was compared. Input: a square table, entry
 * (i, j) = how often i was preferred to j; a `reference` item to count from, otherwise strengths add up to 0.
 * When an item never lost or never won, or some items won against all others every time, no finite strength explains
 * that; then half a win is added in both directions of each compared pair, and `pseudoWins` says so. It draws all
 * strengths together, the more the fewer comparisons there are.
 * The scale presupposes that people weigh alike. When two camps rank in opposite ways it shows a middle nobody holds;
 * look at each person's even-over answers first. Errors take every comparison as independent; then nine in ten true
 * strengths lie within 1.645 of them, from ten comparisons an item on (.89 to .95 in simulations).
 * Refuses fewer than two items, and items never compared with each other, not even through others. Throws
 * RangeError for a table that is not square or has negative entries.
 */
export function bradleyTerry(wins: Wins, reference?: number): Reading<BradleyTerry> {
  const n = wins.length
  if (wins.some((row) => row.length !== n || row.some((count) => !(count >= 0)))) {
    throw new RangeError('Wins must be a square table of counts.')
  }
  if (n < 2) return notKnown('too few answers')
  const compared = (i: number, j: number) => i !== j && at(wins, i, j) + at(wins, j, i) > 0
  if (!reachesAll(n, compared)) return notKnown('items never compared')
  const isBounded = reachesAll(n, (i, j) => at(wins, i, j) > 0) && reachesAll(n, (i, j) => at(wins, j, i) > 0)
  const pseudoWins = isBounded ? 0 : PSEUDO_WINS
  const fitted = wins.map((row, i) => row.map((count, j) => (compared(i, j) ? count + pseudoWins : 0)))
  const strengths = fittedStrengths(fitted)
  const covariance = covarianceOf(fitted, strengths)
  const origin = reference === undefined ? 0 : (strengths[reference] as number)
  const errorOf = (i: number) =>
    reference === undefined
      ? at(covariance, i, i)
      : at(covariance, i, i) + at(covariance, reference, reference) - 2 * at(covariance, i, reference)
  return {
    known: true,
    strengths: strengths.map((strength) => strength - origin),
    standardErrors: strengths.map((_, i) => (i === reference ? 0 : Math.sqrt(errorOf(i)))),
    pseudoWins,
    comparisonsPerItem: mean(
      wins.map((row, i) => row.reduce((sum, count, j) => (i === j ? sum : sum + count + at(wins, j, i)), 0)),
    ),
  }
}

function at(table: Wins, i: number, j: number): number {
  return table[i]?.[j] as number
}

/** Can every item be reached from the first one along the links? */
function reachesAll(n: number, linked: (i: number, j: number) => boolean): boolean {
  const reached = new Set([0])
  // A set hands out what is added while it is walked through.
  for (const i of reached) for (let j = 0; j < n; j++) if (linked(i, j)) reached.add(j)
  return reached.size === n
}

/** Logarithms of the worths, adding up to 0. */
function fittedStrengths(wins: Wins): number[] {
  const won = wins.map((row) => row.reduce((sum, count) => sum + count, 0))
  let logs = wins.map(() => 0)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const worth = logs.map(Math.exp)
    const next = worth.map((own, i) => {
      const expected = worth.reduce((sum, other, j) => sum + (at(wins, i, j) + at(wins, j, i)) / (own + other), 0)
      return Math.log((won[i] as number) / expected)
    })
    const centre = mean(next)
    const centred = next.map((log) => log - centre)
    const moved = Math.max(...centred.map((log, i) => Math.abs(log - (logs[i] as number))))
    logs = centred
    if (moved < STILL) break
  }
  return logs
}

/** Of the strengths that add up to 0: the information matrix turned round in every direction but the common one. */
function covarianceOf(wins: Wins, strengths: readonly number[]): number[][] {
  const information = wins.map((row, i) =>
    row.map((_, j) => {
      const chance = 1 / (1 + Math.exp((strengths[j] as number) - (strengths[i] as number)))
      return i === j ? 0 : -(at(wins, i, j) + at(wins, j, i)) * chance * (1 - chance)
    }),
  )
  information.forEach((row, i) => {
    row[i] = -row.reduce((sum, value) => sum + value, 0)
  })
  const { values, vectors } = symmetricEigen(information)
  return wins.map((row, i) =>
    row.map((_, j) =>
      // The smallest eigenvalue is 0: adding the same to all strengths changes nothing.
      values
        .slice(0, -1)
        .reduce((sum, value, k) => sum + ((vectors[k]?.[i] as number) * (vectors[k]?.[j] as number)) / value, 0),
    ),
  )
}
