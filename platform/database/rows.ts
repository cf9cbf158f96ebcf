import { CompiledQuery, sql } from 'kysely'
import { Refusal } from '../refusal.ts'
import { snake } from './columns.ts'
import type { Database, Db } from './database.ts'
import { columnNames, type TableFacts } from './table-facts.ts'

/** A row of any table, its columns named as in the code. */
export type Row = Record<string, unknown>

const ROWS_AT_A_TIME = 500

/** The rows of a table in its order, a few hundred at a time: memory does not grow with the table. */
export async function* rowsOf(db: Db, table: TableFacts): AsyncGenerator<Row[]> {
  const order = table.order.map((column) => sql.ref(snake(column)))
  const columns = sql.join(columnNames(table).map((column) => sql.ref(column)))
  let last: Row | undefined
  for (;;) {
    const from = sql`select ${columns} from ${sql.table(snake(table.name))}`
    const beyond = last
      ? sql`where (${sql.join(order)}) > (${sql.join(table.order.map((column) => last?.[column]))})`
      : sql``
    const page = sql<Row>`${from} ${beyond} order by ${sql.join(order)} limit ${ROWS_AT_A_TIME}`
    const { rows } = await page.execute(db)
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_AT_A_TIME) return
    last = rows.at(-1)
  }
}

/** Writes rows as they are, ids and all. */
export async function writeRows(database: Database, db: Db, table: TableFacts, rows: readonly Row[]): Promise<void> {
  try {
    if (database.engine === 'postgres') await writeToPostgres(db, table, rows)
    else await writeToSqlite(db, table, rows)
  } catch (error) {
    throw inWords(error, table)
  }
}

/** All rows travel as one text, which PostgreSQL takes apart by the types of the table. */
async function writeToPostgres(db: Db, table: TableFacts, rows: readonly Row[]): Promise<void> {
  const columns = sql.join(columnNames(table).map((column) => sql.ref(column)))
  const name = sql.table(snake(table.name))
  const asKept = rows.map((row) =>
    Object.fromEntries([...table.columns.keys()].map((column) => [snake(column), row[column]])),
  )
  await sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${JSON.stringify(asKept)}::json)`.execute(
    db,
  )
}

const VALUES_AT_A_TIME = 2_000

async function writeToSqlite(db: Db, table: TableFacts, rows: readonly Row[]): Promise<void> {
  const columns = columnNames(table)
  const most = Math.max(1, Math.floor(VALUES_AT_A_TIME / columns.length))
  for (let at = 0; at < rows.length; at += most) {
    const some = rows.slice(at, at + most)
    const places = some.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ')
    const text = `insert into "${snake(table.name)}" (${columns.map((column) => `"${column}"`).join(', ')}) values ${places}`
    await db.executeQuery(
      CompiledQuery.raw(
        text,
        some.flatMap((row) => valuesOf(table, row)),
      ),
    )
  }
}

function valuesOf(table: TableFacts, row: Row): unknown[] {
  return [...table.columns.keys()].map((column) => {
    const value = row[column] ?? null
    return value !== null && typeof value === 'object' ? JSON.stringify(value) : value
  })
}

/** What one engine keeps and the other cannot. */
const CHARACTERS_REFUSED = new Set(['22P05', '22021', '22P02'])

function inWords(error: unknown, table: TableFacts): unknown {
  if (!CHARACTERS_REFUSED.has((error as { code?: string }).code ?? '')) return error
  return new Refusal(
    'conflict',
    `The table ${table.name} holds a value that PostgreSQL cannot keep: ${(error as Error).message}.`,
    {
      next: 'Change or remove the text with that character, then try again. Nothing was changed.',
    },
  )
}
