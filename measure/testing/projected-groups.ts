import { silhouette } from '../groups/silhouette.ts'
import type { Votes } from '../groups/votes.ts'
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'
import { mean } from '../mean.ts'
import { type Random, shuffled } from '../random.ts'

/**
 * What others do and this package does not: groups that are always found. Votes with gaps at the mean, their two
 * leading axes, stretched for people with few votes, k-means, and the k with the best silhouette (the rules of Polis).
 * Kept to compute what the silhouette of such groups is when there is nothing to find.
 */
export function projectedGroups(votes: Votes, random: Random): { k: number; silhouette: number; labels: number[] } {
  const places = projected(votes)
  const distances = places.map(([x, y]) => places.map(([u, v]) => Math.hypot(x - u, y - v)))
  const mostGroups = Math.min(5, 2 + Math.floor(votes.length / 12))
  let best = { k: 0, silhouette: -2, labels: [] as number[] }
  for (let k = 2; k <= mostGroups; k++) {
    const labels = kMeans(places, k, random)
    const { average } = silhouette(distances, labels)
    if (average > best.silhouette) best = { k, silhouette: average, labels }
  }
  return best
}

/** Votes minus the mean of their statement, a gap at the mean. */
function centred(votes: Votes): number[][] {
  const means = (votes[0] ?? []).map((_, s) => {
    const given = votes.map((row) => row[s] ?? null).filter((vote) => vote !== null)
    return given.length > 0 ? mean(given) : 0
  })
  return votes.map((row) => row.map((vote, s) => (vote === null ? 0 : vote - (means[s] as number))))
}

/** How people's centred votes go together: the same leading axes as those of the statements. */
function together(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((one) => rows.map((other) => one.reduce((sum, value, s) => sum + value * (other[s] as number), 0)))
}

type Place = readonly [number, number]

function projected(votes: Votes): Place[] {
  const { values, vectors } = symmetricEigen(together(centred(votes)))
  return votes.map((row, person) => {
    const voted = row.filter((vote) => vote !== null).length
    const stretched = Math.sqrt(row.length / Math.max(1, voted))
    const along = (axis: number) =>
      stretched * Math.sqrt(Math.max(0, values[axis] ?? 0)) * (vectors[axis]?.[person] ?? 0)
    return [along(0), along(1)]
  })
}

const STARTS = 5
const MOST_STEPS = 50

/** The best of five starts from random people. */
function kMeans(places: readonly Place[], k: number, random: Random): number[] {
  let best = { labels: [] as number[], squares: Number.POSITIVE_INFINITY }
  for (let start = 0; start < STARTS; start++) {
    const found = settled(places, shuffled(places, random).slice(0, k))
    if (found.squares < best.squares) best = found
  }
  return best.labels
}

function settled(places: readonly Place[], start: readonly Place[]): { labels: number[]; squares: number } {
  let centres = start
  let labels: number[] = []
  let squares = 0
  for (let step = 0; step < MOST_STEPS; step++) {
    const before = labels
    squares = 0
    labels = places.map(([x, y]) => {
      let [nearest, smallest] = [0, Number.POSITIVE_INFINITY]
      centres.forEach(([u, v], centre) => {
        const square = (x - u) ** 2 + (y - v) ** 2
        if (square < smallest) [nearest, smallest] = [centre, square]
      })
      squares += smallest
      return nearest
    })
    if (labels.every((label, person) => label === before[person])) break
    centres = centres.map((centre, label) => {
      const members = places.filter((_, person) => labels[person] === label)
      return members.length === 0 ? centre : [mean(members.map(([x]) => x)), mean(members.map(([, y]) => y))]
    })
  }
  return { labels, squares }
}
