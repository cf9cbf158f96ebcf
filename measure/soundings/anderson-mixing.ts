// Formula: next = g(x) - sum c_j (g_j+1 - g_j), c the least-squares fit of the last change by how earlier changes differed (Anderson 1965, J. ACM 12:547-560; Walker & Ni 2011, SIAM J. Numer. Anal. 49:1715-1735).

/** One round of an iteration: where it goes from a point, and how bad the point was. */
export type Round = (point: Float64Array) => { readonly next: Float64Array; readonly loss: number }

export type RestingPoint = { readonly point: Float64Array; readonly loss: number; readonly rounds: number }

const REMEMBERED = 5
/** Of two remembered differences that point nearly the same way, neither may get an endless share. */
const STEADYING = 1e-10
/** Below this a larger loss is rounding. */
const WORSE = 1 + 1e-12

/**
 * Follows rounds that never make the loss larger to where they rest, in far fewer of them than by repeating: what the
 * last few changed foretells the next ones. A guess that turns out worse is taken back. Stops when `isSettled` says so
 * of the change of one round, or after `most` rounds. `weights` say how much each part of a point matters.
 */
export function andersonMixing(
  round: Round,
  start: Float64Array,
  how: {
    readonly weights: Float64Array
    readonly isSettled: (change: Float64Array) => boolean
    readonly most: number
  },
): RestingPoint {
  let point = start
  let [sureNext, sureLoss] = [start, Number.POSITIVE_INFINITY]
  let memory: Remembered[] = []
  for (let rounds = 1; ; rounds++) {
    const { next, loss } = round(point)
    const change = next.map((part, i) => part - (point[i] as number))
    if (how.isSettled(change) || rounds >= how.most) return { point, loss, rounds }
    if (loss > sureLoss * WORSE) {
      point = sureNext
      sureLoss = Number.POSITIVE_INFINITY
      memory = []
      continue
    }
    ;[sureNext, sureLoss] = [next, loss]
    memory = [...memory, { next, change }].slice(-REMEMBERED - 1)
    point = foretold(memory, how.weights)
  }
}

type Remembered = { readonly next: Float64Array; readonly change: Float64Array }

function foretold(memory: readonly Remembered[], weights: Float64Array): Float64Array {
  const latest = memory.at(-1) as Remembered
  const steps = memory.slice(1).map((after, i) => ({
    next: difference(after.next, (memory[i] as Remembered).next),
    change: difference(after.change, (memory[i] as Remembered).change),
  }))
  const product = (one: Float64Array, other: Float64Array) =>
    one.reduce((sum, part, i) => sum + (weights[i] as number) * part * (other[i] as number), 0)
  const shares = solved(
    steps.map((one) => steps.map((other) => product(one.change, other.change))),
    steps.map((one) => product(one.change, latest.change)),
  )
  return latest.next.map((part, i) =>
    steps.reduce((sum, step, j) => sum - (shares[j] as number) * (step.next[i] as number), part),
  )
}

function difference(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((part, i) => part - (other[i] as number))
}

/** Gauss' elimination for a matrix of sums of squares, which needs no change of order. */
function solved(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row.map((v, j) => (i === j ? v * (1 + STEADYING) : v)), right[i] as number])
  rows.forEach((pivot, i) => {
    for (const row of rows.slice(i + 1)) {
      const times = (row[i] as number) / (pivot[i] as number)
      for (let j = i; j < row.length; j++) row[j] = (row[j] as number) - times * (pivot[j] as number)
    }
  })
  const result = new Array<number>(rows.length).fill(0)
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as number[]
    const known = result.reduce((sum, value, j) => sum + value * (row[j] as number), 0)
    result[i] = ((row.at(-1) as number) - known) / (row[i] as number)
  }
  return result
}
