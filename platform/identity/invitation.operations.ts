import { z } from 'zod'
import { later } from '../clock.ts'
import { type Asked, type Asking, operation } from '../operation.ts'
import { admins, type Permission } from '../permission.ts'
import { nothingHere, Refusal, type Trace } from '../refusal.ts'
import { hashOf, newToken } from '../secret.ts'
import { type Account, accountByEmail, addAccount, membershipOf } from './account.store.ts'
import { limits, placeOf, refuseAfterTooMany, takeTry } from './attempt.ts'
import { email } from './email.ts'
import {
  addInvitation,
  type Invitation,
  invitationByToken,
  revokeInvitations,
  spendInvitation,
  standingInvitations,
  wasInvitation,
} from './invitation.store.ts'
import { INVITATION_DAYS, invitationGone, invitationLink } from './invitation.ts'
import { joinAsInvited } from './membership.operations.ts'
import { startSession } from './session.ts'
import { sendsMail } from './sign-on.ts'
import { SERVER_WORKSPACE, workspaceById } from './workspace.store.ts'

const A_DAY_SECONDS = 24 * 60 * 60
const role = z.enum(['admin', 'member', 'guest'])

export const inviteMember = operation({
  name: 'member.invite',
  says: 'Ask somebody into this workspace: by letter, or (where no mail is set up) with a link to hand over',
  http: 'POST /members',
  who: admins,
  changes: true,
  event: 'member.invited',
  peopleOnly: true,
  input: z.strictObject({ email, name: z.string().trim().min(1).max(200), role: role.default('member') }),
  output: z.object({
    invitationId: z.string(),
    link: z.string().nullable().describe('To hand over; nothing when a letter brings it'),
    expiresAt: z.string(),
  }),
  async run(asked) {
    const { input, by, db, now, newId, publicUrl, tell, post } = asked
    const known = await accountByEmail(db, input.email)
    if (known?.deactivatedAt) {
      throw new Refusal('conflict', `The account of ${known.email} is switched off.`, {
        next: 'Ask an administrator of the server to switch it on again.',
      })
    }
    if (known && (await membershipOf(db, known.id)))
      throw new Refusal('already-exists', `${known.email} is a member already.`)
    if (by.kind === 'account') await takeTry(asked, limits.invitation, by.accountId)
    await revokeInvitations(db, { email: input.email }, now)
    const token = sendsMail(asked.config) ? null : newToken()
    const invitation: Invitation = {
      id: newId(),
      ...input,
      tokenHash: token && hashOf(token),
      invitedById: by.kind === 'account' ? by.accountId : null,
      createdAt: now,
      expiresAt: later(now, INVITATION_DAYS * A_DAY_SECONDS),
      acceptedAt: null,
      revokedAt: null,
    }
    await addInvitation(db, invitation)
    const { id: invitationId, expiresAt } = invitation
    if (!token) {
      const to = { address: input.email, name: input.name }
      await post({ kind: 'member.invitation', to, input: { invitationId } })
    }
    tell({ subjectId: invitationId, details: { role: input.role } })
    return { invitationId, link: token && invitationLink(publicUrl, token), expiresAt }
  },
})

const listInvitations = operation({
  name: 'invitation.list',
  says: 'Who was asked into this workspace and has not come yet',
  http: 'GET /invitations',
  who: admins,
  changes: false,
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        email: z.string(),
        name: z.string(),
        role,
        createdAt: z.string(),
        expiresAt: z.string(),
        invitedByName: z.string().nullable(),
        open: z.boolean().describe('Whether it can still be accepted'),
      }),
    ),
  }),
  async run({ db, now }) {
    const rows = await standingInvitations(db)
    return { rows: rows.map((invitation) => ({ ...invitation, open: invitation.expiresAt > now })) }
  },
})

const revoke = operation({
  name: 'invitation.revoke',
  says: 'Take an invitation back; its link stops working',
  http: 'DELETE /invitations/{invitationId}',
  who: admins,
  changes: true,
  event: 'invitation.revoked',
  peopleOnly: true,
  input: z.strictObject({ invitationId: z.guid() }),
  output: z.object({ revoked: z.boolean() }),
  async run({ input, db, now, tell }) {
    if ((await revokeInvitations(db, { id: input.invitationId }, now)) === 0) throw nothingHere()
    tell({ subjectId: input.invitationId })
    return { revoked: true }
  },
})

