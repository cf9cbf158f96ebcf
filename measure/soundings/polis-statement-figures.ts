// Formula: pa = (na+1)/(ns+2); pat = 2 sqrt(ns+1) ((na+1)/(ns+1) - 1/2); ra = pa in / pa out; rat = two-proportion z with 1 added to all four counts (github.com/compdemocracy/polis, repness.clj and stats.clj).
import type { VoteCounts } from './statement-counts.ts'

/** Of one group on one statement, under the names in which they were published: a agree, d disagree. */
export type PolisStatementFigures = {
  /** Share who agree, drawn towards one half. */
  readonly pa: number
  readonly pd: number
  /** Test whether more than half agree; above 1.2816 is called significant at 90 %. */
  readonly pat: number
  readonly pdt: number
  /** How many times as large the share is as among everybody else. */
  readonly ra: number
  readonly rd: number
  /** Test whether it is larger. */
  readonly rat: number
  readonly rdt: number
}

/**
 * What Polis computes for a statement in each group. Kept to compare with Polis, not to decide by: the tests add 1 to
 * successes and to trials, never to failures, so that one person who agrees is already "significant" (z = 1.41). For
 * decisions there is `representativeStatements`.
 */
export function polisStatementFigures(groups: readonly VoteCounts[]): PolisStatementFigures[] {
  return groups.map((inside, own) => {
    const outside = groups.filter((_, other) => other !== own).reduce(added, NOBODY)
    const [pa, pd] = [share(inside.agrees, inside.votes), share(inside.disagrees, inside.votes)]
    return {
      pa,
      pd,
      pat: proportionTest(inside.agrees, inside.votes),
      pdt: proportionTest(inside.disagrees, inside.votes),
      ra: pa / share(outside.agrees, outside.votes),
      rd: pd / share(outside.disagrees, outside.votes),
      rat: twoProportionTest(inside.agrees, outside.agrees, inside.votes, outside.votes),
      rdt: twoProportionTest(inside.disagrees, outside.disagrees, inside.votes, outside.votes),
    }
  })
}

const NOBODY: VoteCounts = { agrees: 0, disagrees: 0, passes: 0, votes: 0 }

function added(one: VoteCounts, other: VoteCounts): VoteCounts {
  return {
    agrees: one.agrees + other.agrees,
    disagrees: one.disagrees + other.disagrees,
    passes: one.passes + other.passes,
    votes: one.votes + other.votes,
  }
}

function share(successes: number, trials: number): number {
  return (successes + 1) / (trials + 2)
}

function proportionTest(successes: number, trials: number): number {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5)
}

function twoProportionTest(inside: number, outside: number, votesInside: number, votesOutside: number): number {
  const [successes, trials] = [inside + outside + 2, votesInside + votesOutside + 2]
  // Everybody on both sides agrees: 0/0, which the original calls 0.
  if (successes === trials) return 0
  const together = successes / trials
  const spread = together * (1 - together) * (1 / (votesInside + 1) + 1 / (votesOutside + 1))
  return ((inside + 1) / (votesInside + 1) - (outside + 1) / (votesOutside + 1)) / Math.sqrt(spread)
}
