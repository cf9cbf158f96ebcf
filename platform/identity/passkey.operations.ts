import { z } from 'zod'
import { dayOf } from '../clock.ts'
import { type Asked, type Asking, operation } from '../operation.ts'
import { anyone, signedIn } from '../permission.ts'
import { nothingHere, Refusal, type Trace } from '../refusal.ts'
import { accountById } from './account.store.ts'
import { limits, placeOf, refuseAfterTooMany } from './attempt.ts'
import {
  addPasskey,
  livePasskey,
  notePasskeyUse,
  type Passkey,
  passkeysOf,
  removePasskey,
  renamePasskey,
} from './passkey.store.ts'
import { addingAnswer, answeredChallenge, handleOf, newChallenge, signingInAnswer, siteOf } from './passkey.ts'
import { startSession } from './session.ts'
import { SERVER_WORKSPACE } from './workspace.store.ts'

const MOST_PASSKEYS = 20
/** EdDSA, ES256 and RS256, by their COSE numbers: what devices offer. */
const ALGORITHMS = [-8, -7, -257]

const label = z.string().trim().min(1).max(80).describe('By which you recognise it: “My phone”')

// Loading it takes half a second, which a start that nobody signs in at need not wait for.
const webauthn = () => import('@simplewebauthn/server')

const begin = operation({
  name: 'passkey.begin',
  says: 'Begin to add a passkey: what the browser is to ask the device',
  http: 'POST /me/passkeys/challenges',
  scope: 'server',
  who: signedIn,
  changes: true,
  event: 'passkey.begun',
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({ options: z.looseObject({}) }),
  async run(asked) {
    const { db, publicUrl, tell } = asked
    const { accountId, sessionId } = ownSession(asked)
    const account = await accountById(db, accountId)
    if (!account) throw nothingHere()
    const own = await passkeysOf(db, accountId)
    if (own.length >= MOST_PASSKEYS) {
      throw new Refusal('conflict', `You have ${MOST_PASSKEYS} passkeys already.`, { next: 'Remove one first.' })
    }
    const challenge = await newChallenge(asked, 'adding', sessionId)
    const { generateRegistrationOptions } = await webauthn()
    const options = await generateRegistrationOptions({
      rpName: 'Plumbline',
      rpID: siteOf(publicUrl).rpId,
      userName: account.email,
      userDisplayName: account.name,
      userID: handleOf(account.id),
      challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
      timeout: 5 * 60 * 1000,
      attestationType: 'none',
      excludeCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      supportedAlgorithmIDs: ALGORITHMS,
    })
    tell({ subjectId: account.id })
    return { options: { ...options } }
  },
})

const add = operation({
  name: 'passkey.add',
  says: 'Add the passkey that the device has just made',
  http: 'POST /me/passkeys',
  scope: 'server',
  who: signedIn,
  changes: true,
  event: 'passkey.added',
  peopleOnly: true,
  input: z.strictObject({ label, answer: addingAnswer.describe('What the browser said') }),
  output: z.object({ passkeyId: z.string() }),
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const { accountId } = ownSession(asked)
    const { credential, credentialBackedUp } = await verifiedAdding(asked)
    const passkey: Passkey = {
      id: newId(),
      accountId,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      signCount: credential.counter,
      transports: input.answer.response.transports,
      syncs: credentialBackedUp,
      label: input.label,
      createdAt: now,
      lastUsedOn: null,
    }
    await addPasskey(db, passkey)
    tell({ subjectId: accountId, details: { passkeyId: passkey.id } })
    return { passkeyId: passkey.id }
  },
})

