import { z } from 'zod'
import { dayOf } from '../clock.ts'
import { type Asked, type Asking, operation } from '../operation.ts'
import { anyone, signedIn } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import { type Account, accountByEmail, accountById, addAccount } from './account.store.ts'
import { email as address } from './email.ts'
import {
  addIdentity,
  hasBeenEntered,
  type InvitationTo,
  identitiesOf,
  identityOf,
  invitationsTo,
  noteIdentityUse,
  removeIdentity,
} from './federation.store.ts'
import { isSameIssuer, liesIn, type Provider, providersOf } from './federation.ts'
import { spendInvitation } from './invitation.store.ts'
import { joinAsInvited } from './membership.operations.ts'
import { voidSignInLinks } from './session.store.ts'
import { startSession } from './session.ts'
import { SERVER_WORKSPACE } from './workspace.store.ts'

const proven = z.strictObject({
  provider: z.string(),
  issuer: z.string().min(1).max(2_000),
  subject: z.string().min(1).max(255),
  email: z.string().max(320).nullable(),
  emailVerified: z.boolean(),
  name: z.string().nullable(),
})

/**
 * Signs in whoever a provider has proven to know. In no list of operations, and so reachable from nowhere: it believes
 * what it is told, and only the reader that has just checked it with the provider may tell it.
 */
export const signInByProvider = operation({
  name: 'sign-in.federate',
  says: 'Sign in as somebody whom a provider knows',
  http: 'POST /sign-in/federation',
  scope: 'server',
  who: anyone,
  changes: true,
  event: 'session.started',
  peopleOnly: true,
  input: proven,
  output: z.object({
    sessionToken: z.string(),
    expiresAt: z.string(),
    joined: z.boolean().describe('Whether that accepted an invitation'),
  }),
  async run(asked) {
    const { input, tell } = asked
    const { account, invitations } = await knownAccount(asked)
    if (account.deactivatedAt) throw noAccountFor(providerOf(asked))
    const { sessionId, sessionToken, expiresAt } = await startSession(asked, account.id, 'federation')
    for (const invitation of invitations) await accept(asked, { ...account, sessionId }, invitation)
    tell({ subjectId: account.id, details: { sessionId, startedBy: 'federation', provider: input.issuer } })
    return { sessionToken, expiresAt, joined: invitations.length > 0 }
  },
})

type Told = Asked<z.output<typeof proven>>
/** Whoever comes, and the invitations that thereby are accepted. */
type Arrived = { account: Account; invitations: InvitationTo[] }

/** The account behind issuer and subject; at the first time the one that waits for this address, or a new one. */
async function knownAccount(asked: Told): Promise<Arrived> {
  const { input, db, now } = asked
  const identity = await identityOf(db, input.issuer, input.subject)
  if (!identity) return firstTime(asked)
  if (identity.lastUsedOn !== dayOf(now)) await noteIdentityUse(db, identity.id, dayOf(now))
  const account = await accountById(db, identity.accountId)
  if (!account) throw noAccountFor(providerOf(asked))
  return { account, invitations: [] }
}

async function firstTime(asked: Told): Promise<Arrived> {
  const { db, now } = asked
  const provider = providerOf(asked)
  const email = vouchedFor(asked, provider)
  const invitations = await invitationsTo(db, email, now)
  const mayJoin = invitations.length > 0 || liesIn(email, provider.domains)
  const account = (await accountByEmail(db, email)) ?? (mayJoin ? await newAccount(asked, email) : undefined)
  if (!account) throw noAccountFor(provider)
  await refuseTakenOver(asked, provider, account)
  await addIdentity(db, identityFor(asked, account.id, email))
  // Whoever was sent a link when they were invited has arrived by another way; the link is not needed any more.
  await voidSignInLinks(db, account.id, now)
  return { account, invitations }
}

/** An invitation was for this address, and the provider vouches for it: nothing more is needed to accept it. */
async function accept(asked: Told, account: Account & { sessionId: string }, invitation: InvitationTo): Promise<void> {
  const { db, database, now } = asked
  if (await spendInvitation(database.within(db, invitation.workspaceId), invitation.id, now))
    await joinAsInvited(asked, account, invitation)
}

/** The address, if the provider says that it has made sure of it. */
function vouchedFor({ input }: Told, { name }: Provider): string {
  const email = address.safeParse(input.email ?? '')
  if (!email.success || !input.emailVerified) {
    throw new Refusal('not-allowed', `${name} does not say that your e-mail address is really yours.`, {
      next: `Have your address confirmed at ${name}, then sign in again. Or sign in as before, and link ${name} in the settings of your account.`,
    })
  }
  return email.data
}

async function newAccount({ db, now, newId, input }: Told, email: string): Promise<Account> {
  const name = input.name?.trim().slice(0, 200) || email
  const account = { id: newId(), email, name, serverAdmin: false, createdAt: now, deactivatedAt: null }
  await addAccount(db, account)
  return account
}

