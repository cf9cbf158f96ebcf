// Formula: s (z (2 P(z) - 1) + 2 p(z) - 1/sqrt(pi)), z = (y - m)/s (Gneiting & Raftery 2007, JASA 102:359-378).
import { normalDensity } from '../probability/normal-density.ts'
import { normalShare } from '../probability/quantile.ts'
import type { NormalTime } from './latest-of-two-normals.ts'

/**
 * How far a forecast "`mean`, give or take `deviation`" was from what came, in the unit of the forecast: the
 * continuous ranked probability score. Being vague costs as well as being wrong. Lower is better; 0 = exact and right.
 * For a deviation of 0 it is the distance. NaN for a negative deviation.
 */
export function crpsOfNormal({ mean, deviation }: NormalTime, actual: number): number {
  if (!(deviation >= 0)) return Number.NaN
  if (deviation === 0) return Math.abs(actual - mean)
  const z = (actual - mean) / deviation
  return deviation * (z * (2 * normalShare(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI))
}
