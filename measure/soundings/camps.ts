// Formula: k-means (Lloyd 1982, IEEE Trans. Inf. Theory 28:129-137) from fixed starts; of its resting points the one with the largest share explained x mean silhouette (Rousseeuw 1987).
import { type Crowd, roughly } from './crowd.ts'
import { meanSilhouetteOnMap } from './map-silhouette.ts'
import { nearestCamp } from './nearest-camp.ts'

export type Camps = {
  /** Middle of each camp: x0, y0, x1, y1 and so on, from left to right. */
  readonly centres: Float64Array
  /** Share of the spread that lies between the camps, 0 to 1. */
  readonly explained: number
  /** Mean silhouette of the sample, -1 to 1. */
  readonly silhouette: number
}

/** A camp needs this share of the people, but never fewer than the first and never more than the second number. */
const SMALLEST_SHARE = 0.05
const SMALLEST_CAMP = [2, 50] as const
const DIRECTIONS = 6
/** Where two camps may be cut at the start: they need not be equal. */
const CUTS_FOR_TWO = [0.1, 0.3, 0.7, 0.9]
const MOST_ROUNDS = 40
/** Centres that all move less than this share of the whole spread are at rest. */
const AT_REST = 1e-3
/** How many of the resting points are looked at more closely. */
const FINALISTS = 4

/**
 * The clearest way to divide people on the map into k camps, whether or not there is anything to divide. k-means has
 * many resting points that explain nearly the same; among the best of them the one with the clearest gap is taken,
 * because it comes back when some votes change. Undefined when no division has camps of sufficient size.
 * Input: everybody, k, and the few points whose silhouettes are looked at.
 */
export function camps(crowd: Crowd, k: number, sample: Crowd): Camps | undefined {
  const people = crowd.weight.reduce((sum, weight) => sum + weight, 0)
  const smallest = Math.min(Math.max(SMALLEST_SHARE * people, SMALLEST_CAMP[0]), SMALLEST_CAMP[1])
  const spread = withinSpread(crowd, middlesOfParts(crowd, Int32Array.from(crowd.x.keys()), []))
  const rest = AT_REST * Math.sqrt(spread / people)
  const settle = (among: Crowd, starts: Iterable<Float64Array>) =>
    restingPoints(
      among,
      Array.from(starts, (start) => settled(among, start, smallest, rest)),
    )
  const rough = roughly(crowd)
  const found = settle(rough, startsFor(rough, k, people))
  const resting =
    rough === crowd
      ? found
      : settle(
          crowd,
          found.slice(0, FINALISTS).map(({ centres }) => centres),
        )
  let best: Camps | undefined
  for (const { centres, within } of resting.slice(0, FINALISTS)) {
    const explained = 1 - within / spread
    const silhouette = meanSilhouetteOnMap(sample, centres)
    if (!best || explained * silhouette > best.explained * best.silhouette) best = { centres, explained, silhouette }
  }
  return best
}

type Resting = { readonly centres: Float64Array; readonly within: number }

/** Each resting point once, the one that explains most first. */
function restingPoints(crowd: Crowd, found: readonly (Float64Array | undefined)[]): Resting[] {
  const points = new Map<string, Resting>()
  for (const centres of found) {
    if (!centres) continue
    const within = withinSpread(crowd, centres)
    points.set(within.toPrecision(6), { centres, within })
  }
  return [...points.values()].sort((a, b) => a.within - b.within)
}

