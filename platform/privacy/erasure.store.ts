import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** That somebody was erased, and the number by which they are called since. */
type Erasure = { id: string; personId: string; formerNumber: number; at: Instant }

declare module '../database/database.ts' {
  interface Tables {
    erasure: Erasure
  }
}

export async function addErasure(db: Db, erasure: Erasure): Promise<void> {
  await db.insertInto('erasure').values(erasure).execute()
}

export async function erasureOf(db: Db, personId: string): Promise<Erasure | undefined> {
  return db.selectFrom('erasure').selectAll().where('personId', '=', personId).executeTakeFirst()
}

/** Those of these people who were erased. */
export async function erasedAmong(db: Db, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return []
  const rows = await db.selectFrom('erasure').select('personId').where('personId', 'in', personIds).execute()
  return rows.map(({ personId }) => personId)
}

/** How many were erased in this workspace so far; numbers are given out in this order. */
export async function lastFormerNumber(db: Db): Promise<number> {
  const row = await db
    .selectFrom('erasure')
    .select((is) => is.fn.max('formerNumber').as('last'))
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** How many others of this workspace have exactly this name. */
export async function othersOfThisName(db: Db, name: string, personId: string): Promise<number> {
  const rows = await db
    .selectFrom('person')
    .select('person.id')
    .where('person.name', '=', name)
    .where('person.id', '!=', personId)
    .execute()
  return rows.length
}

/** The account behind a person of this workspace, if they have one. */
export async function accountOfPerson(db: Db, personId: string) {
  return db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select(['account.id', 'account.name', 'account.email', 'account.serverAdmin', 'membership.role'])
    .where('membership.personId', '=', personId)
    .executeTakeFirst()
}

/** To how many workspaces an account belongs; `db` sees all of them. */
export async function membershipsOf(db: Db, accountId: string): Promise<number> {
  const rows = await db.selectFrom('membership').select('membership.id').where('accountId', '=', accountId).execute()
  return rows.length
}

/** The persons of an account in all workspaces, and those that have its address without being joined to it. */
export async function personsToErase(db: Db, account: { id: string; email: string }) {
  const rows = await db
    .selectFrom('person')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.personId', '=', 'person.id')
        .onRef('membership.workspaceId' as 'membership.id', '=', 'person.workspaceId' as 'person.id'),
    )
    .leftJoin('erasure', (join) =>
      join
        .onRef('erasure.personId', '=', 'person.id')
        .onRef('erasure.workspaceId' as 'erasure.id', '=', 'person.workspaceId' as 'person.id'),
    )
    .select(['person.id as personId', 'person.name', 'person.workspaceId as workspaceId' as 'person.id'])
    .where((is) => is.or([is('membership.accountId', '=', account.id), is('person.email', '=', account.email)]))
    .where('erasure.id', 'is', null)
    .orderBy('person.id')
    .execute()
  return rows as unknown as { personId: string; name: string; workspaceId: string }[]
}
