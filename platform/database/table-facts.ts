import { type ColumnKind, snake } from './columns.ts'
import { inOrder } from './migrating.ts'
import type { Migration } from './migration.ts'

/** A table as the migrations have made it: enough to read, hash and write it without knowing what its rows mean. */
export type TableFacts = {
  name: string
  inWorkspaces: boolean
  columns: ReadonlyMap<string, ColumnKind>
  /** The columns that give its rows one order, the same on both engines. */
  order: readonly string[]
}

/** Events come in the order of their chain, so that it can be followed while they are read. */
const ORDERED_BY: Record<string, string> = { event: 'seq' }

/** All tables that these migrations leave behind, parents before children. */
export function tablesOf(migrations: readonly Migration[]): TableFacts[] {
  const tables = new Map<string, { inWorkspaces: boolean; columns: Map<string, ColumnKind> }>()
  for (const migration of inOrder(migrations)) {
    for (const [name, shape] of Object.entries(migration.tables ?? {})) {
      const inWorkspaces = shape.scope !== 'server'
      const columns = new Map<string, ColumnKind>([
        ...(inWorkspaces ? [['workspaceId', 'id'] as const] : []),
        ['id', 'id'],
      ])
      for (const [column, { kind }] of Object.entries(shape.columns)) columns.set(column, kind)
      tables.set(name, { inWorkspaces, columns })
    }
    for (const [name, added] of Object.entries(migration.columns ?? {})) {
      for (const [column, { kind }] of Object.entries(added)) tables.get(name)?.columns.set(column, kind)
    }
  }
  return [...tables].map(([name, { inWorkspaces, columns }]) => ({
    name,
    inWorkspaces,
    columns,
    order: [...(inWorkspaces ? ['workspaceId'] : []), ORDERED_BY[name] ?? 'id'],
  }))
}

/** The columns as the database names them. */
export function columnNames({ columns }: TableFacts): string[] {
  return [...columns.keys()].map(snake)
}
