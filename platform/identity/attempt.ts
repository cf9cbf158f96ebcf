import { createHmac } from 'node:crypto'
import type { Origin } from '../actor.ts'
import { type Instant, later } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { attemptsSoFar, countAttempt } from './attempt.store.ts'
import { theInstallation } from './installation.store.ts'
import { SERVER_WORKSPACE } from './workspace.store.ts'

/** How often something may be tried by one subject within so many seconds. */
export type Limit = { kind: string; most: number; seconds: number }

const MINUTE = 60
const HOUR = 60 * MINUTE

export const limits = {
  linkForAddress: { kind: 'link-for-address', most: 5, seconds: HOUR },
  linkFromNetwork: { kind: 'link-from-network', most: 30, seconds: HOUR },
  wrongToken: { kind: 'wrong-token', most: 10, seconds: 10 * MINUTE },
  wrongPasskey: { kind: 'wrong-passkey', most: 10, seconds: 10 * MINUTE },
  invitation: { kind: 'invitation', most: 100, seconds: 24 * HOUR },
  passkeyChallenge: { kind: 'passkey-challenge', most: 60, seconds: 10 * MINUTE },
} as const satisfies Record<string, Limit>

type Trying = { db: Db; now: Instant; newId(): string }

/** Counts a try in this transaction; refuses the one that is too many. A subject that is not known is not counted. */
export async function takeTry(trying: Trying, limit: Limit, subject: string | null | undefined): Promise<void> {
  if (!subject) return
  const { tries, windowEndsAt } = await count(trying, limit, subject)
  if (tries > limit.most) throw tooMany(limit, subject, trying.now, windowEndsAt)
}

/** Refuses when so much has failed before that nothing is looked at any more. What fails is counted by its trace. */
export async function refuseAfterTooMany(
  trying: Trying,
  limit: Limit,
  subject: string | null | undefined,
): Promise<void> {
  if (!subject) return
  const soFar = await attemptsSoFar(trying.db, limit.kind, await subjectHash(trying.db, subject), trying.now)
  if (soFar && soFar.tries >= limit.most) throw tooMany(limit, subject, trying.now, soFar.windowEndsAt)
}

/** Counts a try that failed, in a transaction of its own; returns how many there were in this window. */
export async function countFailure(trying: Trying, limit: Limit, subject: string): Promise<number> {
  return (await count(trying, limit, subject)).tries
}

async function count({ db, now, newId }: Trying, { kind, seconds }: Limit, subject: string) {
  const windowEndsAt = later(now, seconds)
  const attempt = { id: newId(), attemptKind: kind, subjectHash: await subjectHash(db, subject), windowEndsAt }
  return countAttempt(db, attempt, now)
}

/** Under the secret of this server, so that a list of all addresses does not find the ones that were tried. */
export async function subjectHash(db: Db, subject: string): Promise<string> {
  const installation = await theInstallation(db)
  if (!installation) throw new Error('The database has not been prepared')
  return createHmac('sha256', installation.linkSecret).update('attempt\n').update(subject).digest('hex')
}

function tooMany(limit: Limit, subject: string, now: Instant, windowEndsAt: Instant): Refusal {
  const minutes = Math.max(1, Math.ceil((Date.parse(windowEndsAt) - Date.parse(now)) / (MINUTE * 1000)))
  return new Refusal('too-many', 'That was tried too often.', {
    next: `Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    trace: {
      happened: 'sign-in.limited',
      subjectId: SERVER_WORKSPACE,
      details: { limit: limit.kind },
      counts: [{ limit: { kind: `${limit.kind}-refused`, most: 1, seconds: limit.seconds }, subject }],
      // Whoever goes on after that is refused all the same, and does not fill the log.
      onlyFirst: true,
    },
  })
}

/** Where a request comes from, for counting: the whole address if it is known. */
export function placeOf({ origin }: { origin?: Origin | undefined }): string | null {
  return origin?.wholeIp ?? origin?.ip ?? null
}
