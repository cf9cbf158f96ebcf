/**
 * The column vocabulary. A step says what a column means; each engine gets its native type.
 *
 * | word    | meaning                               | SQLite         | PostgreSQL  | in code   |
 * | ------- | ------------------------------------- | -------------- | ----------- | --------- |
 * | id      | UUIDv7                                | TEXT           | uuid        | string    |
 * | text    | words                                 | TEXT           | text        | string    |
 * | count   | whole number                          | INTEGER        | bigint      | number    |
 * | figure  | number with a fraction                | REAL           | double      | number    |
 * | instant | moment in UTC, milliseconds           | TEXT           | timestamptz | string    |
 * | date    | calendar day                          | TEXT           | date        | string    |
 * | flag    | yes or no                             | INTEGER 0 or 1 | boolean     | boolean   |
 * | json    | a small structure, read and kept whole| TEXT           | jsonb       | structure |
 */
export type ColumnKind = 'id' | 'text' | 'count' | 'figure' | 'instant' | 'date' | 'flag' | 'json'

export type Engine = 'sqlite' | 'postgres'

export type Column = {
  kind: ColumnKind
  nullable: boolean
  /** The table (of the same or an earlier step) whose id this column holds. */
  references?: string
  /** The only texts allowed. */
  oneOf?: readonly string[]
}

type Chain = Column & {
  orNone: Chain
}

function column(described: Column): Chain {
  return Object.defineProperty({ ...described } as Chain, 'orNone', {
    enumerable: false,
    get: () => column({ ...described, nullable: true }),
  })
}

export const id = column({ kind: 'id', nullable: false })
export const text = column({ kind: 'text', nullable: false })
export const count = column({ kind: 'count', nullable: false })
export const figure = column({ kind: 'figure', nullable: false })
export const instant = column({ kind: 'instant', nullable: false })
export const date = column({ kind: 'date', nullable: false })
export const flag = column({ kind: 'flag', nullable: false })
export const json = column({ kind: 'json', nullable: false })

/** A text out of a closed list; the database refuses any other. */
export function oneOf(...texts: string[]): Chain {
  return column({ kind: 'text', nullable: false, oneOf: texts })
}

/** The id of a row of `table`; the database refuses an id that is absent or of another workspace. */
export function idOf(table: string): Chain {
  return column({ kind: 'id', nullable: false, references: table })
}

const nativeTypes: Record<Engine, Record<ColumnKind, string>> = {
  sqlite: {
    id: 'text',
    text: 'text',
    count: 'integer',
    figure: 'real',
    instant: 'text',
    date: 'text',
    flag: 'integer',
    json: 'text',
  },
  postgres: {
    id: 'uuid',
    text: 'text',
    count: 'bigint',
    figure: 'double precision',
    instant: 'timestamptz',
    date: 'date',
    flag: 'boolean',
    json: 'jsonb',
  },
}

/** `workId` -> `work_id`, as tables and columns are named inside the database. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** One column as the engine wants it written. */
export function columnSql(engine: Engine, name: string, described: Column): string {
  const column = snake(name)
  const parts = [`"${column}" ${nativeTypes[engine][described.kind]}`]
  if (!described.nullable) parts.push('not null')
  if (described.oneOf) parts.push(allowed(column, described.oneOf))
  else if (engine === 'sqlite') parts.push(...shapeCheck(column, described.kind))
  return parts.join(' ')
}

/** The check of a closed list. */
export function allowed(column: string, texts: readonly string[]): string {
  return `check ("${column}" in (${texts.map((text) => `'${text}'`).join(', ')}))`
}

/** SQLite has no such types of its own, so the shape is checked where the native type would have done it. */
function shapeCheck(column: string, kind: ColumnKind): string[] {
  if (kind === 'flag') return [`check ("${column}" in (0, 1))`]
  if (kind === 'json') return [`check (json_valid("${column}"))`]
  if (kind === 'id') return [`check (length("${column}") = 36)`]
  if (kind === 'instant') return [`check (length("${column}") = 24)`]
  if (kind === 'date') return [`check (length("${column}") = 10)`]
  return []
}
