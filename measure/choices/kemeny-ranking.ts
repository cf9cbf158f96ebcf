// Rule: the rankings with the fewest pairs that people order differently, added over people, by trying all (Kemeny 1959, Daedalus 88:577-591).
import { notKnown, type Reading } from '../reading.ts'

export type KemenyRanking = {
  /** All best rankings, for each option its place; more than one means that people leave it open. */
  readonly rankings: readonly (readonly number[])[]
  /** In how many pairs, over all people, somebody would have it the other way round. */
  readonly distance: number
}

/** All orders of eight options are tried in a moment; nobody ranks nine on a phone. */
const MOST_OPTIONS = 8

/**
 * The order of options that contradicts people least. Input: for each person the place of each option; equal places
 * leave a pair open and cost nothing. When several orders are equally good all are given: do not pick one in silence.
 * Refuses without people, with fewer than two options, more than eight, or people with different options.
 */
export function kemenyRanking(people: readonly (readonly number[])[]): Reading<KemenyRanking> {
  const options = people[0]?.length ?? 0
  if (options < 2) return notKnown('too few answers')
  if (options > MOST_OPTIONS) return notKnown('too many options')
  if (people.some((places) => places.length !== options || places.some(Number.isNaN))) {
    return notKnown('an answer lies outside its scale')
  }
  const contradicted = costs(people, options)
  let best: { rankings: number[][]; distance: number } = { rankings: [], distance: Number.POSITIVE_INFINITY }
  const place = (placed: readonly number[], distance: number) => {
    if (distance > best.distance) return
    if (placed.length === options) {
      const ranking = Array.from({ length: options }, (_, option) => placed.indexOf(option) + 1)
      best =
        distance < best.distance
          ? { rankings: [ranking], distance }
          : { distance, rankings: [...best.rankings, ranking] }
      return
    }
    for (let option = 0; option < options; option++) {
      if (placed.includes(option)) continue
      const added = placed.reduce((sum, above) => sum + (contradicted[above]?.[option] as number), 0)
      place([...placed, option], distance + added)
    }
  }
  place([], 0)
  return { known: true, ...best }
}

/** How many people are contradicted when the first option stands above the second. */
function costs(people: readonly (readonly number[])[], options: number): number[][] {
  return Array.from({ length: options }, (_, above) =>
    Array.from(
      { length: options },
      (_, below) => people.filter((places) => (places[below] as number) < (places[above] as number)).length,
    ),
  )
}
