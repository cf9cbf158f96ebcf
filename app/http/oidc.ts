import { later, newId } from '@plumbline/platform/clock'
import type { House } from '@plumbline/platform/house'
import { accountById } from '@plumbline/platform/identity/account.store'
import { type Provider, type ProviderConfig, providersOf } from '@plumbline/platform/identity/federation'
import { linkIdentity, signInByProvider } from '@plumbline/platform/identity/federation.operations'
import {
  addAttempt,
  dropSignOnAttempts,
  type SignOnAttempt,
  takeAttempt,
} from '@plumbline/platform/identity/federation.store'
import { type OpenIdClient, openIdClient } from '@plumbline/platform/identity/openid'
import { ownPath } from '@plumbline/platform/identity/own-path'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { hashOf, newToken } from '@plumbline/platform/secret'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createElement as h, type ReactNode } from 'react'
import { button, form, says, showPage, signInRate, thought } from './sign-in-page.ts'
import { browserOf, forgetInvitation, giveSession, whereToGoOn } from './sign-in-session.ts'
import { originOf, refuseForeignForms, sessionCookie } from './visitor.ts'

const ATTEMPT_SECONDS = 10 * 60
const PLACE = '/sign-in/with'

/** The buttons “Sign in with …” of a sign-in page, as plain links; none when no provider is set up. */
export function signInChoices(config: ProviderConfig): { name: string; href: string }[] {
  return providersOf(config).map(({ key, name }) => ({ name, href: `${PLACE}/${key}` }))
}

type Known = Provider & { client: OpenIdClient }

/** Signing in by way of a provider: there, back, and the page on which somebody who is signed in links one. */
export function offerSignOn(server: FastifyInstance, house: House): void {
  const known = new Map(
    providersOf(house.config).map((provider) => [
      provider.key,
      { ...provider, client: openIdClient(provider, house.now) },
    ]),
  )
  const options = { config: signInRate, exposeHeadRoute: false }
  const at = (place: string, visit: Visit) =>
    server.get(`${PLACE}/:provider${place}`, options, (request, reply) => turn(request, reply, visit))

  at('', async (visited) => {
    const { next } = visited.request.query as { next?: unknown }
    return visited.reply.redirect(await depart(visited, ownPath(next), null), 303)
  })
  at('/callback', arrive)
  at('/link', async ({ provider, request, reply }) => {
    const { account } = await whoIsSignedIn(request)
    return showPage(reply, `Link ${provider.name}`, linkForm(provider, account))
  })
  at('/sign-out', async ({ provider, reply }) => {
    const away = await provider.client.signOut(`${house.publicUrl}/`)
    return reply.redirect(away?.href ?? '/', 303)
  })
  server.post(`${PLACE}/:provider/link`, options, (request, reply) =>
    turn(request, reply, async (visited) => {
      refuseForeignForms(request)
      const { sessionId } = await whoIsSignedIn(request)
      const href = await depart(visited, '/', sessionId)
      // A page in between, since a form may not lead to another site, and providers lead on to further ones.
      return showPage(
        reply.header('refresh', `0; url=${href}`),
        `Link ${visited.provider.name}`,
        onward(visited.provider, href),
      )
    }),
  )

  type Visited = { provider: Known; request: FastifyRequest; reply: FastifyReply }
  type Visit = (visited: Visited) => Promise<unknown>

  async function turn(request: FastifyRequest, reply: FastifyReply, visit: Visit): Promise<unknown> {
    const provider = known.get((request.params as { provider: string }).provider)
    try {
      if (!provider) throw nothingHere()
      return await visit({ provider, request, reply })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      request.log.info({ requestId: request.id, provider: provider?.key, why: reasonOf(error) }, 'sign-on refused')
      return showPage(reply.code(error.status), 'Not signed in', notDone(provider, error))
    }
  }

  /** Where the browser goes now, with a secret of its own in a cookie by which it is known when it comes back. */
  async function depart({ provider, reply }: Visited, goTo: string, sessionId: string | null): Promise<string> {
    const [state, browserSecret] = [newToken(), newToken()]
    const departure = await provider.client.departure({ redirectUri: callbackOf(provider), state, browserSecret })
    const now = house.now()
    await house.database.changing(async (db) => {
      await dropSignOnAttempts(db, now)
      await addAttempt(db, {
        id: newId(),
        provider: provider.key,
        stateHash: hashOf(state),
        browserHash: hashOf(browserSecret),
        sessionId,
        goTo,
        createdAt: now,
        expiresAt: later(now, ATTEMPT_SECONDS),
        usedAt: null,
      })
    })
    const { name, ...cookie } = attemptCookie()
    reply.setCookie(name, browserSecret, { ...cookie, maxAge: ATTEMPT_SECONDS })
    reply.header('cache-control', 'no-store')
    return departure.href
  }

  async function arrive({ provider, request, reply }: Visited): Promise<unknown> {
    const { state, error } = request.query as Record<string, string | undefined>
    const { name, ...cookie } = attemptCookie()
    const browserSecret = request.cookies[name]
    reply.clearCookie(name, cookie)
    const attempt = await attemptBehind(provider, state, browserSecret)
    if (!attempt || typeof state !== 'string' || browserSecret === undefined) throw attemptGone(provider)
    if (error !== undefined) throw saidNo(provider)
    const arrival = new URL(request.url, house.publicUrl)
    const journey = { redirectUri: callbackOf(provider), state, browserSecret }
    const proven = { provider: provider.key, ...(await provider.client.proven(arrival, journey)) }
    if (attempt.sessionId !== null) {
      const { by, sessionId } = await whoIsSignedIn(request)
      // Whoever signed out or in as somebody else on the way does not get this provider linked.
      if (sessionId !== attempt.sessionId) throw attemptGone(provider)
      await house.perform(linkIdentity, { by, input: proven, origin: originOf(request) })
      return showPage(reply, `${provider.name} is linked`, linked(provider, proven.email))
    }
    const by = await browserOf(house, request)
    const session = await house.perform(signInByProvider, { by, input: proven, origin: originOf(request) })
    giveSession(house, reply, session)
    if (session.joined) forgetInvitation(reply)
    const goTo = session.joined ? attempt.goTo : whereToGoOn(request, attempt.goTo)
    return reply.header('cache-control', 'no-store').redirect(goTo, 303)
  }

  async function attemptBehind(
    provider: Provider,
    state: unknown,
    browserSecret: string | undefined,
  ): Promise<SignOnAttempt | undefined> {
    if (typeof state !== 'string' || browserSecret === undefined) return undefined
    const sought = { provider: provider.key, stateHash: hashOf(state), browserHash: hashOf(browserSecret) }
    return house.database.changing((db) => takeAttempt(db, sought, house.now()))
  }

  async function whoIsSignedIn(request: FastifyRequest) {
    const by = await browserOf(house, request)
    const account = by.kind === 'account' ? await accountById(house.database.all, by.accountId) : undefined
    if (by.kind !== 'account' || !account) {
      throw new Refusal('sign-in', 'Linking needs an account that is signed in.', {
        next: 'Sign in, then begin again.',
      })
    }
    return { by, account, sessionId: by.sessionId }
  }

  function callbackOf({ key }: Provider): string {
    return `${house.publicUrl}${PLACE}/${key}/callback`
  }

  function attemptCookie() {
    const { secure } = sessionCookie(house)
    const name = secure ? '__Host-plumbline-sign-on' : 'plumbline-sign-on'
    return { name, path: '/', httpOnly: true, secure, sameSite: 'lax' as const }
  }
}

