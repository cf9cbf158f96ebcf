// Formula: disagreement iff IPR(30-70) > 2.35 + 1.5 |5 - centre of the IPR| (RAND/UCLA manual, Fitch et al. 2001).
import { mean } from '../mean.ts'
import { notKnown, type Reading } from '../reading.ts'

export type RandDisagreement = {
  readonly median: number
  readonly p30: number
  readonly p70: number
  readonly interpercentileRange: number
  readonly centre: number
  readonly asymmetry: number
  /** A wider range than this is called disagreement. */
  readonly limit: number
  readonly disagreement: boolean
}

/**
 * The rule of the RAND/UCLA appropriateness method for ratings from 1 to 9: a panel disagrees when the middle 40 % of
 * its ratings spread wider than a limit that grows toward the ends of the scale. Kept for people who come from
 * medicine. Refuses fewer than three ratings or a rating outside 1 to 9.
 */
export function randDisagreement(ratings: readonly number[]): Reading<RandDisagreement> {
  if (ratings.length < 3) return notKnown('too few answers')
  if (!ratings.every((rating) => rating >= 1 && rating <= 9)) return notKnown('an answer lies outside its scale')
  const sorted = [...ratings].sort((a, b) => a - b)
  const n = sorted.length
  const at = (share: number) => sorted[Math.ceil(share * n - 1e-9) - 1] as number
  const p30 = at(0.3)
  const p70 = at(0.7)
  const centre = (p30 + p70) / 2
  const asymmetry = Math.abs(5 - centre)
  const limit = 2.35 + 1.5 * asymmetry
  const interpercentileRange = p70 - p30
  return {
    known: true,
    median: mean(sorted.slice(Math.floor((n - 1) / 2), Math.ceil((n - 1) / 2) + 1)),
    p30,
    p70,
    interpercentileRange,
    centre,
    asymmetry,
    limit,
    disagreement: interpercentileRange > limit,
  }
}
