// Formula: minimise the mean of (r - mu - i_u - i_n - f_u f_n)^2 + .15 (i_u^2 + i_n^2 + mu^2) + .03 (f_u^2 + f_n^2) (Community Notes, Wojcik et al. 2022, arXiv 2210.15723; github.com/twitter/communitynotes, ranking-notes.md).
import { andersonMixing, type RestingPoint, type Round } from './anderson-mixing.ts'
import { anyDirection, leadingAxes, MOST_STEPS } from './leading-axes.ts'
import { voteCovariance } from './vote-covariance.ts'
import { type VoteTable, votesOnEach } from './vote-table.ts'

/**
 * How often the terms in i and f are added: once for each vote, as the document reads, or as a mean over people and a
 * mean over statements, as the published code does, which draws statements with few votes closer to 0.
 */
export type BridgingPenalty = 'each vote' | 'each parameter'

export type BridgingFit = {
  /** What every vote starts from; agree is 1, pass .5, disagree 0. */
  readonly mean: number
  /** How much more than others a person agrees, and on which side of the main division they stand; table order. */
  readonly personIntercepts: Float64Array
  readonly personFactors: Float64Array
  /** How much a statement is agreed with beyond what the division explains, and which side it pleases. */
  readonly statementIntercepts: Float64Array
  readonly statementFactors: Float64Array
  readonly loss: number
  /** How often all votes were gone through. */
  readonly rounds: number
}

const ON_INTERCEPTS = 0.15
const ON_FACTORS = 0.03
/** Rounds end when no intercept of a statement would move by more. It is then within 4e-5 of its end in all tables tried. */
const SETTLED = 1e-5
const MOST_ROUNDS = 300
/** Above so many votes the starts are compared on the votes of every so manieth person; the best goes on with all. */
const VOTES_TO_COMPARE_STARTS = 30_000
/** To tell valleys apart it is enough to be near their ground. */
const ROUGHLY_SETTLED = 1e-3
const AXES_TO_START_FROM = 4
const USUAL_FACTOR = 0.5

/**
 * Explains votes by how agreeable a person is, how agreed with a statement is, and one division between people. The
 * loss has several valleys: ten fixed starts along the main axes of the votes are followed and the lowest kept. In
 * 540 simulated tables of 6 to 60 people, thirty random starts never found a lower one. People's numbers have a closed
 * form given those of the statements and the other way round, so rounds need no step size, and the same votes give the
 * same result in any order. Factors are turned so that the largest of a statement is positive: no side is the positive
 * one. A statement without votes has 0; all is NaN without votes.
 */
export function bridgingFit(table: VoteTable, penalty: BridgingPenalty = 'each parameter'): BridgingFit {
  if (table.cells.length === 0) return unknownFit(table)
  const some = everySoManieth(table, Math.ceil(table.cells.length / VOTES_TO_COMPARE_STARTS))
  const ofSome = modelOf(some, penalty)
  const lowest = startsFor(some)
    .map((start) => settled(ofSome, start, some === table ? SETTLED : ROUGHLY_SETTLED))
    .reduce((best, found) => (found.loss < best.loss ? found : best))
  const model = some === table ? ofSome : modelOf(table, penalty)
  const { point, loss, rounds } = some === table ? lowest : settled(model, lowest.point, SETTLED)
  const size = table.statements.length
  const at = (offset: number) => Float64Array.from({ length: size }, (_, s) => point[2 * s + offset] as number)
  const statementFactors = at(1)
  const turn = statementFactors.reduce((most, f) => (Math.abs(f) > Math.abs(most) ? f : most), 0) < 0 ? -1 : 1
  const people = nobodyYet(table)
  bestPeople(model, point, people)
  return {
    mean: point[2 * size] as number,
    personIntercepts: people.intercepts,
    personFactors: people.factors.map((factor) => turn * factor),
    statementIntercepts: at(0),
    statementFactors: statementFactors.map((factor) => turn * factor),
    loss,
    rounds,
  }
}

