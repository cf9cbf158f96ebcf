// Rule: camps on the opinion map, averaged over resamples that leave out a fifth of the votes; k by mean silhouette, the smaller of equals; one group unless an axis stands out from chance and people stay in their camps.
import { mean } from '../mean.ts'
import { seededRandom } from '../random.ts'
import type { Reason } from '../reading.ts'
import { axisAgainstChance } from './axis-against-chance.ts'
import { type Camps, camps } from './camps.ts'
import { crowdAt } from './crowd.ts'
import { keptVotes, nameHash } from './left-out-votes.ts'
import { type OpinionAxes, opinionAxes, STEPS_FROM_A_GUESS, USUAL_STEPS } from './opinion-axes.ts'
import { type OpinionMap, opinionMap } from './opinion-map.ts'
import { surenessOn } from './sureness.ts'
import { voteCovariance } from './vote-covariance.ts'
import { type VoteTable, withoutVotes } from './vote-table.ts'

/** The axes of all votes, and where everybody stands on them. */
export type Whole = { readonly axes: OpinionAxes; readonly map: OpinionMap }

export type SoundingGroups = Whole & {
  readonly found: 'groups' | 'one group' | 'too few to tell'
  /** Why there are no groups. */
  readonly because?: Reason
  /** How many groups: 0 when there are too few people to tell, 1 for one group. */
  readonly k: number
  /** For each person of the table the group, 0 the largest; -1 for who voted too little or stands between groups. */
  readonly groups: Int32Array
  /** In what share of the resamples a person was in that group; NaN for who voted too little. */
  readonly sureness: Float64Array
  /** People who voted enough but were in no group in two thirds of the resamples. */
  readonly between: number
  /** How often votes without a pattern show an axis as strong; NaN when it was not asked. */
  readonly chance: number
  /** Mean silhouette over the resamples for 2, 3 and more camps; NaN where there are none of sufficient size. */
  readonly silhouettes: readonly number[]
}

/** Fewer people are never put into groups. */
const FEWEST_PEOPLE = 6
/** With fewer votes a place on the map says little; as in Polis. All of them, where there are fewer statements. */
const VOTES_TO_BE_PLACED = 7
const FEWEST_STATEMENTS = 3
const MOST_CAMPS = 5
/** One camp more than two for each dozen people, as in Polis. */
const PEOPLE_FOR_ANOTHER_CAMP = 12
/** Stronger than in each of 39 exchanges: by chance alone once in forty, and a little more where people differ in passing. */
const CHANCE_LIMIT = 0.025
/** A silhouette this little higher is no reason for another group: resamples differ by more. */
const EQUALLY_CLEAR = 0.015
const LEFT_OUT = 0.2
const RESAMPLES = 24
/** Work for all resamples together: with many votes the axes hardly move, and a few are enough, or none. */
const MOST_VOTES_RESAMPLED = 500_000
/** So many maps, the whole one among them, are enough to see how many camps are clearest. */
const MAPS_FOR_K = 8
const SURE_ENOUGH = 2 / 3
/** Groups in which people are found less often than this on average do not come back: no real ones were below .91. */
const LEAST_SURENESS = 0.88
const SILHOUETTE_SAMPLE = 200
/** Among more people than this, every second, every third and so on is as good. */
const PEOPLE_HASHED = 4000

/**
 * Which groups of opinion a sounding has. The same votes give the same groups in any order and after any history: all
 * that is computed comes from the sorted votes as they stand and from the seed. A person is in a group only if two
 * thirds of the resamples say so; the others stand between, and are not drawn into a group they may not share.
 */