function attemptGone({ name }: Provider): Refusal {
  return new Refusal(
    'expired',
    'This sign-in was begun in another browser, has been used, or took more than ten minutes.',
    {
      next: `Begin again with “Sign in with ${name}”.`,
    },
  )
}

function saidNo({ name }: Provider): Refusal {
  return new Refusal('not-allowed', `${name} did not sign you in.`, {
    next: 'Begin again, or sign in in another way.',
  })
}

/** For the log: what the protocol found, without anything of the person. */
function reasonOf(refusal: Refusal): string {
  const { cause } = refusal as { cause?: { code?: string; message?: string } }
  return cause?.code ?? cause?.message ?? refusal.code
}

/** What was refused, and the way back to where one can choose anew. */
function notDone(provider: Provider | undefined, { sentence, next }: Refusal): ReactNode {
  return thought(
    provider ? `Signing in with ${provider.name}` : 'Signing in',
    says(sentence),
    next ? says(next) : null,
    says(h('a', { className: 'way', href: '/sign-in' }, 'Other ways to sign in')),
  )
}

function linkForm({ name }: Provider, account: { name: string; email: string }): ReactNode {
  return thought(
    `Link ${name}`,
    says(`You are signed in as ${account.name} (${account.email}).`),
    says(
      `Next you sign in at ${name}. From then on, whoever signs in there as you is signed in here as ${account.name}.`,
    ),
    form(undefined, button(`Go on to ${name}`)),
    says(h('a', { href: '/' }, 'Leave everything as it is')),
  )
}

function onward({ name }: Provider, href: string): ReactNode {
  return thought(`Link ${name}`, says(h('a', { className: 'way', href }, `Go on to ${name}`)))
}

function linked({ name }: Provider, email: string | null): ReactNode {
  return thought(
    `${name} is linked`,
    says(`From now on you can sign in here with ${name}${email ? `, where you are ${email}` : ''}.`),
    says('If that is not your account there, unlink it in the settings of your account.'),
    says(h('a', { className: 'way', href: '/' }, 'Back to Plumbline')),
  )
}
