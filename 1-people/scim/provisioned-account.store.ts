import type { Db } from '@plumbline/platform/database/database'

/** The account behind a person of this workspace, if they have one. */
export async function accountOf(db: Db, personId: string): Promise<{ accountId: string } | undefined> {
  return db
    .selectFrom('membership')
    .select('membership.accountId')
    .where('membership.personId', '=', personId)
    .executeTakeFirst()
}
