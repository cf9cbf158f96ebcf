// Formula: eigenvectors of a symmetric matrix with the largest eigenvalues, from its Krylov space with every vector kept orthogonal (Lanczos 1950, J. Res. NBS 45:255-282; Golub & Van Loan, Matrix Computations, section 10.1).
import { tridiagonalEigen } from '../linear-algebra/tridiagonal-eigen.ts'

export type LeadingAxes = {
  /** Largest first; fewer than asked for when the matrix has fewer that are not 0. */
  readonly values: readonly number[]
  /** One vector of length 1 for each value. The largest part of each is positive, so that signs do not jump. */
  readonly vectors: readonly Float64Array[]
}

/** Enough for two axes to nine digits in every conversation tried; more only cost time. */
const STEPS_FROM_NOTHING = 48
const NEGLIGIBLE = 1e-10

/**
 * The few directions in which a symmetric matrix stretches most. Input: a way to multiply it by a vector, how many
 * directions, a vector to start from (any that is not orthogonal to them; a good guess needs fewer `steps`).
 */
export function leadingAxes(
  multiply: (vector: Float64Array) => Float64Array,
  count: number,
  start: Float64Array,
  steps = STEPS_FROM_NOTHING,
): LeadingAxes {
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const beside: number[] = []
  let next = start
  while (basis.length < Math.min(steps, start.length)) {
    const length = norm(next)
    if (basis.length > 0 && !(length > NEGLIGIBLE * (diagonal[0] as number))) break
    if (!(length > 0)) break
    if (basis.length > 0) beside.push(length)
    const vector = next.map((part) => part / length)
    basis.push(vector)
    next = multiply(vector)
    diagonal.push(dot(next, vector))
    // Twice is enough (Kahan): once leaves rounding that grows into false copies of the largest value.
    for (let pass = 0; pass < 2; pass++) for (const earlier of basis) subtract(next, earlier, dot(next, earlier))
  }
  return ritz(basis, diagonal, beside, count)
}

function ritz(basis: Float64Array[], diagonal: number[], beside: number[], count: number): LeadingAxes {
  const { values, vectors } = tridiagonalEigen(diagonal, beside)
  const found = values.slice(0, count).filter((value) => value > NEGLIGIBLE * (values[0] as number))
  return { values: found, vectors: found.map((_, axis) => combined(basis, vectors[axis] as readonly number[])) }
}

function combined(basis: readonly Float64Array[], shares: readonly number[]): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0)
  basis.forEach((vector, i) => {
    subtract(sum, vector, -(shares[i] as number))
  })
  const largest = sum.reduce((most, part) => (Math.abs(part) > Math.abs(most) + NEGLIGIBLE ? part : most), 0)
  const scale = (largest < 0 ? -1 : 1) / norm(sum)
  return sum.map((part) => part * scale)
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += (one[i] as number) * (other[i] as number)
  return sum
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector))
}

function subtract(from: Float64Array, vector: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - times * (vector[i] as number)
}
