// Rule: best beats every other of the set, every other beats worst: 2k - 3 of k (k - 1) / 2 pairs (Louviere, Flynn & Marley 2015).
import type { BestWorstAnswer } from './best-worst-counts.ts'

/**
 * The comparisons in pairs that best-worst answers contain, each as [winner, loser]. One set of four says five of its
 * six pairs; only the two in the middle stay open. For `bradleyTerry`, which then takes a person's choices as if made
 * independently, so its errors come out a little small.
 */
export function bestWorstComparisons(answers: readonly BestWorstAnswer[]): [string, string][] {
  return answers.flatMap(({ shown, best, worst }) => {
    const middle = shown.filter((item) => item !== best && item !== worst)
    return [
      [best, worst] as [string, string],
      ...middle.flatMap((item): [string, string][] => [
        [best, item],
        [item, worst],
      ]),
    ]
  })
}
