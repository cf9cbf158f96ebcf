import type { Db } from '@plumbline/platform/database/database'
import type { AskObjection, Receipt } from './receipt.ts'

type ReceiptOpening = { id: string; workspaceId?: string; dispositionId: string; personId: string; at: string }
type ObjectionReply = { id: string; askObjectionId: string; says: string; repliedById: string | null; at: string }

declare module '@plumbline/platform/database/database' {
  interface Tables {
    receiptOpening: ReceiptOpening
    receipt: Receipt
    askObjection: AskObjection
    objectionReply: ObjectionReply
  }
}

/** Notes that it was opened; opening it again changes nothing. */
export async function noteOpening(db: Db, opening: ReceiptOpening): Promise<void> {
  await db
    .insertInto('receiptOpening')
    .values(opening)
    .onConflict((conflict) => conflict.columns(['workspaceId', 'dispositionId', 'personId']).doNothing())
    .execute()
}

export async function openingsOf(db: Db, dispositionIds: readonly string[]): Promise<ReceiptOpening[]> {
  if (dispositionIds.length === 0) return []
  return db
    .selectFrom('receiptOpening')
    .selectAll('receiptOpening')
    .where('receiptOpening.dispositionId', 'in', dispositionIds)
    .execute()
}

export async function addReceipt(db: Db, receipt: Receipt): Promise<void> {
  await db.insertInto('receipt').values(receipt).execute()
}

export async function replaceReceipt(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('receipt').set({ replacedAt: at }).where('id', '=', id).execute()
}

/** What is said now to these answers. */
export async function receiptsOf(db: Db, dispositionIds: readonly string[]): Promise<Receipt[]> {
  if (dispositionIds.length === 0) return []
  return db
    .selectFrom('receipt')
    .selectAll('receipt')
    .where('receipt.dispositionId', 'in', dispositionIds)
    .where('receipt.replacedAt', 'is', null)
    .execute()
}

export async function addObjection(db: Db, objection: AskObjection): Promise<void> {
  await db.insertInto('askObjection').values(objection).execute()
}

export async function objectionById(db: Db, id: string): Promise<AskObjection | undefined> {
  return db.selectFrom('askObjection').selectAll('askObjection').where('askObjection.id', '=', id).executeTakeFirst()
}

/** Objections to these answers in order, each with what was said to it. */
export async function objectionsToAnswers(db: Db, dispositionIds: readonly string[]) {
  if (dispositionIds.length === 0) return []
  return db
    .selectFrom('askObjection')
    .leftJoin('objectionReply', 'objectionReply.askObjectionId', 'askObjection.id')
    .leftJoin('person', 'person.id', 'objectionReply.repliedById')
    .selectAll('askObjection')
    .select(['objectionReply.says as reply', 'objectionReply.at as repliedAt', 'person.name as repliedBy'])
    .where('askObjection.dispositionId', 'in', dispositionIds)
    .orderBy('askObjection.at')
    .orderBy('askObjection.id')
    .execute()
}

export async function addObjectionReply(db: Db, reply: ObjectionReply): Promise<void> {
  await db.insertInto('objectionReply').values(reply).execute()
}
