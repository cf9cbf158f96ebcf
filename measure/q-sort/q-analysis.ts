// Rule: correlations of sorts, principal components, varimax, flags, z-scores, distinguishing statements (Stephenson 1935; Brown 1980; qmethod, Zabala 2014).
import { correlation } from '../linear-algebra/correlation.ts'
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'
import { type Distinguishing, distinguishingStatements } from './distinguishing-statements.ts'
import { factorReliability } from './factor-reliability.ts'
import { factorScores } from './factor-scores.ts'
import { type Flag, flaggedSorts } from './flagged-sorts.ts'
import { roundedScores } from './rounded-scores.ts'
import { unrotatedLoadings } from './unrotated-loadings.ts'
import { varimax } from './varimax.ts'

/** A row for each of something, a column for each of something else. */
type Table = readonly (readonly number[])[]

export type QAnalysis = {
  /** How alike every two people sort, -1 to 1. With eight sorts or fewer read only this. */
  readonly correlations: Table
  readonly eigenvalues: readonly number[]
  /** Sorts by factors, before and after rotation. */
  readonly unrotated: Table
  readonly loadings: Table
  readonly flags: readonly (readonly Flag[])[]
  /** Share of all differences that each factor explains, 0 to 1. */
  readonly explained: readonly number[]
  /** Statements by factors; NaN for a factor that no sort stands for. */
  readonly zScores: Table
  /** The same as places of the grid; NaN when people did not all sort into the same grid. */
  readonly rounded: Table
  readonly reliability: readonly number[]
  readonly standardErrors: readonly number[]
  readonly betweenFactors: Table
  readonly statements: readonly Distinguishing[]
}

/** Two sorts always make a factor; a view takes at least three people to choose from. */
const FEWEST_SORTS = 3

/**
 * Which views are there, when each person has sorted the same statements from "least like my view" to "most"? People
 * are correlated, not statements; a factor is a way of sorting that several share.
 * Input: places, a row for each statement and a column for each person; how many factors to keep.
 * With eight people a factor rests on two or three of them: read the correlations and the distinguishing statements,
 * and name no factions. Refuses fewer than three sorts, more factors than sorts, fewer statements than three, a
 * missing place, and a sort that puts everything on one place.
 */
export function qAnalysis(places: Table, factors: number): Reading<QAnalysis> {
  const people = Math.max(0, ...places.map((row) => row.length))
  const sorts = Array.from({ length: people }, (_, sort) => places.map((row) => row[sort] ?? Number.NaN))
  if (sorts.length < FEWEST_SORTS || places.length < FEWEST_SORTS) return notKnown('too few answers')
  if (!(Number.isInteger(factors) && factors >= 1 && factors <= sorts.length)) return notKnown('too few answers')
  if (sorts.flat().some(Number.isNaN)) return notKnown('an answer lies outside its scale')
  if (sorts.some((sort) => new Set(sort).size < 2)) return notKnown('nobody differs')
  const correlations = sorts.map((one, i) => sorts.map((other, j) => (i === j ? 1 : correlation(one, other))))
  const { eigenvalues, loadings: unrotated } = unrotatedLoadings(correlations, factors)
  const loadings = varimax(unrotated)
  const flags = flaggedSorts(loadings, places.length)
  const zScores = factorScores(places, loadings, flags)
  const columnOf = (factor: number) => zScores.map((row) => row[factor] as number)
  const all = Array.from({ length: factors }, (_, factor) => factor)
  const reliability = all.map((factor) => factorReliability(flags.filter((row) => row[factor] !== 0).length))
  const standardErrors = reliability.map((value) => Math.sqrt(1 - value))
  const roundedColumns = all.map((factor) => roundedScores(columnOf(factor), commonGrid(sorts)))
  return {
    known: true,
    correlations,
    eigenvalues,
    unrotated,
    loadings,
    flags,
    explained: all.map((factor) => mean(loadings.map((row) => (row[factor] as number) ** 2))),
    zScores,
    rounded: places.map((_, statement) => roundedColumns.map((column) => column[statement] as number)),
    reliability,
    standardErrors,
    betweenFactors: all.map((f) => all.map((g) => (f === g ? 1 : correlation(columnOf(f), columnOf(g))))),
    statements: distinguishingStatements(zScores, standardErrors),
  }
}

/** The places that everyone had to fill; empty when people sorted freely. */
function commonGrid(sorts: Table): readonly number[] {
  const inOrder = (sort: readonly number[]) => sort.toSorted((a, b) => a - b).join(' ')
  const [first = []] = sorts
  return sorts.every((sort) => inOrder(sort) === inOrder(first)) ? first : []
}