function unknownFit({ participants, statements }: VoteTable): BridgingFit {
  const unknown = (of: readonly string[]) => new Float64Array(of.length).fill(Number.NaN)
  return {
    mean: Number.NaN,
    personIntercepts: unknown(participants),
    personFactors: unknown(participants),
    statementIntercepts: unknown(statements),
    statementFactors: unknown(statements),
    loss: Number.NaN,
    rounds: 0,
  }
}

function everySoManieth(table: VoteTable, step: number): VoteTable {
  if (step <= 1) return table
  const participants = table.participants.filter((_, person) => person % step === 0)
  const starts = new Int32Array(participants.length + 1)
  const entries: number[] = []
  participants.forEach((_, i) => {
    for (let entry = table.starts[step * i] as number; entry < (table.starts[step * i + 1] as number); entry++) {
      entries.push(entry)
    }
    starts[i + 1] = entries.length
  })
  return {
    participants,
    statements: table.statements,
    starts,
    cells: Int32Array.from(entries, (entry) => table.cells[entry] as number),
    votes: Int8Array.from(entries, (entry) => table.votes[entry] as number),
  }
}

/** Factors along each of the first four axes, and half way between every two of the first three. */
function startsFor(table: VoteTable): Float64Array[] {
  const size = table.statements.length
  const { multiply } = voteCovariance(table, MOST_STEPS)
  const axes = leadingAxes(multiply, AXES_TO_START_FROM, anyDirection(size)).vectors
  const between = axes
    .slice(0, 3)
    .flatMap((one, i) =>
      axes
        .slice(i + 1, 3)
        .flatMap((other) => [
          one.map((part, s) => (part + (other[s] as number)) * Math.SQRT1_2),
          one.map((part, s) => (part - (other[s] as number)) * Math.SQRT1_2),
        ]),
    )
  const directions = axes.length > 0 ? [...axes, ...between] : [new Float64Array(size)]
  return directions.map((direction) => {
    const point = new Float64Array(2 * size + 1)
    direction.forEach((part, s) => {
      point[2 * s + 1] = USUAL_FACTOR * Math.sqrt(size) * part
    })
    return point
  })
}

/** Intercept and factor of each statement in turn, then the mean. */
type Point = Float64Array

type Model = {
  readonly table: VoteTable
  readonly votesOn: Float64Array
  /** How often the penalty counts of a person with so many votes, and of each statement; of the mean as often as there are votes. */
  readonly ofPerson: (votes: number) => number
  readonly ofStatement: Float64Array
}

function modelOf(table: VoteTable, penalty: BridgingPenalty): Model {
  const votesOn = Float64Array.from(votesOnEach(table))
  if (penalty === 'each vote') return { table, votesOn, ofPerson: (votes) => votes, ofStatement: votesOn }
  const all = table.cells.length
  const ofEach = all / votesOn.filter((votes) => votes > 0).length
  return {
    table,
    votesOn,
    ofPerson: () => all / table.participants.length,
    ofStatement: votesOn.map((votes) => (votes > 0 ? ofEach : 0)),
  }
}

function settled(model: Model, start: Point, within: number): RestingPoint {
  const people = nobodyYet(model.table)
  const round: Round = (point) => {
    const loss = bestPeople(model, point, people)
    return { loss, next: bestStatements(model, people) }
  }
  const weights = start.map((_, i) => model.ofStatement[i >> 1] ?? model.table.cells.length)
  const isSettled = (change: Float64Array) => change.every((part, i) => i % 2 === 1 || Math.abs(part) <= within)
  return andersonMixing(round, start, { weights, isSettled, most: MOST_ROUNDS })
}

type People = { readonly intercepts: Float64Array; readonly factors: Float64Array }

function nobodyYet({ participants }: VoteTable): People {
  return { intercepts: new Float64Array(participants.length), factors: new Float64Array(participants.length) }
}

