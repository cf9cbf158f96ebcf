// Rule: more than half, test above 1.2816, the five largest p x test of all people (github.com/compdemocracy/polis, repness.clj).
import { SIGNIFICANT } from './polis-representativeness.ts'
import { polisStatementFigures } from './polis-statement-figures.ts'
import type { StatementCounts } from './statement-counts.ts'

export type PolisConsensusStatement = {
  readonly statement: string
  /** How many answered so, of how many who voted on it. */
  readonly answers: number
  readonly votes: number
  readonly share: number
  readonly shareTest: number
}

export type PolisConsensus = {
  readonly agree: readonly PolisConsensusStatement[]
  readonly disagree: readonly PolisConsensusStatement[]
}

const MOST_SHOWN = 5

/**
 * The statements that Polis shows as agreed and disagreed by the majority. All people weigh alike, those in no group
 * too, so a large group is enough; what every group holds is `groupInformedConsensus`. Input: counts of the statements
 * that were not rejected, in the order in which they were first voted on, which decides between equal ones.
 */
export function polisConsensus(counts: readonly StatementCounts[]): PolisConsensus {
  const figures = counts.flatMap(({ statement, agrees, disagrees, passes, votes }) =>
    polisStatementFigures([{ agrees, disagrees, passes, votes }]).map(({ pa, pat, pd, pdt }) => ({
      agree: { statement, answers: agrees, votes, share: pa, shareTest: pat },
      disagree: { statement, answers: disagrees, votes, share: pd, shareTest: pdt },
    })),
  )
  return {
    agree: strongest(figures.map(({ agree }) => agree)),
    disagree: strongest(figures.map(({ disagree }) => disagree)),
  }
}

function strongest(statements: readonly PolisConsensusStatement[]): PolisConsensusStatement[] {
  return statements
    .filter(({ share, shareTest }) => share > 0.5 && shareTest > SIGNIFICANT)
    .sort((a, b) => b.share * b.shareTest - a.share * a.shareTest)
    .slice(0, MOST_SHOWN)
}
