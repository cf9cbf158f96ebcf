// Formula: E|X - y| - E|X - X'| / 2 over the members (Gneiting & Raftery 2007, JASA 102:359-378, equation 21).
import { mean } from '../mean.ts'

/**
 * How far a forecast of many equally likely values (past durations, simulated runs) was from what came, in their unit:
 * the continuous ranked probability score. One value scores its distance. Lower is better. NaN without members.
 */
export function crpsOfEnsemble(members: readonly number[], actual: number): number {
  const n = members.length
  const sorted = [...members].sort((a, b) => a - b)
  // In order, each value is the larger one of i pairs and the smaller one of n - 1 - i.
  const halfMeanDistance = sorted.reduce((sum, value, i) => sum + (2 * i - n + 1) * value, 0) / n ** 2
  return mean(members.map((member) => Math.abs(member - actual))) - halfMeanDistance
}
