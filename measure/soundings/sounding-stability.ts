// Formula: mean adjusted Rand index between the groups and those found after leaving out a random tenth of the votes (Hubert & Arabie 1985; Ben-Hur, Elisseeff & Guyon 2002 on stability of clusters).
import { adjustedRandIndex } from '../groups/adjusted-rand-index.ts'
import { mean } from '../mean.ts'
import { keptVotes } from './left-out-votes.ts'
import { type SoundingGroups, soundingGroups } from './sounding-groups.ts'
import { type VoteTable, withoutVotes } from './vote-table.ts'

export type SoundingStability = {
  /** 1 = the same groups come back, 0 = no more alike than by chance; of the people who are in a group both times. */
  readonly adjustedRandIndex: number
  /** In how many of the runs the same number of groups was found. */
  readonly sameK: number
  readonly runs: number
  readonly leftOut: number
}

const LEFT_OUT = 0.1

/**
 * Would the groups still be there if a tenth of the votes had not been given? Everything is computed again each time.
 * NaN when there are no groups to lose.
 */
export function soundingStability(
  table: VoteTable,
  found: SoundingGroups,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): SoundingStability {
  const again = found.k < 2 ? [] : Array.from({ length: runs }, (_, run) => rerun(table, seed + run))
  return {
    adjustedRandIndex: mean(again.map(({ groups }) => likeness(found.groups, groups))),
    sameK: again.filter(({ k }) => k === found.k).length,
    runs: again.length,
    leftOut: LEFT_OUT,
  }
}

function rerun(table: VoteTable, seed: number): SoundingGroups {
  return soundingGroups(withoutVotes(table, keptVotes(table, LEFT_OUT, ~seed)), seed)
}

function likeness(one: Int32Array, other: Int32Array): number {
  const both = Array.from(one.keys()).filter((person) => (one[person] as number) >= 0 && (other[person] as number) >= 0)
  return adjustedRandIndex(
    both.map((person) => one[person] as number),
    both.map((person) => other[person] as number),
  )
}
