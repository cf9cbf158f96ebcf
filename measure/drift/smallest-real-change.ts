// Formula: 1.96 sqrt(2) SEM = 2.77 SEM (smallest real difference; Beckerman et al. 2001, Quality of Life Research 10:571-578).

/** Two answers each vary, and 95 of 100 differences of two equal ones lie within so many standard errors. */
const STANDARD_ERRORS = 1.96 * Math.SQRT2

/**
 * How far one person's answer must move before it is more than the noise of answering. Input: the standard error of
 * measurement, in units of the scale: how much the same person's answers vary when nothing has changed (from people who
 * were asked twice: `measurementError`). A slider with noise of 10 points needs 28 points.
 */
export function smallestRealChange(standardError: number): number {
  return standardError >= 0 ? STANDARD_ERRORS * standardError : Number.NaN
}
