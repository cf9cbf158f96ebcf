// Rule: statements by their intercept in the matrix factorisation of Community Notes (Wojcik et al. 2022, arXiv 2210.15723), from five votes on as published there.
import { notKnown, type Reading } from '../reading.ts'
import { type BridgingPenalty, bridgingFit } from './bridging-fit.ts'
import { type VoteTable, votesOnEach } from './vote-table.ts'

export type BridgingStatement = {
  readonly statement: string
  readonly votes: number
} & Reading<{
  /** How much people on both sides agree with it, beyond how readily they agree at all; about -.6 to .6. */
  readonly intercept: number
  /** Which side it pleases and how much: 0 for neither. The sign only tells sides apart. */
  readonly factor: number
}>

export type BridgingOptions = { readonly penalty?: BridgingPenalty }

const FEWEST_VOTES = 5

/**
 * Statements that people agree with who disagree otherwise, most bridging first; no groups are needed. What one side
 * likes is explained by the division between sides and gets a lower intercept; not low enough where nine in ten are on
 * that side. Only the order is to be read: the published limits (helpful from .40 on, factor within .50, ten
 * net-helpful ratings from each side) were set for very many raters and do not transfer to small groups. Below five
 * votes on a statement it refuses; those come last, and still count in what is learnt about people. With known groups
 * `bridgingShare` says it in words that anybody can check, whatever the sizes.
 */
export function bridgingRanking(table: VoteTable, { penalty }: BridgingOptions = {}): BridgingStatement[] {
  const { statementIntercepts, statementFactors } = bridgingFit(table, penalty)
  const votesOn = votesOnEach(table)
  const read = (s: number): Reading<{ intercept: number; factor: number }> =>
    (votesOn[s] as number) < FEWEST_VOTES
      ? notKnown('too few answers')
      : { known: true, intercept: statementIntercepts[s] as number, factor: statementFactors[s] as number }
  return table.statements
    .map((statement, s) => ({ statement, votes: votesOn[s] as number, ...read(s) }))
    .sort(byIntercept)
}

function byIntercept(one: BridgingStatement, other: BridgingStatement): number {
  if (one.known && other.known) return other.intercept - one.intercept
  return Number(other.known) - Number(one.known)
}
