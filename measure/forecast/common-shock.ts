// Formula: (1-c) product of p/(1-c), a common shock with unchanged margins (after Marshall & Olkin 1967, JASA 62:30-44).
import { areChances } from './chances.ts'

export type CommonShock = {
  /** That all are on time. */
  readonly allOnTime: number
  /** The chance of each to be on time when nothing hits everybody. */
  readonly each: readonly number[]
}

/**
 * How likely it is that all are on time if with chance `shock` something (a freeze, an illness, a reorganisation)
 * makes everybody late at once, and otherwise each is late for reasons of its own. Each by itself stays exactly as
 * reliable as `chances` says, since its record already contains the common bad days. Lies between the two ends of
 * `allOnTimeRange`. All values 0 to 1.
 * NaN without chances, and for a shock more frequent than the most reliable one is late: it could not have kept so much.
 */
export function commonShock(chances: readonly number[], shock: number): CommonShock {
  const possible = areChances(chances) && shock >= 0 && shock < 1 && Math.max(...chances) <= 1 - shock
  const each = chances.map((chance) => (possible ? chance / (1 - shock) : Number.NaN))
  const allOnTime = possible ? each.reduce((product, chance) => product * chance, 1 - shock) : Number.NaN
  return { allOnTime, each }
}
