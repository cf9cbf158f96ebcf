import type { StatementCounts, VoteCounts } from '../soundings/statement-counts.ts'

export function counts(agrees: number, disagrees: number, passes = 0): VoteCounts {
  return { agrees, disagrees, passes, votes: agrees + disagrees + passes }
}

/** A statement by what each group said; the whole is all of them together. */
export function statementOf(statement: string, ...groups: VoteCounts[]): StatementCounts {
  const sum = (answer: 'agrees' | 'disagrees' | 'passes') => groups.reduce((all, group) => all + group[answer], 0)
  return { statement, ...counts(sum('agrees'), sum('disagrees'), sum('passes')), groups }
}
