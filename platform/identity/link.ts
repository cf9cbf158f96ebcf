import type { Instant } from '../clock.ts'
import type { Asked } from '../operation.ts'
import { hashOf, newToken } from '../secret.ts'
import { addLink, revokeLinks } from './link.store.ts'

/** A fresh link for one person to one record; earlier ones of the same kind stop working. The token is told only here. */
export async function handOutLink(
  asked: Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'publicUrl'>,
  link: { purpose: string; prefix: string; subjectId: string; personId: string; expiresAt: Instant | null },
): Promise<string> {
  const { db, now, newId, publicUrl } = asked
  const token = newToken()
  await revokeLinks(db, link.purpose, link.subjectId, link.personId, now)
  await addLink(db, {
    id: newId(),
    purpose: link.purpose,
    subjectId: link.subjectId,
    personId: link.personId,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: link.expiresAt,
    revokedAt: null,
  })
  return `${publicUrl}/${link.prefix}/${token}`
}
