// Formula: expected information, in nats: 1/2 ln(1 + w'Pw / s^2) about where the person stands (Lindley 1956; D-optimal design, Chaloner & Verdinelli 1995, Statistical Science 10:273-304) + 1/2 ln((n + 3) / (n + 2)) about the statement.
import type { OpinionAxes } from './opinion-axes.ts'
import { type VoteTable, votesOnEach } from './vote-table.ts'

export type NextStatement = {
  readonly statement: string
  /** What a vote on it would tell about where this person stands, and about what people think of it; in nats. */
  readonly aboutPerson: number
  readonly aboutStatement: number
}

/** One vote on a statement that nobody has voted on leaves this much doubt about the next one. */
const LEAST_NOISE = 0.1

/**
 * Which statement to ask a person next: the one whose answer is worth most, now. Statements along the axes that this
 * person has not been asked about yet tell where they stand; statements with few votes tell what people think of
 * them. The worth of both falls as votes come in, so nobody is asked the same thing twice and no statement starves.
 * Input: the votes, the axes of all votes, the name of the person (somebody new is fine), how many to give.
 * Best first, equal ones in the order of their names; empty when the person has voted on everything.
 */
export function nextStatements(table: VoteTable, axes: OpinionAxes, person: string, most = 1): NextStatement[] {
  const votesOn = votesOnEach(table)
  const reach = loadings(axes, votesOn)
  const place = table.participants.indexOf(person)
  const answered = place < 0 ? [] : table.cells.subarray(table.starts[place], table.starts[place + 1])
  const doubt = doubtAfter(answered, reach)
  const seen = new Set(answered)
  return table.statements
    .map((statement, s) => ({ statement, s }))
    .filter(({ s }) => !seen.has(s))
    .map(({ statement, s }) => ({
      statement,
      aboutPerson: 0.5 * Math.log1p(spreadAlong(doubt, reach, s) / noiseOf(reach, s)),
      aboutStatement: 0.5 * Math.log(((votesOn[s] as number) + 3) / ((votesOn[s] as number) + 2)),
    }))
    .sort((a, b) => b.aboutPerson + b.aboutStatement - a.aboutPerson - a.aboutStatement)
    .slice(0, most)
}

type Reach = { readonly x: Float64Array; readonly y: Float64Array }

/** How far the usual vote on each statement moves with one standard deviation along each axis. */
function loadings({ vectors, values }: OpinionAxes, votesOn: Int32Array): Reach {
  const along = (axis: number) => {
    const vector = vectors[axis]
    if (!vector) return new Float64Array(votesOn.length)
    const usualVotes = vector.reduce((sum, part, s) => sum + part * part * (votesOn[s] as number), 0)
    const size = Math.sqrt((values[axis] as number) / Math.max(usualVotes, 1))
    return vector.map((part) => part * size)
  }
  return { x: along(0), y: along(1) }
}

/** What is left of the variance of a vote, at most 1 when all agree or disagree at even chances. */
function noiseOf({ x, y }: Reach, s: number): number {
  return Math.max(LEAST_NOISE, 1 - (x[s] as number) ** 2 - (y[s] as number) ** 2)
}

type Doubt = { readonly xx: number; readonly xy: number; readonly yy: number }

/** The covariance of where somebody stands after some answers; before any, one standard deviation both ways. */
function doubtAfter(answered: Iterable<number>, reach: Reach): Doubt {
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

function spreadAlong({ xx, xy, yy }: Doubt, reach: Reach, s: number): number {
  const [x, y] = [reach.x[s] as number, reach.y[s] as number]
  return x * x * xx + 2 * x * y * xy + y * y * yy
}
