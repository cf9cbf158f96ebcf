import type { House } from '@plumbline/platform/house'
import { accountById } from '@plumbline/platform/identity/account.store'
import { limits, placeOf } from '@plumbline/platform/identity/attempt'
import { invitationGone, invitationShown, roleInWords } from '@plumbline/platform/identity/invitation'
import { acceptInvitation } from '@plumbline/platform/identity/invitation.operations'
import { lookAt } from '@plumbline/platform/identity/look'
import type { FastifyInstance } from 'fastify'
import { createElement as h, type ReactNode } from 'react'
import { button, field, form, sayRefusals, says, showPage, signInRate, thought } from './sign-in-page.ts'
import { browserOf, forgetInvitation, giveSession, rememberInvitation } from './sign-in-session.ts'
import { originOf, refuseForeignForms } from './visitor.ts'

type Invited = NonNullable<Awaited<ReturnType<typeof invitationShown>>>

/** The page behind an invitation: says for whom and to what. Only its button accepts, and only for that very address. */
export function offerInvitations(server: FastifyInstance, house: House): void {
  server.get('/invitation/:token', { config: signInRate }, (request, reply) =>
    sayRefusals(reply, async () => {
      const { token } = request.params as { token: string }
      const place = placeOf({ origin: originOf(request) })
      const invited = await lookAt(house, limits.wrongToken, place, (db) => invitationShown(db, token, house.now()))
      if (!invited) throw invitationGone()
      const by = await browserOf(house, request)
      const account = by.kind === 'account' ? await accountById(house.database.all, by.accountId) : undefined
      if (invited.accountId && !account) rememberInvitation(house, reply, token)
      return showPage(reply, 'Invitation', invitationPage(invited, account))
    }),
  )

  server.post('/invitation/:token', { config: signInRate }, (request, reply) =>
    sayRefusals(reply, async () => {
      refuseForeignForms(request)
      const { token } = request.params as { token: string }
      const name = String((request.body as { name?: string } | undefined)?.name ?? '').trim()
      const by = await browserOf(house, request)
      const input = name === '' ? { token } : { token, name }
      const accepted = await house.perform(acceptInvitation, { by, input, origin: originOf(request) })
      const { workspace, sessionToken, expiresAt } = accepted
      if (sessionToken && expiresAt) giveSession(house, reply, { sessionToken, expiresAt })
      forgetInvitation(reply)
      return reply.redirect(`/w/${workspace}`, 303)
    }),
  )
}

function invitationPage(invited: Invited, account: { id: string; name: string; email: string } | undefined): ReactNode {
  const { email, role, workspaceName, inviterName } = invited
  const what = `${inviterName ? `${inviterName} invites you` : 'You are invited'} to work in “${workspaceName}” as ${roleInWords[role]}.`
  return thought(
    `Join ${workspaceName}`,
    says(what),
    ...wayIn(invited, account),
    says(h('small', null, `This invitation is for ${email} only.`)),
  )
}

function wayIn(invited: Invited, account: { id: string; name: string; email: string } | undefined): ReactNode[] {
  const { email, name, accountId } = invited
  if (account && account.id === accountId) return [form(undefined, button(`Join as ${account.name}`))]
  if (account) {
    return [
      h(
        'p',
        { className: 'refusal' },
        `You are signed in as ${account.email}, and the invitation is for ${email}. Sign out here, then open it again.`,
      ),
      form('/sign-out', button('Sign out', 'plain')),
    ]
  }
  if (accountId) {
    return [
      says(`There is an account for ${email} already. Sign in with that address, and you come back here.`),
      says(h('a', { className: 'way', href: '/sign-in' }, 'Sign in')),
    ]
  }
  const own = { name: 'name', label: 'Your name', type: 'text', autoComplete: 'name', value: name }
  return [form(undefined, field(own), button('Accept and sign in'))]
}
