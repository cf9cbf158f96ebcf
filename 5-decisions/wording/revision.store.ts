import type { Db } from '@plumbline/platform/database/database'
import type { Decision } from '../decision.ts'
import type { TextPart } from './change.ts'
import type { DecisionText } from './text.ts'

/** A text of a decision as it stood after one edit; the first one as it stood before anybody edited it. */
export type DecisionRevision = {
  id: string
  decisionId: string
  revision: number
  version: number
  text: DecisionText
  /** Which parts the edit changed. */
  changed: TextPart[]
  because: string | null
  personId: string | null
  at: string
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    decisionRevision: DecisionRevision
  }
}

export async function addRevision(db: Db, revision: DecisionRevision): Promise<void> {
  await db.insertInto('decisionRevision').values(revision).execute()
}

/** Every text that a decision had, the first one first, with whoever edited it. Nothing before the first edit. */
export async function revisionsOf(db: Db, decisionId: string) {
  return db
    .selectFrom('decisionRevision')
    .leftJoin('person', 'person.id', 'decisionRevision.personId')
    .selectAll('decisionRevision')
    .select('person.name as personName')
    .where('decisionRevision.decisionId', '=', decisionId)
    .orderBy('decisionRevision.revision')
    .execute()
}

type Edited = Omit<DecisionText, 'furtherSteps' | 'roles'> & Pick<Decision, 'revision' | 'version'>

/** Writes an edit over the text that was read. False when somebody else has edited it in the meantime. */
export async function editDecision(db: Db, id: string, read: number | null, edited: Edited): Promise<boolean> {
  const written = await db
    .updateTable('decision')
    .set(edited)
    .where('decision.id', '=', id)
    .where('decision.revision', read === null ? 'is' : '=', read)
    .executeTakeFirst()
  return written.numUpdatedRows === 1n
}

/** Edits since an instant by somebody else of decisions that this person approved or does the next step of. */
export async function editedAround(db: Db, personId: string, since: string) {
  return db
    .selectFrom('decisionRevision')
    .innerJoin('decision', 'decision.id', 'decisionRevision.decisionId')
    .leftJoin('person', 'person.id', 'decisionRevision.personId')
    .select([
      'decisionRevision.decisionId',
      'decisionRevision.at',
      'decisionRevision.changed',
      'decisionRevision.because',
      'decision.chosen',
      'person.name as personName',
    ])
    .where((is) => is.or([is('decision.approverId', '=', personId), is('decision.nextOwnerId', '=', personId)]))
    .where((is) =>
      is.or([is('decisionRevision.personId', 'is', null), is('decisionRevision.personId', '!=', personId)]),
    )
    .where('decisionRevision.revision', '>', 0)
    .where('decisionRevision.at', '>=', since)
    .orderBy('decisionRevision.at', 'desc')
    .execute()
}
