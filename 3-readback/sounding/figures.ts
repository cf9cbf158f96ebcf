import type { Reason, StatementCounts, VoteCounts, VoteTable } from '@plumbline/measure'
import {
  bridgingRanking,
  consensusStatements,
  groupInformedConsensus,
  representativeStatements,
  soundingGroups,
  soundingStability,
  statementCounts,
} from '@plumbline/measure/soundings'
import { type CrowdPlace, crowdOf, type GroupOutline, outlineOf, type Place, scaled } from './opinion-shape.ts'
import { type ShownStatement, type ShownVotes, shownStatement, sumOf } from './shown-votes.ts'

type Direction = 'agree' | 'disagree'

/** One statement with what may be seen of it; `consensus` is how far all groups agree with it, 0 to 1. */
type StatementShown = ShownStatement & { number: number; consensus: number | null }

/** All that a closed sounding says, after the gate: nothing here is about fewer people than the threshold. */
export type Figures = {
  participants: number
  votes: number
  found: 'groups' | 'one group' | 'too few to tell'
  /** Why there are no groups. */
  because: Reason | 'groups too small to show' | null
  /** How often votes without a pattern show an axis as strong. */
  chance: number | null
  /** How alike the groups are when a tenth of the votes is left out; 1 is the same. */
  stability: number | null
  groups: GroupOutline[]
  /** The people of a sounding without groups, as one outline. */
  everybody: GroupOutline | null
  crowd: CrowdPlace[]
  statements: StatementShown[]
  consensus: { number: number; direction: Direction }[]
  /** Numbers of statements that people agree with who disagree otherwise, the most bridging first. */
  bridging: number[]
  /** For each group what tells it from the others. */
  representative: { number: number; direction: Direction }[][]
}

const MOST_BRIDGING = 5
/** The same votes always give the same figures. */
const SEED = 1
const STABILITY = { seed: SEED, runs: 2 }

/** Everything that may be told of the votes. Groups below the fewest are no groups: their people stand between. */
export function figuresFrom(table: VoteTable, fewest: number): Figures {
  const found = soundingGroups(table, SEED)
  const { k, groups } = largeEnough(found, fewest)
  const counts = statementCounts(table, groups, k)
  const shown = counts.map((each) => shownWith(each, fewest))
  const isOpen = new Set(shown.filter(isAllShown).map(({ number }) => number))
  const open = counts.filter(({ statement }) => isOpen.has(Number(statement)))
  const places = scaled(Array.from(found.map.x, (x, person): Place => [x, found.map.y[person] as number]))
  const placesIn = (group: number) => places.filter((_, person) => groups[person] === group)
  const isTold = found.found !== 'too few to tell'
  return {
    participants: table.participants.length,
    votes: table.cells.length,
    ...foundAs(found, k),
    chance: known(found.chance),
    stability: k === 0 ? null : known(soundingStability(table, found, STABILITY).adjustedRandIndex),
    groups: Array.from({ length: k }, (_, group) => outlineOf(placesIn(group), fewest)).filter(isThere),
    everybody: k === 0 && isTold ? outlineOf(places, fewest) : null,
    crowd: isTold ? crowdOf(places, fewest) : [],
    statements: shown,
    consensus: consensusStatements(open).map(asNamed),
    bridging: bridgingRanking(table)
      .filter(({ statement, known: isKnown }) => isKnown && isOpen.has(Number(statement)))
      .slice(0, MOST_BRIDGING)
      .map(({ statement }) => Number(statement)),
    representative: representativeStatements(open).map((list) => list.map(asNamed)),
  }
}

type Found = ReturnType<typeof soundingGroups>

/** The groups that are large enough, numbered again by size; none where that leaves fewer than two. */
function largeEnough(found: Found, fewest: number): { k: number; groups: Int32Array } {
  const sizes = new Int32Array(found.k)
  for (const group of found.groups) if (group >= 0) sizes[group] = (sizes[group] as number) + 1
  const kept = Array.from(sizes.keys()).filter((group) => (sizes[group] as number) >= fewest)
  const places = kept.length < 2 ? [] : kept
  return { k: places.length, groups: found.groups.map((group) => places.indexOf(group)) }
}

function foundAs({ found, because }: Found, k: number): Pick<Figures, 'found' | 'because'> {
  return found === 'groups' && k === 0
    ? { found: 'one group', because: 'groups too small to show' }
    : { found, because: because ?? null }
}

function asNamed({ statement, direction }: { statement: string; direction: Direction }) {
  return { number: Number(statement), direction }
}

function shownWith({ statement, groups, ...everybody }: StatementCounts, fewest: number): StatementShown {
  const shown = shownStatement({ groups, others: without(everybody, sumOf(groups)) }, fewest)
  const isExact = groups.length > 1 && shown.groups.every((group) => group.shown === 'figure')
  return { number: Number(statement), ...shown, consensus: isExact ? groupInformedConsensus(groups).agree : null }
}

/** A list that names a statement says something of each group, so each of them must be allowed to be seen. */
function isAllShown({ everybody, groups }: StatementShown): boolean {
  const told: readonly ShownVotes[] = groups.length > 0 ? groups : [everybody]
  return told.every(({ shown }) => shown !== 'nothing')
}

function without(one: VoteCounts, other: VoteCounts): VoteCounts {
  return {
    agrees: one.agrees - other.agrees,
    disagrees: one.disagrees - other.disagrees,
    passes: one.passes - other.passes,
    votes: one.votes - other.votes,
  }
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : Math.round(value * 1000) / 1000
}

function isThere<Found>(found: Found | null): found is Found {
  return found !== null
}
