import { canonical } from '../canonical.ts'
import type { Db } from '../database/database.ts'
import type { Migration } from '../database/migration.ts'
import { type AnyRow, changeRow, removeRows, rowsById, rowsHolding } from './custody.store.ts'
import { type Custody, type KeptTable, keptTables, LOG_TABLES } from './custody.ts'
import { rowsPointing } from './merging.store.ts'

type Keeping = { name: string; migrations?: readonly Migration[]; custody?: Custody }
type Unique = { columns: readonly string[]; where?: string }

/** Two rows of one table that are one: what goes, and what it goes into. */
export type Pair = { of: string; goneId: string; keptId: string }

/** What happens when an entry goes into another one, worked out before anything is changed. */
export type MergePlan = {
  pair: Pair
  /** How many rows of what will speak of the kept one. */
  moved: { title: string; rows: number }[]
  /** How many rows say the same of both, so that one of each two goes. */
  doubled: { title: string; rows: number }[]
  /** What stands in the way, each as a sentence; while there is any, nothing can be done. */
  inTheWay: string[]
  changes: { table: string; id: string; change: Record<string, unknown> }[]
  /** Table and id, in the order in which they can go. */
  removals: { table: string; id: string }[]
}

/** Every place that speaks of what goes, in the tables of all steps, as their answers and the schema say. */
export async function planMerge(db: Db, steps: readonly Keeping[], pair: Pair): Promise<MergePlan> {
  const tables = keptTables(steps).filter(({ server, table }) => !server && !LOG_TABLES.includes(table))
  const counts = { moved: new Map<string, number>(), doubled: new Map<string, number>() }
  const plan: Work = { changes: new Map(), removals: [], inTheWay: [], counts }
  await follow(db, { tables, uniques: uniquesOf(steps) }, pair, plan)
  return {
    pair,
    moved: [...counts.moved].map(([title, rows]) => ({ title, rows })),
    doubled: [...counts.doubled].map(([title, rows]) => ({ title, rows })),
    inTheWay: [...new Set(plan.inTheWay)],
    changes: [...plan.changes.values()],
    removals: plan.removals,
  }
}

/** Does what was planned, inside the transaction that is open. The row itself that goes is its owner's to remove. */
export async function followPlan(db: Db, { changes, removals, inTheWay }: MergePlan): Promise<void> {
  if (inTheWay.length > 0) throw new Error(`This cannot be merged: ${inTheWay.join(' ')}`)
  const gone = new Set(removals.map(({ table, id }) => `${table} ${id}`))
  for (const { table, id, change } of changes) if (!gone.has(`${table} ${id}`)) await changeRow(db, table, id, change)
  for (const { table, id } of removals) await removeRows(db, table, [id])
}

type Work = {
  changes: Map<string, MergePlan['changes'][number]>
  removals: MergePlan['removals']
  inTheWay: string[]
  counts: { moved: Map<string, number>; doubled: Map<string, number> }
}
type Tables = { tables: readonly KeptTable[]; uniques: ReadonlyMap<string, readonly Unique[]> }

async function follow(db: Db, known: Tables, pair: Pair, plan: Work): Promise<void> {
  for (const kept of known.tables) {
    const columns = columnsPointing(kept, pair.of)
    for (const row of await rowsPointing(db, kept.table, columns, [pair.goneId]))
      await followRow(db, known, { kept, columns, row, pair }, plan)
    await followStructures(db, kept, pair, plan)
  }
}

/** Columns that hold the id of such a row: by the schema, or any id that the schema says nothing about. */
function columnsPointing({ shape, merged }: KeptTable, of: string): string[] {
  return Object.entries(shape)
    .filter(([column]) => !merged?.stays?.includes(column))
    .filter(([, { kind, references }]) => kind === 'id' && (references === undefined || references === of))
    .map(([column]) => column)
}

type Found = { kept: KeptTable; columns: readonly string[]; row: AnyRow; pair: Pair }

async function followRow(db: Db, known: Tables, found: Found, plan: Work): Promise<void> {
  const { kept, columns, row, pair } = found
  const change: Record<string, unknown> = {}
  for (const column of columns) if (row[column] === pair.goneId) change[column] = pair.keptId
  const after = { ...row, ...change }
  const same = await rowOfTheKept(db, known, found, after)
  if (same !== undefined || pointsToItself(kept, columns, row, after, pair)) {
    if (same !== undefined && kept.merged?.doubled !== 'goes') {
      plan.inTheWay.push(await bothStandThere(db, known, kept, row, columns))
      return
    }
    // What points to the row that goes, points to the one that says the same.
    if (same !== undefined) await follow(db, known, { of: kept.table, goneId: row.id, keptId: same.id }, plan)
    plan.removals.push({ table: kept.table, id: row.id })
    count(plan.counts.doubled, kept.title)
    return
  }
  if (row.id === pair.keptId && kept.table === pair.of) {
    // The kept one was part of the one that goes: now it would be part of itself.
    for (const column of Object.keys(change)) change[column] = null
  }
  noteChange(plan, kept.table, row.id, change)
  count(plan.counts.moved, kept.title)
}

