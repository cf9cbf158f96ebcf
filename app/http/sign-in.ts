import type { House } from '@plumbline/platform/house'
import { accountById } from '@plumbline/platform/identity/account.store'
import { ownPath } from '@plumbline/platform/identity/own-path'
import { hasPasskeys } from '@plumbline/platform/identity/passkey.store'
import { endSession } from '@plumbline/platform/identity/session.operations'
import { askForLink } from '@plumbline/platform/identity/sign-in.operations'
import { sendsMail } from '@plumbline/platform/identity/sign-on'
import { Refusal } from '@plumbline/platform/refusal'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createElement as h, type ReactNode } from 'react'
import { ASKED_HERE } from './join.ts'
import { signInChoices } from './oidc.ts'
import { alert, button, field, form, hidden, sayRefusals, says, showPage, signInRate, thought } from './sign-in-page.ts'
import { browserOf, takeSessionAway } from './sign-in-session.ts'
import { originOf, refuseForeignForms, sessionCookie } from './visitor.ts'

const ASKED_HERE_SECONDS = 15 * 60

/** The page on which everybody begins who is not signed in, and the way out. Both work without scripts. */
export function offerSignIn(server: FastifyInstance, house: House): void {
  server.get('/sign-in', { config: signInRate }, (request, reply) =>
    sayRefusals(reply, async () => {
      const { next } = request.query as { next?: unknown }
      const account = await signedInHere(request)
      if (account) return showPage(reply, 'Sign in', hereAlready(account, ownPath(next)))
      return showPage(reply, 'Sign in', await entrance(next))
    }),
  )

  server.post('/sign-in', { config: signInRate }, (request, reply) =>
    sayRefusals(reply, async () => {
      refuseForeignForms(request)
      const { email = '', next } = (request.body ?? {}) as Record<string, string>
      try {
        const by = await browserOf(house, request)
        const { minutes } = await house.perform(askForLink, { by, input: { email, next }, origin: originOf(request) })
        rememberThatItAsked(reply)
        return showPage(reply, 'Look into your mail', sent(email, minutes))
      } catch (error) {
        if (!(error instanceof Refusal) || (error.code !== 'bad-input' && error.code !== 'too-many')) throw error
        return showPage(reply.code(error.status), 'Sign in', await entrance(next, inPlainWords(error), email))
      }
    }),
  )

  server.post('/sign-out', { config: signInRate }, (request, reply) =>
    sayRefusals(reply, async () => {
      refuseForeignForms(request)
      const by = await browserOf(house, request)
      if (by.kind === 'account') await house.perform(endSession, { by, input: {}, origin: originOf(request) })
      takeSessionAway(house, reply)
      return reply.redirect('/sign-in', 303)
    }),
  )

  async function signedInHere(request: FastifyRequest) {
    const by = await browserOf(house, request)
    return by.kind === 'account' ? accountById(house.database.all, by.accountId) : undefined
  }

  function rememberThatItAsked(reply: FastifyReply): void {
    const { secure } = sessionCookie(house)
    const cookie = { path: '/join', httpOnly: true, secure, sameSite: 'lax' as const, maxAge: ASKED_HERE_SECONDS }
    reply.setCookie(ASKED_HERE, 'yes', cookie)
  }

  async function entrance(next: unknown, refusal?: Refusal, email?: string): Promise<ReactNode> {
    const goOn = ownPath(next)
    // Said of the whole server, so that it tells nothing of any account.
    const passkeys = await hasPasskeys(house.database.all)
    return thought(
      'Sign in to Plumbline',
      next === undefined ? null : says('You are not signed in. Sign in to go on to the page that you wanted.'),
      sendsMail(house.config) ? byMail(goOn, passkeys, refusal, email) : byHand(),
      passkeys && byPasskey(goOn),
      byProvider(goOn),
      h('p', { className: 'quiet' }, h('a', { href: '/stored' }, 'What this server stores about you')),
    )
  }

  function byProvider(goOn: string): ReactNode {
    const query = goOn === '/' ? '' : `?next=${encodeURIComponent(goOn)}`
    return signInChoices(house.config).map(({ name, href }) =>
      h('p', { key: href }, h('a', { className: 'way', href: `${href}${query}` }, `Sign in with ${name}`)),
    )
  }
}

/** The form has one field, so what is wrong need not be found by its name. */
function inPlainWords(refusal: Refusal): Refusal {
  return refusal.code === 'bad-input' ? new Refusal('bad-input', 'That is not an e-mail address.') : refusal
}

function byMail(goOn: string, passkeys: boolean, refusal: Refusal | undefined, email: string | undefined): ReactNode {
  const autoComplete = passkeys ? 'username webauthn' : 'username'
  const address = { name: 'email', label: 'Your e-mail address', type: 'email', autoComplete }
  return form(
    '/sign-in',
    hidden('next', goOn),
    alert(refusal),
    field({ ...address, value: email }),
    button('Send me a link'),
    h('small', null, 'No password: the link in the letter signs you in, once, within ten minutes.'),
  )
}

/** Where no mail is set up, an administrator makes the link and hands it over. */
function byHand(): ReactNode {
  return [
    h(
      'p',
      { key: 'how' },
      'This server sends no mail. Ask its administrator for a sign-in link; it works once, for ten minutes.',
    ),
    h(
      'p',
      { key: 'command', className: 'quiet' },
      'Administrators make it at the machine itself: ',
      h('code', null, 'npm run -s plumbline -- sign-in link --email you@example.org'),
    ),
  ]
}

/** Shown by its script where the browser knows passkeys; without scripts there is no such way. */
function byPasskey(goOn: string): ReactNode {
  return [
    h(
      'div',
      { key: 'way', id: 'passkey', hidden: true, 'data-next': goOn },
      h('button', { type: 'button', className: 'way' }, 'Sign in with a passkey'),
      h('p', { role: 'alert', className: 'refusal', hidden: true }),
    ),
    h('script', { key: 'script', src: '/plain/passkey.js', defer: true }),
  ]
}

/** The same words whether or not anybody here has that address. */
function sent(email: string, minutes: number): ReactNode {
  return thought(
    'Look into your mail',
    says('If there is an account for ', h('strong', null, email.trim()), ', a letter with a link is on its way.'),
    says(`The link works once, for ${minutes} minutes. Nothing there? Look among the unwanted letters.`),
    says(h('a', { className: 'back', href: '/sign-in' }, 'Another address')),
  )
}

function hereAlready({ name, email }: { name: string; email: string }, goOn: string): ReactNode {
  return thought(
    'You are signed in',
    says(`As ${name} (${email}).`),
    says(h('a', { className: 'way', href: goOn }, 'Go on')),
    form('/sign-out', button('Sign out', 'plain')),
  )
}
