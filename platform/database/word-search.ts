import { type AliasedRawBuilder, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { type Engine, snake } from './columns.ts'
import type { Db } from './database.ts'
import { PARTS, placeWord } from './word-index.ts'

/** Words that stand one after the other, in small letters and without accents; the last may be only begun. */
export type Form = { words: readonly string[]; begun: boolean }
/** One thing that is looked for, in any of these forms, and how much it counts where it is found. */
export type Term = { forms: readonly Form[]; weight: number }
/** All of it together, or as much of it as there is. */
export type Sought = { terms: readonly Term[]; all: boolean }

type Index = { engine: Engine; workspaceId: string; table: string }

/** Where a row stands among what was found, with the greatest first; ties go on to the next of these. */
export type Place = { score: number; inForce: number; at: string; id: string }
type Narrowed = {
  inForce?: boolean | undefined
  since?: string | undefined
  until?: string | undefined
  after: Place | null
  atMost: number
}

/** Where a word stands in what matters most, it counts so much more. */
const ABOVE = 2
const PARTS_ABOVE = ['first', 'second'] as const satisfies readonly (typeof PARTS)[number][]

/** How many rows of an index hold each of these terms, asked in one go; no more are counted than asked for. */
export async function rowsHolding(db: Db, index: Index, terms: readonly Term[], atMost: number): Promise<number[]> {
  if (terms.length === 0) return []
  const counts = terms.map((term, nth) => {
    const held = sql`select 1 from ${rowsOf(index, { anywhere: [term] }, atMost)}`
    return sql`select ${sql.lit(nth)} as "nth", count(*) as "rows" from (${held}) as "held"`
  })
  const { rows } = await sql<{ nth: number; rows: number }>`${sql.join(counts, sql` union all `)}`.execute(db)
  const found = new Map(rows.map((row) => [Number(row.nth), Number(row.rows)]))
  return terms.map((_, nth) => found.get(nth) ?? 0)
}

/** The rows of an index that hold what is sought, each with how much of it. */
export function heldIn(index: Index, sought: Sought): AliasedRawBuilder<Held, 'held'> {
  const found = scoresIn(sought).map(
    ({ score, ...asked }) => sql`select "row", ${sql.lit(score)} as "score" from ${rowsOf(index, asked)}`,
  )
  const sum = sql`select "row", sum("score") as "score" from (${sql.join(found, sql` union all `)}) as "found" group by "row"`
  if (index.engine === 'postgres')
    return sql<Held>`(select "row" as "from_id", "score"::int as "score" from (${sum}) as "sum")`.as('held')
  const place = sql.table(`${index.table}Place`)
  return sql<Held>`(select "numbered"."from_id", "sum"."score" from (${sum}) as "sum" join ${place} as "numbered" on "numbered"."rowid" = "sum"."row")`.as(
    'held',
  )
}
type Held = { fromId: string; score: number }

/** The day of an instant, or a day that stands before it, as text on both engines. */
export function dayIn(engine: Engine, instant: string, day?: string): RawBuilder<string> {
  const of = sql.ref(instant)
  if (engine === 'sqlite')
    return day ? sql<string>`coalesce(${sql.ref(day)}, substr(${of}, 1, 10))` : sql<string>`substr(${of}, 1, 10)`
  const begun = sql`(${of} at time zone 'UTC')::date`
  return sql<string>`to_char(${day ? sql`coalesce(${sql.ref(day)}, ${begun})` : begun}, 'YYYY-MM-DD')`
}

/** That nothing was joined. */
export function isAbsent(...columns: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(
    columns.map((column) => sql`${sql.ref(column)} is null`),
    sql` and `,
  )})`
}

/** The rows of a query that joins `held`, best first, from a place onwards. */
export async function inOrderOfFit<Schema, Table extends keyof Schema>(
  // biome-ignore lint/complexity/noBannedTypes: nothing is selected yet
  query: SelectQueryBuilder<Schema, Table, {}>,
  { id, inForce, at }: { id: string; inForce: RawBuilder<boolean>; at: RawBuilder<string> },
  { inForce: only, since, until, after, atMost }: Narrowed,
): Promise<Place[]> {
  const columns = [
    sql<number>`"held"."score"`.as('score'),
    sql<number>`case when ${inForce} then 1 else 0 end`.as('inForce'),
    at.as('at'),
    sql<string>`${sql.ref(id)}`.as('id'),
  ] as const
  let found = query.select(columns)
  if (only !== undefined) found = found.where(only ? inForce : sql<boolean>`not (${inForce})`)
  if (since !== undefined) found = found.where(sql<boolean>`${at} >= ${since}`)
  if (until !== undefined) found = found.where(sql<boolean>`${at} <= ${until}`)
  const expressions = columns.map(({ expression }) => expression)
  if (after) {
    const place = [after.score, after.inForce, after.at, after.id]
    found = found.where(sql<boolean>`(${sql.join(expressions)}) < (${sql.join(place)})`)
  }
  for (const expression of expressions) found = found.orderBy(expression, 'desc')
  const rows = (await found.limit(atMost).execute()) as unknown as Place[]
  return rows.map((row) => ({ ...row, score: Number(row.score), inForce: Number(row.inForce) }))
}

/** What an index is asked at once: which rows hold all of this anywhere, and all of that in what matters most. */
type Asked = { anywhere: readonly Term[]; above?: Term }

/** What is found of each term, as a number for each row; where all is wanted, only in rows that hold all. */
function scoresIn({ terms, all }: Sought): (Asked & { score: number })[] {
  const above = terms.map((term) => ({ anywhere: all ? terms : [], above: term, score: term.weight * ABOVE }))
  if (all) return [{ anywhere: terms, score: sumOf(terms) }, ...above]
  return [...terms.map((term) => ({ anywhere: [term], score: term.weight })), ...above]
}

function sumOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0)
}

/** The rows that an index names, as `row`. Words are letters and digits only, so nothing in them is read as a sign of the query. */
function rowsOf(index: Index, { anywhere, above }: Asked, atMost?: number): RawBuilder<unknown> {
  const place = placeWord(index.workspaceId)
  if (index.engine === 'sqlite') {
    const words = snake(`${index.table}Words`)
    const asked = [`place : ${place}`, ...anywhere.map((term) => inSqlite(term, PARTS))]
    if (above) asked.push(inSqlite(above, PARTS_ABOVE))
    return sql`(select "rowid" as "row" from ${sql.table(words)} where ${sql.ref(words)} match ${asked.join(' AND ')} limit ${atMost ?? -1})`
  }
  const queries = [anywhere, above ? [above] : []].map((terms) => {
    const asked = [`'${place}'`, ...terms.map((term) => `(${inPostgres(term)})`)].join(' & ')
    return sql`to_tsquery('plumbline', ${asked})`
  })
  return sql`${sql.table(`${index.table}WordsHeld`)}(${sql.join([...queries, sql`${atMost ?? null}::int`])}) as "held"("row")`
}

function inSqlite({ forms }: Term, parts: readonly (typeof PARTS)[number][]): string {
  const said = forms.map(({ words, begun }) => `"${words.join(' ')}"${begun ? ' *' : ''}`)
  return `{${parts.join(' ')}} : (${said.join(' OR ')})`
}

function inPostgres({ forms }: Term): string {
  const said = forms.map(({ words, begun }) =>
    words.map((word, at) => `'${word}'${begun && at === words.length - 1 ? ':*' : ''}`).join(' <-> '),
  )
  return said.map((each) => `(${each})`).join(' | ')
}
