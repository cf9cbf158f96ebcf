import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** What a letter carries so that something can come back. Only the hash of the token is kept. */
export type MailToken = {
  id: string
  tokenHash: string
  tokenUse: 'reply' | 'unsubscribe'
  letterId: string
  inWorkspaceId: string
  letterKind: string
  letterInput: Record<string, unknown>
  replyPurpose: string | null
  forAccountId: string | null
  holderId: string | null
  address: string
  createdAt: Instant
  expiresAt: Instant
  answeredAt: Instant | null
}

type ReceivedMail = { id: string; messageHash: string; receivedAt: Instant }

declare module '../database/database.ts' {
  interface Tables {
    mailToken: MailToken
    receivedMail: ReceivedMail
  }
}

export async function addMailToken(db: Db, token: MailToken): Promise<void> {
  await db.insertInto('mailToken').values(token).execute()
}

export async function mailTokenBy(db: Db, tokenHash: string): Promise<MailToken | undefined> {
  return db.selectFrom('mailToken').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()
}

/** Notes that a letter was answered by “we cannot read that”; false when it was before. */
export async function noteAnswered(db: Db, letterId: string, at: Instant): Promise<boolean> {
  const noted = await db
    .updateTable('mailToken')
    .set({ answeredAt: at })
    .where('letterId', '=', letterId)
    .where('tokenUse', '=', 'reply')
    .where('answeredAt', 'is', null)
    .executeTakeFirst()
  return Number(noted.numUpdatedRows) > 0
}

/** Notes a message that came in. The database refuses one that came before. */
export async function noteReceived(db: Db, received: ReceivedMail): Promise<void> {
  await db.insertInto('receivedMail').values(received).execute()
}

/** Drops what can come back no longer, and messages so old that nobody sends them a second time. */
export async function dropMailPast(db: Db, now: Instant, receivedBefore: Instant): Promise<void> {
  await db.deleteFrom('mailToken').where('expiresAt', '<', now).execute()
  await db.deleteFrom('receivedMail').where('receivedAt', '<', receivedBefore).execute()
}
