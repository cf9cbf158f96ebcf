// Formula: r p / (1 + r (p - 1)) with r = .8, the usual agreement of a person with themselves (Spearman-Brown; Brown 1980).
import { spearmanBrown } from '../agreement/spearman-brown.ts'

/** How well a repeated sort of the same person agrees with the first; customary in Q studies, not measured here. */
const SAME_PERSON_AGAIN = 0.8

/**
 * How firm a factor is that so many sorts stand for, 0 to 1. Three sorts give .92, whatever they say, so it is a count
 * of sorts in other words and no evidence that the view exists. NaN for a factor that no sort stands for.
 */
export function factorReliability(flaggedSorts: number): number {
  return flaggedSorts > 0 ? spearmanBrown(SAME_PERSON_AGAIN, flaggedSorts) : Number.NaN
}
