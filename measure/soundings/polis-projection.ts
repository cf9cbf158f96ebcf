// Formula: two principal components by power iteration, missing votes at their column's mean; place = sqrt(statements / votes) x sum over a person's votes of (vote - mean) w (github.com/compdemocracy/polis, pca.clj).
import type { Random } from '../random.ts'
import type { PolisVotes } from './polis-votes.ts'

export type PolisProjection = {
  /** For each person of the matrix. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** For each column how far out a person would stand who agreed with it and saw nothing else. */
  readonly extremity: Float64Array
}

/** The iteration also stops when the size of the product repeats. It often has not settled by then. */
const ITERATIONS = 100

/**
 * Where Polis draws everybody. A rejected column is set to 0 for everybody: it has no part in the axes, but counts as
 * a vote of each person in the scaling, as in the original. Starts from random directions; since the iteration is cut
 * off, two starts can end a little apart.
 */
export function polisProjection(votes: PolisVotes, random: Random): PolisProjection {
  const means = columnMeans(votes)
  const size = means.length
  const nothing = new Float64Array(size)
  const first = powerIteration(votes, means, nothing, random)
  // One person or one statement has one axis only; the original then puts everybody in the middle.
  const dimensions = Math.min(votes.people.length, size)
  const second = powerIteration(votes, means, first, random)
  const [w, v] = dimensions < 2 ? [nothing, nothing] : [first, second]
  const extremity = means.map(
    (mean, column) => Math.sqrt(size) * (1 - mean) * Math.hypot(w[column] as number, v[column] as number),
  )
  return { x: placesAlong(votes, means, w), y: placesAlong(votes, means, v), extremity }
}

function columnMeans({ rejected, columns, votes }: PolisVotes): Float64Array {
  const [sums, counts] = [new Float64Array(rejected.length), new Int32Array(rejected.length)]
  columns.forEach((column, entry) => {
    sums[column] = (sums[column] as number) + (votes[entry] as number)
    counts[column] = (counts[column] as number) + 1
  })
  return sums.map((sum, column) => (rejected[column] ? 0 : sum / (counts[column] as number)))
}

/** The leading direction of the centred votes from which the part along `removed` (0 or of length 1) is taken away. */
function powerIteration(votes: PolisVotes, means: Float64Array, removed: Float64Array, random: Random): Float64Array {
  let direction = Float64Array.from(means, () => random())
  let before = 0
  for (let iteration = 0; iteration <= ITERATIONS; iteration++) {
    const product = stretched(votes, means, direction, removed)
    const length = Math.sqrt(product.reduce((sum, part) => sum + part * part, 0))
    direction = length > 0 ? product.map((part) => part / length) : product
    if (length === before) break
    before = length
  }
  return direction
}

/** X'X times the direction, X the centred votes without their part along `removed`. Gaps are 0 in X. */
function stretched(votes: PolisVotes, means: Float64Array, direction: Float64Array, removed: Float64Array) {
  const product = new Float64Array(means.length)
  const overlap = removed.reduce((sum, part, column) => sum + part * (direction[column] as number), 0)
  let along = 0
  for (let person = 0; person + 1 < votes.starts.length; person++) {
    let [onDirection, onRemoved] = [0, 0]
    const [from, to] = [votes.starts[person] as number, votes.starts[person + 1] as number]
    for (let entry = from; entry < to; entry++) {
      const column = votes.columns[entry] as number
      if (votes.rejected[column]) continue
      const apart = (votes.votes[entry] as number) - (means[column] as number)
      onDirection += apart * (direction[column] as number)
      onRemoved += apart * (removed[column] as number)
    }
    const size = onDirection - onRemoved * overlap
    along += size * onRemoved
    for (let entry = from; entry < to; entry++) {
      const column = votes.columns[entry] as number
      if (votes.rejected[column]) continue
      const apart = (votes.votes[entry] as number) - (means[column] as number)
      product[column] = (product[column] as number) + size * apart
    }
  }
  return product.map((part, column) => part - along * (removed[column] as number))
}

function placesAlong(votes: PolisVotes, means: Float64Array, direction: Float64Array): Float64Array {
  const zeroed = votes.rejected.reduce((sum, rejected) => sum + rejected, 0)
  return Float64Array.from(votes.people, (_, person) => {
    let [sum, counted] = [0, zeroed]
    for (let entry = votes.starts[person] as number; entry < (votes.starts[person + 1] as number); entry++) {
      const column = votes.columns[entry] as number
      if (votes.rejected[column]) continue
      sum += ((votes.votes[entry] as number) - (means[column] as number)) * (direction[column] as number)
      counted++
    }
    return Math.sqrt(means.length / Math.max(counted, 1)) * sum
  })
}
