import { dayOf, type Instant, later } from '@plumbline/platform/clock'
import type { House } from '@plumbline/platform/house'
import type { FastifyInstance } from 'fastify'

const HOLDS_DAYS = 180
const A_DAY_SECONDS = 24 * 60 * 60

/** Where weaknesses are reported (RFC 9116), if the operator has said so; and a word to search engines: nothing here is for them. */
export function offerSecurityText(server: FastifyInstance, house: House, contact: string | undefined): void {
  server.get('/robots.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send('User-agent: *\nDisallow: /\n'),
  )
  if (contact === undefined) return
  server.get('/.well-known/security.txt', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(securityText(contact, house.now(), house.publicUrl)),
  )
}

/** It is written anew each day, so it runs out only when the server does. */
export function securityText(contact: string, now: Instant, publicUrl: string): string {
  const expires = `${dayOf(later(now, HOLDS_DAYS * A_DAY_SECONDS))}T00:00:00.000Z`
  return [
    `Contact: ${contact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n')
}