/** Writes the best numbers of every person for a point, and gives the loss of the point with these people. */
function bestPeople({ table, ofPerson, ofStatement }: Model, point: Point, people: People): number {
  const { starts, cells, votes, statements } = table
  const mean = point[2 * statements.length] as number
  let loss = ON_INTERCEPTS * cells.length * mean * mean
  for (let person = 0; person + 1 < starts.length; person++) {
    let [f, ff, y, yf, yy] = [0, 0, 0, 0, 0]
    const [from, to] = [starts[person] as number, starts[person + 1] as number]
    for (let entry = from; entry < to; entry++) {
      const at = 2 * (cells[entry] as number)
      const factor = point[at + 1] as number
      const rest = ((votes[entry] as number) + 1) / 2 - mean - (point[at] as number)
      f += factor
      ff += factor * factor
      y += rest
      yf += rest * factor
      yy += rest * rest
    }
    const often = ofPerson(to - from)
    const [ones, squares] = [to - from + ON_INTERCEPTS * often, ff + ON_FACTORS * often]
    const determinant = ones * squares - f * f
    const intercept = (squares * y - f * yf) / determinant
    const factor = (ones * yf - f * y) / determinant
    people.intercepts[person] = intercept
    people.factors[person] = factor
    loss += yy - intercept * y - factor * yf
  }
  for (let s = 0; s < statements.length; s++) {
    const [intercept, factor] = [point[2 * s] as number, point[2 * s + 1] as number]
    loss += (ofStatement[s] as number) * (ON_INTERCEPTS * intercept * intercept + ON_FACTORS * factor * factor)
  }
  return loss / cells.length
}

/** The best point for these people. Each statement's numbers are linear in the mean, so the best mean follows. */
function bestStatements(model: Model, people: People): Point {
  const { table, votesOn, ofStatement } = model
  const sums = sumsOfVoters(table, people)
  const size = table.statements.length
  const point = new Float64Array(2 * size + 1)
  const perMean = new Float64Array(2 * size + 1)
  let [above, below] = [0, ON_INTERCEPTS * table.cells.length]
  for (let s = 0; s < size; s++) {
    const [n, often] = [votesOn[s] as number, ofStatement[s] as number]
    if (n === 0) continue
    const [f, ff] = [sums[4 * s] as number, sums[4 * s + 1] as number]
    const [y, yf] = [sums[4 * s + 2] as number, sums[4 * s + 3] as number]
    const [ones, squares] = [n + ON_INTERCEPTS * often, ff + ON_FACTORS * often]
    const determinant = ones * squares - f * f
    const [intercept, factor] = [(squares * y - f * yf) / determinant, (ones * yf - f * y) / determinant]
    const [less, lessFactor] = [(squares * n - f * f) / determinant, (ones * f - f * n) / determinant]
    point[2 * s] = intercept
    point[2 * s + 1] = factor
    perMean[2 * s] = less
    perMean[2 * s + 1] = lessFactor
    above += y - intercept * n - factor * f
    below += n - less * n - lessFactor * f
  }
  const mean = above / below
  const best = point.map((part, i) => part - mean * (perMean[i] as number))
  best[2 * size] = mean
  return best
}

/** For each statement, over its voters: sum of f, of f^2, of r - i, of (r - i) f. */
function sumsOfVoters({ statements, starts, cells, votes }: VoteTable, { intercepts, factors }: People): Float64Array {
  const sums = new Float64Array(4 * statements.length)
  for (let person = 0; person + 1 < starts.length; person++) {
    const [intercept, factor] = [intercepts[person] as number, factors[person] as number]
    const square = factor * factor
    const to = starts[person + 1] as number
    for (let entry = starts[person] as number; entry < to; entry++) {
      const at = 4 * (cells[entry] as number)
      const rest = ((votes[entry] as number) + 1) / 2 - intercept
      sums[at] = (sums[at] as number) + factor
      sums[at + 1] = (sums[at + 1] as number) + square
      sums[at + 2] = (sums[at + 2] as number) + rest
      sums[at + 3] = (sums[at + 3] as number) + rest * factor
    }
  }
  return sums
}
