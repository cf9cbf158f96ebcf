// Formula: the first two principal components of the votes, missing ones at the mean of their statement (Pearson 1901; as Polis does).
import { anyDirection, type LeadingAxes, leadingAxes } from './leading-axes.ts'
import type { VoteCovariance } from './vote-covariance.ts'

export type OpinionAxes = LeadingAxes & { readonly means: Float64Array }

/** A picture has two dimensions, and more axes made groups less stable in every conversation tried. */
const AXES = 2
/** What finding two axes from nothing took in most conversations tried. */
export const USUAL_STEPS = 32
/** A good guess is within a few multiplications of the truth. */
export const STEPS_FROM_A_GUESS = 8

/** Input: how statements go together; axes of nearly the same votes, if known, make it faster. */
export function opinionAxes({ multiply, means, size }: VoteCovariance, guess?: OpinionAxes): OpinionAxes {
  const from = guess ? sumOf(guess.vectors, size) : anyDirection(size)
  return { means, ...leadingAxes(multiply, AXES, from, guess ? STEPS_FROM_A_GUESS : undefined) }
}

/** The size of the first axis to about a hundredth: enough to compare many sets of votes with each other. */
export function roughStrength({ multiply, size }: VoteCovariance): number {
  const found = leadingAxes(multiply, 1, anyDirection(size), STEPS_FROM_A_GUESS)
  return found.values[0] ?? 0
}

function sumOf(vectors: readonly Float64Array[], size: number): Float64Array {
  const sum = new Float64Array(size)
  for (const vector of vectors) for (let s = 0; s < size; s++) sum[s] = (sum[s] as number) + (vector[s] as number)
  return vectors.length === 0 ? anyDirection(size) : sum
}
