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
      statement: `If we cannot have both, ${inSentence(position < 50 ? thisGood : thatGood)} comes before ${inSentence(position < 50 ? thatGood : thisGood)}.`,
      stated: position === 50 ? 'depends' : 'agree',
    }),
  )
  const constraints = direction.constraints.map(
    ({ what }): ClaimDraft => ({ facet: 'constraint', statement: what, stated: 'agree' }),
  )
  const misreadings = direction.nonGoals.map(
    (nonGoal): ClaimDraft => ({
      facet: 'non-goal',
      statement: `This is part of the work: ${inSentence(nonGoal)}.`,
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

/** As it stands inside a sentence: without its full stop, and small unless the word is a name or an abbreviation. */
function inSentence(words: string): string {
  const bare = words.trim().replace(/[.!]+$/, '')
  const [first = ''] = bare.split(/\s/)
  return /^[A-Z][a-z]*$/.test(first) && bare.includes(' ') ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}
