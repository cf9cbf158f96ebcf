// Formula: C_st = sum over those who voted on both of (v_s - m_s)(v_t - m_t), m_s the mean vote on s; a missing vote counts as the mean (as in the published method of Polis).
import { type CoVotes, coVoteCounts } from './co-votes.ts'

export type VoteCovariance = {
  readonly size: number
  /** Mean vote on each statement, -1 to 1; 0 where nobody voted. */
  readonly means: Float64Array
  /** Row by row, symmetric. Sums, not means: statements with more votes weigh more. */
  readonly matrix: Float64Array
}

/** How the votes on every two statements go together. Statements on which nobody differs have a row of zeros. */
export function voteCovariance(counted: CoVotes): VoteCovariance {
  const size = counted.statements
  const means = new Float64Array(size)
  for (let s = 0; s < size; s++) {
    const { both, ofFirst } = coVoteCounts(counted, s, s)
    means[s] = both === 0 ? 0 : ofFirst / both
  }
  const matrix = new Float64Array(size * size)
  for (let s = 0; s < size; s++) {
    const first = means[s] as number
    for (let t = s; t < size; t++) {
      const second = means[t] as number
      const { both, product, ofFirst, ofSecond } = coVoteCounts(counted, s, t)
      const value = product - second * ofFirst - first * ofSecond + first * second * both
      matrix[s * size + t] = value
      matrix[t * size + s] = value
    }
  }
  return { size, means, matrix }
}
