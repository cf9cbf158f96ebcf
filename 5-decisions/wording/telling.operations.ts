import { standingLinks } from '@plumbline/platform/identity/link.store'
import { peopleById } from '@plumbline/platform/identity/person.store'
import type { Asked } from '@plumbline/platform/operation'
import { askedFor, earlierAnswers } from '../acknowledgement.store.ts'
import { ACKNOWLEDGE } from '../acknowledging/link.ts'
import type { Decision } from '../decision.ts'

/** Tells whoever was asked that it was changed, and asks again. */
export const CHANGED = 'decision.change-told'

/**
 * Letters to those who were asked (all of them, or only these), as far as they can be reached and their link was not
 * withdrawn. Gives how many of them had answered before.
 */
export async function tellOfChange(
  { db, by, post }: Pick<Asked<unknown>, 'db' | 'by' | 'post'>,
  { id: decisionId }: Decision,
  { revision, onlyIds }: { revision: number; onlyIds: readonly string[] | null },
): Promise<number> {
  const asked = (await askedFor(db, [decisionId])).filter(({ personId }) => onlyIds?.includes(personId) ?? true)
  const answered = new Set((await earlierAnswers(db, [decisionId])).map(({ personId }) => personId))
  const linked = new Set((await standingLinks(db, ACKNOWLEDGE, decisionId)).map(({ personId }) => personId))
  const told = asked.filter(({ personId }) => linked.has(personId) && personId !== by.personId)
  const people = await peopleById(
    db,
    told.map(({ personId }) => personId),
  )
  for (const { id: personId, email } of people)
    if (email !== null) await post({ kind: CHANGED, to: { personId }, input: { decisionId, revision } })
  return asked.filter(({ personId }) => answered.has(personId)).length
}
