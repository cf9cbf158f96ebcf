import { later } from '../clock.ts'
import type { Db } from '../database/database.ts'
import type { Asked } from '../operation.ts'
import { Refusal, type Trace } from '../refusal.ts'
import { hashOf, newToken } from '../secret.ts'
import { accountById, hasAdministrator } from './account.store.ts'
import { ownPath } from './own-path.ts'
import { addSignInLink, usableSignInLink, voidSignInLinks } from './session.store.ts'

export const SIGN_IN_LINK_MINUTES = 10
const SETUP_LINK_SECONDS = 24 * 60 * 60

/** A new one-time link by which an account (or, without one, the first administrator) signs in. Older ones stop working. */
export async function makeSignInLink(
  asked: Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'publicUrl'>,
  accountId: string | null,
  next?: string,
) {
  const token = newToken()
  const expiresAt = later(asked.now, accountId ? SIGN_IN_LINK_MINUTES * 60 : SETUP_LINK_SECONDS)
  if (accountId) await voidSignInLinks(asked.db, accountId, asked.now)
  await addSignInLink(asked.db, {
    id: asked.newId(),
    forAccountId: accountId,
    tokenHash: hashOf(token),
    createdAt: asked.now,
    expiresAt,
    usedAt: null,
  })
  const goOn = ownPath(next)
  return {
    link: `${asked.publicUrl}/join/${token}${goOn === '/' ? '' : `?next=${encodeURIComponent(goOn)}`}`,
    expiresAt,
  }
}

/** For the page that a sign-in link opens: says for whom it is. Reads only. */
export async function holderOfSignInLink(db: Db, token: string, now: string) {
  const link = await usableSignInLink(db, hashOf(token), now)
  if (!link) return undefined
  if (!link.forAccountId) return (await hasAdministrator(db)) ? undefined : { first: true as const }
  const account = await accountById(db, link.forAccountId)
  return account && !account.deactivatedAt
    ? { first: false as const, name: account.name, email: account.email }
    : undefined
}

export function linkGone(trace?: Trace): Refusal {
  return new Refusal('expired', 'This sign-in link has been used or is too old.', {
    next: 'Ask for a new one on the sign-in page.',
    ...(trace ? { trace } : {}),
  })
}
