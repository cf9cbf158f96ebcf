// Formula: mean of (b - a) / max(a, b), a the mean distance to one's own camp, b to the nearest other (Rousseeuw 1987, J. Comp. Appl. Math. 20:53-65).
import type { Crowd } from './crowd.ts'
import { nearestCamp } from './nearest-camp.ts'

/** How clearly points of the map belong to the camp with the nearest centre, -1 to 1; a camp of one point counts 0. */
export function meanSilhouetteOnMap(crowd: Crowd, centres: Float64Array): number {
  const { x, y } = crowd
  const n = x.length
  const k = centres.length / 2
  const camp = Int32Array.from(x, (value, i) => nearestCamp(value, y[i] as number, centres))
  const sizes = new Int32Array(k)
  for (const c of camp) sizes[c] = (sizes[c] as number) + 1
  const between = distancesIn(crowd)
  const toCamps = new Float64Array(k)
  let widths = 0
  for (let i = 0; i < n; i++) {
    toCamps.fill(0)
    for (let j = 0; j < n; j++) {
      const to = camp[j] as number
      toCamps[to] = (toCamps[to] as number) + (between[i * n + j] as number)
    }
    widths += widthOf(toCamps, sizes, camp[i] as number)
  }
  return widths / n
}

const distances = new WeakMap<Crowd, Float64Array>()

/** The same points are divided in many ways; how far they lie from each other is the same each time. */
function distancesIn(crowd: Crowd): Float64Array {
  const known = distances.get(crowd)
  if (known) return known
  const { x, y } = crowd
  const n = x.length
  const found = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const dx = (x[i] as number) - (x[j] as number)
      const dy = (y[i] as number) - (y[j] as number)
      const distance = Math.sqrt(dx * dx + dy * dy)
      found[i * n + j] = distance
      found[j * n + i] = distance
    }
  }
  distances.set(crowd, found)
  return found
}

function widthOf(distances: Float64Array, sizes: Int32Array, own: number): number {
  if ((sizes[own] as number) < 2) return 0
  const inside = (distances[own] as number) / ((sizes[own] as number) - 1)
  let outside = Number.POSITIVE_INFINITY
  for (let c = 0; c < sizes.length; c++) {
    const size = sizes[c] as number
    if (c !== own && size > 0) outside = Math.min(outside, (distances[c] as number) / size)
  }
  const wider = Math.max(inside, outside)
  return wider > 0 && Number.isFinite(outside) ? (outside - inside) / wider : 0
}
