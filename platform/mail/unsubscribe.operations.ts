import { z } from 'zod'
import type { Config } from '../config.ts'
import type { Db } from '../database/database.ts'
import { operation } from '../operation.ts'
import { anyone } from '../permission.ts'
import { nothingHere } from '../refusal.ts'
import { hashOf } from '../secret.ts'
import { hoursOf } from './addressee.ts'
import type { LetterKind } from './letter.ts'
import { keepPreference, preferenceOf, releaseAddress, stopAddress, stopsOf } from './mail-preference.store.ts'
import { type MailToken, mailTokenBy } from './mail-token.store.ts'

export const STOPS = ['digest', 'everything', 'nothing'] as const
export type Stop = (typeof STOPS)[number]

/**
 * Acts on the token that a letter carries, without anybody signing in: at once, and as often as it is sent the same comes of it.
 * It can only stop letters to whoever got that letter, or let them come again.
 */
export const unsubscribe = operation({
  name: 'mail.unsubscribe',
  says: 'Stop letters, or let them come again, with the token that a letter carries',
  http: 'POST /mail/unsubscription',
  scope: 'server',
  who: anyone,
  changes: true,
  event: 'mail.unsubscribed',
  peopleOnly: true,
  input: z.strictObject({
    token: z.string().min(1).max(200),
    stop: z.enum(STOPS).optional().describe('Left out: what the letter itself is, a digest or anything else'),
  }),
  output: z.object({ stopped: z.enum(STOPS) }),
  async run({ input, db, now, newId, letters, config, tell }) {
    const token = await liveToken(db, input.token, now)
    if (!token) throw nothingHere()
    const stop = input.stop ?? stopMeantBy(token, letters)
    if (token.forAccountId) await stopForAccount({ db, now, newId, config }, token.forAccountId, stop)
    else if (stop === 'nothing') await releaseAddress(db, token.address, 'unsubscribed')
    else {
      const stopReason = 'They said so.'
      await stopAddress(db, {
        id: newId(),
        address: token.address,
        stopKind: 'unsubscribed',
        stoppedAt: now,
        stopReason,
      })
    }
    tell({ subjectId: token.forAccountId ?? token.letterId, details: { stop } })
    return { stopped: stop }
  },
})

async function stopForAccount(
  { db, now, newId, config }: { db: Db; now: string; newId(): string; config: Config },
  accountId: string,
  stop: Stop,
): Promise<void> {
  const before = await preferenceOf(db, accountId)
  const { timeZone: _, ...hours } = hoursOf(before, config)
  await keepPreference(db, {
    id: before?.id ?? newId(),
    accountId,
    timeZone: before?.timeZone ?? null,
    ...hours,
    digestOffAt:
      stop === 'nothing' ? null : stop === 'digest' ? (before?.digestOffAt ?? now) : (before?.digestOffAt ?? null),
    lettersOffAt:
      stop === 'nothing'
        ? null
        : stop === 'everything'
          ? (before?.lettersOffAt ?? now)
          : (before?.lettersOffAt ?? null),
  })
}

async function liveToken(db: Db, token: string, now: string): Promise<MailToken | undefined> {
  const found = await mailTokenBy(db, hashOf(token))
  return found?.tokenUse === 'unsubscribe' && found.expiresAt > now ? found : undefined
}

function stopMeantBy(token: MailToken, letters: ReadonlyMap<string, LetterKind>): Stop {
  return letters.get(token.letterKind)?.urgency === 'digest' ? 'digest' : 'everything'
}

/** For the page behind the link: what it is about and how things stand. Reads only. */
export async function standingOfUnsubscribeLink(
  db: Db,
  token: string,
  now: string,
): Promise<{ address: string; stopped: Stop; hasAccount: boolean } | undefined> {
  const found = await liveToken(db, token, now)
  if (!found) return undefined
  const { forAccountId, address } = found
  if (forAccountId) {
    const preference = await preferenceOf(db, forAccountId)
    const stopped = preference?.lettersOffAt ? 'everything' : preference?.digestOffAt ? 'digest' : 'nothing'
    return { address, stopped, hasAccount: true }
  }
  const stops = await stopsOf(db, address)
  const stopped = stops.some(({ stopKind }) => stopKind === 'unsubscribed') ? 'everything' : 'nothing'
  return { address, stopped, hasAccount: false }
}
