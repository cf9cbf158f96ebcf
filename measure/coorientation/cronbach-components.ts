// Formula: mean squared error split into elevation, differential elevation, stereotype accuracy and differential accuracy (Cronbach 1955, Psychological Bulletin 52:177-193).
import { mean } from '../mean.ts'

export type CronbachComponents = {
  /** The mean squared difference between what was predicted and what is. */
  readonly squaredError: number
  /** Predicts everything too high or too low: uses the scale differently, and has misunderstood nothing. */
  readonly elevation: number
  /** Is wrong about which people answer high or low on the whole. */
  readonly differentialElevation: number
  /** Is wrong about which questions are answered high or low on the whole. */
  readonly stereotypeAccuracy: number
  /** Is wrong about who differs on what: what is left, and what matters most. */
  readonly differentialAccuracy: number
}

/**
 * What somebody's wrong predictions of several people (or groups) on several questions consist of. The four parts add
 * up to the squared error, in squared units of the scale; 0 = nothing wrong.
 * Input: a row for each person predicted, a column for each question, both tables of the same shape without gaps.
 * NaN throughout when the tables are empty or differ in shape.
 */
export function cronbachComponents(
  predicted: readonly (readonly number[])[],
  actual: readonly (readonly number[])[],
): CronbachComponents {
  const errors = actual.map((row, person) =>
    row.map((value, item) => (predicted[person]?.[item] ?? Number.NaN) - value),
  )
  const columns = (errors[0] ?? []).map((_, item) => mean(errors.map((row) => row[item] ?? Number.NaN)))
  const rows = errors.map(mean)
  const all = mean(rows)
  const square = (values: readonly number[]) => mean(values.map((value) => value ** 2))
  const rest = errors.flatMap((row, person) =>
    row.map((error, item) => error - (rows[person] as number) - (columns[item] as number) + all),
  )
  return {
    squaredError: square(errors.flat()),
    elevation: all ** 2,
    differentialElevation: square(rows.map((row) => row - all)),
    stereotypeAccuracy: square(columns.map((column) => column - all)),
    differentialAccuracy: square(rest),
  }
}
