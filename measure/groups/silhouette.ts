// Formula: s_i = (b_i - a_i) / max(a_i, b_i), a own group, b nearest other group (Rousseeuw 1987, J. Comp. Applied Mathematics 20:53-65).
import { mean } from '../mean.ts'
import type { Distances } from './vote-distances.ts'

export type Silhouette = {
  /** For each person: 1 = deep inside the group, 0 = between two, below 0 = nearer to another. */
  readonly widths: readonly number[]
  readonly average: number
}

/**
 * How well people lie in the groups they were put into. Input: distances between people and a group label for each.
 * A person alone in a group has 0. All NaN when there is only one group. Never read it against the textbook cut-offs
 * of .25 and .5: on pure noise a best split of 6 to 30 people passes .25 almost always.
 */
export function silhouette(distances: Distances, labels: readonly number[]): Silhouette {
  const groups = [...new Set(labels)]
  const widths = distances.map((row, person) => {
    if (groups.length < 2) return Number.NaN
    const meanTo = (label: number) => mean(row.filter((_, other) => other !== person && labels[other] === label))
    const own = meanTo(labels[person] as number)
    if (Number.isNaN(own)) return 0
    const nearest = Math.min(...groups.filter((label) => label !== labels[person]).map(meanTo))
    const wider = Math.max(own, nearest)
    return wider === 0 ? 0 : (nearest - own) / wider
  })
  return { widths, average: mean(widths) }
}