export function soundingGroups(table: VoteTable, seed: number, whole: Whole = wholeMap(table)): SoundingGroups {
  const placed = peopleWithEnoughVotes(table)
  const nobody = {
    groups: new Int32Array(table.participants.length).fill(-1),
    sureness: new Float64Array(table.participants.length).fill(Number.NaN),
    between: 0,
    silhouettes: [],
    ...whole,
  }
  const tooFew = reasonToRefuse(table, placed)
  if (tooFew) return { ...nobody, found: 'too few to tell', because: tooFew, k: 0, chance: Number.NaN }
  const chance = axisAgainstChance(table, seededRandom(seed))
  if (!(chance <= CHANCE_LIMIT)) return { ...nobody, ...allTogether(nobody.groups, placed, 'no clear groups'), chance }
  const maps = resampledMaps(table, whole, seed)
  const sample = steadySample(table, placed, seed)
  const views = maps.map((map) => viewOf(map, placed, sample))
  const silhouettes = Array.from({ length: mostCamps(placed.length) - 1 }, (_, i) =>
    mean(views.slice(0, MAPS_FOR_K).flatMap(({ divided }) => divided(i + 2)?.silhouette ?? [])),
  )
  const k = clearestK(silhouettes)
  if (k === 1) return { ...nobody, ...allTogether(nobody.groups, placed, 'no clear groups'), chance, silhouettes }
  const averaged = averagedGroups(placed, views, k)
  if (averaged.sureness.reduce((sum, sure) => sum + sure, 0) / placed.length < LEAST_SURENESS) {
    return { ...nobody, ...allTogether(nobody.groups, placed, 'groups that do not come back'), chance, silhouettes }
  }
  let between = 0
  for (let i = 0; i < placed.length; i++) {
    const [person, sure] = [placed[i] as number, averaged.sureness[i] as number]
    nobody.sureness[person] = sure
    if (sure >= SURE_ENOUGH) nobody.groups[person] = averaged.groups[i] as number
    else between++
  }
  return { ...nobody, found: 'groups', k, between, chance, silhouettes }
}

function wholeMap(table: VoteTable): Whole {
  const axes = opinionAxes(voteCovariance(table, USUAL_STEPS))
  return { axes, map: opinionMap(table, axes) }
}

function peopleWithEnoughVotes({ starts, statements }: VoteTable): Int32Array {
  const enough = Math.min(VOTES_TO_BE_PLACED, statements.length)
  const people = new Int32Array(starts.length - 1)
  let count = 0
  for (let person = 0; person + 1 < starts.length; person++) {
    if ((starts[person + 1] as number) - (starts[person] as number) >= enough) people[count++] = person
  }
  return people.slice(0, count)
}

function reasonToRefuse(table: VoteTable, placed: Int32Array): Reason | undefined {
  if (table.statements.length < FEWEST_STATEMENTS) return 'too few statements for opinion groups'
  return placed.length < FEWEST_PEOPLE ? 'too few people for opinion groups' : undefined
}

function allTogether(groups: Int32Array, placed: Int32Array, because: Reason) {
  for (const person of placed) groups[person] = 0
  return { found: 'one group', because, k: 1 } as const
}

/** The fewest camps whose silhouette is as good as the best; 1 when no number of camps could be found. */
function clearestK(silhouettes: readonly number[]): number {
  const best = Math.max(...silhouettes.filter((value) => !Number.isNaN(value)))
  return Number.isFinite(best) ? 2 + silhouettes.findIndex((value) => value >= best - EQUALLY_CLEAR) : 1
}

function mostCamps(people: number): number {
  return Math.min(MOST_CAMPS, 2 + Math.floor(people / PEOPLE_FOR_ANOTHER_CAMP))
}

/** The map of all votes, then one for each resample. */
function resampledMaps(table: VoteTable, { axes, map }: Whole, seed: number): OpinionMap[] {
  return [
    map,
    ...Array.from({ length: resamplesFor(table) }, (_, resample) => mapWithout(table, axes, seed + resample + 1)),
  ]
}

/** Everybody with all of their votes, on axes from which some of the votes were left out. */
function mapWithout(table: VoteTable, guess: OpinionAxes, seed: number): OpinionMap {
  const without = withoutVotes(table, keptVotes(table, LEFT_OUT, seed))
  return opinionMap(table, opinionAxes(voteCovariance(without, STEPS_FROM_A_GUESS), guess))
}