async function verifiedAdding(asked: Asked<{ answer: z.output<typeof addingAnswer> }>) {
  const { answer } = asked.input
  const { sessionId } = ownSession(asked)
  const challenge = await answeredChallenge(asked, 'adding', sessionId, answer.response.clientDataJSON)
  if (challenge === undefined) throw notAdded()
  const { rpId, origin } = siteOf(asked.publicUrl)
  const { verifyRegistrationResponse } = await webauthn()
  const result = await verifyRegistrationResponse({
    response: answer as never,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => undefined)
  if (!result?.verified) throw notAdded()
  return result.registrationInfo
}

function notAdded(): Refusal {
  return new Refusal('conflict', 'This passkey could not be added.', {
    next: 'Begin again. You have five minutes, in the browser in which you began.',
  })
}

export const signInByPasskey = operation({
  name: 'passkey.sign-in',
  says: 'Sign in with a passkey, in answer to the question that was put to this browser',
  http: 'POST /sign-in/passkeys',
  scope: 'server',
  who: anyone,
  changes: true,
  event: 'session.started',
  peopleOnly: true,
  input: z.strictObject({
    browser: z.string().min(1).max(200).describe('The secret that came with the question'),
    answer: signingInAnswer.describe('What the browser said'),
  }),
  output: z.object({ sessionToken: z.string(), expiresAt: z.string() }),
  async run(asked) {
    const { input, db, tell } = asked
    await refuseAfterTooMany(asked, limits.wrongPasskey, placeOf(asked))
    const passkey = await livePasskey(db, input.answer.id)
    if (!passkey) throw notAccepted(asked, undefined, 'no such passkey')
    await refuseAfterTooMany(asked, limits.wrongPasskey, passkey.id)
    await verifySigningIn(asked, passkey)
    const { sessionId, ...told } = await startSession(asked, passkey.accountId, 'passkey')
    tell({ subjectId: passkey.accountId, details: { sessionId, startedBy: 'passkey', passkeyId: passkey.id } })
    return told
  },
})

type SigningIn = Asked<{ browser: string; answer: z.output<typeof signingInAnswer> }>

async function verifySigningIn(asked: SigningIn, passkey: Passkey): Promise<void> {
  const { browser, answer } = asked.input
  const { clientDataJSON, userHandle } = answer.response
  const challenge = await answeredChallenge(asked, 'signing-in', browser, clientDataJSON)
  if (challenge === undefined)
    throw notAccepted(asked, passkey, 'not asked in this browser, answered before or too late')
  if (userHandle && userHandle !== Buffer.from(handleOf(passkey.accountId)).toString('base64url'))
    throw notAccepted(asked, passkey, 'of somebody else')
  const { rpId, origin } = siteOf(asked.publicUrl)
  const { verifyAuthenticationResponse } = await webauthn()
  const result = await verifyAuthenticationResponse({
    response: answer as never,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
      counter: passkey.signCount,
    },
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!result?.verified) throw notAccepted(asked, passkey, 'not from this site, not by its owner, or copied')
  const { newCounter } = result.authenticationInfo
  if (!(await notePasskeyUse(asked.db, passkey, newCounter, dayOf(asked.now))))
    throw notAccepted(asked, passkey, 'used twice at the same moment')
}

function notAccepted(asked: SigningIn, passkey: Passkey | undefined, why: string): Refusal {
  const place = placeOf(asked)
  const trace: Trace = {
    happened: 'sign-in.failed',
    subjectId: passkey?.accountId ?? SERVER_WORKSPACE,
    details: { startedBy: 'passkey', why, ...(passkey ? { passkeyId: passkey.id } : {}) },
    counts: [
      ...(place ? [{ limit: limits.wrongPasskey, subject: place }] : []),
      ...(passkey ? [{ limit: limits.wrongPasskey, subject: passkey.id }] : []),
    ],
  }
  return new Refusal('not-allowed', 'This passkey does not sign anybody in here.', {
    next: 'Try again, or have a link sent to your address.',
    trace,
  })
}

const list = operation({
  name: 'passkey.list',
  says: 'My passkeys',
  http: 'GET /me/passkeys',
  scope: 'server',
  who: signedIn,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        syncs: z.boolean().describe('Whether its maker keeps it for more than one device'),
        createdAt: z.string(),
        lastUsedOn: z.string().nullable(),
      }),
    ),
  }),
  async run({ by, db }) {
    return { rows: by.kind === 'account' ? await passkeysOf(db, by.accountId) : [] }
  },
})

const rename = operation({
  name: 'passkey.rename',
  says: 'Give a passkey another name',
  http: 'PUT /me/passkeys/{passkeyId}/label',
  scope: 'server',
  who: signedIn,
  changes: true,
  event: 'passkey.renamed',
  peopleOnly: true,
  input: z.strictObject({ passkeyId: z.guid(), label }),
  output: z.object({ renamed: z.boolean() }),
  async run(asked) {
    const { input, db, tell } = asked
    const { accountId } = ownSession(asked)
    if (!(await renamePasskey(db, input.passkeyId, accountId, input.label))) throw nothingHere()
    tell({ subjectId: accountId, details: { passkeyId: input.passkeyId } })
    return { renamed: true }
  },
})

const remove = operation({
  name: 'passkey.remove',
  says: 'Remove a passkey; it signs nobody in any more',
  http: 'DELETE /me/passkeys/{passkeyId}',
  scope: 'server',
  who: signedIn,
  changes: true,
  event: 'passkey.removed',
  peopleOnly: true,
  input: z.strictObject({ passkeyId: z.guid() }),
  output: z.object({ removed: z.boolean() }),
  async run(asked) {
    const { input, db, tell } = asked
    const { accountId } = ownSession(asked)
    if (!(await removePasskey(db, input.passkeyId, accountId))) throw nothingHere()
    tell({ subjectId: accountId, details: { passkeyId: input.passkeyId } })
    return { removed: true }
  },
})

/** Passkeys belong to somebody who is signed in in a browser. */
function ownSession({ by }: Pick<Asked<unknown>, 'by'>): { accountId: string; sessionId: string } {
  if (by.kind === 'account') return by
  throw new Refusal('conflict', 'The command line has no passkeys.', { next: 'Sign in in a browser.' })
}

export const passkeyOperations = [begin, add, signInByPasskey, list, rename, remove]

export type BeginPasskey = Asking<typeof begin>
export type AddPasskey = Asking<typeof add>
export type ListPasskeys = Asking<typeof list>
export type RenamePasskey = Asking<typeof rename>
export type RemovePasskey = Asking<typeof remove>
