import type { House } from '@plumbline/platform/house'
import { limits, placeOf } from '@plumbline/platform/identity/attempt'
import { lookAt } from '@plumbline/platform/identity/look'
import { signIn } from '@plumbline/platform/identity/sign-in.operations'
import { holderOfSignInLink, linkGone } from '@plumbline/platform/identity/sign-in-link'
import { Refusal } from '@plumbline/platform/refusal'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { alert, button, field, form, hidden, sayRefusals, says, showPage, signInRate, thought } from './sign-in-page.ts'
import { browserOf, giveSession, whereToGoOn } from './sign-in-session.ts'
import { originOf, refuseForeignForms } from './visitor.ts'

type Holder = NonNullable<Awaited<ReturnType<typeof holderOfSignInLink>>>

/** The cookie of a browser in which a link was asked for; a link that is opened elsewhere says so. */
export const ASKED_HERE = 'plumbline-asked'

/** The page behind a one-time sign-in link: it names the account, and only the button uses the link up. */
export function offerJoining(server: FastifyInstance, house: House): void {
  server.get('/join/:token', { config: signInRate }, (request, reply) =>
    sayRefusals(reply, async () => {
      const holder = await holderOf(request)
      const { next } = request.query as { next?: unknown }
      return showPage(reply, 'Sign in', joinForm(holder, visit(request, next)))
    }),
  )

  server.post('/join/:token', { config: signInRate }, (request, reply) =>
    sayRefusals(reply, async () => {
      refuseForeignForms(request)
      const { token } = request.params as { token: string }
      const { name, email, next } = (request.body ?? {}) as Record<string, string>
      const by = await browserOf(house, request)
      const holder = await holderOfSignInLink(house.database.all, token, house.now())
      try {
        const input = holder?.first ? { token, name: name ?? '', email: email ?? '' } : { token }
        giveSession(house, reply, await house.perform(signIn, { by, input, origin: originOf(request) }))
        if (request.cookies[ASKED_HERE]) reply.clearCookie(ASKED_HERE, { path: '/join' })
        return reply.redirect(whereToGoOn(request, next), 303)
      } catch (error) {
        if (holder && error instanceof Refusal && error.code === 'bad-input') {
          const again = { ...visit(request, next), refusal: error, typed: { name, email } }
          return showPage(reply.code(400), 'Sign in', joinForm(holder, again))
        }
        throw error
      }
    }),
  )

  async function holderOf(request: FastifyRequest): Promise<Holder> {
    const { token } = request.params as { token: string }
    const place = placeOf({ origin: originOf(request) })
    const holder = await lookAt(house, limits.wrongToken, place, (db) => holderOfSignInLink(db, token, house.now()))
    if (!holder) throw linkGone()
    return holder
  }
}

type Visit = {
  next: string
  askedHere: boolean
  refusal?: Refusal
  typed?: { name: string | undefined; email: string | undefined }
}

function visit(request: FastifyRequest, next: unknown): Visit {
  return { next: String(next ?? '/'), askedHere: request.cookies[ASKED_HERE] !== undefined }
}

function joinForm(holder: Holder, { next, askedHere, refusal, typed }: Visit): ReactNode {
  if (holder.first) {
    return thought(
      'Welcome to Plumbline',
      says('You are the first one here. Say who you are, and you become the administrator of this server.'),
      alert(refusal),
      form(
        undefined,
        field({ name: 'name', label: 'Your name', type: 'text', autoComplete: 'name', value: typed?.name }),
        field({
          name: 'email',
          label: 'Your e-mail address',
          type: 'email',
          autoComplete: 'email',
          value: typed?.email,
        }),
        button('Become the administrator'),
      ),
    )
  }
  return thought(
    'Sign in',
    says(`This signs you in as ${holder.name} (${holder.email}).`),
    askedHere ? null : says('The link was not asked for in this browser. Go on only if it was meant for you.'),
    alert(refusal),
    form(undefined, hidden('next', next), button(`Sign in as ${holder.name}`)),
  )
}
