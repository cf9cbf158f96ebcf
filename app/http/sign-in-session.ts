import { anonymous, type Principal } from '@plumbline/platform/actor'
import type { House } from '@plumbline/platform/house'
import { ownPath } from '@plumbline/platform/identity/own-path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookie, sessionOf } from './visitor.ts'

/** What a browser is told when somebody signs out: nothing of them may stay in it. */
const FORGET_ALL = '"cookies", "storage"'

/** How long a browser remembers which invitation it has opened, in seconds: long enough to sign in in between. */
const INVITATION_SECONDS = 60 * 60

/** Who is signed in in the browser that sends this request. */
export async function browserOf(house: House, request: FastifyRequest): Promise<Principal> {
  const cookie = request.cookies[sessionCookie(house).name]
  return (cookie ? await sessionOf(house, cookie) : undefined) ?? anonymous
}

/** Gives the browser the session that has just begun, in place of whatever stood there before. */
export function giveSession(
  house: House,
  reply: FastifyReply,
  { sessionToken, expiresAt }: { sessionToken: string; expiresAt: string },
): void {
  const { name, secure } = sessionCookie(house)
  const maxAge = Math.floor((Date.parse(expiresAt) - Date.parse(house.now())) / 1000)
  reply.setCookie(name, sessionToken, { path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge })
}

/** Has the browser forget the session and whatever else it kept. */
export function takeSessionAway(house: House, reply: FastifyReply): void {
  const { name, secure } = sessionCookie(house)
  reply.clearCookie(name, { path: '/', httpOnly: true, secure, sameSite: 'lax' })
  reply.header('clear-site-data', FORGET_ALL)
}

/** Notes in the browser which invitation was opened there, so that signing in comes back to it. */
export function rememberInvitation(house: House, reply: FastifyReply, token: string): void {
  const { secure } = sessionCookie(house)
  const cookie = { path: '/', httpOnly: true, secure, sameSite: 'lax' as const, maxAge: INVITATION_SECONDS }
  reply.setCookie('plumbline-invitation', token, cookie)
}

export function forgetInvitation(reply: FastifyReply): void {
  reply.clearCookie('plumbline-invitation', { path: '/' })
}

/** Where somebody goes on who has just signed in: the page they wanted, else the invitation that they came with. */
export function whereToGoOn(request: FastifyRequest, wanted: unknown): string {
  const invitation = request.cookies['plumbline-invitation']
  const goOn = ownPath(wanted)
  return goOn === '/' && invitation && /^[\w-]{43}$/.test(invitation) ? `/invitation/${invitation}` : goOn
}
