// Formula: C_st = sum over those who voted on both of (v_s - m_s)(v_t - m_t), m_s the mean vote on s; a missing vote counts as the mean (as in the published method of Polis).
import { type CoVotes, coVotes, meanVotes, spreadCoVotes } from './co-votes.ts'
import type { KeptVotes, VoteTable } from './vote-table.ts'

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
/** One multiplication by all votes costs about as much as counting this many pairs for each vote. */
const PAIRS_WORTH_COUNTING = 150

/**
 * How the votes on every two statements go together: sums, so statements with more votes weigh more; statements on
 * which nobody differs give 0. Counted in whole numbers for every two statements, or, where people voted on very many
 * statements each, from the rows of votes with every multiplication. With `kept`, only those entries of the table.
 */
export function voteCovariance(table: VoteTable, kept?: KeptVotes): VoteCovariance {
  return isWorthCounting(table) ? covarianceOfCounts(coVotes(table, kept)) : covarianceOfRows(table, kept)
}

/** Whether pairs of votes are counted; otherwise every multiplication goes through the rows of votes. */
export function isWorthCounting(table: VoteTable): boolean {
  if (table.statements.length > MOST_STATEMENTS_IN_PAIRS) return false
  return pairsOfVotes(table) <= PAIRS_WORTH_COUNTING * table.cells.length
}

export function pairsOfVotes({ starts }: VoteTable): number {
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

function covarianceOfRows(
  { statements, starts, cells, votes }: VoteTable,
  kept: KeptVotes | undefined,
): VoteCovariance {
  const size = statements.length
  const eachVote = (see: (person: number, statement: number, vote: number) => void) => {
    for (let person = 0; person + 1 < starts.length; person++) {
      const next = starts[person + 1] as number
      for (let entry = starts[person] as number; entry < next; entry++) {
        if (!kept || kept(person, entry)) see(person, cells[entry] as number, votes[entry] as number)
      }
    }
  }
  const means = new Float64Array(size)
  const counts = new Float64Array(size)
  eachVote((_, statement, vote) => {
    means[statement] = (means[statement] as number) + vote
    counts[statement] = (counts[statement] as number) + 1
  })
  for (let s = 0; s < size; s++) means[s] = counts[s] ? (means[s] as number) / (counts[s] as number) : 0
  const multiply = (vector: Float64Array) => {
    const along = new Float64Array(starts.length - 1)
    eachVote((person, statement, vote) => {
      const part = (vote - (means[statement] as number)) * (vector[statement] as number)
      along[person] = (along[person] as number) + part
    })
    const product = new Float64Array(size)
    eachVote((person, statement, vote) => {
      const part = (vote - (means[statement] as number)) * (along[person] as number)
      product[statement] = (product[statement] as number) + part
    })
    return product
  }
  return { size, means, multiply }
}
