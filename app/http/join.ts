import { anonymous } from '@plumbline/platform/actor'
import type { House } from '@plumbline/platform/house'
import { holderOfSignInLink, linkGone, SESSION_SECONDS, signIn } from '@plumbline/platform/identity/identity.operations'
import { Refusal } from '@plumbline/platform/refusal'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { createElement as h, type ReactNode } from 'react'
import { document } from './document.ts'
import { refusedPage } from './refused-page.ts'
import { refuseForeignForms, sessionCookie } from './visitor.ts'

type Holder = NonNullable<Awaited<ReturnType<typeof holderOfSignInLink>>>

/** The page behind a one-time sign-in link: it names the account, and only the button uses the link up. */
export function offerJoining(server: FastifyInstance, house: House): void {
  const config = { rateLimit: { max: 60, timeWindow: '1 minute' } }

  server.get('/join/:token', { config }, (request, reply) =>
    sayRefusals(reply, async () => {
      const { token } = request.params as { token: string }
      const holder = await holderOfSignInLink(house.database.all, token, house.now())
      if (!holder) throw linkGone()
      return show(reply, 'Sign in', joinForm(holder, undefined))
    }),
  )

  server.post('/join/:token', { config }, (request, reply) =>
    sayRefusals(reply, async () => {
      refuseForeignForms(request)
      const { token } = request.params as { token: string }
      const holder = await holderOfSignInLink(house.database.all, token, house.now())
      if (!holder) throw linkGone()
      const { name, email } = (request.body ?? {}) as Record<string, string>
      try {
        const input = holder.first ? { token, name: name ?? '', email: email ?? '' } : { token }
        const { sessionToken } = await house.perform(signIn, { by: anonymous, input })
        giveSession(reply, sessionToken)
        return reply.redirect('/', 303)
      } catch (error) {
        if (error instanceof Refusal && error.code === 'bad-input') {
          return show(reply.code(400), 'Sign in', joinForm(holder, error, { name, email }))
        }
        throw error
      }
    }),
  )

  function giveSession(reply: FastifyReply, sessionToken: string): void {
    const { name, secure } = sessionCookie(house)
    reply.setCookie(name, sessionToken, { path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge: SESSION_SECONDS })
  }
}

function show(reply: FastifyReply, title: string, body: ReactNode) {
  return reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'same-origin')
    .type('text/html; charset=utf-8')
    .send(document(title, body))
}

async function sayRefusals(reply: FastifyReply, turn: () => Promise<unknown>): Promise<unknown> {
  try {
    return await turn()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { title, body } = refusedPage(error)
    return show(reply.code(error.status), title, body)
  }
}

function joinForm(
  holder: Holder,
  refusal: Refusal | undefined,
  typed: Record<string, string | undefined> = {},
): ReactNode {
  const sentence = holder.first
    ? 'You are the first one here. Say who you are, and you become the administrator of this server.'
    : `This signs you in as ${holder.name} (${holder.email}).`
  return h(
    'main',
    { id: 'main' },
    h('h1', { tabIndex: -1 }, holder.first ? 'Welcome to Plumbline' : 'Sign in'),
    h('p', null, sentence),
    refusal ? h('p', { role: 'alert', className: 'refusal' }, refusal.sentence) : null,
    h(
      'form',
      { method: 'post', 'data-plain': 'full' },
      holder.first
        ? [
            field('name', 'Your name', 'text', 'name', typed['name']),
            field('email', 'Your e-mail address', 'email', 'email', typed['email']),
          ]
        : null,
      h(
        'button',
        { type: 'submit', className: 'primary' },
        holder.first ? 'Become the administrator' : `Sign in as ${holder.name}`,
      ),
    ),
  )
}

function field(name: string, label: string, type: string, autoComplete: string, value: string | undefined): ReactNode {
  return h(
    'label',
    { key: name, className: 'field' },
    h('span', null, label),
    h('input', { name, type, autoComplete, required: true, defaultValue: value }),
  )
}
