// Formula: q(.75) - q(.25) with linear interpolation between order statistics (type 7 of Hyndman & Fan 1996).

/** The width of the middle half of the answers, in their units. NaN for no answers. */
export function interquartileRange(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const quantile = (share: number) => {
    const place = share * (sorted.length - 1)
    const low = sorted[Math.floor(place)] ?? Number.NaN
    const high = sorted[Math.ceil(place)] ?? Number.NaN
    return low + (high - low) * (place - Math.floor(place))
  }
  return quantile(0.75) - quantile(0.25)
}
