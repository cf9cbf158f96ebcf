import { later } from '@plumbline/platform/clock'
import { addLink, standingLinks } from '@plumbline/platform/identity/link.store'
import type { Writing } from '@plumbline/platform/mail/letter'
import { hashOf, newToken } from '@plumbline/platform/secret'
import { theWork } from '@plumbline/work/reads'
import { decisionById } from '../decision.store.ts'
import type { Decision } from '../decision.ts'
import { finalCallsOf } from './final-call.store.ts'
import type { CallFacts } from './final-call.ts'
import { FINAL_CALL, FINAL_CALL_PREFIX } from './who.operations.ts'

const LINK_SECONDS = 90 * 24 * 60 * 60

/** What a letter about a final call can speak of. */
export type PlaceInCall = {
  decision: Decision
  workTitle: string
  /** The last call. */
  call: CallFacts | undefined
  personId: string
  /** Whether some link of theirs still stands. */
  hasLink: boolean
}

export async function placeInCall({ db, to, input }: Writing<{ decisionId: string }>): Promise<PlaceInCall | null> {
  const decision = await decisionById(db, input.decisionId)
  if (!decision || to.personId === null) return null
  const { personId } = to
  const work = await theWork(db, decision.workId)
  const call = (await finalCallsOf(db, [decision.id])).get(decision.id)?.at(-1)
  const links = await standingLinks(db, FINAL_CALL, decision.id)
  return {
    decision,
    workTitle: work.title,
    call,
    personId,
    hasLink: links.some((link) => link.personId === personId),
  }
}

/** A link of their own beside those that they have; those go on working. */
export async function freshLink(
  { db, now, newId, publicUrl }: Writing<unknown>,
  { decision, personId }: PlaceInCall,
): Promise<string> {
  const token = newToken()
  await addLink(db, {
    id: newId(),
    purpose: FINAL_CALL,
    subjectId: decision.id,
    personId,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: later(now, LINK_SECONDS),
    revokedAt: null,
  })
  return `${publicUrl}/${FINAL_CALL_PREFIX}/${token}`
}
