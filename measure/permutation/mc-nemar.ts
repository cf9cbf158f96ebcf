// Formula: 2 P(X >= max(to, from)), X binomial(to + from, 1/2) (McNemar 1947, exact form).
import { binomialTail } from '../probability/binomial-tail.ts'

/**
 * Did more people switch one way than the other, or could it be chance? Input: how many switched to yes, how many
 * from yes. People who did not switch say nothing about it. Two-sided, 0 to 1; six of six in one direction are needed
 * to reach .05. NaN when nobody switched.
 */
export function mcNemar(switchedTo: number, switchedFrom: number): number {
  const switched = switchedTo + switchedFrom
  if (!(switched > 0) || Math.min(switchedTo, switchedFrom) < 0) return Number.NaN
  return Math.min(1, 2 * binomialTail(Math.max(switchedTo, switchedFrom), switched, 0.5))
}
