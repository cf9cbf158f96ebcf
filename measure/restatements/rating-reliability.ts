// Formula: ICC(1,1) over pairs of texts rated in both directions (Shrout & Fleiss 1979); share of equal answers.
import { intraclassCorrelations } from '../agreement/intraclass-correlations.ts'
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'
import { type MeaningVotes, WORTH_OF_VOTE } from './meaning-agreement.ts'

export type RatingReliability = {
  /** Pairs of texts whose writers rated each other. */
  readonly pairs: number
  /** The share of them in which both said the same word; high by itself when one word is said nearly always. */
  readonly equal: number
  /** How reliable one rating is, up to 1; 0 or less: the two directions agree no more than chance. */
  readonly single: number
}

/** From fewer pairs the reliability comes out anywhere. */
const FEWEST_PAIRS = 10

/**
 * How far one rating can be trusted, seen from pairs that were rated both ways. Put `single` into `ratingsNeeded` to
 * see how many ratings a text needs. A half-range design has such pairs only for an even number of people, and
 * then few: give some people each other's text on purpose, or ask two of them to rate one text again later.
 * Refuses fewer than ten such pairs, and when all their ratings are equal.
 */
export function ratingReliability(votes: MeaningVotes): Reading<RatingReliability> {
  const pairs = votes.flatMap((row, i) =>
    row.flatMap((there, j) => {
      const back = votes[j]?.[i] ?? null
      return j <= i || there === null || back === null ? [] : [[WORTH_OF_VOTE[there], WORTH_OF_VOTE[back]]]
    }),
  )
  if (pairs.length < FEWEST_PAIRS) return notKnown('too few answers')
  const correlations = intraclassCorrelations(pairs)
  if (!correlations.known) return correlations
  const equal = mean(pairs.map(([there, back]) => (there === back ? 1 : 0)))
  return { known: true, pairs: pairs.length, equal, single: correlations.icc1 }
}
