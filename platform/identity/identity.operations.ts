import { z } from 'zod'
import { later } from '../clock.ts'
import { startChain } from '../events.store.ts'
import { type Asked, type Asking, operation } from '../operation.ts'
import { admins, anyone, guests, serverAdmins, signedIn } from '../permission.ts'
import { nothingHere, Refusal } from '../refusal.ts'
import { hashOf, newToken } from '../secret.ts'
import {
  accountByEmail,
  accountById,
  addAccount,
  addMembership,
  deactivateAccount,
  hasAdministrator,
  membershipOf,
  membersOf,
  removeMembership,
  serverAdministrators,
} from './account.store.ts'
import { email } from './email.ts'
import { addPerson, personByEmail } from './person.store.ts'
import {
  addSession,
  addSignInLink,
  endSessions,
  redeemSignInLink,
  sessionsOf,
  usableSignInLink,
  voidSignInLinks,
} from './session.store.ts'
import {
  addWorkspace,
  allWorkspaces,
  removeWorkspace,
  workspaceById,
  workspaceBySlug,
  workspacesOf,
} from './workspace.store.ts'

const SIGN_IN_LINK_SECONDS = 10 * 60
const SETUP_LINK_SECONDS = 24 * 60 * 60
export const SESSION_SECONDS = 30 * 24 * 60 * 60

const role = z.enum(['admin', 'member', 'guest'])
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'takes 2 to 40 small letters, digits and hyphens')
const workspaceShape = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['own', 'demo', 'example']),
  note: z.string().nullable(),
})

/** A new one-time link by which an account (or, without one, the first administrator) signs in. Older ones stop working. */
export async function makeSignInLink(
  asked: Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'publicUrl'>,
  accountId: string | null,
) {
  const token = newToken()
  const seconds = accountId ? SIGN_IN_LINK_SECONDS : SETUP_LINK_SECONDS
  if (accountId) await voidSignInLinks(asked.db, accountId, asked.now)
  await addSignInLink(asked.db, {
    id: asked.newId(),
    forAccountId: accountId,
    tokenHash: hashOf(token),
    createdAt: asked.now,
    expiresAt: later(asked.now, seconds),
    usedAt: null,
  })
  return { link: `${asked.publicUrl}/join/${token}`, expiresAt: later(asked.now, seconds) }
}

export const me = operation({
  name: 'account.me',
  says: 'Who I am, and the workspaces that I can enter',
  http: 'GET /me',
  scope: 'server',
  who: anyone,
  changes: false,
  input: z.strictObject({}),
  output: z.object({
    account: z.object({ id: z.string(), name: z.string(), email: z.string(), serverAdmin: z.boolean() }).nullable(),
    workspaces: z.array(workspaceShape.extend({ role, personId: z.string().nullable() })),
  }),
  async run({ by, db }) {
    if (by.kind === 'operator') {
      const all = await allWorkspaces(db)
      return {
        account: null,
        workspaces: all.map((workspace) => ({
          ...workspace,
          kind: shown(workspace.kind),
          role: 'admin' as const,
          personId: null,
        })),
      }
    }
    if (by.kind !== 'account' && by.kind !== 'key') return { account: null, workspaces: [] }
    const account = await accountById(db, by.accountId)
    if (!account) return { account: null, workspaces: [] }
    const all = await workspacesOf(db, account.id)
    const mine = by.kind === 'key' ? all.filter(({ id }) => id === by.workspaceId) : all
    return { account, workspaces: mine.map((workspace) => ({ ...workspace, kind: shown(workspace.kind) })) }
  },
})

/** The server's own log is never listed as a place to enter. */
function shown(kind: 'own' | 'demo' | 'example' | 'server'): 'own' | 'demo' | 'example' {
  return kind === 'server' ? 'own' : kind
}

