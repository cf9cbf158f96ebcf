// Formula: k r / (1 + (k - 1) r) (Spearman 1910 and Brown 1910, British J. of Psychology 3:271-322).

/**
 * How reliable the average of `k` ratings is when one rating has reliability `r` (up to 1). `k` may be a fraction:
 * the ratings needed for .8 are those for which this is .8. NaN for no ratings or a reliability above 1.
 */
export function spearmanBrown(r: number, k: number): number {
  return k > 0 && r <= 1 ? (k * r) / (1 + (k - 1) * r) : Number.NaN
}
