// Formula: A = V diag(values) V' by cyclic Jacobi rotations (Jacobi 1846, J. reine angew. Math. 30:51-94; Golub & Van Loan, Matrix Computations, section 8.5).

export type Eigen = {
  /** Largest first. */
  readonly values: readonly number[]
  /** One vector of length 1 for each value, in the same order. */
  readonly vectors: readonly (readonly number[])[]
}

/** Each sweep squares what is left beside the diagonal, so a dozen sweeps are plenty at any size used here. */
const MOST_SWEEPS = 60
const NEGLIGIBLE = 1e-30

/**
 * The eigenvalues and eigenvectors of a symmetric matrix (correlations, distances, information), to the last digits.
 * A vector and its opposite are equally good; here the one whose parts add up to more than 0 is given, so that the
 * same matrix always gives the same signs. Equal values may come with any vectors of their plane.
 * Everything is NaN when an entry is. Throws RangeError for a matrix that is not square or not symmetric.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  refuseAsymmetric(matrix)
  const a = matrix.map((row) => [...row])
  // Rows of `v` are the vectors.
  const v = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  const size = sumOfSquares(a, () => true)
  if (Number.isNaN(size)) return { values: a.map(() => Number.NaN), vectors: a.map((row) => row.map(() => Number.NaN)) }
  for (let sweep = 0; sweep < MOST_SWEEPS && sumOfSquares(a, (i, j) => i !== j) > NEGLIGIBLE * size; sweep++) {
    for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotateAway(a, v, p, q)
  }
  const order = a.map((_, i) => i).sort((i, j) => entry(a, j, j) - entry(a, i, i) || i - j)
  return {
    values: order.map((i) => entry(a, i, i)),
    vectors: order.map((i) => pointingUp(v[i] as number[])),
  }
}

function entry(a: readonly (readonly number[])[], i: number, j: number): number {
  return a[i]?.[j] as number
}

function refuseAsymmetric(matrix: readonly (readonly number[])[]): void {
  const largest = matrix.flat().reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length) throw new RangeError('The matrix is not square.')
    row.forEach((value, j) => {
      if (Math.abs(value - entry(matrix, j, i)) > 1e-9 * largest) throw new RangeError('The matrix is not symmetric.')
    })
  })
}

function sumOfSquares(a: readonly (readonly number[])[], counts: (i: number, j: number) => boolean): number {
  return a.reduce((sum, row, i) => row.reduce((part, value, j) => (counts(i, j) ? part + value * value : part), sum), 0)
}

/** Turns the plane of p and q so that their common entry becomes 0. */
function rotateAway(a: number[][], v: number[][], p: number, q: number): void {
  const common = entry(a, p, q)
  if (common === 0) return
  const theta = (entry(a, q, q) - entry(a, p, p)) / (2 * common)
  // The smaller of the two possible angles, in a form that does not cancel.
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cos = 1 / Math.hypot(t, 1)
  const sin = t * cos
  for (const row of a) turn(row, p, q, cos, sin)
  turnRows(a, p, q, cos, sin)
  turnRows(v, p, q, cos, sin)
}

function turn(row: number[], p: number, q: number, cos: number, sin: number): void {
  const [x, y] = [row[p] as number, row[q] as number]
  row[p] = cos * x - sin * y
  row[q] = sin * x + cos * y
}

function turnRows(a: number[][], p: number, q: number, cos: number, sin: number): void {
  const [x, y] = [a[p] as number[], a[q] as number[]]
  a[p] = x.map((value, k) => cos * value - sin * (y[k] as number))
  a[q] = x.map((value, k) => sin * value + cos * (y[k] as number))
}

function pointingUp(vector: readonly number[]): number[] {
  const sum = vector.reduce((total, part) => total + part, 0)
  // Parts that cancel out leave the sign to the first one that is not 0.
  const leading = Math.abs(sum) > 1e-9 ? sum : (vector.find((part) => Math.abs(part) > 1e-9) ?? 1)
  return vector.map((part) => (leading < 0 ? -part : part))
}
