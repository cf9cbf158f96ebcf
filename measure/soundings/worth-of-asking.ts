// Formula: expected information, in nats: 1/2 ln(1 + w'Pw / s^2) about where the person stands (Lindley 1956; D-optimal design, Chaloner & Verdinelli 1995, Statistical Science 10:273-304) + 1/2 ln((n + 3) / (n + 2)) about the statement.
import type { StatementReach } from './statement-reach.ts'

export type WorthOfAsking = {
  /** Place of the statement. */
  readonly statement: number
  /** What a vote on it would tell about where this person stands, and about what people think of it; in nats. */
  readonly aboutPerson: number
  readonly aboutStatement: number
}

/** One vote on a statement that nobody has voted on leaves this much doubt about the next one. */
const LEAST_NOISE = 0.1

/**
 * What the answer of one person to each statement is worth that they have not answered yet, in the order of the
 * statements. Needs no votes of anybody else, only how far each statement reaches and how many voted on it, so it
 * takes as long with a million people as with ten.
 */
export function worthOfAsking(
  reach: StatementReach,
  votesOn: ArrayLike<number>,
  answered: Iterable<number>,
): WorthOfAsking[] {
  const seen = new Set(answered)
  const doubt = doubtAfter(seen, reach)
  return Array.from({ length: votesOn.length }, (_, statement) => statement)
    .filter((statement) => !seen.has(statement))
    .map((statement) => ({
      statement,
      aboutPerson: 0.5 * Math.log1p(spreadAlong(doubt, reach, statement) / noiseOf(reach, statement)),
      aboutStatement: 0.5 * Math.log(((votesOn[statement] as number) + 3) / ((votesOn[statement] as number) + 2)),
    }))
}

/** What is left of the variance of a vote, at most 1 when all agree or disagree at even chances. */
function noiseOf({ x, y }: StatementReach, s: number): number {
  return Math.max(LEAST_NOISE, 1 - (x[s] as number) ** 2 - (y[s] as number) ** 2)
}

type Doubt = { readonly xx: number; readonly xy: number; readonly yy: number }

/** The covariance of where somebody stands after some answers; before any, one standard deviation both ways. */
function doubtAfter(answered: Iterable<number>, reach: StatementReach): Doubt {
  let [xx, xy, yy] = [1, 0, 1]
  for (const s of answered) {
    const [x, y, noise] = [reach.x[s] as number, reach.y[s] as number, noiseOf(reach, s)]
    xx += (x * x) / noise
    xy += (x * y) / noise
    yy += (y * y) / noise
  }
  const size = xx * yy - xy * xy
  return { xx: yy / size, xy: -xy / size, yy: xx / size }
}

function spreadAlong({ xx, xy, yy }: Doubt, reach: StatementReach, s: number): number {
  const [x, y] = [reach.x[s] as number, reach.y[s] as number]
  return x * x * xx + 2 * x * y * xy + y * y * yy
}
