import * as m from '../measure.ts'
import { testPublishedCases } from '../testing/published-cases.ts'

testPublishedCases('rankings_bws', ({ input }) => {
  if (input.rank_positions_by_person) {
    const kemeny = m.kemenyRanking(input.rank_positions_by_person)
    if (!kemeny.known) return kemeny
    return {
      kemeny_distance: kemeny.distance,
      kemeny_rankings: kemeny.rankings,
      borda_points: m.bordaPoints(input.rank_positions_by_person),
      mean_pairwise_kendall_distance_normalised: m.meanRankingDistance(input.rank_positions_by_person),
    }
  }
  if (input.sets) {
    const answers = input.sets.map((shown: string[], i: number) => {
      const [best, worst] = input.best_worst[i]
      return { shown, best, worst }
    })
    const counts = m.bestWorstCounts(answers)
    return {
      best_worst_seen: Object.fromEntries(counts.map(({ item, best, worst, seen }) => [item, [best, worst, seen]])),
      score: Object.fromEntries(counts.map(({ item, score }) => [item, score])),
      implied_pairs_from_one_4_set: m.bestWorstComparisons(answers.slice(0, 1)).length,
    }
  }
  const { a, b } = input
  const { moved, most } = m.spearmanFootrule(a, b)
  const pairs = (a.length * (a.length - 1)) / 2
  return {
    kendall_distance: m.kendallDistance(a, b) * pairs,
    normalised: m.kendallDistance(a, b),
    tau: m.kendallTauB(a, b),
    tau_b: m.kendallTauB(a, b),
    spearman: m.spearmanCorrelation(a, b),
    footrule: moved,
    footrule_max: most,
  }
})
