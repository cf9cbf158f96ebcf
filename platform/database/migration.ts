import { allowed, type Column, columnSql, type Engine, snake } from './columns.ts'

/** How a table is shaped. `id` and, in a workspace, `workspaceId` are added to every table and need not be said. */
export type TableShape = {
  columns: Record<string, Column>
  /** Combinations of columns that may stand only once. In a workspace they are unique within it. */
  unique?: string[][]
  /** Like `unique`, but only among the rows for which the condition (plain SQL that both engines read) holds. */
  uniqueWhere?: { columns: string[]; where: string }[]
  index?: string[][]
  /** An index across all workspaces, for what is looked up before the workspace is known (a token), or in all of them at once. */
  lookup?: string[][]
  /** Tables that exist once for the whole server (accounts, workspaces) say `server`. */
  scope?: 'workspace' | 'server'
  /** Rows may be added but never changed or deleted; the database itself refuses. */
  appendOnly?: boolean
}

/**
 * One step forward of the schema, as plain data, so that the kinds of the columns are known without asking the database.
 * The name starts with its date (`2026-11-23-work`): names sort in the order in which they run.
 */
export type Migration = {
  name: string
  tables?: Record<string, TableShape>
  columns?: Record<string, Record<string, Column>>
  /**
   * Columns of tables that stand already, as they were and as they are from now on: more texts of a closed list, any text
   * instead of a list, or nothing where something had to stand. Never less than before, so the rows that stand still fit.
   */
  widened?: Record<string, Record<string, { from: Column; to: Column }>>
  /** Indexes across all workspaces of tables that stand already. */
  lookups?: Record<string, string[][]>
  derived?: Derived
}

/**
 * What the database keeps up by itself from the tables, such as an index of words: in the words of each engine. It holds
 * nothing of its own, so it is in no backup and no hash, and is made again by writing the rows.
 */
export type Derived = {
  /** What is left in them after somebody was erased is wiped with the tables that they come from. */
  tables: readonly string[]
  statements: Readonly<Record<Engine, readonly string[]>>
}

/** The statements of a migration for one engine, in order. */
export function statementsOf(migration: Migration, engine: Engine): string[] {
  const statements: string[] = []
  for (const [table, columns] of Object.entries(migration.widened ?? {}))
    statements.push(...widen(engine, table, columns))
  for (const [table, shape] of Object.entries(migration.tables ?? {}))
    statements.push(...createTable(engine, table, shape))
  for (const [table, columns] of Object.entries(migration.columns ?? {})) {
    for (const [name, column] of Object.entries(columns)) {
      statements.push(`alter table "${snake(table)}" add column ${columnSql(engine, name, column)}`)
    }
  }
  for (const [table, lookups] of Object.entries(migration.lookups ?? {}))
    statements.push(...lookups.map((columns) => createLookup(snake(table), columns)))
  statements.push(...(migration.derived?.statements[engine] ?? []))
  return statements
}

function createTable(engine: Engine, name: string, shape: TableShape): string[] {
  const table = snake(name)
  const scoped = shape.scope !== 'server'
  const lines = [columnSql(engine, 'id', { kind: 'id', nullable: false })]
  if (scoped) lines.unshift(columnSql(engine, 'workspaceId', { kind: 'id', nullable: false }))
  for (const [column, described] of Object.entries(shape.columns)) lines.push(columnSql(engine, column, described))
  lines.push(`primary key (${scoped ? '"workspace_id", "id"' : '"id"'})`)
  if (scoped) lines.push('foreign key ("workspace_id") references "workspace" ("id") on delete cascade')
  for (const [column, described] of Object.entries(shape.columns)) {
    if (described.references) lines.push(foreignKey(scoped, column, described.references))
  }
  for (const columns of shape.unique ?? []) lines.push(`unique (${columnList(scoped, columns)})`)
  const statements = [`create table "${table}" (\n  ${lines.join(',\n  ')}\n)${engine === 'sqlite' ? ' strict' : ''}`]
  for (const [at, columns] of (shape.index ?? []).entries()) {
    statements.push(`create index "${table}_${at}" on "${table}" (${columnList(scoped, columns)})`)
  }
  for (const [at, { columns, where }] of (shape.uniqueWhere ?? []).entries()) {
    statements.push(
      `create unique index "${table}_only_${at}" on "${table}" (${columnList(scoped, columns)}) where ${where}`,
    )
  }
  for (const columns of shape.lookup ?? []) statements.push(createLookup(table, columns))
  if (shape.appendOnly) statements.push(...refuseChanges(engine, table))
  return statements
}

