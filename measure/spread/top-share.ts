// Formula: answers on the top steps / all answers ("top-two box").

/** The share of answers at `lowestOfTop` or above, 0 to 1. NaN for no answers. */
export function topShare(values: readonly number[], lowestOfTop: number): number {
  return values.length === 0 ? Number.NaN : values.filter((value) => value >= lowestOfTop).length / values.length
}
