// Formula: (r_xx s_x^2 + r_yy s_y^2 - 2 r_xy s_x s_y) / (s_x^2 + s_y^2 - 2 r_xy s_x s_y) (Gulliksen 1950; Edwards 1994, Organizational Behavior and Human Decision Processes 58:51-100).

/**
 * How reliable a difference of two answers is, such as own minus predicted: 1 = all of it would be found again, 0 = all
 * noise. It is lower than the reliability of either part, and the more so the more they go together: parts of .80 that
 * correlate .70 leave .33. That is why both parts are shown side by side, not only their difference.
 * Input: the reliability of each part, their correlation, and their standard deviations (equal unless told).
 * NaN when the parts never differ, or when more is common to them than can be reliable.
 */
export function differenceReliability(
  parts: { readonly first: number; readonly second: number; readonly correlation: number },
  deviations: { readonly first: number; readonly second: number } = { first: 1, second: 1 },
): number {
  const { first: x, second: y } = deviations
  const common = 2 * parts.correlation * x * y
  const all = x ** 2 + y ** 2 - common
  const reliable = parts.first * x ** 2 + parts.second * y ** 2 - common
  return all > 0 && reliable >= -1e-12 ? Math.max(0, reliable) / all : Number.NaN
}
