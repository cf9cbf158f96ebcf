import { groupsById } from '@plumbline/people/reads'
import { dayOf } from '@plumbline/platform/clock'
import { addLink, standingLinks } from '@plumbline/platform/identity/link.store'
import { personById } from '@plumbline/platform/identity/person.store'
import type { Writing } from '@plumbline/platform/mail/letter'
import { hashOf, newToken } from '@plumbline/platform/secret'
import { theWork } from '@plumbline/work/reads'
import type { Card } from '../card.ts'
import { ANSWER_LINK, ANSWER_PREFIX, readableUntil } from '../readback.operations.ts'
import { cardsOf, type ReadbackView, readbackById, respondentOf } from '../readback.store.ts'
import { inOwnOrder, isClosed, OTHERS, type Respondent } from '../readback.ts'

/** What a letter to somebody who is asked can speak of. */
export type PlaceInLetter = {
  readback: ReadbackView
  respondent: Respondent
  /** In the order in which this person meets them. */
  cards: Card[]
  closed: boolean
  /** The day on which the letter is written. */
  today: string
  workTitle: string
  driverName: string | null
  /** Of whom they say what most will answer; nothing for the others at large. */
  groups: (string | null)[]
  /** A link of their own beside those that they have; those go on working. */
  href: string
}

/** Nothing when they are not asked any more, or every link of theirs was withdrawn. */
export async function placeInLetter(writing: Writing<{ readbackId: string }>): Promise<PlaceInLetter | null> {
  const { db, now, to, input } = writing
  const today = dayOf(now)
  const readback = await readbackById(db, input.readbackId)
  const respondent = readback && to.personId ? await respondentOf(db, readback.id, to.personId) : undefined
  if (!readback || !respondent) return null
  const links = await standingLinks(db, ANSWER_LINK, readback.id)
  if (!links.some(({ personId }) => personId === respondent.personId)) return null
  const work = await theWork(db, readback.workId)
  const driver = work.driverId === null ? undefined : await personById(db, work.driverId)
  const named = await groupsById(
    db,
    respondent.predicts.filter((each) => each !== OTHERS),
  )
  return {
    readback,
    respondent,
    cards: inOwnOrder(await cardsOf(db, readback.id), respondent.id),
    closed: isClosed(readback, today),
    today,
    workTitle: work.title,
    driverName: driver?.name ?? null,
    groups: respondent.predicts.map((id) => named.find((group) => group.id === id)?.name ?? null),
    href: await freshLink(writing, readback, respondent.personId),
  }
}

async function freshLink(
  { db, now, newId, publicUrl }: Writing<unknown>,
  readback: ReadbackView,
  personId: string,
): Promise<string> {
  const token = newToken()
  await addLink(db, {
    id: newId(),
    purpose: ANSWER_LINK,
    subjectId: readback.id,
    personId,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: readableUntil(readback),
    revokedAt: null,
  })
  return `${publicUrl}/${ANSWER_PREFIX}/${token}`
}
