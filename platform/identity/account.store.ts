import type { Role } from '../actor.ts'
import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

export type Account = {
  id: string
  email: string
  name: string
  serverAdmin: boolean
  createdAt: Instant
  deactivatedAt: Instant | null
}

/** `workspaceId` is written by the scope; it is named here because sign-on looks across workspaces. */
export type Membership = {
  id: string
  workspaceId?: string
  accountId: string
  personId: string
  role: Role
  createdAt: Instant
}

declare module '../database/database.ts' {
  interface Tables {
    account: Account
    membership: Membership
  }
}

export async function accountByEmail(db: Db, email: string): Promise<Account | undefined> {
  return db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()
}

export async function accountById(db: Db, id: string): Promise<Account | undefined> {
  return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function addAccount(db: Db, account: Account): Promise<void> {
  await db.insertInto('account').values(account).execute()
}

/** Switches an account off, or (without a time) on again. */
export async function deactivateAccount(db: Db, id: string, at: Instant | null): Promise<void> {
  await db.updateTable('account').set({ deactivatedAt: at }).where('id', '=', id).execute()
}

export async function setServerAdmin(db: Db, id: string, serverAdmin: boolean): Promise<void> {
  await db.updateTable('account').set({ serverAdmin }).where('id', '=', id).execute()
}

/**
 * The administrators of the server who can act, held until the transaction ends, so that two of them cannot remove each
 * other at the same moment.
 */
export async function holdAdministrators(db: Db): Promise<string[]> {
  // Writing to a row takes its lock on both engines.
  const held = await db
    .updateTable('account')
    .set({ serverAdmin: true })
    .where('serverAdmin', '=', true)
    .returning(['id', 'deactivatedAt'])
    .execute()
  return held.filter(({ deactivatedAt }) => deactivatedAt === null).map(({ id }) => id)
}

/** The accounts that administer the workspace that `db` sees and can act, held as those of the server are. */
export async function holdWorkspaceAdministrators(db: Db): Promise<string[]> {
  const held = await db
    .updateTable('membership')
    .set({ role: 'admin' })
    .where('role', '=', 'admin')
    .returning('accountId')
    .execute()
  const accountIds = held.map(({ accountId }) => accountId)
  if (accountIds.length === 0) return []
  const acting = await db
    .selectFrom('account')
    .select('id')
    .where('id', 'in', accountIds)
    .where('deactivatedAt', 'is', null)
    .execute()
  return acting.map(({ id }) => id)
}

/** Everybody with an account on this server, by address. */
export async function allAccounts(db: Db): Promise<Account[]> {
  return db.selectFrom('account').selectAll().orderBy('email').execute()
}

/** Whether anybody can administer this server yet. */
export async function hasAdministrator(db: Db): Promise<boolean> {
  const admin = await db
    .selectFrom('account')
    .select('id')
    .where('serverAdmin', '=', true)
    .where('deactivatedAt', 'is', null)
    .executeTakeFirst()
  return admin !== undefined
}

export async function serverAdministrators(db: Db): Promise<Account[]> {
  return db
    .selectFrom('account')
    .selectAll()
    .where('serverAdmin', '=', true)
    .where('deactivatedAt', 'is', null)
    .orderBy('createdAt')
    .execute()
}

/** What this account is in the workspace that `db` sees. */
export async function membershipOf(db: Db, accountId: string): Promise<Membership | undefined> {
  return db.selectFrom('membership').selectAll().where('accountId', '=', accountId).executeTakeFirst()
}

export async function addMembership(db: Db, membership: Membership): Promise<void> {
  await db.insertInto('membership').values(membership).execute()
}

export async function changeRole(db: Db, accountId: string, role: Role): Promise<void> {
  await db.updateTable('membership').set({ role }).where('accountId', '=', accountId).execute()
}

export async function removeMembership(db: Db, accountId: string): Promise<void> {
  await db.deleteFrom('membership').where('accountId', '=', accountId).execute()
}

/** Everybody with an account in this workspace, by name. */
export async function membersOf(db: Db) {
  return db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select([
      'account.id',
      'account.name',
      'account.email',
      'account.deactivatedAt',
      'membership.role',
      'membership.personId',
    ])
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()
}
