// Formula: the centre with the smallest squared distance; the first of equally near ones.

/** Which of some centres (x0, y0, x1, y1 and so on) is nearest to a place on the map: its number from 0. */
export function nearestCamp(x: number, y: number, centres: Float64Array): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let c = 0; c < centres.length; c += 2) {
    const dx = x - (centres[c] as number)
    const dy = y - (centres[c + 1] as number)
    const distance = dx * dx + dy * dy
    if (distance < least) {
      least = distance
      best = c
    }
  }
  return best / 2
}
