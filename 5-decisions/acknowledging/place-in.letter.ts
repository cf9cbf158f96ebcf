import { dayOf, later } from '@plumbline/platform/clock'
import { addLink, standingLinks } from '@plumbline/platform/identity/link.store'
import { personById } from '@plumbline/platform/identity/person.store'
import type { Passage, Writing } from '@plumbline/platform/mail/letter'
import { hashOf, newToken } from '@plumbline/platform/secret'
import { theWork } from '@plumbline/work/reads'
import { isDecided, isEnded } from '../course/course.ts'
import { decisionById } from '../decision.store.ts'
import { type Decision, stageOf } from '../decision.ts'
import { successorsOf } from '../supersession.store.ts'
import { letterWords as words } from '../view/acknowledging-letter-words.en.ts'
import { ACKNOWLEDGE, ACKNOWLEDGE_PREFIX, ACKNOWLEDGE_SECONDS } from './link.ts'
import { mineOf } from './mine.operations.ts'

type Mine = NonNullable<Awaited<ReturnType<typeof mineOf>>>

/** What a letter to somebody who was asked to acknowledge a decision can speak of. */
export type PlaceInLetter = {
  decision: Decision
  mine: Mine
  workTitle: string
  driverName: string | null
  nextOwnerName: string | null
  today: string
  /** A link of their own beside those that they have; those go on working. */
  href: string
}

/** Nothing when they are not asked any more, their links were withdrawn, or the decision does not hold any more. */
export async function placeInLetter(writing: Writing<{ decisionId: string }>): Promise<PlaceInLetter | null> {
  const place = await placeOfAsked(writing)
  return place && isDecided(stageOf(place.decision)) ? place : null
}

/** The same also of what is proposed again, since its approval was taken back. */
export async function placeOfAsked(writing: Writing<{ decisionId: string }>): Promise<PlaceInLetter | null> {
  const { db, now, to, input } = writing
  const decision = await decisionById(db, input.decisionId)
  if (!decision || to.personId === null || isEnded(stageOf(decision))) return null
  if ((await successorsOf(db, decision.id)).some(({ part }) => part === null)) return null
  const mine = await mineOf(db, decision, to.personId, dayOf(now))
  const links = await standingLinks(db, ACKNOWLEDGE, decision.id)
  if (!mine || !links.some(({ personId }) => personId === to.personId)) return null
  const work = await theWork(db, decision.workId)
  const driver = work.driverId === null ? undefined : await personById(db, work.driverId)
  const nextOwner = decision.nextOwnerId === null ? undefined : await personById(db, decision.nextOwnerId)
  return {
    decision,
    mine,
    workTitle: work.title,
    driverName: driver?.name ?? null,
    nextOwnerName: nextOwner?.name ?? null,
    today: dayOf(now),
    href: await freshLink(writing, decision.id, to.personId),
  }
}

async function freshLink(
  { db, now, newId, publicUrl }: Writing<unknown>,
  subjectId: string,
  personId: string,
): Promise<string> {
  const token = newToken()
  const standing = { expiresAt: later(now, ACKNOWLEDGE_SECONDS), revokedAt: null }
  const link = { id: newId(), purpose: ACKNOWLEDGE, subjectId, personId, tokenHash: hashOf(token), createdAt: now }
  await addLink(db, { ...link, ...standing })
  return `${publicUrl}/${ACKNOWLEDGE_PREFIX}/${token}`
}

/** What was decided, why, what follows and who is next: the letter says it, and does not only lead to it. */
export function whatWasDecided({ decision, nextOwnerName, today }: PlaceInLetter): Passage[] {
  const { chosen, because, consequences } = decision
  return [
    { quote: chosen },
    { text: words.because(because) },
    ...(consequences.length > 0
      ? [{ heading: words.follows }, { list: consequences.map(({ what, borneBy }) => words.borne(what, borneBy)) }]
      : []),
    ...(decision.nextStep === null ? [] : [{ text: words.next({ ...decision, nextOwnerName }, today) }]),
  ]
}