/** An account that somebody uses already is never handed to whoever comes with the same address. */
async function refuseTakenOver(asked: Told, { name }: Provider, account: Account): Promise<void> {
  const { db, database, input } = asked
  const others = await identitiesOf(db, account.id)
  if (others.some(({ issuer }) => issuer === input.issuer)) {
    throw new Refusal('not-allowed', `${name} knows you under another number than before.`, {
      next: 'If you were given a new account there, sign in here in another way, unlink the old one in the settings of your account and link the new one.',
    })
  }
  if (others.length === 0 && !(await hasBeenEntered(db, database.within(db, SERVER_WORKSPACE), account.id))) return
  throw new Refusal('not-allowed', `There is an account with your address here, and it is not linked to ${name}.`, {
    next: `Sign in as before, open the settings of your account and link ${name} there. From then on you can sign in with ${name}.`,
  })
}

function noAccountFor({ name }: Provider): Refusal {
  return new Refusal('not-allowed', `${name} knows you, but you have no account here.`, {
    next: 'Ask an administrator of your workspace to invite you with the address that you use there.',
  })
}

function identityFor({ input, now, newId }: Told, accountId: string, email: string | null) {
  const { issuer, subject } = input
  return { id: newId(), accountId, issuer, subject, email, createdAt: now, lastUsedOn: dayOf(now) }
}

function providerOf({ input, config }: Pick<Told, 'config'> & { input: { provider: string } }): Provider {
  const provider = providersOf(config).find(({ key }) => key === input.provider)
  if (!provider) throw nothingHere()
  return provider
}

/** Links what a provider has proven to the account that asks. In no list, for the same reason as signing in. */
export const linkIdentity = operation({
  name: 'identity.link',
  says: 'Let an account sign in with a provider',
  http: 'POST /me/identities',
  scope: 'server',
  who: signedIn,
  changes: true,
  event: 'identity.linked',
  peopleOnly: true,
  input: proven,
  output: z.object({ identityId: z.string() }),
  async run(asked) {
    const { input, by, db, tell } = asked
    if (by.kind !== 'account') throw nothingHere()
    const { name } = providerOf(asked)
    const known = await identityOf(db, input.issuer, input.subject)
    if (known) {
      const sentence =
        known.accountId === by.accountId
          ? `${name} is linked already.`
          : `That account at ${name} belongs to somebody else here.`
      throw new Refusal('already-exists', sentence, { next: `Sign out at ${name} and choose another account there.` })
    }
    if ((await identitiesOf(db, by.accountId)).some(({ issuer }) => issuer === input.issuer)) {
      throw new Refusal('already-exists', `Another account at ${name} is linked to yours already.`, {
        next: 'Unlink it in the settings of your account first.',
      })
    }
    const identity = identityFor(asked, by.accountId, input.email)
    await addIdentity(db, identity)
    tell({ subjectId: by.accountId, details: { identityId: identity.id, provider: input.issuer } })
    return { identityId: identity.id }
  },
})

const listIdentities = operation({
  name: 'identity.list',
  says: 'The providers with which I can sign in, and those that are linked to my account',
  http: 'GET /me/identities',
  scope: 'server',
  who: signedIn,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        provider: z.string().nullable().describe('Nothing when that provider is not set up any more'),
        name: z.string(),
        email: z.string().nullable(),
        createdAt: z.string(),
        lastUsedOn: z.string().nullable(),
      }),
    ),
    notLinked: z.array(z.object({ provider: z.string(), name: z.string() })),
  }),
  async run({ by, db, config }) {
    const providers = providersOf(config)
    const linked = by.kind === 'account' ? await identitiesOf(db, by.accountId) : []
    const rows = linked.map(({ id, issuer, email, createdAt, lastUsedOn }) => {
      const provider = providers.find((candidate) => isSameIssuer(candidate.issuer, issuer))
      return { id, provider: provider?.key ?? null, name: provider?.name ?? issuer, email, createdAt, lastUsedOn }
    })
    const notLinked = providers.filter(({ key }) => rows.every(({ provider }) => provider !== key))
    return { rows, notLinked: notLinked.map(({ key, name }) => ({ provider: key, name })) }
  },
})

const unlinkIdentity = operation({
  name: 'identity.unlink',
  says: 'End signing in with a provider; who is signed in stays so',
  http: 'DELETE /me/identities/{identityId}',
  scope: 'server',
  who: signedIn,
  changes: true,
  event: 'identity.unlinked',
  peopleOnly: true,
  input: z.strictObject({ identityId: z.guid() }),
  output: z.object({ unlinked: z.boolean() }),
  async run({ input, by, db, tell }) {
    const identity = by.kind === 'account' ? await removeIdentity(db, input.identityId, by.accountId) : undefined
    if (!identity) throw nothingHere()
    tell({ subjectId: identity.accountId, details: { identityId: identity.id, provider: identity.issuer } })
    return { unlinked: true }
  },
})

export const federationOperations = [listIdentities, unlinkIdentity]

export type ListIdentities = Asking<typeof listIdentities>
export type UnlinkIdentity = Asking<typeof unlinkIdentity>
