import { setImmediate as letOthersIn } from 'node:timers/promises'
import { unlessReferredTo } from '@plumbline/platform/database/attempt'
import { dropPeople, type Person, putPeople } from '@plumbline/platform/identity/person.store'
import type { Asked } from '@plumbline/platform/operation'
import { forgetCorrectionsAbout } from '../directory/correction.store.ts'
import { FACT_TABLES, type FactTable, type Sighting } from '../directory/sighting.ts'
import { changesBefore, importBefore, markUndone, partiesAddedBy } from './directory-import.store.ts'
import type { DirectoryImport, ImportChange } from './directory-import.ts'
import {
  alsoSeen,
  dropRows,
  dropSightingsOf,
  dropWhatGoesWith,
  giveBack,
  parentsOfOthers,
  pieces,
  putRows,
  readSince,
  rowsWhere,
  sayWhenLastSeen,
  sightingsOfImport,
} from './fact-rows.store.ts'
import { isAsLeft, type Left } from './undo.ts'

type Within = Pick<Asked<unknown>, 'db' | 'now'>
type Undoing = Within & {
  entry: DirectoryImport
  /** The parties that this import added, by table. */
  added: Map<string, Set<string>>
  left: Map<string, Left>
  /** Facts of which it must be said anew when they were last seen. */
  touched: Map<FactTable, Set<string>>
}

const CHANGES_AT_ONCE = 1_000
const PARTY_COLUMN = { person: 'personId', group: 'groupId', asset: 'assetId' } as const
type PartyTable = keyof typeof PARTY_COLUMN

/** Puts back every row that still stands as the import left it. What is another one by now stays, and is told. */
export async function undoImport({ db, now }: Within, entry: DirectoryImport): Promise<Left[]> {
  const added = new Map<string, Set<string>>()
  for (const { factTable, factId } of await partiesAddedBy(db, entry.id)) setIn(added, factTable).add(factId)
  const undoing: Undoing = { db, now, entry, added, left: new Map(), touched: new Map() }
  let place = Number.MAX_SAFE_INTEGER
  for (;;) {
    const changes = await changesBefore(db, entry.id, place, CHANGES_AT_ONCE)
    const last = changes.at(-1)
    if (!last) break
    place = last.place
    for (const [table, some] of Map.groupBy(changes, ({ factTable }) => factTable))
      await undoChanges(undoing, table, some)
    await letOthersIn()
  }
  await giveSightingsBack(undoing)
  for (const [table, ids] of undoing.touched) await sayWhenLastSeen(db, table, [...ids])
  await markUndone(db, entry.id, now)
  return [...undoing.left.values()]
}

async function undoChanges(undoing: Undoing, table: ImportChange['factTable'], changes: ImportChange[]): Promise<void> {
  const { db, entry } = undoing
  const ids = changes.map(({ factId }) => factId)
  const rows = new Map((await rowsWhere(db, table, 'id', ids)).map((row) => [row.id, row as Record<string, unknown>]))
  const mine = changes.filter((change) => !goesWithAParty(undoing, change))
  const asLeft: ImportChange[] = []
  for (const change of mine) {
    const row = rows.get(change.factId)
    const readAgain = table === 'sighting' && row !== undefined && row['importId'] !== entry.id
    if (row === undefined) continue
    if (isAsLeft(change, row) && !readAgain) asLeft.push(change)
    else if (table !== 'sighting' && table !== 'correction') leave(undoing, table, row, 'was changed since')
  }
  const wasThere = asLeft.filter(({ before }) => before !== null)
  const wasNot = asLeft.filter(({ before }) => before === null).map(({ factId }) => factId)
  if (table === 'sighting') {
    for (const { factId } of asLeft) {
      const sighting = rows.get(factId) as Sighting | undefined
      if (sighting) setIn(undoing.touched, sighting.factTable).add(sighting.factId)
    }
    await dropRows(db, table, wasNot)
    await putRows(db, table, wasThere.map(beforeOf))
  } else if (isFact(table)) {
    await restoreFacts(undoing, table, wasThere, rows)
    await removeFacts(undoing, table, wasNot, rows)
  } else {
    await putRows(db, table, wasThere.map(beforeOf))
    await dropRows(db, table, wasNot)
  }
}

function isFact(table: string): table is FactTable {
  return FACT_TABLES.some((each) => each === table)
}

