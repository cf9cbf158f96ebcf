// Formula: mean distance between teams minus mean distance within teams, against the same people put into teams of these sizes by lot (MRPP; Mielke, Berry & Johnson 1976, Communications in Statistics A5:1409-1424).
import { mean } from '../mean.ts'
import { groupings, shareReaching } from '../permutation/relabellings.ts'
import type { Random } from '../random.ts'
import { notKnown, type Reading } from '../reading.ts'
import { type Distances, voteDistances } from './vote-distances.ts'
import type { Votes } from './votes.ts'

export type TeamSeparation = {
  /** How differently two people of the same team vote, and two of different teams; 0 to 1. */
  readonly within: number
  readonly between: number
  /** between - within: above 0 when people vote more like their own team. */
  readonly separation: number
  /** How often people put into teams of these sizes by lot would be separated as much, 0 to 1. */
  readonly chance: number
  readonly people: number
  readonly teams: number
}

/** Below this no way to put these people into teams could be rarer than the usual .05. */
const FEWEST_WAYS = 20

/**
 * Do people vote as their teams do? To be asked before looking for groups that nobody knows of: a difference between
 * known teams needs no discovery, and three teams of four show it where a search would see nothing.
 * Input: votes (see `Votes`), the team of each person (null = in none, left out), a generator for more than 20,000 ways
 * to make such teams. Teams weigh as teams: `within` is the mean over teams of two and more, `between` over pairs of
 * teams. Pairs of people without three statements in common are left out.
 * Refuses one team, teams of one person only, and teams so few and small that chance could not be told from anything
 * (three against three).
 */
export function teamSeparation(
  votes: Votes,
  teams: readonly (string | number | null)[],
  random?: Random,
): Reading<TeamSeparation> {
  const everyone = voteDistances(votes)
  const compared = [...votes.keys()].filter(
    (person) =>
      (teams[person] ?? null) !== null &&
      everyone[person]?.some((distance, other) => other !== person && distance >= 0),
  )
  const names = [...new Set(compared.map((person) => teams[person]))]
  const labels = compared.map((person) => names.indexOf(teams[person]))
  const distances = compared.map((one) => compared.map((other) => everyone[one]?.[other] ?? Number.NaN))
  const { within, between } = meansOf(distances, labels)
  if (waysToMakeTeams(labels) < FEWEST_WAYS || Number.isNaN(between - within)) {
    return notKnown('too few people for this test')
  }
  const relabellings = groupings(labels, random)
  if (!relabellings) return notKnown('needs a random generator')
  const chance = shareReaching(labels, relabellings, (other) => {
    const means = meansOf(distances, other)
    const separation = means.between - means.within
    // Shifted to start at 0. Where it cannot be known it counts as reached.
    return Number.isNaN(separation) ? Number.POSITIVE_INFINITY : 1 + separation
  })
  return {
    known: true,
    within,
    between,
    separation: between - within,
    chance,
    people: compared.length,
    teams: names.length,
  }
}

/** Means of the means of each team, and of each two teams; NaN where there is no pair of people to take it from. */
function meansOf(distances: Distances, labels: readonly number[]): { within: number; between: number } {
  const teams = Math.max(-1, ...labels) + 1
  const sums = new Float64Array(teams * teams)
  const pairs = new Float64Array(teams * teams)
  for (let one = 1; one < labels.length; one++) {
    for (let other = 0; other < one; other++) {
      const distance = distances[one]?.[other] as number
      if (Number.isNaN(distance)) continue
      const [a, b] = [labels[one] as number, labels[other] as number]
      const place = a < b ? a * teams + b : b * teams + a
      sums[place] = (sums[place] as number) + distance
      pairs[place] = (pairs[place] as number) + 1
    }
  }
  const means = Array.from(sums, (sum, place) => ({ mean: sum / (pairs[place] as number), place }))
  const known = means.filter(({ mean }) => !Number.isNaN(mean))
  const isWithin = ({ place }: { place: number }) => place % (teams + 1) === 0
  return {
    within: mean(known.filter(isWithin).map((team) => team.mean)),
    between: mean(known.filter((pair) => !isWithin(pair)).map((pair) => pair.mean)),
  }
}

/** In how many ways these people can be put into teams of these sizes, whatever the teams are called. */
function waysToMakeTeams(labels: readonly number[]): number {
  const sizes = [...Map.groupBy(labels, (label) => label).values()].map((people) => people.length)
  let ways = 1
  let placed = 0
  for (const size of sizes) for (let i = 1; i <= size; i++) ways = (ways * ++placed) / i
  for (const alike of Map.groupBy(sizes, (size) => size).values()) {
    for (let i = 2; i <= alike.length; i++) ways /= i
  }
  return ways
}