function resamplesFor(table: VoteTable): number {
  return Math.min(RESAMPLES, Math.floor(MOST_VOTES_RESAMPLED / table.cells.length))
}

/** Among few people the same ones are looked at again when others come or go: those with the smallest hashes. */
function steadySample({ participants }: VoteTable, placed: Int32Array, seed: number): Int32Array {
  const step = Math.ceil(placed.length / PEOPLE_HASHED)
  const some = step > 1 ? placed.filter((_, i) => i % step === 0) : placed
  const hashes = Float64Array.from(some, (person) => nameHash(participants[person] as string, seed))
  const limit = hashes.toSorted()[SILHOUETTE_SAMPLE] ?? Number.POSITIVE_INFINITY
  return some.filter((_, i) => (hashes[i] as number) < limit)
}

/** A map, and how the people on it are best divided into so many camps. */
type View = { readonly map: OpinionMap; readonly divided: (k: number) => Camps | undefined }

function viewOf(map: OpinionMap, placed: Int32Array, sample: Int32Array): View {
  const [crowd, looked] = [crowdAt(map, placed), crowdAt(map, sample)]
  const known = new Map<number, Camps | undefined>()
  return {
    map,
    divided: (k) => {
      if (!known.has(k)) known.set(k, camps(crowd, k, looked))
      return known.get(k)
    },
  }
}

/** For each placed person the group in which most resamples put them, and in what share of the resamples. */
function averagedGroups(placed: Int32Array, views: readonly View[], k: number) {
  const shares = new Float64Array(placed.length * k)
  let counted = 0
  for (const { map, divided } of views) {
    const centres = divided(k)?.centres
    if (!centres) continue
    const { camp, nextBest, sure } = surenessOn(map, placed, centres, LEFT_OUT)
    const name = namesLike(shares, camp, k)
    for (let i = 0; i < placed.length; i++) {
      const own = i * k + (name[camp[i] as number] as number)
      const other = i * k + (name[nextBest[i] as number] as number)
      shares[own] = (shares[own] as number) + (sure[i] as number)
      shares[other] = (shares[other] as number) + 1 - (sure[i] as number)
    }
    counted++
  }
  return mostly(shares, k, counted)
}

/** The group with the largest share of each person, groups numbered by size, and that share of all that was counted. */
function mostly(shares: Float64Array, k: number, counted: number) {
  const groups = new Uint8Array(shares.length / k)
  const sureness = new Float64Array(shares.length / k)
  const sizes = new Int32Array(k)
  for (let i = 0; i < groups.length; i++) {
    let best = 0
    for (let group = 1; group < k; group++)
      if ((shares[i * k + group] as number) > (shares[i * k + best] as number)) best = group
    groups[i] = best
    sureness[i] = (shares[i * k + best] as number) / counted
    if ((sureness[i] as number) >= SURE_ENOUGH) sizes[best] = (sizes[best] as number) + 1
  }
  const bySize = Array.from(sizes.keys()).sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b)
  return { groups: groups.map((group) => bySize.indexOf(group)), sureness }
}

/** Which name each camp gets, so that it is called like the group with which it shares most people so far. */
function namesLike(shares: Float64Array, camp: Uint8Array, k: number): readonly number[] {
  const common = new Float64Array(k * k)
  for (let i = 0; i < camp.length; i++) {
    for (let group = 0; group < k; group++) {
      const at = (camp[i] as number) * k + group
      common[at] = (common[at] as number) + (shares[i * k + group] as number)
    }
  }
  const inCommon = (names: readonly number[]) =>
    names.reduce((sum, group, camp) => sum + (common[camp * k + group] as number), 0)
  return ordersOf(k).reduce((best, names) => (inCommon(names) > inCommon(best) ? names : best))
}

/** Every order of the numbers from 0 up to k; the first is the one that changes nothing. */
function ordersOf(k: number): number[][] {
  if (k === 0) return [[]]
  return ordersOf(k - 1).flatMap((order) =>
    Array.from({ length: k }, (_, before) => order.toSpliced(k - 1 - before, 0, k - 1)),
  )
}
