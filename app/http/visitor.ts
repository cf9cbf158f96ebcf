import { anonymous, operator, type Principal } from '@plumbline/platform/actor'
import type { House } from '@plumbline/platform/house'
import { linkByToken } from '@plumbline/platform/identity/link.store'
import { liveSession } from '@plumbline/platform/identity/session.store'
import { Refusal } from '@plumbline/platform/refusal'
import { hashOf, sameText } from '@plumbline/platform/secret'
import type { FastifyRequest } from 'fastify'

export function sessionCookie(house: House): { name: string; secure: boolean } {
  const secure = house.publicUrl.startsWith('https://')
  return { name: secure ? '__Host-plumbline' : 'plumbline', secure }
}

/** Who sends this request: a bearer (session, personal link or the command line's own key) or a browser's session cookie. */
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
  const known = token ? ((await sessionOf(house, token)) ?? (await linkOf(house, token))) : undefined
  if (!known) throw new Refusal('sign-in', 'This key or session is not valid (any more).', { next: 'Sign in again.' })
  return known
}

async function sessionOf(house: House, token: string): Promise<Principal | undefined> {
  const session = await liveSession(house.database.all, hashOf(token), house.now())
  return (
    session && {
      kind: 'account',
      accountId: session.accountId,
      sessionId: session.id,
      serverAdmin: session.serverAdmin,
    }
  )
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