function beforeOf({ factId, before }: ImportChange): Record<string, unknown> & { id: string } {
  return { ...before, id: factId }
}

/** Handles and presence of somebody whom the import added go, or stay, with them. */
function goesWithAParty({ added }: Undoing, { factTable, before, after }: ImportChange): boolean {
  if (before !== null || (factTable !== 'handle' && factTable !== 'presence')) return false
  return Object.entries(PARTY_COLUMN).some(([table, column]) => added.get(table)?.has(String(after?.[column])))
}

async function restoreFacts(
  undoing: Undoing,
  table: FactTable,
  changes: ImportChange[],
  rows: ReadonlyMap<string, Record<string, unknown>>,
): Promise<void> {
  const { db, entry } = undoing
  const ids = changes.map(({ factId }) => factId)
  const readAgain = await readSince(db, entry, table, ids)
  for (const id of readAgain) leave(undoing, table, rows.get(id) ?? { id }, 'was read again since')
  const restored = changes.filter(({ factId }) => !readAgain.has(factId)).map(beforeOf)
  if (table === 'person') await putPeople(db, restored.map(asPerson))
  else await putRows(db, table, restored)
}

function asPerson(row: Record<string, unknown>): Person {
  return { email: null, title: null, source: null, ...row } as Person
}

async function removeFacts(
  undoing: Undoing,
  table: FactTable,
  ids: string[],
  rows: ReadonlyMap<string, Record<string, unknown>>,
): Promise<void> {
  const { db, entry } = undoing
  const seenElsewhere = await alsoSeen(db, entry.id, table, ids)
  const parents = table === 'group' ? await parentsOfOthers(db, undoing.added.get('group') ?? new Set()) : new Set()
  for (const id of ids) {
    if (seenElsewhere.has(id))
      leave(undoing, table, rows.get(id) ?? { id }, 'was read again since, or from another source')
    else if (parents.has(id)) leave(undoing, table, rows.get(id) ?? { id }, 'other groups are part of it')
  }
  const going = ids.filter((id) => !seenElsewhere.has(id) && !parents.has(id))
  for (const some of pieces(going, CHANGES_AT_ONCE)) await removeSome(undoing, table, some, rows)
}

/** All of them at once where possible; else in halves, until those that something else refers to stand alone. */
async function removeSome(
  undoing: Undoing,
  table: FactTable,
  ids: string[],
  rows: ReadonlyMap<string, Record<string, unknown>>,
): Promise<void> {
  const { db } = undoing
  const gone = await unlessReferredTo(db, async () => {
    await dropSightingsOf(db, table, ids)
    await forgetCorrectionsAbout(db, ids)
    if (isParty(table)) await dropWhatGoesWith(db, PARTY_COLUMN[table], ids)
    if (table === 'person') await dropPeople(db, ids)
    else await dropRows(db, table, ids)
  })
  if (gone) return
  const [only, ...others] = ids
  if (only !== undefined && others.length === 0)
    return leave(undoing, table, rows.get(only) ?? { id: only }, 'is in use')
  const half = ids.length >> 1
  await removeSome(undoing, table, ids.slice(0, half), rows)
  await removeSome(undoing, table, ids.slice(half), rows)
}

function isParty(table: FactTable): table is PartyTable {
  return table in PARTY_COLUMN
}

function leave({ left }: Undoing, table: string, row: Record<string, unknown>, says: string): void {
  const id = String(row['id'])
  left.set(`${table} ${id}`, { table, id, name: String(row['name'] ?? id), says })
}

/** What was only seen again by this import was seen last by the one before it. */
async function giveSightingsBack(undoing: Undoing): Promise<void> {
  const { db, entry, left, touched } = undoing
  const earlier = await importBefore(db, entry)
  if (!earlier) return
  const again = (await sightingsOfImport(db, entry.id)).filter(
    ({ factTable, factId }) => !left.has(`${factTable} ${factId}`),
  )
  for (const { factTable, factId } of again) setIn(touched, factTable).add(factId)
  await giveBack(
    db,
    again.map(({ id }) => id),
    earlier,
  )
}

function setIn<Key>(sets: Map<Key, Set<string>>, key: Key): Set<string> {
  const known = sets.get(key)
  if (known) return known
  const fresh = new Set<string>()
  sets.set(key, fresh)
  return fresh
}
