import type { Relation, StakeholderView } from '../stakeholder.ts'

/** Something on record for which somebody stands where they stand on the map. Its weight is shown beside it. */
export type Fact = { says: FactKind; of: string | null; weight: number }

export const FACT_KINDS = [
  'approver',
  'driver',
  'decides',
  'influences',
  'reviews',
  'requests',
  'builds',
  'operates',
  'depends-on',
  'leads',
  'owns',
  'approves-changes',
  'reviews-changes',
  'consumes',
  'stake',
  'evidence',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** What is known of one entry beside the register: which touched things it owns or uses, which groups it leads, why it was suggested. */
export type KnownOf = {
  owns: readonly { duty: 'owns' | 'approves' | 'reviews'; name: string }[]
  consumes: readonly string[]
  leads: readonly string[]
  families: readonly string[]
}

export const NOTHING_KNOWN: KnownOf = { owns: [], consumes: [], leads: [], families: [] }

export type Position = { influence: number; stake: number; influenceFacts: Fact[]; stakeFacts: Fact[] }

/** Both axes end here: beyond it more facts say nothing more. */
export const FURTHEST = 6

const INFLUENCE_BY_RELATION: Partial<Record<Relation, number>> = {
  decides: 3,
  influences: 2,
  reviews: 2,
  requests: 1,
  builds: 1,
  operates: 1,
}
const STAKE_BY_RELATION: Partial<Record<Relation, number>> = {
  'depends-on': 2,
  operates: 2,
  requests: 2,
  builds: 1,
}
const BY_DUTY = { owns: ['owns', 3], approves: ['approves-changes', 2], reviews: ['reviews-changes', 2] } as const
/** Said by the relations and the directory already: counted there, not twice. */
const COUNTED_ELSEWHERE = new Set(['owns', 'consumes', 'requester'])

/** Where an entry stands: influence on the decision, and how much it has at stake, each the sum of its facts up to the end. */
export function positionOf(
  entry: Pick<StakeholderView, 'role' | 'relations' | 'stake'>,
  { owns, consumes, leads, families }: KnownOf,
): Position {
  const influenceFacts: Fact[] = [
    ...(entry.role === 'approver' || entry.role === 'driver' ? [fact(entry.role, 4)] : []),
    ...entry.relations.map((relation) => fact(relation, INFLUENCE_BY_RELATION[relation] ?? 0)),
    ...leads.map((group) => fact('leads', 1, group)),
  ]
  const stakeFacts: Fact[] = [
    ...owns.map(({ duty, name }) => fact(BY_DUTY[duty][0], BY_DUTY[duty][1], name)),
    ...consumes.map((name) => fact('consumes', 2, name)),
    ...entry.relations.map((relation) => fact(relation, STAKE_BY_RELATION[relation] ?? 0)),
    ...(entry.stake ? [fact('stake', 1, entry.stake)] : []),
    ...families.filter((family) => !COUNTED_ELSEWHERE.has(family)).map((family) => fact('evidence', 1, family)),
  ]
  const counting = (facts: Fact[]) => facts.filter(({ weight }) => weight > 0)
  return {
    influence: sumOf(influenceFacts),
    stake: sumOf(stakeFacts),
    influenceFacts: counting(influenceFacts),
    stakeFacts: counting(stakeFacts),
  }
}

function fact(says: FactKind, weight: number, of: string | null = null): Fact {
  return { says, of, weight }
}

function sumOf(facts: readonly Fact[]): number {
  return Math.min(
    FURTHEST,
    facts.reduce((sum, { weight }) => sum + weight, 0),
  )
}

/** Where on an axis that is, in four words rather than a number. */
export type Band = 'nothing' | 'some' | 'much' | 'most'

export function bandOf(place: number): Band {
  if (place === 0) return 'nothing'
  return place <= 2 ? 'some' : place <= 4 ? 'much' : 'most'
}
