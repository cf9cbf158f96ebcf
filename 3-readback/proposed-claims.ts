import { type ClaimDraft, LONGEST_STATEMENT } from './readback.ts'

/** What a published direction offers to ask about. */
export type DirectionForClaims = {
  constraints: readonly { what: string }[]
  tradeOffs: readonly { thisGood: string; thatGood: string; position: number }[]
  nonGoals: readonly string[]
}

/**
 * Drafts for the driver to choose from and to put into their own words: trade-offs first, because there people
 * differ most, then constraints, and non-goals turned round as the misreading that they warn of.
 */
export function proposedClaims(direction: DirectionForClaims): ClaimDraft[] {
  const tradeOffs = direction.tradeOffs.map(
    ({ thisGood, thatGood, position }): ClaimDraft => ({
      facet: 'trade-off',
      statement: `If we cannot have both, “${bare(position < 50 ? thisGood : thatGood)}” comes before “${bare(position < 50 ? thatGood : thisGood)}”.`,
      stated: position === 50 ? 'depends' : 'agree',
    }),
  )
  const constraints = direction.constraints.map(
    ({ what }): ClaimDraft => ({ facet: 'constraint', statement: what, stated: 'agree' }),
  )
  const misreadings = direction.nonGoals.map(
    (nonGoal): ClaimDraft => ({
      facet: 'non-goal',
      statement: `“${bare(nonGoal)}” is part of this work.`,
      stated: 'disagree',
    }),
  )
  return inTurns(tradeOffs, constraints, misreadings).map((claim) => ({
    ...claim,
    statement: claim.statement.slice(0, LONGEST_STATEMENT),
  }))
}

function inTurns(...lists: ClaimDraft[][]): ClaimDraft[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat()
}

/** Without its full stop, so that it can be quoted inside a sentence. */
function bare(words: string): string {
  return words.trim().replace(/(?<![.!])[.!]+$/, '')
}
