import { later } from '../clock.ts'
import type { Asked } from '../operation.ts'
import { hashOf, newToken } from '../secret.ts'
import { addSession, endSessions } from './session.store.ts'
import { sessionSeconds } from './sign-on.ts'

/** By what somebody proved who they are. */
export type StartedBy = 'link' | 'passkey' | 'invitation' | 'federation'

/**
 * A new session with a token that nobody has seen before; the token is told only here. A session that the same browser
 * had until now ends.
 */
export async function startSession(
  asked: Pick<Asked<unknown>, 'by' | 'db' | 'now' | 'newId' | 'origin' | 'config'>,
  accountId: string,
  startedBy: StartedBy,
): Promise<{ sessionId: string; sessionToken: string; expiresAt: string }> {
  const { by, db, now, newId, origin, config } = asked
  if (by.kind === 'account') await endSessions(db, by.accountId, now, by.sessionId)
  const sessionToken = newToken()
  const session = {
    id: newId(),
    accountId,
    tokenHash: hashOf(sessionToken),
    createdAt: now,
    expiresAt: later(now, sessionSeconds(config)),
    endedAt: null,
    lastUsedAt: now,
    userAgent: origin?.userAgent ?? null,
    startedBy,
  }
  await addSession(db, session)
  return { sessionId: session.id, sessionToken, expiresAt: session.expiresAt }
}
