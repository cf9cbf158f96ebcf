// Formula: P(|T| > t) for noncentral T, by Simpson's rule over the chi density of the estimated spread (Student's test power).
import { logGamma } from './log-gamma.ts'
import { normalShare, tQuantile } from './quantile.ts'

const SLICES = 400
const WIDEST = 8

/** How often a two-sided paired t-test of `n` people finds a true mean shift of `shift` standard deviations. */
export function tPower(n: number, shift: number, alpha: number): number {
  const df = n - 1
  const critical = tQuantile(1 - alpha / 2, df)
  const centre = shift * Math.sqrt(n)
  const logFront = Math.log(2) + (df / 2) * Math.log(df / 2) - logGamma(df / 2)
  const foundAt = (spread: number) => {
    if (spread === 0) return 0
    const density = Math.exp(logFront + (df - 1) * Math.log(spread) - (df * spread * spread) / 2)
    return density * (1 - normalShare(critical * spread - centre) + normalShare(-critical * spread - centre))
  }
  const width = WIDEST / SLICES
  let sum = 0
  for (let i = 0; i <= SLICES; i++) {
    const weight = i === 0 || i === SLICES ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * foundAt(i * width)
  }
  return (sum * width) / 3
}
