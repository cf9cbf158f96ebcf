// Formula: d2 = sum (F_i - 1/2)^2, l2 = d2 / ((K-1)/4), l = sqrt(l2) (Blair & Lacy 2000, Sociological Methods & Research 28:251-280).
import { cumulativeSharesOf, sumOver } from './shares.ts'

export type BlairLacy = { readonly dSquared: number; readonly lSquared: number; readonly l: number }

/**
 * Blair and Lacy's concentration of ordered answers, from counts for each step. l and l squared: 1 = everyone on one
 * step, 0 = half at each end; d squared is the same before it is scaled. For tests of whole populations.
 * NaN without answers or steps.
 */
export function blairLacy(counts: readonly number[]): BlairLacy {
  const cumulative = cumulativeSharesOf(counts)
  const dSquared = sumOver(cumulative, (share) => (share - 0.5) ** 2)
  const lSquared = dSquared / (cumulative.length / 4)
  return { dSquared, lSquared, l: Math.sqrt(lSquared) }
}