/** The row that stands already where this one would come to stand. */
async function rowOfTheKept(
  db: Db,
  { uniques }: Tables,
  { kept, columns, row, pair }: Found,
  after: AnyRow,
): Promise<AnyRow | undefined> {
  for (const unique of uniques.get(kept.table) ?? []) {
    const touched = unique.columns.filter((column) => columns.includes(column) && row[column] === pair.goneId)
    if (touched.length === 0) continue
    const rows = await rowsPointing(db, kept.table, touched, [pair.goneId, pair.keptId], unique.where)
    if (!rows.some(({ id }) => id === row.id)) continue
    const key = keyOf(unique, after)
    const same = rows.find((other) => other.id !== row.id && key !== undefined && keyOf(unique, other) === key)
    if (same) return same
  }
  return undefined
}

function keyOf({ columns }: Unique, row: AnyRow): string | undefined {
  const values = columns.map((column) => row[column])
  return values.some((value) => value === null || value === undefined) ? undefined : canonical(values)
}

/** A deputy of oneself, a thing that depends on itself: nothing is said by it. */
function pointsToItself(
  { table }: KeptTable,
  columns: readonly string[],
  before: AnyRow,
  after: AnyRow,
  { of, keptId }: Pair,
): boolean {
  if (table === of && before.id === keptId) return false
  const holding = columns.filter((column) => after[column] === keptId)
  return holding.length > 1 && holding.some((column) => before[column] === keptId)
}

/** Lists and structures that name it, such as the groups about which somebody predicted. */
async function followStructures(db: Db, kept: KeptTable, { goneId, keptId }: Pair, plan: Work): Promise<void> {
  const columns = Object.entries(kept.shape)
    .filter(([column, { kind }]) => kind === 'json' && !kept.merged?.stays?.includes(column))
    .map(([column]) => column)
  for (const row of await rowsHolding(db, kept.table, columns, [goneId])) {
    const change: Record<string, unknown> = {}
    for (const column of columns) {
      if (holds(row[column], keptId) && holds(row[column], goneId))
        plan.inTheWay.push(`One of “${kept.title}” names both of them.`)
      else if (holds(row[column], goneId)) change[column] = replaced(row[column], goneId, keptId)
    }
    if (Object.keys(change).length === 0) continue
    noteChange(plan, kept.table, row.id, change)
    count(plan.counts.moved, kept.title)
  }
}

function holds(value: unknown, id: string): boolean {
  return canonical(value).includes(id)
}

function replaced(value: unknown, goneId: string, keptId: string): unknown {
  if (typeof value === 'string') return value.replaceAll(goneId, keptId)
  if (Array.isArray(value)) return value.map((each) => replaced(each, goneId, keptId))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.replaceAll(goneId, keptId), replaced(each, goneId, keptId)]),
  )
}

/** “Who is affected by a piece of work: both stand there (Move checkout).” */
async function bothStandThere(
  db: Db,
  { tables }: Tables,
  { title, shape }: KeptTable,
  row: AnyRow,
  columns: readonly string[],
): Promise<string> {
  for (const [column, { references }] of Object.entries(shape)) {
    const named = tables.find(({ table }) => table === references)
    if (columns.includes(column) || !named?.label || typeof row[column] !== 'string') continue
    const [about] = await rowsById(db, named.table, [row[column]])
    if (about) return `${title}: both stand there (${String(about[named.label])}).`
  }
  return `${title}: both stand there.`
}

function noteChange(plan: Work, table: string, id: string, change: Record<string, unknown>): void {
  const key = `${table} ${id}`
  plan.changes.set(key, { table, id, change: { ...plan.changes.get(key)?.change, ...change } })
}

function count(counts: Map<string, number>, title: string): void {
  counts.set(title, (counts.get(title) ?? 0) + 1)
}

function uniquesOf(steps: readonly Keeping[]): Map<string, Unique[]> {
  const uniques = new Map<string, Unique[]>()
  for (const { tables = {} } of steps.flatMap(({ migrations = [] }) => [...migrations]))
    for (const [table, { unique = [], uniqueWhere = [] }] of Object.entries(tables))
      uniques.set(table, [...unique.map((columns) => ({ columns })), ...uniqueWhere])
  return uniques
}
