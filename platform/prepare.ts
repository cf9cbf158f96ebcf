import type { Clock } from './clock.ts'
import { newId } from './clock.ts'
import type { Database, Db } from './database/database.ts'
import { migrate } from './database/migrating.ts'
import type { Migration } from './database/migration.ts'
import { startChain } from './events.store.ts'
import { addInstallation, theInstallation } from './identity/installation.store.ts'
import { addWorkspace, SERVER_WORKSPACE, workspaceById } from './identity/workspace.store.ts'
import { newToken } from './secret.ts'

/**
 * Brings the schema up to date and makes the place for the server's own log. Safe when several nodes start together:
 * `say` is told when one waits for another.
 */
export async function prepare(
  database: Database,
  migrations: readonly Migration[],
  now: Clock,
  say?: (sentence: string) => void,
): Promise<string[]> {
  const then = async (db: Db) => {
    await openServerLog(database, db, now())
    if (!(await theInstallation(db)))
      await addInstallation(db, { id: newId(), linkSecret: newToken(), createdAt: now() })
  }
  return migrate(database, migrations, now(), say ? { then, say } : { then })
}

async function openServerLog(database: Database, db: Db, now: string): Promise<void> {
  if (await workspaceById(db, SERVER_WORKSPACE)) return
  await addWorkspace(db, {
    id: SERVER_WORKSPACE,
    slug: '-server',
    name: 'This server',
    kind: 'server',
    note: null,
    createdAt: now,
  })
  await startChain(database.within(db, SERVER_WORKSPACE), SERVER_WORKSPACE)
}
