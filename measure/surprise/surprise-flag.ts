// Formula: flag when count - n p >= max(2, 2 sqrt(n p (1-p))), p = mean predicted share (own rule, simulated; after Prelec, Seung & McCoy 2017).
import { binomialTail } from '../probability/binomial-tail.ts'
import { notKnown, type Reading } from '../reading.ts'

export type SurpriseFlag = {
  readonly flagged: boolean
  /** How many more people said it than the group expected. */
  readonly excess: number
  /** The excess from which on it is worth asking why. */
  readonly threshold: number
  /** How often independent people would give this count or more, if the group's expectation were right. */
  readonly chance: number
  /**
   * How many said it although the flag stays down. No statistics can see them, so a warning among them is shown by
   * itself, each one, and never dropped.
   */
  readonly unseenVoices: number
}

/**
 * Do clearly more people expect something than the group thinks? "3 of 8 expect a delay; the group guessed 1. Worth
 * asking why." It never says that the crowd is wrong, and it cannot see a single insider (one of six to thirty people
 * who knows something is found 10 to 16 times in 100): those are `unseenVoices`.
 * Input: how many said it, how many answered, the mean share of the others that people predicted (0 to 1).
 * Refuses below three answers or for a share outside 0 to 1.
 */
export function surpriseFlag(count: number, answered: number, meanPredicted: number): Reading<SurpriseFlag> {
  if (!(answered >= 3)) return notKnown('too few answers')
  if (!(meanPredicted >= 0 && meanPredicted <= 1 && count >= 0 && count <= answered)) {
    return notKnown('an answer lies outside its scale')
  }
  const excess = count - answered * meanPredicted
  const threshold = Math.max(2, 2 * Math.sqrt(answered * meanPredicted * (1 - meanPredicted)))
  const flagged = excess >= threshold - 1e-9
  const chance = binomialTail(count, answered, meanPredicted)
  return { known: true, flagged, excess, threshold, chance, unseenVoices: flagged ? 0 : count }
}
