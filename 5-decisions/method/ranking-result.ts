import { bordaPoints, kemenyRanking, kendallW } from '@plumbline/measure'
import type { BallotOption } from './ballot.ts'

/** How two options stand to each other, over all people. */
type Pair = { firstId: string; secondId: string; first: number; second: number; equal: number }

/** Whether one option is preferred to every other by more people than not. */
export type Majority =
  | { found: 'winner'; optionId: string }
  | { found: 'tie'; optionIds: string[] }
  /** Most prefer A to B, B to C, and C to A. */
  | { found: 'cycle'; optionIds: string[] }

export type RankingResult = {
  /** The orders that contradict people least; several when people leave it open. */
  orders: string[][]
  /** In how many pairs, over all people, somebody would have it the other way round. */
  contradicted: number
  pairs: Pair[]
  majority: Majority
  /** How alike people rank, 0 to 1; nothing for fewer than two people, or when nobody ranks anything apart. */
  likeness: number | null
  points: { optionId: string; points: number }[]
}

/** Ranks the options from everybody's orders. What somebody did not rank stands below all that they ranked, side by side. */
export function rankingResult(
  options: readonly BallotOption[],
  orders: readonly (readonly string[])[],
): RankingResult | null {
  const ids = options.map(({ id }) => id)
  const people = orders.map((order) => placesOf(ids, order))
  const best = kemenyRanking(people)
  if (!best.known) return null
  const pairs = pairsOf(ids, people)
  const w = kendallW(ids.map((_, option) => people.map((places) => places[option] as number)))
  return {
    orders: best.rankings.map((places) => ids.toSorted((a, b) => placeOf(a, ids, places) - placeOf(b, ids, places))),
    contradicted: best.distance,
    pairs,
    majority: majorityOf(ids, pairs),
    likeness: w.known ? w.w : null,
    points: bordaPoints(people)
      .map((points, option) => ({ optionId: ids[option] as string, points }))
      .sort((a, b) => b.points - a.points),
  }
}

/** The place of each option; those that were left out share the mean of the places that are left. */
function placesOf(ids: readonly string[], order: readonly string[]): number[] {
  const shared = (order.length + 1 + ids.length) / 2
  return ids.map((id) => (order.includes(id) ? order.indexOf(id) + 1 : shared))
}

function placeOf(id: string, ids: readonly string[], places: readonly number[]): number {
  return places[ids.indexOf(id)] as number
}

function pairsOf(ids: readonly string[], people: readonly (readonly number[])[]): Pair[] {
  return ids.flatMap((firstId, first) =>
    ids.slice(first + 1).map((secondId, after) => {
      const second = first + 1 + after
      const ahead = people.filter((places) => (places[first] as number) < (places[second] as number)).length
      const behind = people.filter((places) => (places[first] as number) > (places[second] as number)).length
      return { firstId, secondId, first: ahead, second: behind, equal: people.length - ahead - behind }
    }),
  )
}

/** Who beats whom, told from the pairs. */
function majorityOf(ids: readonly string[], pairs: readonly Pair[]): Majority {
  const beats = new Map(ids.map((id) => [id, new Set<string>()]))
  for (const { firstId, secondId, first, second } of pairs) {
    if (first > second) beats.get(firstId)?.add(secondId)
    if (second > first) beats.get(secondId)?.add(firstId)
  }
  const winner = ids.find((id) => beats.get(id)?.size === ids.length - 1)
  if (winner !== undefined) return { found: 'winner', optionId: winner }
  const unbeaten = ids.filter((id) => ids.every((other) => !beats.get(other)?.has(id)))
  if (unbeaten.length > 0) {
    const level = (id: string) =>
      unbeaten.some((top) => top !== id && !beats.get(top)?.has(id) && !beats.get(id)?.has(top))
    return { found: 'tie', optionIds: ids.filter((id) => unbeaten.includes(id) || level(id)) }
  }
  return { found: 'cycle', optionIds: ids.filter((id) => leadsBack(id, beats)) }
}

function leadsBack(id: string, beats: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const reached = new Set<string>()
  const open = [...(beats.get(id) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    open.push(...(beats.get(next) ?? []))
  }
  return reached.has(id)
}
