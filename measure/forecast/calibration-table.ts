// Formula: forecasts counted by what was said, each share with its Wilson interval (reliability table; Murphy & Winkler 1977, Applied Statistics 26:41-47).
import type { Interval } from '../intervals/interval.ts'
import { wilson } from '../intervals/wilson.ts'
import { mean } from '../mean.ts'
import { canBeScored, type ResolvedForecast } from './resolved-forecast.ts'

export type CalibrationRow = {
  /** What was said on average in this row, 0 to 1. */
  readonly said: number
  readonly times: number
  readonly happened: number
  /** The true rates that so few forecasts are compatible with. */
  readonly compatible: Interval
}

/** People speak in tens of percent. */
const USUAL_STEP = 0.1
const LEVEL = 0.95
/** .15 is half way between two rows, although not in the computer. */
const ROUNDING = 1e-9

/**
 * "Said 80 % ten times, happened 6": one row for each tenth that was said, lowest first; the plain way to show how far
 * stated chances can be trusted. Beside each row the rates that it is compatible with: 8 of 10 at "80 %" fits a true
 * rate from 49 to 94 %, so a row of ten proves little. Empty without resolved forecasts or for chances outside 0..1.
 */
export function calibrationTable(forecasts: readonly ResolvedForecast[], step = USUAL_STEP): CalibrationRow[] {
  if (!canBeScored(forecasts)) return []
  const rows = Map.groupBy(forecasts, ({ stated }) => rowOf(stated, step))
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([, row]) => {
      const happened = row.filter((forecast) => forecast.happened).length
      return {
        said: mean(row.map(({ stated }) => stated)),
        times: row.length,
        happened,
        compatible: wilson(happened, row.length, LEVEL),
      }
    })
}

/** Half way between two rows counts for the one farther from one half, so that yes and no are treated alike. */
export function rowOf(stated: number, step = USUAL_STEP): number {
  const place = stated / step
  return stated < 0.5 ? Math.ceil(place - 0.5 - ROUNDING) : Math.floor(place + 0.5 + ROUNDING)
}
