import { later } from '@plumbline/platform/clock'
import { addLink } from '@plumbline/platform/identity/link.store'
import type { Writing } from '@plumbline/platform/mail/letter'
import { hashOf, newToken } from '@plumbline/platform/secret'
import { asksOfPerson } from './ask.store.ts'
import type { Ask } from './ask.ts'
import { ASK_LINK, ASK_PREFIX, FOLLOW_LINK, FOLLOW_PREFIX, LINK_SECONDS } from './links.ts'

type Link = { purpose: string; prefix: string; subjectId: string; personId: string }

/** A link of their own beside those that they have; those go on working. */
async function linkBeside(
  { db, now, newId, publicUrl }: Writing<unknown>,
  link: Link,
  token = newToken(),
): Promise<string> {
  const { purpose, prefix, subjectId, personId } = link
  await addLink(db, {
    id: newId(),
    purpose,
    subjectId,
    personId,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: later(now, LINK_SECONDS),
    revokedAt: null,
  })
  return `${publicUrl}/${prefix}/${token}`
}

export function askLinkIn(writing: Writing<unknown>, workId: string, personId: string): Promise<string> {
  return linkBeside(writing, { purpose: ASK_LINK, prefix: ASK_PREFIX, subjectId: workId, personId })
}

/** Leads to one ask among all of this person; asks are numbered in the order in which they came, from 1. */
export async function followLinkIn(writing: Writing<unknown>, personId: string, askId: string): Promise<string> {
  const own = await asksOfPerson(writing.db, personId)
  const place = own.findIndex(({ id }) => id === askId)
  // Whom nobody knows is shown this one, whoever they turn out to be.
  const subjectId = own[place]?.cameBy === 'box' ? askId : personId
  const link = await linkBeside(writing, { purpose: FOLLOW_LINK, prefix: FOLLOW_PREFIX, subjectId, personId })
  return `${link}/${place + 1}`
}

/** The page of one ask, for an address that nobody has confirmed yet; and what the token hashes to. */
export async function pageLinkIn(writing: Writing<unknown>, { id, personId }: Ask) {
  const token = newToken()
  const link = { purpose: FOLLOW_LINK, prefix: FOLLOW_PREFIX, subjectId: id, personId }
  return { href: await linkBeside(writing, link, token), tokenHash: hashOf(token) }
}
