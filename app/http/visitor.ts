import { anonymous, type Origin, operator, type Principal } from '@plumbline/platform/actor'
import { dayOf, later } from '@plumbline/platform/clock'
import type { House } from '@plumbline/platform/house'
import { liveApiKey, noteKeyUse } from '@plumbline/platform/identity/api-key.store'
import { linkByToken } from '@plumbline/platform/identity/link.store'
import { liveSession, noteSessionUse } from '@plumbline/platform/identity/session.store'
import { idleSeconds } from '@plumbline/platform/identity/sign-on'
import { Refusal } from '@plumbline/platform/refusal'
import { hashOf, sameText } from '@plumbline/platform/secret'
import type { FastifyRequest } from 'fastify'

/** How often it is noted that a session is in use, in seconds. */
const AN_HOUR_SECONDS = 60 * 60

export function sessionCookie(house: House): { name: string; secure: boolean } {
  const secure = house.publicUrl.startsWith('https://')
  return { name: secure ? '__Host-plumbline' : 'plumbline', secure }
}

/** Who sends this request: a bearer (session, API key, personal link or the command line's own key) or a browser's session cookie. */
export async function visitorOf(house: House, request: FastifyRequest, operatorKey: string): Promise<Principal> {
  const { authorization } = request.headers
  if (authorization !== undefined) return bearer(house, authorization, operatorKey)
  const cookie = request.cookies[sessionCookie(house).name]
  if (!cookie) return anonymous
  const session = await sessionOf(house, cookie)
  if (!session) return anonymous
  refuseForeignForms(request)
  return session
}

async function bearer(house: House, authorization: string, operatorKey: string): Promise<Principal> {
  const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(authorization)?.[1]
  if (token && sameText(token, operatorKey)) return operator
  const known = token ? await bearerOfToken(house, token) : undefined
  if (!known) throw new Refusal('sign-in', 'This key or session is not valid (any more).', { next: 'Sign in again.' })
  return known
}

/** A token says what it is by how it begins; everything else is a session or a personal link. */
async function bearerOfToken(house: House, token: string): Promise<Principal | undefined> {
  if (token.startsWith('plk_')) return keyOf(house, token)
  return (await sessionOf(house, token)) ?? (await linkOf(house, token))
}

/** Whoever an API key acts for; nothing when it is unknown or has ended. */
export async function keyOf(house: House, token: string): Promise<(Principal & { kind: 'key' }) | undefined> {
  const { database } = house
  const now = house.now()
  const key = await liveApiKey(database.all, hashOf(token), now)
  if (!key) return undefined
  const { id: keyId, accountId, workspaceId, scopes } = key
  if (key.lastUsedOn !== dayOf(now)) await noteKeyUse(database.within(database.all, workspaceId), keyId, dayOf(now))
  return { kind: 'key', keyId, accountId, workspaceId, scopes }
}

/** Whoever a session belongs to; nothing once it has ended, was not used for too long, or its account is switched off. */
export async function sessionOf(house: House, token: string): Promise<Principal | undefined> {
  const { database, config } = house
  const now = house.now()
  const session = await liveSession(database.all, hashOf(token), now, later(now, -idleSeconds(config)))
  if (!session) return undefined
  const { id: sessionId, accountId, serverAdmin, lastUsedAt } = session
  const anHourAgo = later(now, -AN_HOUR_SECONDS)
  if (!lastUsedAt || lastUsedAt < anHourAgo) await noteSessionUse(database.all, sessionId, now, anHourAgo)
  return { kind: 'account', accountId, sessionId, serverAdmin }
}

/** Whoever holds a personal link; nothing when there is no such link, a refusal when it has ended. */
export async function linkOf(house: House, token: string): Promise<(Principal & { kind: 'link' }) | undefined> {
  const link = await linkByToken(house.database.all, hashOf(token))
  if (!link) return undefined
  if (link.revokedAt !== null) {
    throw new Refusal('expired', 'This link has been replaced or withdrawn.', {
      next: 'Look for a newer link, or ask the person who sent it.',
    })
  }
  if (link.expiresAt !== null && link.expiresAt <= house.now()) {
    throw new Refusal('expired', 'This link is too old.', { next: 'Ask the person who sent it for a new one.' })
  }
  return {
    kind: 'link',
    linkId: link.id,
    workspaceId: link.workspaceId,
    purpose: link.purpose,
    subjectId: link.subjectId,
    holderId: link.personId,
  }
}

/** A browser sends the cookie along with forms of other sites too; those are refused. */
export function refuseForeignForms(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const own = origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
  if (own && (site === undefined || site === 'same-origin')) return
  throw new Refusal('not-allowed', 'This came from another site. Nothing was changed.', {
    next: 'Open Plumbline itself and try again.',
  })
}

/** What is noted of a request beside the event that it causes: its number, and the address without its last part. */
export function originOf(request: FastifyRequest): Origin {
  const userAgent = request.headers['user-agent']?.slice(0, 200) ?? null
  return { requestId: request.id, ip: withoutLastPart(request.ip), userAgent, wholeIp: request.ip }
}

/** `192.0.2.0` for an IPv4 address, the first three groups of an IPv6 one. */
function withoutLastPart(ip: string): string {
  const plain = ip.replace(/^::ffff:/, '')
  if (plain.includes('.')) return plain.replace(/\.\d+$/, '.0')
  return `${plain.split(':').slice(0, 3).join(':')}::`
}
