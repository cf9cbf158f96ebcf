import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

export type Workspace = {
  id: string
  slug: string
  name: string
  kind: 'own' | 'demo' | 'example' | 'server'
  note: string | null
  createdAt: Instant
}

declare module '../database/database.ts' {
  interface Tables {
    workspace: Workspace
  }
}

/** The place where events of the whole server are logged: accounts made, workspaces opened and removed. */
export const SERVER_WORKSPACE = '00000000-0000-7000-8000-000000000000'

export async function workspaceBySlug(db: Db, slug: string): Promise<Workspace | undefined> {
  return db.selectFrom('workspace').selectAll().where('slug', '=', slug).executeTakeFirst()
}

export async function workspaceById(db: Db, id: string): Promise<Workspace | undefined> {
  return db.selectFrom('workspace').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function addWorkspace(db: Db, workspace: Workspace): Promise<void> {
  await db.insertInto('workspace').values(workspace).execute()
}

/** Removes a workspace and, with it, every row of it. */
export async function removeWorkspace(db: Db, id: string): Promise<void> {
  await db.deleteFrom('workspace').where('id', '=', id).execute()
}

export async function allWorkspaces(db: Db): Promise<Workspace[]> {
  return db
    .selectFrom('workspace')
    .selectAll()
    .where('kind', '!=', 'server')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** The workspaces of one account, with the role it has there; oldest first. */
export async function workspacesOf(db: Db, accountId: string) {
  return db
    .selectFrom('workspace')
    .innerJoin('membership', 'membership.workspaceId', 'workspace.id')
    .selectAll('workspace')
    .select(['membership.role', 'membership.personId'])
    .where('membership.accountId', '=', accountId)
    .orderBy('workspace.createdAt')
    .orderBy('workspace.id')
    .execute()
}