/** Around a change of the statements that made the tables, in SQLite. */
export const WRITABLE_SCHEMA = { on: 'pragma writable_schema = on', reset: 'pragma writable_schema = reset' }

/**
 * SQLite knows no such change of a column; its manual's way for what leaves the rows as they are is to rewrite the
 * statement that made the table. What the migration adds after it tells other connections of the new schema.
 */
function widen(engine: Engine, name: string, columns: NonNullable<Migration['widened']>[string]): string[] {
  const table = snake(name)
  const changes = Object.entries(columns)
  if (engine === 'postgres') {
    return changes.flatMap(([column, { from, to }]) => [
      ...(from.oneOf ? [`alter table "${table}" drop constraint "${table}_${snake(column)}_check"`] : []),
      ...(to.oneOf
        ? [
            `alter table "${table}" add constraint "${table}_${snake(column)}_check" ${allowed(snake(column), to.oneOf)}`,
          ]
        : []),
      ...(to.nullable && !from.nullable
        ? [`alter table "${table}" alter column "${snake(column)}" drop not null`]
        : []),
    ])
  }
  const quoted = (sql: string) => `'${sql.replaceAll("'", "''")}'`
  const rewritten = changes.reduce(
    (sql, [column, { from, to }]) =>
      `replace(${sql}, ${quoted(columnSql(engine, column, from))}, ${quoted(columnSql(engine, column, to))})`,
    '"sql"',
  )
  return [
    WRITABLE_SCHEMA.on,
    `update sqlite_schema set "sql" = ${rewritten} where "type" = 'table' and "name" = '${table}'`,
    WRITABLE_SCHEMA.reset,
  ]
}

function createLookup(table: string, columns: string[]): string {
  return `create index "${table}_by_${columns.map(snake).join('_')}" on "${table}" (${columnList(false, columns)})`
}

function columnList(scoped: boolean, columns: string[]): string {
  return [...(scoped ? ['workspace_id'] : []), ...columns.map(snake)].map((column) => `"${column}"`).join(', ')
}

/** The workspace is part of every reference inside a workspace, so a row can never point into another one. */
function foreignKey(scoped: boolean, column: string, references: string): string {
  const serverTables = ['workspace', 'account', 'session']
  const own = `"${snake(column)}"`
  if (!scoped || serverTables.includes(references)) {
    return `foreign key (${own}) references "${snake(references)}" ("id") on delete cascade`
  }
  return `foreign key ("workspace_id", ${own}) references "${snake(references)}" ("workspace_id", "id")`
}

/** A whole workspace may go (its rows fall with it); a single row of an append-only table may neither change nor go. */
function refuseChanges(engine: Engine, table: string): string[] {
  const living = 'exists (select 1 from "workspace" where "id" = old."workspace_id")'
  if (engine === 'sqlite') {
    const refuse = `begin select raise(abort, '${table} is append-only'); end`
    return [
      `create trigger "${table}_stays" before update on "${table}" ${refuse}`,
      `create trigger "${table}_remains" before delete on "${table}" when ${living} ${refuse}`,
    ]
  }
  return [
    `create function "${table}_stays"() returns trigger language plpgsql as $$ begin if tg_op = 'UPDATE' or ${living} then raise exception '${table} is append-only'; end if; return old; end $$`,
    `create trigger "${table}_stays" before update or delete on "${table}" for each row execute function "${table}_stays"()`,
  ]
}
