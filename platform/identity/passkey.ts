import { z } from 'zod'
import type { Origin } from '../actor.ts'
import { later, newId } from '../clock.ts'
import type { Database } from '../database/database.ts'
import type { Asked } from '../operation.ts'
import { hashOf, newToken } from '../secret.ts'
import { limits, placeOf, takeTry } from './attempt.ts'
import { addChallenge, type PasskeyChallenge, takeChallenge } from './passkey.store.ts'

const CHALLENGE_SECONDS = 5 * 60

/** What the browser must say in answer; only the parts that are looked at. */
const answer = {
  id: z.string().min(1).max(2_000),
  rawId: z.string().min(1).max(2_000),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
}
const encoded = z.string().min(1).max(20_000)

export const addingAnswer = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
})

export const signingInAnswer = z.object({
  ...answer,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: z.string().max(200).nullish(),
  }),
})

/** The site that a passkey belongs to, and the only address from which it may be used. */
export function siteOf(publicUrl: string): { rpId: string; origin: string } {
  const { hostname, origin } = new URL(publicUrl)
  return { rpId: hostname, origin }
}

/** The name of an account towards a device; says nothing about whom it belongs to. */
export function handleOf(accountId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex'))
}

/** Puts a question to one holder (a browser, or a session), who alone may answer it, once, within five minutes. */
export async function newChallenge(
  { db, now, newId }: Pick<Asked<unknown>, 'db' | 'now' | 'newId'>,
  challengeFor: PasskeyChallenge['challengeFor'],
  holder: string,
): Promise<string> {
  const challenge = newToken()
  await addChallenge(db, {
    id: newId(),
    challengeHash: hashOf(challenge),
    challengeFor,
    holderHash: hashOf(holder),
    createdAt: now,
    expiresAt: later(now, CHALLENGE_SECONDS),
  })
  return challenge
}

/** The question that an answer answers, taken away with it; nothing when it was not put to this holder, or answered before. */
export async function answeredChallenge(
  { db, now }: Pick<Asked<unknown>, 'db' | 'now'>,
  challengeFor: PasskeyChallenge['challengeFor'],
  holder: string,
  clientDataJSON: string,
): Promise<string | undefined> {
  const challenge = challengeIn(clientDataJSON)
  if (challenge === undefined) return undefined
  const asked = { challengeHash: hashOf(challenge), challengeFor, holderHash: hashOf(holder) }
  return (await takeChallenge(db, asked, now)) ? challenge : undefined
}

function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as {
      challenge?: unknown
    }
    return typeof challenge === 'string' ? challenge : undefined
  } catch {
    return undefined
  }
}

/**
 * What a browser is asked that wants to sign in with a passkey, and the secret by which it is recognised when it answers.
 * Nothing happens by it yet, so it is no operation.
 */
export async function challengeForSigningIn(
  { database, now, publicUrl }: { database: Database; now: () => string; publicUrl: string },
  origin: Origin,
) {
  const browser = newToken()
  const asked = { now: now(), newId }
  return database.changing(async (db) => {
    await takeTry({ db, ...asked }, limits.passkeyChallenge, placeOf({ origin }))
    const challenge = await newChallenge({ db, ...asked }, 'signing-in', browser)
    const { rpId } = siteOf(publicUrl)
    const timeout = CHALLENGE_SECONDS * 1000
    return { browser, options: { challenge, rpId, timeout, userVerification: 'required', allowCredentials: [] } }
  })
}
