import { standingLinks } from '@plumbline/platform/identity/link.store'
import { peopleById } from '@plumbline/platform/identity/person.store'
import type { Asked } from '@plumbline/platform/operation'
import { askedFor } from '../acknowledgement.store.ts'
import { ACKNOWLEDGE } from './link.ts'

/** Tells whoever was asked to acknowledge it that it does not hold for now. */
export const DISOWNED = 'decision.approval-taken-back'

/** Tells whoever was asked to acknowledge one that had been replaced that it holds again. */
export const HOLDS_AGAIN = 'decision.holds-again'

/** Letters to those who were asked, as far as they can be reached and their link was not withdrawn. Gives how many. */
export async function tellThoseAsked(
  { db, by, post }: Pick<Asked<unknown>, 'db' | 'by' | 'post'>,
  decisionId: string,
  letter: { kind: typeof DISOWNED | typeof HOLDS_AGAIN; input: Record<string, string> },
): Promise<number> {
  const linked = new Set((await standingLinks(db, ACKNOWLEDGE, decisionId)).map(({ personId }) => personId))
  const asked = (await askedFor(db, [decisionId])).filter(({ personId }) => linked.has(personId))
  const people = await peopleById(
    db,
    asked.map(({ personId }) => personId),
  )
  const told = people.filter(({ id, email }) => email !== null && id !== by.personId)
  for (const { id: personId } of told) await post({ ...letter, to: { personId } })
  return told.length
}
