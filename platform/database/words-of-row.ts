import { type Engine, snake } from './columns.ts'

/**
 * Words of a row: of a column; of a list kept in one, each entry itself or these fields of it; or of a document kept in one, as if
 * its parts were columns.
 */
export type Words =
  | string
  | { list: string; fields?: readonly string[] }
  | { document: string; words: readonly (string | { list: string; fields?: readonly string[] })[] }

/**
 * Rows of another table whose words belong to a row of this one, and the column by which they do; with `through`, by way of
 * a third table. `where` (plain SQL that both engines read) says which of them, as `other`, and `way` for the third table.
 */
export type Beside = {
  table: string
  by: string
  through?: { table: string; by: string; watched: readonly string[] }
  words: readonly Words[]
  where?: { says: string; watched: readonly string[] }
}

export function quoted(name: string): string {
  return `"${snake(name)}"`
}

/** The columns that hold these words. */
export function columnsOf(words: readonly Words[]): string[] {
  return words.map((each) => (typeof each === 'string' ? each : 'list' in each ? each.list : each.document))
}

/** Reads a column of a row, or a part of a document, as text or as what it is. */
type Reads = { text(name: string): string; whole(name: string): string }

const rowReads = (row: string): Reads => ({
  text: (name) => `${row}.${quoted(name)}`,
  whole: (name) => `${row}.${quoted(name)}`,
})
const documentReads = (document: string): Reads => ({
  text: (name) => `${document} ->> '${name}'`,
  whole: (name) => `${document} -> '${name}'`,
})

export const togetherIn = (pieces: readonly string[]) => pieces.join(` || ' ' || `)
const orNothing = (text: string) => `coalesce(${text}, '')`

/** Each of these words as text that is never null. */
export function piecesOf(engine: Engine, words: readonly Words[], row: string): string[] {
  return words.flatMap((each) => {
    if (typeof each === 'string' || 'list' in each) return [piece(engine, each, rowReads(row), false)]
    const document = documentReads(`${row}.${quoted(each.document)}`)
    return each.words.map((word) => piece(engine, word, document, true))
  })
}

function piece(
  engine: Engine,
  word: string | { list: string; fields?: readonly string[] },
  reads: Reads,
  maybeNoList: boolean,
): string {
  if (typeof word === 'string') return orNothing(reads.text(word))
  return orNothing(listed(engine, word, reads.whole(word.list), maybeNoList))
}

function listed(engine: Engine, { fields }: { fields?: readonly string[] }, list: string, maybeNoList: boolean) {
  const said = fields ? togetherIn(fields.map((field) => orNothing(`"each"."value" ->> '${field}'`))) : `"each"."value"`
  if (engine === 'sqlite') return `(select group_concat(${said}, ' ') from json_each(${list}) as "each")`
  const elements = fields ? 'jsonb_array_elements' : 'jsonb_array_elements_text'
  // A document may hold null where a list would be, which PostgreSQL does not take for an empty one.
  const given = maybeNoList ? `case jsonb_typeof(${list}) when 'array' then ${list} else '[]' end` : list
  return `(select string_agg(${said}, ' ') from ${elements}(${given}) as "each"("value"))`
}

/** The words of all rows that belong to this one, as text that is never null. */
export function besideIt(engine: Engine, { table, by, through, words, where }: Beside, row: string): string {
  const gathered = engine === 'sqlite' ? 'group_concat' : 'string_agg'
  const said = togetherIn(piecesOf(engine, words, '"other"'))
  const way = through
    ? ` join ${quoted(through.table)} as "way" on "way"."workspace_id" = "other"."workspace_id" and "way"."id" = "other".${quoted(by)}`
    : ''
  const owner = through ? `"way".${quoted(through.by)}` : `"other".${quoted(by)}`
  const only = where ? ` and ${where.says}` : ''
  return orNothing(
    `(select ${gathered}(${said}, ' ') from ${quoted(table)} as "other"${way} where "other"."workspace_id" = ${row}."workspace_id" and ${owner} = ${row}."id"${only})`,
  )
}

/** Which tables change what is found of a row, by which of their columns, and how the row is known from one of theirs. */
export function watchedBy(
  beside: readonly Beside[],
): { table: string; columns: string[]; owner(row: string): string }[] {
  return beside.flatMap(({ table, by, through, words, where }) => {
    const columns = [...new Set([...columnsOf(words), by, ...(where?.watched ?? [])])]
    if (!through) return [{ table, columns, owner: (row: string) => `${row}.${quoted(by)}` }]
    const { table: between, by: onwards, watched } = through
    const owner = (row: string) =>
      `(select ${quoted(onwards)} from ${quoted(between)} where "workspace_id" = ${row}."workspace_id" and "id" = ${row}.${quoted(by)})`
    return [
      { table, columns, owner },
      { table: between, columns: [onwards, ...watched], owner: (row: string) => `${row}.${quoted(onwards)}` },
    ]
  })
}
