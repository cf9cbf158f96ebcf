// Not a formula: votes as they arrive, before anything is counted.

/**
 * Votes in the order in which they came, as parallel lists: entry i is one vote. A later vote of the same person on the
 * same statement replaces the earlier one; the lists themselves are never changed.
 */
export type VoteStream = {
  /** Names of the people; `participant` holds places in this list. */
  readonly participants: readonly string[]
  /** Names of the statements; `statement` holds places in this list. */
  readonly statements: readonly string[]
  readonly participant: Int32Array
  readonly statement: Int32Array
  /** 1 agree, -1 disagree, 0 pass. */
  readonly vote: Int8Array
  /** When, in milliseconds, where it is known. The order of the lists is the order of time either way. */
  readonly at?: Float64Array
  /** Places of the statements that moderators rejected. They count nowhere. */
  readonly rejected: ReadonlySet<number>
}
