// Formula: E max = m1 P(a) + m2 P(-a) + d p(a), d^2 = s1^2 + s2^2 - 2 r s1 s2, a = (m1 - m2)/d (C. E. Clark 1961, Operations Research 9:145-162).
import { normalDensity } from '../probability/normal-density.ts'
import { normalShare } from '../probability/quantile.ts'

export type NormalTime = { readonly mean: number; readonly deviation: number }

/**
 * Merge bias of two: when the later one comes on average, if each scatters evenly round its own mean. Two of 20 days,
 * give or take 4, come at 22.3 together. `correlation` (-1 to 1): how much they are late for the same reason; at 1, with equal
 * deviations, nothing is lost. Returns mean and standard deviation of the later one, in the same unit; it is not
 * itself normal. NaN for a negative deviation or an impossible correlation.
 */
export function latestOfTwoNormals(one: NormalTime, other: NormalTime, correlation = 0): NormalTime {
  if (!(one.deviation >= 0 && other.deviation >= 0 && Math.abs(correlation) <= 1)) {
    return { mean: Number.NaN, deviation: Number.NaN }
  }
  const variances = one.deviation ** 2 + other.deviation ** 2
  const apart = Math.sqrt(Math.max(0, variances - 2 * correlation * one.deviation * other.deviation))
  // If the difference between the two never varies, the same one is always later.
  if (apart === 0) return one.mean >= other.mean ? one : other
  const lead = (one.mean - other.mean) / apart
  const oneIsLater = normalShare(lead)
  const otherIsLater = normalShare(-lead)
  const density = normalDensity(lead)
  const mean = one.mean * oneIsLater + other.mean * otherIsLater + apart * density
  const meanSquare =
    (one.mean ** 2 + one.deviation ** 2) * oneIsLater +
    (other.mean ** 2 + other.deviation ** 2) * otherIsLater +
    (one.mean + other.mean) * apart * density
  return { mean, deviation: Math.sqrt(Math.max(0, meanSquare - mean ** 2)) }
}
