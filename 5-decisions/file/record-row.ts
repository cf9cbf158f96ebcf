import type { Dialect } from './dialect.ts'
import type { Days, People } from './people-and-days.ts'
import type { ReadDecision } from './reading.ts'
import { type Edge, edgesOf, keyOfRecord, type Unresolved } from './record-edges.ts'
import type { Relation } from './references.ts'
import type { FileState } from './state-words.ts'

/** What is told of each file. */
export type RecordRow = {
  path: string
  title: string
  status: FileState | null
  rawStatus: string | null
  /** Where the status stands: in which form, and on which line. */
  statusWhere: string | null
  dialect: Dialect
  dates: Days
  people: People
  supersedes: string[]
  supersededBy: string[]
  amends: string[]
  unresolved: { relation: Relation; text: string; line: number; why: string }[]
}

/** One row for each decision of a folder, those that were found among themselves linked. */
export function rowsOf(records: readonly ReadDecision[]): RecordRow[] {
  const { edges, unresolved } = edgesOf(records)
  const edgesFrom = Map.groupBy(edges, ({ from }) => from)
  const openFrom = Map.groupBy(unresolved, ({ from }) => from)
  return records.map((record) => {
    const key = keyOfRecord(record)
    return rowOf(record, edgesFrom.get(key) ?? [], openFrom.get(key) ?? [])
  })
}

function rowOf(record: ReadDecision, edges: readonly Edge[], unresolved: readonly Unresolved[]): RecordRow {
  const named = (relation: Relation) => edges.filter((edge) => edge.relation === relation).map(({ to }) => to)
  const { statusForm, statusAt } = record
  return {
    path: keyOfRecord(record),
    title: record.title,
    status: record.status,
    rawStatus: record.rawStatus,
    statusWhere: statusForm === null ? null : `${statusForm}, line ${statusAt ?? 1}`,
    dialect: record.dialect,
    dates: record.days,
    people: record.people,
    supersedes: named('supersedes'),
    supersededBy: named('superseded-by'),
    amends: named('amends'),
    unresolved: unresolved.map(({ relation, text, line, why }) => ({ relation, text, line, why })),
  }
}
