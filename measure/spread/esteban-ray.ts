// Formula: sum_i sum_j p_i^(1+a) p_j |y_i - y_j| (Esteban & Ray 1994, Econometrica 62:819-851), a in (0, 1.6].
import { sharesOf } from './shares.ts'

/**
 * Polarisation: grows when camps are equally large and when they are far apart. For ranking topics by tension.
 * Input: counts or shares for each place, the places themselves, and how much camps matter (a; 1.3 is usual).
 * In units of the places; divide by the value for two equal camps at the ends to compare scales. NaN for no answers.
 */
export function estebanRay(counts: readonly number[], places: readonly number[], a = 1.3): number {
  const shares = sharesOf(counts)
  if (shares.length === 0 || shares.length !== places.length) return Number.NaN
  return shares.reduce(
    (sum, p, i) =>
      sum +
      shares.reduce(
        (inner, q, j) => inner + p ** (1 + a) * q * Math.abs((places[i] as number) - (places[j] as number)),
        0,
      ),
    0,
  )
}
