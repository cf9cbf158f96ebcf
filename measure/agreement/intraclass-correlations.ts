// Formula: six ratios of the mean squares of a two-way table (Shrout & Fleiss 1979, Psychological Bulletin 86:420-428).
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'

export type IntraclassCorrelations = {
  /** How reliable one rating is: every target rated by other people. */
  readonly icc1: number
  /** The same people rate every target, and stand for more people like them. */
  readonly icc2: number
  /** The same people rate every target, and only they matter: somebody who is always stricter costs nothing. */
  readonly icc3: number
  /** The same three for the average of all ratings of a target. */
  readonly icc1k: number
  readonly icc2k: number
  readonly icc3k: number
  /** Mean squares: between targets, between judges, the rest, and within targets (judges and rest together). */
  readonly meanSquares: {
    readonly targets: number
    readonly judges: number
    readonly rest: number
    readonly within: number
  }
}

/**
 * How far ratings tell the rated things apart rather than the people who rate: 1 = entirely, 0 = not at all, below 0
 * = less than chance. For cross-ratings of texts, not for a page: it is 0 when all texts are equally good.
 * Input: a row for each rated thing, a column for each person, no gaps. A form is NaN when its estimated variance is
 * nothing or less (few things that hardly differ). Refuses fewer than two things or two people,
 * a gap, and a table in which nothing differs.
 */
export function intraclassCorrelations(
  targetsByJudges: readonly (readonly number[])[],
): Reading<IntraclassCorrelations> {
  const n = targetsByJudges.length
  const k = targetsByJudges[0]?.length ?? 0
  const ratings = targetsByJudges.flat()
  if (n < 2 || k < 2) return notKnown('too few answers')
  if (ratings.length !== n * k || !ratings.every(Number.isFinite)) return notKnown('an answer lies outside its scale')
  if (ratings.every((rating) => rating === ratings[0])) return notKnown('nobody differs')
  const centre = mean(ratings)
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  const all = squares(ratings)
  const betweenTargets = k * squares(targetsByJudges.map(mean))
  const judgeMeans = Array.from({ length: k }, (_, judge) => mean(targetsByJudges.map((row) => row[judge] as number)))
  const betweenJudges = n * squares(judgeMeans)
  const targets = betweenTargets / (n - 1)
  const judges = betweenJudges / (k - 1)
  const rest = (all - betweenTargets - betweenJudges) / ((n - 1) * (k - 1))
  const within = (all - betweenTargets) / (n * (k - 1))
  return {
    known: true,
    icc1: ratio(targets - within, targets + (k - 1) * within),
    icc2: ratio(targets - rest, targets + (k - 1) * rest + (k * (judges - rest)) / n),
    icc3: ratio(targets - rest, targets + (k - 1) * rest),
    icc1k: ratio(targets - within, targets),
    icc2k: ratio(targets - rest, targets + (judges - rest) / n),
    icc3k: ratio(targets - rest, targets),
    meanSquares: { targets, judges, rest, within },
  }
}

/** A variance estimated as nothing or less leaves no correlation to speak of. */
function ratio(signal: number, all: number): number {
  return all > 1e-12 ? signal / all : Number.NaN
}
