import { anonymous } from '@plumbline/platform/actor'
import type { House } from '@plumbline/platform/house'
import {
  STOPS,
  type Stop,
  standingOfUnsubscribeLink,
  unsubscribe,
} from '@plumbline/platform/mail/unsubscribe.operations'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { createElement as h, type ReactNode } from 'react'
import { document } from './document.ts'
import { readFormBodies } from './form-body.ts'
import { refusedPage } from './refused-page.ts'
import { originOf } from './visitor.ts'

type Standing = NonNullable<Awaited<ReturnType<typeof standingOfUnsubscribeLink>>>

/**
 * The page behind “Stop such letters”, and what a mail program posts by itself (RFC 8058). Opening the page changes nothing.
 * A post counts wherever it comes from: nothing but the token in the address says who it is for.
 */
export function offerUnsubscribing(server: FastifyInstance, house: House): void {
  readFormBodies(server)
  // Some mail programs send their one field in parts. What it says is what posting here means anyway.
  server.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'string', bodyLimit: 10_000 },
    (_request, _body, done) => done(null, {}),
  )
  const config = { rateLimit: { max: 60, timeWindow: '1 minute' } }

  server.get('/unsubscribe/:token', { config }, (request, reply) =>
    sayRefusals(reply, async () => {
      const { token } = request.params as { token: string }
      return show(reply, pageFor(await standing(token)))
    }),
  )

  server.post('/unsubscribe/:token', { config }, (request, reply) =>
    sayRefusals(reply, async () => {
      const { token } = request.params as { token: string }
      const { stop } = (request.body ?? {}) as { stop?: string }
      const input = { token, ...(STOPS.includes(stop as Stop) ? { stop: stop as Stop } : {}) }
      await house.perform(unsubscribe, { by: anonymous, via: 'mail', input, origin: originOf(request) })
      return show(reply, pageFor(await standing(token)))
    }),
  )

  async function standing(token: string): Promise<Standing> {
    const found = await standingOfUnsubscribeLink(house.database.all, token, house.now())
    if (!found) throw nothingHere()
    return found
  }
}

function show(reply: FastifyReply, body: ReactNode) {
  return reply
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(document('Letters from Plumbline', body))
}

async function sayRefusals(reply: FastifyReply, turn: () => Promise<unknown>): Promise<unknown> {
  try {
    return await turn()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { title, body } = refusedPage(error)
    return reply.code(error.status).type('text/html; charset=utf-8').send(document(title, body))
  }
}

const STANDS: Record<Stop, (address: string) => string> = {
  nothing: (address) => `Letters go to ${address}: at most one digest a day, and what is asked of you.`,
  digest: (address) => `No digests go to ${address}. What is asked of you still comes.`,
  everything: (address) => `Nothing goes to ${address} but what somebody there asks for, such as a link to sign in.`,
}

function pageFor({ address, stopped, hasAccount }: Standing): ReactNode {
  const offers: [Stop, string][] = [
    ...(hasAccount && stopped === 'nothing' ? [['digest', 'Stop the digest'] as [Stop, string]] : []),
    ...(stopped === 'everything' ? [] : [['everything', 'Stop everything I did not ask for'] as [Stop, string]]),
    ...(stopped === 'nothing' ? [] : [['nothing', 'Send letters again'] as [Stop, string]]),
  ]
  return h(
    'main',
    { id: 'main' },
    h('h1', { tabIndex: -1 }, stopped === 'nothing' ? 'Which letters do you want?' : 'That is done'),
    h('p', { role: 'status' }, STANDS[stopped](concealed(address))),
    offers.map(([stop, words], at) =>
      h(
        'form',
        { key: stop, method: 'post', 'data-plain': 'full' },
        h('input', { type: 'hidden', name: 'stop', value: stop }),
        h('button', { type: 'submit', className: at === 0 && stop !== 'nothing' ? 'primary' : undefined }, words),
      ),
    ),
  )
}

/** Whoever was sent the letter recognises it; whoever found the link learns little. */
function concealed(address: string): string {
  return address.replace(/^(.)[^@]*/, '$1…')
}
