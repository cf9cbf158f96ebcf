import {
  groupInformedConsensus,
  type PolisConsensusStatement,
  type PolisRepresentative,
  type PolisStatementFigures,
  polisConsensus,
  polisGroups,
  polisRepresentativeness,
  polisStatementFigures,
  type StatementCounts,
  seededRandom,
  statementCounts,
  type VoteCounts,
  type VoteStream,
  type VoteTable,
  voteTable,
} from '@plumbline/measure'
import type { VoteFiles } from './vote-files.ts'

/** What Polis itself would say of the votes, under the same names as `VotesResult`; what it does not know is empty. */
export type ConformanceResult = {
  participants: number
  statementCount: number
  votes: number
  found: 'groups' | 'too few to tell'
  because: null
  k: number
  groups: { readonly [participant: string]: number }
  sizes: number[]
  projection: { readonly [participant: string]: readonly [number, number] }
  silhouettes: readonly number[]
  statements: (Omit<StatementCounts, 'statement' | 'groups'> & {
    id: string
    text: string | null
    groups: (VoteCounts & PolisStatementFigures)[]
    consensus: number
  })[]
  representative: PolisRepresentative[][]
  consensus: (PolisConsensusStatement & { direction: 'agree' | 'disagree' })[]
  bridging: []
  stability: null
  seed: number
  elapsedMs: { reading: number; groups: number; statements: number }
}

/** The original formulas, computed afresh; for comparison, since they also divide what is noise. */
export function conformanceResult(
  { votes, texts, elapsedMs }: VoteFiles,
  { seed, now }: { seed: number; now: () => number },
): ConformanceResult {
  const begun = now()
  const table = voteTable(votes)
  const { k, groups, projection, silhouettes } = polisGroups(votes, seededRandom(seed))
  const grouped = now()
  const counts = inOrderOfFirstVote(statementCounts(table, groupsOf(table, groups), k), votes)
  const { agree, disagree } = polisConsensus(counts)
  const result = {
    participants: table.participants.length,
    statementCount: table.statements.length,
    votes: table.cells.length,
    found: k > 1 ? ('groups' as const) : ('too few to tell' as const),
    because: null,
    k,
    groups,
    sizes: Array.from({ length: k }, (_, group) => Object.values(groups).filter((of) => of === group).length),
    projection,
    silhouettes,
    statements: counts.map((statement) => statementFigures(statement, texts)),
    representative: polisRepresentativeness(counts),
    consensus: [
      ...agree.map((statement) => ({ ...statement, direction: 'agree' as const })),
      ...disagree.map((statement) => ({ ...statement, direction: 'disagree' as const })),
    ],
    bridging: [] as [],
    stability: null,
    seed,
  }
  return { ...result, elapsedMs: { ...elapsedMs, groups: grouped - begun, statements: now() - grouped } }
}

function groupsOf({ participants }: VoteTable, groups: { readonly [participant: string]: number }): Int32Array {
  return Int32Array.from(participants, (name) => groups[name] ?? -1)
}

/** The original goes by the order in which statements were first voted on where figures are equal. */
function inOrderOfFirstVote(counts: readonly StatementCounts[], { statement, statements }: VoteStream) {
  const first = new Map<string, number>()
  for (const number of statement) {
    const id = statements[number] as string
    if (!first.has(id)) first.set(id, first.size)
  }
  return [...counts].sort((one, other) => (first.get(one.statement) ?? 0) - (first.get(other.statement) ?? 0))
}

function statementFigures(counts: StatementCounts, texts: VoteFiles['texts']): ConformanceResult['statements'][number] {
  const { statement, groups, ...everybody } = counts
  const figures = polisStatementFigures(groups)
  return {
    id: statement,
    text: texts.get(statement) ?? null,
    ...everybody,
    groups: groups.map((group, i) => ({ ...group, ...(figures[i] as PolisStatementFigures) })),
    consensus: groupInformedConsensus(groups).agree,
  }
}