export const signIn = operation({
  name: 'sign-in.redeem',
  says: 'Use a sign-in link: once, within its time',
  http: 'POST /sign-in',
  scope: 'server',
  who: anyone,
  changes: true,
  event: 'session.started',
  peopleOnly: true,
  input: z.strictObject({
    token: z.string().min(1).max(200),
    name: z.string().trim().min(1).max(200).optional().describe('Your name, for the very first sign-in'),
    email: email.optional().describe('Your address, for the very first sign-in'),
  }),
  output: z.object({ sessionToken: z.string(), expiresAt: z.string() }),
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const link = await redeemSignInLink(db, hashOf(input.token), now)
    if (!link) throw linkGone()
    const account = link.forAccountId ? await accountById(db, link.forAccountId) : await firstAdministrator(asked)
    if (!account || account.deactivatedAt) throw linkGone()
    const sessionToken = newToken()
    const session = {
      id: newId(),
      accountId: account.id,
      tokenHash: hashOf(sessionToken),
      createdAt: now,
      expiresAt: later(now, SESSION_SECONDS),
      endedAt: null,
    }
    await addSession(db, session)
    tell({ subjectId: account.id, details: { sessionId: session.id } })
    return { sessionToken, expiresAt: session.expiresAt }
  },
})

async function firstAdministrator({
  input,
  db,
  now,
  newId,
  database,
}: Asked<{ name?: string | undefined; email?: string | undefined }>) {
  if (await hasAdministrator(db)) throw linkGone()
  if (!input.name || !input.email) {
    throw new Refusal('bad-input', 'Your name and e-mail address are needed for the first account.', {
      fields: [
        ...(input.name ? [] : [{ path: 'name', says: 'is needed' }]),
        ...(input.email ? [] : [{ path: 'email', says: 'is needed' }]),
      ],
    })
  }
  const account = {
    id: newId(),
    email: input.email,
    name: input.name,
    serverAdmin: true,
    createdAt: now,
    deactivatedAt: null,
  }
  await addAccount(db, account)
  await voidSignInLinks(db, null, now)
  // What was opened from the command line before anybody was here waits for its first administrator.
  for (const { id } of await allWorkspaces(db)) {
    const within = database.within(db, id)
    if (!(await membershipOf(within, account.id))) await joinAs({ now, newId }, within, account, 'admin')
  }
  return account
}

export function linkGone(): Refusal {
  return new Refusal('expired', 'This sign-in link has been used or is too old.', {
    next: 'Ask an administrator for a new one, or run: npm run -s plumbline -- sign-in link --email you@example.org',
  })
}

const handOutSignInLink = operation({
  name: 'sign-in.link',
  says: 'Make a one-time sign-in link for an account, to hand over in person',
  http: 'POST /sign-in/links',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'sign-in.link-made',
  peopleOnly: true,
  input: z.strictObject({ email }),
  output: z.object({ link: z.string(), expiresAt: z.string() }),
  async run(asked) {
    const account = await accountByEmail(asked.db, asked.input.email)
    if (!account || account.deactivatedAt) throw nothingHere()
    asked.tell({ subjectId: account.id })
    return makeSignInLink(asked, account.id)
  },
})

const mySessions = operation({
  name: 'session.list',
  says: 'Where I am signed in',
  http: 'GET /me/sessions',
  scope: 'server',
  who: signedIn,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(z.object({ id: z.string(), createdAt: z.string(), expiresAt: z.string(), current: z.boolean() })),
  }),
  async run({ by, db, now }) {
    if (by.kind !== 'account') return { rows: [] }
    const rows = await sessionsOf(db, by.accountId, now)
    return { rows: rows.map((session) => ({ ...session, current: session.id === by.sessionId })) }
  },
})

const endSession = operation({
  name: 'session.end',
  says: 'Sign out, here or everywhere; it holds from the next request on',
  http: 'POST /me/sessions/end',
  scope: 'server',
  who: signedIn,
  changes: true,
  event: 'session.ended',
  peopleOnly: true,
  input: z.strictObject({
    sessionId: z.guid().optional().describe('Leave out for this session'),
    everywhere: z.boolean().default(false),
  }),
  output: z.object({ ended: z.number() }),
  async run({ input, by, db, now, tell }) {
    if (by.kind !== 'account') throw new Refusal('conflict', 'The command line has no session to end.')
    const ended = await endSessions(
      db,
      by.accountId,
      now,
      input.everywhere ? undefined : (input.sessionId ?? by.sessionId),
    )
    if (ended === 0) throw nothingHere()
    tell({ subjectId: by.accountId, details: { ended } })
    return { ended }
  },
})

