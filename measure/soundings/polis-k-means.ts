// Formula: k-means from the first k different points, until no sorted centre moves by .01 or the rounds are used up (github.com/compdemocracy/polis, clusters.clj).
import type { Crowd } from './crowd.ts'

export type PolisClusters = {
  /** The centres, in the order of the points that they started from; those that lost all their points are gone. */
  readonly centres: Crowd
  /** For each point the place of its centre. The centres have moved once more since. */
  readonly labels: Int32Array
}

const SETTLED = 0.01

/** Clusters as Polis finds them: they depend on which points come first. `rounds` after the first one at most. */
export function polisKMeans(points: Crowd, k: number, rounds: number): PolisClusters {
  let centres = firstDifferent(points, k)
  let labels = new Int32Array(points.x.length)
  for (let round = 0; round <= rounds; round++) {
    const before = centres
    const nearest = nearestCentres(points, before)
    ;({ centres, labels } = moved(points, nearest, before.x.length))
    if (haveSettled(before, centres)) break
  }
  return { centres, labels }
}

function firstDifferent({ x, y }: Crowd, k: number): Crowd {
  const first = new Map<string, number>()
  for (let i = 0; i < x.length && first.size < k; i++) {
    const place = `${x[i]} ${y[i]}`
    if (!first.has(place)) first.set(place, i)
  }
  const chosen = [...first.values()]
  const at = (list: Float64Array) => Float64Array.from(chosen, (i) => list[i] as number)
  return { x: at(x), y: at(y), weight: new Float64Array(chosen.length) }
}

function nearestCentres({ x, y }: Crowd, centres: Crowd): Int32Array {
  return Int32Array.from(x, (px, i) => {
    let [nearest, least] = [0, Number.POSITIVE_INFINITY]
    for (let c = 0; c < centres.x.length; c++) {
      const [dx, dy] = [px - (centres.x[c] as number), (y[i] as number) - (centres.y[c] as number)]
      const distance = Math.sqrt(dx * dx + dy * dy)
      // Of centres that are equally near, the original takes the last.
      if (distance <= least) [nearest, least] = [c, distance]
    }
    return nearest
  })
}

function moved({ x, y, weight }: Crowd, nearest: Int32Array, count: number) {
  const [sumX, sumY, people] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  nearest.forEach((c, i) => {
    const own = weight[i] as number
    sumX[c] = (sumX[c] as number) + own * (x[i] as number)
    sumY[c] = (sumY[c] as number) + own * (y[i] as number)
    people[c] = (people[c] as number) + own
  })
  const left = Array.from(people.keys()).filter((c) => (people[c] as number) > 0)
  const centres = {
    x: Float64Array.from(left, (c) => (sumX[c] as number) / (people[c] as number)),
    y: Float64Array.from(left, (c) => (sumY[c] as number) / (people[c] as number)),
    weight: Float64Array.from(left, (c) => people[c] as number),
  }
  const place = Int32Array.from(people, (_, c) => left.indexOf(c))
  return { centres, labels: nearest.map((c) => place[c] as number) }
}

/** Centres are compared in the order of their coordinates, so that one that overtakes another counts as having moved. */
function haveSettled(before: Crowd, after: Crowd): boolean {
  const [old, now] = [sorted(before), sorted(after)]
  return now.every(([x, y], i) => {
    const [oldX, oldY] = old[i] as readonly [number, number]
    return Math.hypot(x - oldX, y - oldY) < SETTLED
  })
}

function sorted({ x, y }: Crowd): (readonly [number, number])[] {
  return Array.from(x, (value, i) => [value, y[i] as number] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
