// Formula: eigenvectors of a symmetric matrix with the largest eigenvalues, from its Krylov space with every vector kept orthogonal (Lanczos 1950, J. Res. NBS 45:255-282; Golub & Van Loan, Matrix Computations, section 10.1).
import type { Eigen } from '../linear-algebra/symmetric-eigen.ts'
import { tridiagonalEigen } from '../linear-algebra/tridiagonal-eigen.ts'

export type LeadingAxes = {
  /** Largest first; fewer than asked for when the matrix has fewer that are not 0. */
  readonly values: readonly number[]
  /** One vector of length 1 for each value. The largest part of each is positive, so that signs do not jump. */
  readonly vectors: readonly Float64Array[]
}

/** How many multiplications a search from nothing takes at the most; most end before. */
export const MOST_STEPS = 96
/** How often it is looked whether more are needed. */
const STEPS_BETWEEN_LOOKS = 8
/** An axis is found when a multiplication leaves this share of its value beside it. */
const CLOSE_ENOUGH = 1e-8
const NEGLIGIBLE = 1e-10

/**
 * The few directions in which a symmetric matrix stretches most. Input: a way to multiply it by a vector, how many
 * directions, a vector to start from (any that is not orthogonal to them), the most multiplications to spend. It ends
 * as soon as all of them are found to eight digits.
 */
export function leadingAxes(
  multiply: (vector: Float64Array) => Float64Array,
  count: number,
  start: Float64Array,
  steps = MOST_STEPS,
): LeadingAxes {
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const beside: number[] = []
  let next = start
  let length = norm(next)
  while (basis.length < Math.min(steps, start.length) && length > NEGLIGIBLE * (diagonal[0] ?? 0)) {
    if (basis.length > 0) beside.push(length)
    const vector = next.map((part) => part / length)
    basis.push(vector)
    next = multiply(vector)
    diagonal.push(dot(next, vector))
    subtract(next, vector, diagonal.at(-1) as number)
    // In theory only the last two are not orthogonal yet; in floating point all have to be looked at.
    for (const earlier of basis) subtract(next, earlier, dot(next, earlier))
    length = norm(next)
    if (basis.length % STEPS_BETWEEN_LOOKS === 0 && areFound(tridiagonalEigen(diagonal, beside), count, length)) break
  }
  const { values, vectors } = tridiagonalEigen(diagonal, beside)
  const found = values.slice(0, count).filter((value) => value > NEGLIGIBLE * (values[0] as number))
  return { values: found, vectors: found.map((_, axis) => combined(basis, vectors[axis] as readonly number[])) }
}

/** Where to start without a guess: fixed, and in no pattern that anything real is orthogonal to. */
export function anyDirection(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, s) => 1 + 0.5 * Math.sin(12.9898 * (s + 1)))
}

/** What multiplying an axis would leave beside it is the last part of its vector times the length of what comes next. */
function areFound({ values, vectors }: Eigen, count: number, length: number): boolean {
  return values
    .slice(0, count)
    .every((value, axis) => Math.abs(vectors[axis]?.at(-1) as number) * length <= CLOSE_ENOUGH * value)
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
