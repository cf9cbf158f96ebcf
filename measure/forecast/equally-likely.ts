// Formula: quantile function at (i + 1/2) / n; triangular in closed form, log-normal exp(mu + sigma z) (Johnson, Kotz & Balakrishnan 1994).
import { normalQuantile } from '../probability/quantile.ts'
import type { Duration } from './task.ts'

/** A stated distribution is read at so many equally likely values: enough for one in a thousand. */
const VALUES = 4000
const Z_OF_90 = normalQuantile(0.9)

/** A duration as values that are all equally likely, ascending. Empty when it is not a possible duration. */
export function equallyLikely(takes: Duration): Float64Array {
  if ('past' in takes) return possible(takes.past) ? Float64Array.from(takes.past).sort() : NOTHING
  if ('oneOf' in takes) return possible(takes.oneOf) ? Float64Array.from(takes.oneOf).sort() : NOTHING
  if ('likely' in takes) return triangular(takes.low, takes.likely, takes.high)
  return logNormal(takes.p50, takes.p90)
}

const NOTHING = new Float64Array(0)

/** Only what was observed or listed can be counted through; an estimate stands for infinitely many values. */
export function isListed(takes: Duration): boolean {
  return 'past' in takes || 'oneOf' in takes
}

function possible(durations: readonly number[]): boolean {
  return durations.every((duration) => duration >= 0)
}

function triangular(low: number, likely: number, high: number): Float64Array {
  if (!(low >= 0 && low <= likely && likely <= high && high < Number.POSITIVE_INFINITY)) return NOTHING
  const width = high - low
  if (width === 0) return Float64Array.of(low)
  const rising = (likely - low) / width
  return Float64Array.from({ length: VALUES }, (_, i) => {
    const share = (i + 0.5) / VALUES
    return share < rising
      ? low + Math.sqrt(share * width * (likely - low))
      : high - Math.sqrt((1 - share) * width * (high - likely))
  })
}

function logNormal(p50: number, p90: number): Float64Array {
  if (!(p50 > 0 && p50 <= p90 && p90 < Number.POSITIVE_INFINITY)) return NOTHING
  const sigma = Math.log(p90 / p50) / Z_OF_90
  return standardNormal().map((z) => p50 * Math.exp(sigma * z))
}

let kept: Float64Array | undefined

/** The same for every task, and slow to compute exactly, so it is computed once. */
function standardNormal(): Float64Array {
  kept ??= Float64Array.from({ length: VALUES }, (_, i) => normalQuantile((i + 0.5) / VALUES))
  return kept
}
