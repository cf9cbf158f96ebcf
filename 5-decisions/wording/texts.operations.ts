import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import type { Decision } from '../decision.ts'
import { rolesOf } from '../decision-role.store.ts'
import { furtherStepsOf } from '../further-step.store.ts'
import { revisionsOf } from './revision.store.ts'
import { type DecisionText, namedIn, textOf } from './text.ts'

/** The text of a decision as it stands. */
export async function standingText(db: Db, decision: Decision): Promise<DecisionText> {
  const furtherSteps = await furtherStepsOf(db, decision.id)
  return textOf({ ...decision, furtherSteps, roles: await rolesOf(db, decision.id) })
}

/** Every text that a decision had, the first one first; that of one that nobody edited is its only one. */
export async function everyText(db: Db, decision: Decision) {
  const kept = await revisionsOf(db, decision.id)
  if (kept.length > 0) return kept
  const { id: decisionId, version, recordedAt: at, recordedById: personId } = decision
  const text = await standingText(db, decision)
  const [writer] = personId === null ? [] : await peopleById(db, [personId])
  const personName = writer?.name ?? null
  return [{ decisionId, revision: 0, version, text, changed: [], because: null, personId, at, personName }]
}

/** What everybody is called who is named in one of these texts. */
export async function namesIn(db: Db, texts: readonly DecisionText[]): Promise<Map<string, string>> {
  const people = await peopleById(db, [...new Set(texts.flatMap(namedIn))])
  return new Map(people.map(({ id, name }) => [id, name]))
}
