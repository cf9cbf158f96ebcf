import type { Clock } from './clock.ts'
import type { Database } from './database/database.ts'
import { migrate } from './database/migrating.ts'
import type { Migration } from './database/migration.ts'
import { startChain } from './events.store.ts'
import { addWorkspace, SERVER_WORKSPACE, workspaceById } from './identity/workspace.store.ts'

/** Brings the schema up to date and makes the place for the server's own log. Safe when several nodes start together. */
export async function prepare(database: Database, migrations: readonly Migration[], now: Clock): Promise<string[]> {
  const applied = await migrate(database, migrations, now(), (db) => openServerLog(database, db, now()))
  return applied
}

async function openServerLog(database: Database, db: Database['all'], now: string): Promise<void> {
  if (await workspaceById(db, SERVER_WORKSPACE)) return
  await addWorkspace(db, { id: SERVER_WORKSPACE, slug: '-server', name: 'This server', kind: 'server', note: null, createdAt: now })
  await startChain(database.within(db, SERVER_WORKSPACE), SERVER_WORKSPACE)
}