export const openWorkspace = operation({
  name: 'workspace.open',
  says: 'Open a workspace; you become its administrator',
  http: 'POST /workspaces',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'workspace.opened',
  peopleOnly: true,
  input: z.strictObject({
    slug,
    name: z.string().trim().min(1).max(120),
    kind: z.enum(['own', 'demo', 'example']).default('own'),
    note: z.string().max(2_000).optional(),
  }),
  output: workspaceShape,
  async run(asked) {
    const { input, by, db, now, newId, tell, database } = asked
    if (await workspaceBySlug(db, input.slug)) {
      throw new Refusal('already-exists', `There is a workspace called ${input.slug} already.`, {
        next: 'Choose another short name.',
      })
    }
    const workspace = {
      id: newId(),
      slug: input.slug,
      name: input.name,
      kind: input.kind,
      note: input.note ?? null,
      createdAt: now,
    }
    await addWorkspace(db, workspace)
    const within = database.within(db, workspace.id)
    await startChain(within, workspace.id)
    // Opened from the command line it has nobody yet, so the administrators of the server get in.
    const admins = by.kind === 'account' ? [await accountById(db, by.accountId)] : await serverAdministrators(db)
    for (const account of admins) if (account) await joinAs(asked, within, account, 'admin')
    tell({ subjectId: workspace.id, details: { slug: workspace.slug, name: workspace.name } })
    return workspace
  },
})

async function joinAs(
  { now, newId }: Pick<Asked<unknown>, 'now' | 'newId'>,
  within: Asked<unknown>['db'],
  account: { id: string; name: string; email: string },
  as: 'admin' | 'member' | 'guest',
) {
  const known = await personByEmail(within, account.email)
  const person = known ?? {
    id: newId(),
    name: account.name,
    email: account.email,
    title: null,
    source: null,
    createdAt: now,
  }
  if (!known) await addPerson(within, person)
  await addMembership(within, { id: newId(), accountId: account.id, personId: person.id, role: as, createdAt: now })
  return person
}

export const closeWorkspace = operation({
  name: 'workspace.remove',
  says: 'Remove a workspace and everything in it, for good',
  http: 'DELETE /workspaces/{workspaceId}',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'workspace.removed',
  peopleOnly: true,
  input: z.strictObject({
    workspaceId: z.guid(),
    confirm: z.string().optional().describe('The name of the workspace; needed unless it is a demo or an example'),
  }),
  output: z.object({ removed: z.boolean() }),
  async run({ input, by, db, tell, database }) {
    const workspace = await workspaceById(db, input.workspaceId)
    if (!workspace || workspace.kind === 'server') throw nothingHere()
    if (by.kind === 'account') {
      const mine = await membershipOf(database.within(db, workspace.id), by.accountId)
      if (mine?.role !== 'admin') throw nothingHere()
    }
    if (workspace.kind === 'own' && input.confirm !== workspace.name) {
      throw new Refusal('conflict', 'To remove this workspace, repeat its name.', {
        next: `Send confirm: "${workspace.name}".`,
      })
    }
    await removeWorkspace(db, workspace.id)
    tell({ subjectId: workspace.id, details: { slug: workspace.slug } })
    return { removed: true }
  },
})

const memberShape = z.object({ id: z.string(), name: z.string(), email: z.string(), role, personId: z.string() })

const listMembers = operation({
  name: 'member.list',
  says: 'Who has an account in this workspace',
  http: 'GET /members',
  who: guests,
  changes: false,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(memberShape) }),
  async run({ db }) {
    return { rows: await membersOf(db) }
  },
})

