import type { Role } from '../actor.ts'
import type { Db } from '../database/database.ts'
import { Refusal, type Trace } from '../refusal.ts'
import { hashOf } from '../secret.ts'
import { accountByEmail, accountById } from './account.store.ts'
import { invitationByToken } from './invitation.store.ts'
import { workspaceById } from './workspace.store.ts'

export const INVITATION_DAYS = 7

export const roleInWords: Record<Role, string> = { admin: 'an administrator', member: 'a member', guest: 'a guest' }

export function invitationLink(publicUrl: string, token: string): string {
  return `${publicUrl}/invitation/${token}`
}

/** For the page that an invitation opens: for whom it is, to what, and whether they have an account. Reads only. */
export async function invitationShown(all: Db, token: string, now: string) {
  const invitation = await invitationByToken(all, hashOf(token), now)
  if (!invitation) return undefined
  const { email, name, role, invitedById } = invitation
  const account = await accountByEmail(all, email)
  const workspace = await workspaceById(all, invitation.workspaceId)
  const inviter = invitedById ? await accountById(all, invitedById) : undefined
  if (!workspace || account?.deactivatedAt) return undefined
  return {
    email,
    name,
    role,
    accountId: account?.id ?? null,
    workspaceName: workspace.name,
    inviterName: inviter?.name ?? null,
  }
}

export function invitationGone(trace?: Trace): Refusal {
  return new Refusal('expired', 'This invitation was accepted, taken back or replaced, or it is too old.', {
    next: 'If you were in already, sign in. Otherwise ask whoever invited you for a new one.',
    ...(trace ? { trace } : {}),
  })
}