/** Anybody can hold an invitation; whether it is theirs is looked up. Nobody accepts one at the machine, or by a key. */
const invited: Permission = {
  name: 'invited',
  says: 'Whoever the invitation is for',
  admits: (by) => by.kind === 'anonymous' || by.kind === 'link' || by.kind === 'account',
}

export const acceptInvitation = operation({
  name: 'invitation.accept',
  says: 'Accept an invitation, as the very address that it is for',
  http: 'POST /invitations/acceptances',
  scope: 'server',
  who: invited,
  changes: true,
  event: 'invitation.accepted',
  peopleOnly: true,
  input: z.strictObject({
    token: z.string().min(1).max(200),
    name: z.string().trim().min(1).max(200).optional().describe('Your name, if you have no account yet'),
  }),
  output: z.object({
    workspace: z.string().describe('Its short name'),
    sessionToken: z.string().nullable().describe('For somebody who had no account'),
    expiresAt: z.string().nullable(),
  }),
  async run(asked) {
    const { input, db, now, tell, database } = asked
    await refuseAfterTooMany(asked, limits.wrongToken, placeOf(asked))
    const invitation = await invitationByToken(db, hashOf(input.token), now)
    if (!invitation) throw invitationGone(await wrongInvitation(asked))
    const account = await whoeverItIsFor(asked, invitation)
    const within = database.within(db, invitation.workspaceId)
    if (!(await spendInvitation(within, invitation.id, now))) throw invitationGone()
    const workspace = await workspaceById(db, invitation.workspaceId)
    if (!workspace) throw invitationGone()
    const { sessionId, sessionToken, expiresAt } = await sessionOf(asked, account.id)
    const signedIn = sessionToken === null
    await joinAsInvited(asked, { ...account, sessionId }, invitation, { signedIn })
    tell({
      subjectId: account.id,
      details: { invitationId: invitation.id, workspaceId: workspace.id, ...(signedIn ? {} : { sessionId }) },
    })
    return { workspace: workspace.slug, sessionToken, expiresAt }
  },
})

type Accepting = Asked<{ token: string; name?: string | undefined }>

/** The session in which somebody accepts; a new one for whoever had no account. */
async function sessionOf(asked: Accepting, accountId: string) {
  const { by } = asked
  if (by.kind === 'account') return { sessionId: by.sessionId, sessionToken: null, expiresAt: null }
  return startSession(asked, accountId, 'invitation')
}

/** Somebody without an account proves the address by the invitation itself; everybody else by being signed in as it. */
async function whoeverItIsFor(asked: Accepting, { id, email, name }: Invitation): Promise<Account> {
  const { input, by, db, now, newId } = asked
  const account = await accountByEmail(db, email)
  if (by.kind === 'account') {
    if (account?.id === by.accountId) return account
    const trace = { happened: 'invitation.refused', subjectId: by.accountId, details: { invitationId: id }, counts: [] }
    throw new Refusal('not-allowed', `This invitation is for ${email}, and you are signed in as somebody else.`, {
      next: 'Sign out, then open it again.',
      trace,
    })
  }
  if (account?.deactivatedAt) throw invitationGone()
  if (account) {
    throw new Refusal('sign-in', `There is an account for ${email} already.`, {
      next: 'Sign in as that address first, then open the invitation again.',
    })
  }
  const fresh = {
    id: newId(),
    email,
    name: input.name ?? name,
    serverAdmin: false,
    createdAt: now,
    deactivatedAt: null,
  }
  await addAccount(db, fresh)
  return fresh
}

async function wrongInvitation(asked: Accepting): Promise<Trace> {
  const place = placeOf(asked)
  const known = await wasInvitation(asked.db, hashOf(asked.input.token))
  return {
    happened: 'invitation.refused',
    subjectId: SERVER_WORKSPACE,
    details: { why: known ? 'accepted, taken back or too old' : 'no such invitation' },
    counts: place ? [{ limit: limits.wrongToken, subject: place }] : [],
  }
}

export const invitationOperations = [inviteMember, listInvitations, revoke, acceptInvitation]

export type InviteMember = Asking<typeof inviteMember>
export type ListInvitations = Asking<typeof listInvitations>
export type RevokeInvitation = Asking<typeof revoke>
