import type { DateOnly, Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** A key that a device keeps and by which an account signs in. What is here is its public half. */
export type Passkey = {
  id: string
  accountId: string
  credentialId: string
  /** COSE, as base64url */
  publicKey: string
  signCount: number
  transports: string[]
  syncs: boolean
  label: string
  createdAt: Instant
  lastUsedOn: DateOnly | null
}

/** A question put to one browser, to be answered once with a passkey. */
export type PasskeyChallenge = {
  id: string
  challengeHash: string
  challengeFor: 'adding' | 'signing-in'
  holderHash: string
  createdAt: Instant
  expiresAt: Instant
}

declare module '../database/database.ts' {
  interface Tables {
    passkey: Passkey
    passkeyChallenge: PasskeyChallenge
  }
}

export async function addPasskey(db: Db, passkey: Passkey): Promise<void> {
  await db.insertInto('passkey').values(passkey).execute()
}

/** Whether anybody at all signs in by a passkey here. */
export async function hasPasskeys(db: Db): Promise<boolean> {
  return (await db.selectFrom('passkey').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function passkeysOf(db: Db, accountId: string): Promise<Passkey[]> {
  return db
    .selectFrom('passkey')
    .selectAll()
    .where('accountId', '=', accountId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** The passkey of an account that may sign in; nothing once the account is switched off. */
export async function livePasskey(db: Db, credentialId: string) {
  return db
    .selectFrom('passkey')
    .innerJoin('account', 'account.id', 'passkey.accountId')
    .selectAll('passkey')
    .where('passkey.credentialId', '=', credentialId)
    .where('account.deactivatedAt', 'is', null)
    .executeTakeFirst()
}

/** Notes a use, if nothing else has used it since it was looked up; false otherwise. */
export async function notePasskeyUse(db: Db, passkey: Passkey, signCount: number, today: DateOnly): Promise<boolean> {
  const noted = await db
    .updateTable('passkey')
    .set({ signCount, lastUsedOn: today })
    .where('id', '=', passkey.id)
    .where('signCount', '=', passkey.signCount)
    .executeTakeFirst()
  return Number(noted.numUpdatedRows) === 1
}

export async function renamePasskey(db: Db, id: string, accountId: string, label: string): Promise<boolean> {
  const renamed = await db
    .updateTable('passkey')
    .set({ label })
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return Number(renamed.numUpdatedRows) === 1
}

export async function removePasskey(db: Db, id: string, accountId: string): Promise<boolean> {
  const removed = await db
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return Number(removed.numDeletedRows) === 1
}

export async function addChallenge(db: Db, challenge: PasskeyChallenge): Promise<void> {
  await db.insertInto('passkeyChallenge').values(challenge).execute()
}

/** Takes a challenge away, so that it is answered once; false when it is not there for this holder, or too old. */
export async function takeChallenge(
  db: Db,
  asked: Pick<PasskeyChallenge, 'challengeHash' | 'challengeFor' | 'holderHash'>,
  now: Instant,
): Promise<boolean> {
  const taken = await db
    .deleteFrom('passkeyChallenge')
    .where('challengeHash', '=', asked.challengeHash)
    .where('challengeFor', '=', asked.challengeFor)
    .where('holderHash', '=', asked.holderHash)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return Number(taken.numDeletedRows) === 1
}

export async function dropChallengesBefore(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('passkeyChallenge').where('expiresAt', '<', before).execute()
}
