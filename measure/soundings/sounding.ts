// Rule: the figures of a sounding, from votes to groups, what tells them apart, what they share and how steady they are.
import type { Reason } from '../reading.ts'
import { type BridgingStatement, bridgingRanking } from './bridging-ranking.ts'
import { type CoVotes, coVotes } from './co-votes.ts'
import { type ConsensusStatement, consensusStatements } from './consensus-statements.ts'
import { groupInformedConsensus } from './group-informed-consensus.ts'
import { opinionAxes, USUAL_STEPS } from './opinion-axes.ts'
import { opinionMap } from './opinion-map.ts'
import { type RepresentativeStatement, representativeStatements } from './representative-statements.ts'
import { type SoundingGroups, soundingGroups } from './sounding-groups.ts'
import { type SoundingStability, soundingStability } from './sounding-stability.ts'
import { type StatementCounts, statementCounts } from './statement-counts.ts'
import { voteCovariance } from './vote-covariance.ts'
import type { VoteStream } from './vote-stream.ts'
import { type VoteTable, voteTable } from './vote-table.ts'

export type SoundingOptions = {
  /** Any whole number; the same gives the same groups. */
  readonly seed: number
  /** Milliseconds from anywhere, for `elapsedMs`; without it every stage takes 0. */
  readonly now?: () => number
  /** Counts every two votes of each person, perhaps in several threads; the result must be that of `coVotes`. */
  readonly countPairs?: (table: VoteTable) => CoVotes
  /** Told when a stage begins, and what share of all stages is done. */
  readonly progress?: (stage: string, share: number) => void
}

export type Sounding = {
  /** How many people voted on a statement that counts, how many such statements, how many votes. */
  readonly participants: number
  readonly statements: number
  readonly votes: number
  readonly found: SoundingGroups['found']
  readonly because?: Reason
  /** How many groups; 1 for one group, 0 when there are too few people to tell. */
  readonly k: number
  /** The group of each person who is in one, 0 the largest. */
  readonly groups: { readonly [participant: string]: number }
  readonly sizes: readonly number[]
  /** People with enough votes who stand between groups: two thirds of the resamples do not agree where they belong. */
  readonly between: readonly string[]
  /** How often votes without a pattern show an axis as strong. */
  readonly chance: number
  readonly silhouettes: readonly number[]
  /** Where everybody stands on the first two axes. */
  readonly projection: { readonly [participant: string]: readonly [number, number] }
  readonly statementFigures: readonly StatementFigures[]
  /** For each group what tells it from the others. */
  readonly representative: readonly (readonly RepresentativeStatement[])[]
  readonly consensus: readonly ConsensusStatement[]
  readonly bridging: readonly BridgingStatement[]
  readonly stability: SoundingStability
  readonly elapsedMs: { readonly [stage: string]: number }
}

/** `consensus`: product over the groups of (agrees + 1) / (votes + 2). */
export type StatementFigures = StatementCounts & { readonly consensus: number }

/** Stability computes everything again; with very many votes once is enough, and all that there is time for. */
const STABILITY_RUNS = 4
const VOTES_RUN_AGAIN = 400_000

/**
 * Everything that votes (agree, disagree, pass) say about groups of opinion, about statements and about how far to
 * trust it. The same votes and seed give the same figures in any order and after any history of changes. "One group"
 * and "too few to tell" are answers. Rejected statements count nowhere.
 */
export function sounding(
  votes: VoteStream,
  { seed, now = () => 0, progress = () => {}, countPairs = coVotes }: SoundingOptions,
): Sounding {
  const elapsedMs: { [stage: string]: number } = {}
  let done = 0
  const stage = <Result>(name: string, work: () => Result): Result => {
    progress(name, done++ / 8)
    const started = now()
    const result = work()
    elapsedMs[name] = now() - started
    return result
  }
  const table = stage('sort', () => voteTable(votes))
  const covariance = stage('pairs', () => voteCovariance(table, USUAL_STEPS, countPairs))
  const axes = stage('axes', () => opinionAxes(covariance))
  const map = stage('map', () => opinionMap(table, axes))
  const found = stage('groups', () => soundingGroups(table, seed, { axes, map }))
  const counts = stage('statements', () => statementCounts(table, found.groups, found.k))
  const bridging = stage('bridging', () => bridgingRanking(table))
  const stability = stage('stability', () => soundingStability(table, found, { seed, runs: runsFor(table) }))
  progress('done', 1)
  return {
    participants: table.participants.length,
    statements: table.statements.length,
    votes: table.cells.length,
    ...membership(table, found),
    projection: Object.fromEntries(
      table.participants.map((name, person) => [name, [map.x[person] as number, map.y[person] as number]]),
    ),
    statementFigures: counts.map((figures) => ({
      ...figures,
      consensus: groupInformedConsensus(figures.groups).agree,
    })),
    representative: representativeStatements(counts),
    consensus: consensusStatements(counts),
    bridging,
    stability,
    elapsedMs,
  }
}

function runsFor({ cells }: VoteTable): number {
  return Math.max(1, Math.min(STABILITY_RUNS, Math.round(VOTES_RUN_AGAIN / cells.length)))
}

function membership(table: VoteTable, { found, because, k, groups, sureness, chance, silhouettes }: SoundingGroups) {
  const sizes = new Array<number>(k).fill(0)
  const groupOf: [participant: string, group: number][] = []
  const between: string[] = []
  table.participants.forEach((name, person) => {
    const group = groups[person] as number
    if (group >= 0) {
      groupOf.push([name, group])
      sizes[group] = (sizes[group] as number) + 1
    } else if (!Number.isNaN(sureness[person])) between.push(name)
  })
  const members = Object.fromEntries(groupOf)
  return { found, ...(because ? { because } : {}), k, groups: members, sizes, between, chance, silhouettes }
}
