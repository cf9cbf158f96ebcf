// Formula: C_st = sum over those who voted on both of (v_s - m_s)(v_t - m_t), m_s the mean vote on s; a missing vote counts as the mean (as in the published method of Polis).
import { type CoVotes, coVotes, meanVotes, spreadCoVotes } from './co-votes.ts'
import type { VoteTable } from './vote-table.ts'

export type VoteCovariance = {
  /** How many statements. */
  readonly size: number
  /** Mean vote on each statement, -1 to 1; 0 where nobody voted. */
  readonly means: Float64Array
  /** C times a vector. */
  readonly multiply: (vector: Float64Array) => Float64Array
}

/** With more statements two counts for every two of them would fill the memory. */
const MOST_STATEMENTS_IN_PAIRS = 2000
/** What one step costs beside counting one pair of votes, measured: a vote in a pass over all rows, a number of C. */
const COST_OF_VOTE = 2.5
const COST_OF_NUMBER = 0.5

/**
 * How the votes on every two statements go together: sums, so statements with more votes weigh more; statements on
 * which nobody differs give 0. Whichever is less work for so many multiplications: counting every two statements in
 * whole numbers first, or going through the sorted rows of votes each time. `count` may count in several threads.
 */
export function voteCovariance(
  table: VoteTable,
  multiplications: number,
  count: (table: VoteTable) => CoVotes = coVotes,
): VoteCovariance {
  return isWorthCounting(table, multiplications) ? covarianceOfCounts(count(table)) : covarianceOfRows(table)
}

/** Whether pairs of votes are counted for so many multiplications. */
export function isWorthCounting(table: VoteTable, multiplications: number): boolean {
  const size = table.statements.length
  const counting = pairsOfVotes(table) + COST_OF_NUMBER * multiplications * size * size
  return size <= MOST_STATEMENTS_IN_PAIRS && counting <= COST_OF_VOTE * multiplications * table.cells.length
}

function pairsOfVotes({ starts }: VoteTable): number {
  let pairs = 0
  for (let person = 0; person + 1 < starts.length; person++) {
    const votes = (starts[person + 1] as number) - (starts[person] as number)
    pairs += (votes * (votes + 1)) / 2
  }
  return pairs
}

export function covarianceOfCounts(counted: CoVotes): VoteCovariance {
  const size = counted.statements
  const means = meanVotes(counted)
  const matrix = spreadCoVotes(counted, means)
  const multiply = (vector: Float64Array) => {
    const product = new Float64Array(size)
    for (let s = 0; s < size; s++) {
      const row = s * size
      let sum = 0
      for (let t = 0; t < size; t++) sum += (matrix[row + t] as number) * (vector[t] as number)
      product[s] = sum
    }
    return product
  }
  return { size, means, multiply }
}

function covarianceOfRows({ statements, starts, cells, votes }: VoteTable): VoteCovariance {
  const size = statements.length
  const means = new Float64Array(size)
  const counts = new Float64Array(size)
  for (let entry = 0; entry < cells.length; entry++) {
    const s = cells[entry] as number
    means[s] = (means[s] as number) + (votes[entry] as number)
    counts[s] = (counts[s] as number) + 1
  }
  for (let s = 0; s < size; s++) means[s] = counts[s] ? (means[s] as number) / (counts[s] as number) : 0
  const multiply = (vector: Float64Array) => {
    const product = new Float64Array(size)
    for (let person = 0; person + 1 < starts.length; person++) {
      const [from, next] = [starts[person] as number, starts[person + 1] as number]
      let along = 0
      for (let entry = from; entry < next; entry++) {
        const s = cells[entry] as number
        along += ((votes[entry] as number) - (means[s] as number)) * (vector[s] as number)
      }
      for (let entry = from; entry < next; entry++) {
        const s = cells[entry] as number
        product[s] = (product[s] as number) + ((votes[entry] as number) - (means[s] as number)) * along
      }
    }
    return product
  }
  return { size, means, multiply }
}
