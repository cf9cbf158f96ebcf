// Rule: an order by Brier score only on at least 30 resolved questions that all of them forecast (measure notes, section 12).
import { notKnown, type Reading } from '../reading.ts'
import { brierScore } from './brier-score.ts'
import { FEWEST_FOR_RANKING, type ResolvedForecast } from './resolved-forecast.ts'

export type ForecasterRanking = {
  /** Lowest (best) Brier score first. */
  readonly ranked: readonly { readonly forecaster: string; readonly brier: number }[]
  /** Questions that all of the ranked forecast. */
  readonly questions: number
  /** Who has too few resolved forecasts to be compared with anybody. */
  readonly unranked: readonly string[]
}

/**
 * Who forecasts best? Nearly always refused: below thirty resolved forecasts luck decides the order. Show each person's
 * `calibrationTable` instead. Input: what happened in each question, and for each forecaster the stated chance of each
 * question, `null` where they gave none. Scores are comparable only on the same questions, so only those count that
 * everybody ranked has forecast. Refuses unless at least two have thirty forecasts, and thirty of them in common.
 */
export function forecasterRanking(
  happened: readonly boolean[],
  stated: ReadonlyMap<string, readonly (number | null)[]>,
): Reading<ForecasterRanking> {
  const [enough, tooFew] = [...stated].reduce<[Stated[], Stated[]]>(
    ([most, few], [forecaster, chances]) => {
      const given = happened.filter((_, question) => isGiven(chances[question])).length
      return given >= FEWEST_FOR_RANKING
        ? [[...most, { forecaster, chances }], few]
        : [most, [...few, { forecaster, chances }]]
    },
    [[], []],
  )
  const common = happened.flatMap((_, question) =>
    enough.every(({ chances }) => isGiven(chances[question])) ? [question] : [],
  )
  if (enough.length < 2 || common.length < FEWEST_FOR_RANKING) return notKnown('too few resolved forecasts')
  const ranked = enough
    .map(({ forecaster, chances }) => ({ forecaster, brier: brierScore(onThese(common, chances, happened)) }))
    .sort((one, other) => one.brier - other.brier || (one.forecaster < other.forecaster ? -1 : 1))
  if (ranked.some(({ brier }) => Number.isNaN(brier))) return notKnown('an answer lies outside its scale')
  return { known: true, ranked, questions: common.length, unranked: tooFew.map(({ forecaster }) => forecaster) }
}

type Stated = { readonly forecaster: string; readonly chances: readonly (number | null)[] }

function isGiven(chance: number | null | undefined): boolean {
  return chance !== null && chance !== undefined
}

function onThese(
  questions: readonly number[],
  chances: readonly (number | null)[],
  happened: readonly boolean[],
): ResolvedForecast[] {
  return questions.map((question) => ({
    stated: chances[question] as number,
    happened: happened[question] as boolean,
  }))
}
