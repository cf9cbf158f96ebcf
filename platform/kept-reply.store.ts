import type { Instant } from './clock.ts'
import type { Db } from './database/database.ts'

/** The reply to a change, kept sealed under the caller's own key so that a repeat gets the same reply and nobody else can read it. */
export type KeptReply = {
  id: string
  keyHash: string
  operation: string
  inputHash: string
  sealedReply: string
  createdAt: Instant
}

declare module './database/database.ts' {
  interface Tables {
    keptReply: KeptReply
  }
}

export async function keptReply(db: Db, keyHash: string): Promise<KeptReply | undefined> {
  return db.selectFrom('keptReply').selectAll().where('keyHash', '=', keyHash).executeTakeFirst()
}

/** Claims a key for one request; false when another request has it. Waits for one that is still running. */
export async function claimKey(db: Db, claim: KeptReply): Promise<boolean> {
  const claimed = await db
    .insertInto('keptReply')
    .values(claim)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return claimed !== undefined
}

export async function keepReply(db: Db, id: string, sealedReply: string): Promise<void> {
  await db.updateTable('keptReply').set({ sealedReply }).where('id', '=', id).execute()
}

export async function dropRepliesBefore(db: Db, instant: Instant): Promise<void> {
  await db.deleteFrom('keptReply').where('createdAt', '<', instant).execute()
}

/** Forgets that these operations were asked for; a request that is repeated after this is done again. */
export async function dropRepliesTo(db: Db, operations: readonly string[]): Promise<void> {
  await db.deleteFrom('keptReply').where('operation', 'in', operations).execute()
}