/** Moves the centres until they rest; undefined when a camp ends too small. */
function settled({ x, y, weight }: Crowd, start: Float64Array, smallest: number, rest: number) {
  const k = start.length / 2
  const centres = start.slice()
  const sums = new Float64Array(3 * k)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    sums.fill(0)
    for (let i = 0; i < x.length; i++) {
      const at = 3 * nearestCamp(x[i] as number, y[i] as number, centres)
      const people = weight[i] as number
      sums[at] = (sums[at] as number) + people * (x[i] as number)
      sums[at + 1] = (sums[at + 1] as number) + people * (y[i] as number)
      sums[at + 2] = (sums[at + 2] as number) + people
    }
    let moved = 0
    for (let c = 0; c < k; c++) {
      const people = sums[3 * c + 2] as number
      if (people === 0) return undefined
      for (let axis = 0; axis < 2; axis++) {
        const middle = (sums[3 * c + axis] as number) / people
        moved = Math.max(moved, Math.abs(middle - (centres[2 * c + axis] as number)))
        centres[2 * c + axis] = middle
      }
    }
    if (moved <= rest) break
  }
  for (let c = 0; c < k; c++) if ((sums[3 * c + 2] as number) < smallest) return undefined
  return fromLeftToRight(centres)
}

function fromLeftToRight(centres: Float64Array): Float64Array {
  const order = Array.from({ length: centres.length / 2 }, (_, c) => c).sort(
    (a, b) => (centres[2 * a] as number) - (centres[2 * b] as number),
  )
  return Float64Array.from(order.flatMap((c) => [centres[2 * c] as number, centres[2 * c + 1] as number]))
}

function withinSpread({ x, y, weight }: Crowd, centres: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    const c = 2 * nearestCamp(x[i] as number, y[i] as number, centres)
    const dx = (x[i] as number) - (centres[c] as number)
    const dy = (y[i] as number) - (centres[c + 1] as number)
    sum += (weight[i] as number) * (dx * dx + dy * dy)
  }
  return sum
}

/** People in line in each of several directions, cut into k parts: equal ones, and for two camps unequal ones too. */
function* startsFor(crowd: Crowd, k: number, people: number): Generator<Float64Array> {
  const equal = Array.from({ length: k - 1 }, (_, cut) => (cut + 1) / k)
  const patterns = k === 2 ? CUTS_FOR_TWO.map((cut) => [cut]) : [equal]
  for (const line of linesIn(crowd)) {
    for (const cuts of patterns) {
      yield middlesOfParts(
        crowd,
        line,
        cuts.map((cut) => cut * people),
      )
    }
  }
}

const lines = new WeakMap<Crowd, readonly Int32Array[]>()

/** The same crowd is divided into two camps, three and more; its lines are the same each time. */
function linesIn(crowd: Crowd): readonly Int32Array[] {
  const known = lines.get(crowd)
  if (known) return known
  const found = Array.from({ length: DIRECTIONS }, (_, turn) => lineAlong(crowd, (Math.PI * turn) / DIRECTIONS))
  lines.set(crowd, found)
  return found
}

function lineAlong({ x, y }: Crowd, angle: number): Int32Array {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const along = x.map((value, i) => value * cos + (y[i] as number) * sin)
  return Int32Array.from(along.keys()).sort((a, b) => (along[a] as number) - (along[b] as number) || a - b)
}

/** The middle of each part of a line that is cut after so many people. */
function middlesOfParts({ x, y, weight }: Crowd, line: Int32Array, cuts: readonly number[]): Float64Array {
  const sums = new Float64Array(3 * (cuts.length + 1))
  let before = 0
  let part = 0
  for (const i of line) {
    const people = weight[i] as number
    while (part < cuts.length && before + people / 2 > (cuts[part] as number)) part++
    sums[3 * part] = (sums[3 * part] as number) + people * (x[i] as number)
    sums[3 * part + 1] = (sums[3 * part + 1] as number) + people * (y[i] as number)
    sums[3 * part + 2] = (sums[3 * part + 2] as number) + people
    before += people
  }
  const middles = new Float64Array(2 * (cuts.length + 1))
  for (let c = 0; c <= cuts.length; c++) {
    const people = Math.max(sums[3 * c + 2] as number, 1)
    middles[2 * c] = (sums[3 * c] as number) / people
    middles[2 * c + 1] = (sums[3 * c + 1] as number) / people
  }
  return middles
}
