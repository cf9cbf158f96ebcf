import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('clustering', ({ input }) => {
  if (input.votes) {
    const D = m.voteDistances(input.votes)
    const split = m.bestTwoWaySplit(D)
    return {
      D,
      best_bipartition: split.labels,
      best_silhouette: split.silhouette,
      second_silhouette: split.runnerUp,
      n_bipartitions: split.tried,
    }
  }
  const points: number[][] = input.points ?? []
  const distances: number[][] =
    input.D ?? points.map((p) => points.map((q) => Math.hypot(...p.map((x, i) => x - (q[i] as number)))))
  const { widths, average } = m.silhouette(distances, input.labels)
  const labels: number[] = [...new Set<number>(input.labels)].sort((a, b) => a - b)
  return {
    silhouette: widths,
    average,
    merge_heights: m.averageLinkage(distances).map(({ height }) => height),
    per_cluster: labels.map((label) => m.mean(widths.filter((_, i) => input.labels[i] === label))),
  }
})
