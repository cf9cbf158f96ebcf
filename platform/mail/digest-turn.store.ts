import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** The local day for which somebody's digest was looked at last, when one was sent last, and the needs that it named. */
export type DigestTurnRow = {
  id: string
  accountId: string
  digestDay: string
  digestAt: Instant | null
  toldNeeds: string[]
}

declare module '../database/database.ts' {
  interface Tables {
    digestTurn: DigestTurnRow
  }
}

export async function digestTurnOf(db: Db, accountId: string): Promise<DigestTurnRow | undefined> {
  return db.selectFrom('digestTurn').selectAll().where('accountId', '=', accountId).executeTakeFirst()
}

export async function keepDigestTurn(db: Db, turn: DigestTurnRow): Promise<void> {
  const { digestDay, digestAt, toldNeeds } = turn
  await db
    .insertInto('digestTurn')
    .values(turn)
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ digestDay, digestAt, toldNeeds }))
    .execute()
}

/** Everybody with a living account and a place somewhere who has not turned the digest off, with their wishes and their last turn. */
export async function digestReaders(db: Db) {
  return db
    .selectFrom('account')
    .leftJoin('mailPreference', 'mailPreference.accountId', 'account.id')
    .leftJoin('digestTurn', 'digestTurn.accountId', 'account.id')
    .select([
      'account.id as accountId',
      'account.email',
      'mailPreference.timeZone',
      'mailPreference.digestHour',
      'mailPreference.quietFrom',
      'mailPreference.quietUntil',
      'mailPreference.weekends',
      'digestTurn.digestDay',
      'digestTurn.digestAt',
    ])
    .where('account.deactivatedAt', 'is', null)
    .where('mailPreference.digestOffAt', 'is', null)
    .where('mailPreference.lettersOffAt', 'is', null)
    .where((is) =>
      is.exists(
        is.selectFrom('membership').select('membership.id').whereRef('membership.accountId', '=', 'account.id'),
      ),
    )
    .orderBy('account.id')
    .execute()
}
