import type { VoteTable } from '@plumbline/measure'

/** What a thread gets: its part of the people, and places in shared memory for the votes and for what it counts. */
export type PartToCount = {
  readonly table: Omit<VoteTable, 'participants' | 'statements'>
  readonly statements: number
  readonly from: number
  readonly to: number
  readonly both: Float64Array
  readonly sums: Float64Array
  /** 0 until the part is counted. */
  readonly done: Int32Array
}
