import { snake } from '@plumbline/platform/database/columns'
import type { Migration } from '@plumbline/platform/database/migration'
import { tablesOf } from '@plumbline/platform/database/table-facts'

/**
 * The statements that spread the tables over a PostgreSQL with Citus: what exists once for the whole server stands on every
 * machine, what belongs to a workspace lies with its workspace.
 */
export function distribution(migrations: readonly Migration[]): string[] {
  const tables = tablesOf(migrations)
  return [
    `select create_reference_table('schema_migration');`,
    ...tables
      .filter(({ inWorkspaces }) => !inWorkspaces)
      .map(({ name }) => `select create_reference_table('${snake(name)}');`),
    ...tables
      .filter(({ inWorkspaces }) => inWorkspaces)
      .map(({ name }) => `select create_distributed_table('${snake(name)}', 'workspace_id');`),
  ]
}
