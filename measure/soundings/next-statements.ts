// Rule: the statements whose answer is worth most, by `worthOfAsking` (Lindley 1956).
import type { OpinionAxes } from './opinion-axes.ts'
import { statementReach } from './statement-reach.ts'
import { type VoteTable, votesOnEach } from './vote-table.ts'
import { type WorthOfAsking, worthOfAsking } from './worth-of-asking.ts'

export type NextStatement = Omit<WorthOfAsking, 'statement'> & { readonly statement: string }

/**
 * Which statement to ask a person next: the one whose answer is worth most, now. Statements along the axes that this
 * person has not been asked about yet tell where they stand; statements with few votes tell what people think of
 * them. The worth of both falls as votes come in, so nobody is asked the same thing twice and no statement starves.
 * Input: the votes, the axes of all votes, the name of the person (somebody new is fine), how many to give.
 * Best first, equal ones in the order of their names; empty when the person has voted on everything.
 */
export function nextStatements(table: VoteTable, axes: OpinionAxes, person: string, most = 1): NextStatement[] {
  const votesOn = votesOnEach(table)
  const place = table.participants.indexOf(person)
  const answered = place < 0 ? [] : table.cells.subarray(table.starts[place], table.starts[place + 1])
  return worthOfAsking(statementReach(axes, votesOn), votesOn, answered)
    .sort((a, b) => b.aboutPerson + b.aboutStatement - a.aboutPerson - a.aboutStatement)
    .slice(0, most)
    .map(({ statement, ...worth }) => ({ statement: table.statements[statement] as string, ...worth }))
}
