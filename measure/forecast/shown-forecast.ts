// Rule: a stated chance is shown only with shown skill (`forecastSkill`); otherwise what happened so far, as counts and a range.
import type { Interval } from '../intervals/interval.ts'
import { wilson } from '../intervals/wilson.ts'
import type { Reason } from '../reading.ts'
import { type CalibrationRow, calibrationTable, rowOf } from './calibration-table.ts'
import { isChance } from './chances.ts'
import { forecastSkill } from './forecast-skill.ts'
import type { ResolvedForecast } from './resolved-forecast.ts'

export type ShownForecast =
  | { readonly shown: 'probability'; readonly probability: number; readonly skill: number; readonly resolved: number }
  | {
      readonly shown: 'counts'
      readonly because: Reason
      readonly happened: number
      readonly times: number
      /** The true rates that these counts are compatible with; NaN at both ends without any. */
      readonly compatible: Interval
      /** What happened when the same (to a tenth) was said before; null if it never was. */
      readonly saidBefore: CalibrationRow | null
    }

const LEVEL = 0.95

/**
 * What to show when somebody, or a model, states a chance (0 to 1): the chance, if its earlier ones were shown to be
 * worth more than the base rate; else how often such things happened at all, "7 of 12, between 3 and 8 of 10", and why.
 * A number of percent looks like knowledge; this keeps it for those who have some. Input: the stated chance, and all
 * resolved forecasts of the same forecaster or class, whatever came of them: choosing among them would make skill.
 * Withholds with fewer than twenty, with no skill shown, and when the stated chance is none.
 */
export function shownForecast(stated: number, record: readonly ResolvedForecast[]): ShownForecast {
  const skill = forecastSkill(record)
  const because = isChance(stated) ? reasonToWithhold(skill) : 'an answer lies outside its scale'
  if (because === undefined && skill.known) {
    return { shown: 'probability', probability: stated, skill: skill.skill, resolved: skill.resolved }
  }
  return { shown: 'counts', because: because ?? 'no skill shown', ...countsOf(stated, record) }
}

function reasonToWithhold(skill: ReturnType<typeof forecastSkill>): Reason | undefined {
  if (!skill.known) return skill.because
  return skill.shown ? undefined : 'no skill shown'
}

function countsOf(stated: number, record: readonly ResolvedForecast[]) {
  const happened = record.filter((forecast) => forecast.happened).length
  const saidBefore = calibrationTable(record.filter((forecast) => rowOf(forecast.stated) === rowOf(stated)))
  return {
    happened,
    times: record.length,
    compatible: wilson(happened, record.length, LEVEL),
    saidBefore: saidBefore[0] ?? null,
  }
}
