import type { Db, Tables } from '@plumbline/platform/database/database'

/** Every row of a table, whatever it is. */
export async function rowsOf<Table extends keyof Tables & string>(db: Db, table: Table): Promise<Tables[Table][]> {
  return (await db
    .selectFrom(table as 'account')
    .selectAll()
    .execute()) as unknown as Tables[Table][]
}

/** Takes every row away, as time does with what nobody needs any more, or so that the next case begins anew. */
export async function dropRows(
  db: Db,
  table: 'session' | 'federatedIdentity' | 'readbackAnswer' | 'readbackPrediction' | 'readbackSentence',
): Promise<void> {
  await db.deleteFrom(table as 'session').execute()
}

export async function demote(db: Db, accountId: string): Promise<void> {
  await db.updateTable('membership').set({ role: 'guest' }).where('accountId', '=', accountId).execute()
}

export async function noteUseOn(db: Db, keyId: string, lastUsedOn: string): Promise<void> {
  await db.updateTable('apiKey').set({ lastUsedOn }).where('id', '=', keyId).execute()
}

/** Puts a row where only the machinery of a step would put one. */
export async function putRow<Table extends keyof Tables & string>(
  db: Db,
  table: Table,
  row: Tables[Table],
): Promise<void> {
  await db
    .insertInto(table as 'account')
    .values(row as never)
    .execute()
}
