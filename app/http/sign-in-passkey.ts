import type { House } from '@plumbline/platform/house'
import { challengeForSigningIn } from '@plumbline/platform/identity/passkey'
import { signInByPasskey } from '@plumbline/platform/identity/passkey.operations'
import type { FastifyInstance } from 'fastify'
import { signInRate } from './sign-in-page.ts'
import { browserOf, giveSession, whereToGoOn } from './sign-in-session.ts'
import { originOf, refuseForeignForms, sessionCookie } from './visitor.ts'

/** What the script of the sign-in page asks: a question for the device, and the session for the right answer. */
export function offerPasskeySignIn(server: FastifyInstance, house: House): void {
  const { secure } = sessionCookie(house)
  const cookie = { path: '/', httpOnly: true, secure, sameSite: 'strict' as const }
  const name = secure ? '__Host-plumbline-passkey' : 'plumbline-passkey'

  server.post('/sign-in/passkey/question', { config: signInRate }, async (request, reply) => {
    refuseForeignForms(request)
    const { browser, options } = await challengeForSigningIn(house, originOf(request))
    reply.setCookie(name, browser, { ...cookie, maxAge: options.timeout / 1000 })
    return reply.header('cache-control', 'no-store').send(options)
  })

  server.post('/sign-in/passkey', { config: signInRate }, async (request, reply) => {
    refuseForeignForms(request)
    const { answer, next } = (request.body ?? {}) as { answer?: never; next?: unknown }
    const browser = request.cookies[name] ?? 'none'
    reply.clearCookie(name, cookie)
    const by = await browserOf(house, request)
    const input = { browser, answer: answer ?? ({} as never) }
    giveSession(house, reply, await house.perform(signInByPasskey, { by, input, origin: originOf(request) }))
    return reply.header('cache-control', 'no-store').send({ goTo: whereToGoOn(request, next) })
  })
}
