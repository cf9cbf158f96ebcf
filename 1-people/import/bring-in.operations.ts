import { setImmediate as letOthersIn } from 'node:timers/promises'
import { type Person, putPeople } from '@plumbline/platform/identity/person.store'
import type { Asked } from '@plumbline/platform/operation'
import { changesInWords, keptInWords } from './change-words.ts'
import { addImport, addImportChanges } from './directory-import.store.ts'
import type { DirectoryImport, ImportFormat, RefusedLine } from './directory-import.ts'
import { pieces, putRows, seeAgain } from './fact-rows.store.ts'
import { knownParties, knownRows } from './known.store.ts'
import { meantBy, partiesOf, wantedFor } from './party.ts'
import { type Plan, type PlannedChange, planOf } from './plan.ts'
import type { Stated } from './stated.ts'
import { tidied } from './tidy.ts'

/** What is read into the directory, and from where. */
export type Reading = {
  stated: Stated
  format: ImportFormat
  source: string
  fileName: string | null
  /** Whether this is all that the source has to say, so that what it no longer states is vanished. */
  whole: boolean
}

export type Planned = { plan: Plan; first: string[]; kept: RefusedLine[]; importId: string }

/** So many rows are written before others get a word in. */
const ROWS_AT_ONCE = 1_000
const MOST_REFUSED_KEPT = 2_000

type Within = Pick<Asked<unknown>, 'db' | 'now' | 'newId'>

/** What reading this into the directory would do. Nothing is changed. */
export async function planReading({ db, now, newId }: Within, reading: Reading): Promise<Planned> {
  const { facts, refused } = tidied(reading.stated, reading.source)
  const named = partiesOf(facts)
  const { parties } = named
  const nested = facts.some((fact) => fact.fact === 'parent' || (fact.fact === 'group' && fact.parent !== undefined))
  await letOthersIn()
  const known = await knownParties(db, wantedFor(parties.values()), nested)
  const { meant, refused: unclear } = meantBy(parties, known, newId)
  await letOthersIn()
  const rows = await knownRows(db, { source: reading.source, whole: reading.whole, parties, meant }, known)
  const importId = newId()
  const { source, whole } = reading
  await letOthersIn()
  const plan = planOf({ facts, parties, meant, known: rows, source, whole, importId, now, newId })
  const all = [...refused, ...named.refused, ...unclear, ...plan.refused].sort(inOrderOfLines)
  const kept = upTo(MOST_REFUSED_KEPT, keptInWords(plan, rows).sort(inOrderOfLines))
  return { plan: { ...plan, refused: upTo(MOST_REFUSED_KEPT, all) }, first: changesInWords(plan, rows), kept, importId }
}

function inOrderOfLines(a: RefusedLine, b: RefusedLine): number {
  return (a.path ?? '') < (b.path ?? '') ? -1 : (a.path ?? '') > (b.path ?? '') ? 1 : (a.line ?? 0) - (b.line ?? 0)
}

function upTo(most: number, refused: RefusedLine[]): RefusedLine[] {
  if (refused.length <= most) return refused
  return [...refused.slice(0, most), { path: null, line: null, says: `and ${refused.length - most} more` }]
}

const IN_ORDER = [
  ...(['person', 'presence', 'group', 'asset', 'handle'] as const),
  ...(['groupMember', 'ownership', 'consumption', 'assetLink', 'correction', 'sighting'] as const),
]

/**
 * Reads it into the directory, with every row as it was and as it is, so that it can be undone. All of it, or nothing: this
 * is done inside the transaction of whoever asks.
 */
export async function bringIntoDirectory(asked: Within, reading: Reading): Promise<Planned> {
  const planned = await planReading(asked, reading)
  const { plan, importId } = planned
  const { db, now, newId } = asked
  const { format, source, fileName } = reading
  const entry: DirectoryImport = {
    ...{ id: importId, format, source, fileName, appliedAt: now, undoneAt: null },
    ...{ counts: plan.counts, refused: plan.refused, kept: planned.kept },
  }
  await addImport(db, entry)
  const byTable = Map.groupBy(plan.changes, ({ factTable }) => factTable)
  const inOrder = IN_ORDER.flatMap((table) => byTable.get(table) ?? [])
  for (const table of IN_ORDER) {
    if (table === 'sighting') continue
    await putAll(asked, table, byTable.get(table) ?? [])
  }
  const seen = [...plan.seen, ...goneFrom(byTable.get('sighting') ?? [])]
  for (const rows of pieces(seen, ROWS_AT_ONCE)) {
    await putRows(db, 'sighting', rows)
    await letOthersIn()
  }
  for (const [table, ids] of plan.same) await seeAgain(db, table, ids, now)
  let place = 0
  for (const changes of pieces(inOrder, ROWS_AT_ONCE)) {
    const rows = changes.map(({ factTable, factId, personId, before, after }) => {
      place += 1
      return { id: newId(), importId, place, factTable, factId, personId, before: kept(before), after: kept(after) }
    })
    await addImportChanges(db, rows)
    await letOthersIn()
  }
  return planned
}

async function putAll({ db }: Within, table: (typeof IN_ORDER)[number], changes: PlannedChange[]): Promise<void> {
  for (const some of pieces(changes, ROWS_AT_ONCE)) {
    const rows = some.map(({ after }) => after)
    if (table === 'person') await putPeople(db, rows as unknown as Person[])
    else await putRows(db, table, rows)
    await letOthersIn()
  }
}

/** What the source no longer states. */
function goneFrom(changes: PlannedChange[]) {
  return changes.filter(({ after }) => after['staleAt'] !== null).map(({ after }) => after)
}

/** A row without what is empty in it: that is what most of a row is. */
function kept<Row extends Record<string, unknown> | null>(row: Row): Row {
  if (row === null) return row
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row
}