export const inviteMember = operation({
  name: 'member.invite',
  says: 'Give somebody an account in this workspace, and get the one-time link to hand over',
  http: 'POST /members',
  who: admins,
  changes: true,
  event: 'member.invited',
  peopleOnly: true,
  input: z.strictObject({ email, name: z.string().trim().min(1).max(200), role: role.default('member') }),
  output: z.object({
    accountId: z.string(),
    personId: z.string(),
    link: z.string().nullable(),
    expiresAt: z.string().nullable(),
  }),
  async run(asked) {
    const { input, db, now, newId, tell } = asked
    const known = await accountByEmail(db, input.email)
    const account = known ?? {
      id: newId(),
      email: input.email,
      name: input.name,
      serverAdmin: false,
      createdAt: now,
      deactivatedAt: null,
    }
    if (!known) await addAccount(db, account)
    if (known && (await membershipOf(db, known.id))) {
      throw new Refusal('already-exists', `${known.email} is a member already.`)
    }
    const person = await joinAs(asked, db, account, input.role)
    tell({ subjectId: account.id, details: { role: input.role } })
    // Only a fresh account gets a link from here: an invitation must not sign anybody in to an account that others use.
    const handedOut = known ? { link: null, expiresAt: null } : await makeSignInLink(asked, account.id)
    return { accountId: account.id, personId: person.id, ...handedOut }
  },
})

const dropMember = operation({
  name: 'member.remove',
  says: 'End somebody’s membership; it holds from their next request on',
  http: 'DELETE /members/{accountId}',
  who: admins,
  changes: true,
  event: 'member.removed',
  peopleOnly: true,
  input: z.strictObject({ accountId: z.guid() }),
  output: z.object({ removed: z.boolean() }),
  async run({ input, by, db, tell }) {
    if (!(await membershipOf(db, input.accountId))) throw nothingHere()
    if (by.kind === 'account' && by.accountId === input.accountId) {
      throw new Refusal('conflict', 'You cannot remove yourself.', { next: 'Ask another administrator.' })
    }
    await removeMembership(db, input.accountId)
    tell({ subjectId: input.accountId })
    return { removed: true }
  },
})

const switchOff = operation({
  name: 'account.deactivate',
  says: 'Switch an account off everywhere; its sessions end at once',
  http: 'POST /accounts/{accountId}/deactivation',
  scope: 'server',
  who: serverAdmins,
  changes: true,
  event: 'account.deactivated',
  peopleOnly: true,
  input: z.strictObject({ accountId: z.guid() }),
  output: z.object({ deactivated: z.boolean() }),
  async run({ input, by, db, now, tell }) {
    if (!(await accountById(db, input.accountId))) throw nothingHere()
    if (by.kind === 'account' && by.accountId === input.accountId) {
      throw new Refusal('conflict', 'You cannot switch yourself off.', { next: 'Ask another administrator.' })
    }
    await deactivateAccount(db, input.accountId, now)
    await endSessions(db, input.accountId, now)
    tell({ subjectId: input.accountId })
    return { deactivated: true }
  },
})

/** For the page that a sign-in link opens: says for whom it is. Reads only. */
export async function holderOfSignInLink(db: Asked<unknown>['db'], token: string, now: string) {
  const link = await usableSignInLink(db, hashOf(token), now)
  if (!link) return undefined
  if (!link.forAccountId) return (await hasAdministrator(db)) ? undefined : { first: true as const }
  const account = await accountById(db, link.forAccountId)
  return account && !account.deactivatedAt
    ? { first: false as const, name: account.name, email: account.email }
    : undefined
}

export const identityOperations = [
  me,
  signIn,
  handOutSignInLink,
  mySessions,
  endSession,
  switchOff,
  openWorkspace,
  closeWorkspace,
  listMembers,
  inviteMember,
  dropMember,
]

export type Me = Asking<typeof me>
export type OpenWorkspace = Asking<typeof openWorkspace>
export type CloseWorkspace = Asking<typeof closeWorkspace>
export type ListMembers = Asking<typeof listMembers>
export type InviteMember = Asking<typeof inviteMember>
export type ListSessions = Asking<typeof mySessions>
export type EndSession = Asking<typeof endSession>
