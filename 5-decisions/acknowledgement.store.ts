import type { Db } from '@plumbline/platform/database/database'
import type { Acknowledgement } from './acknowledgement.ts'

export type AskedToAcknowledge = { id: string; decisionId: string; personId: string; at: string }

declare module '@plumbline/platform/database/database' {
  interface Tables {
    askedToAcknowledge: AskedToAcknowledge
    acknowledgement: Acknowledgement
  }
}

/** Notes that somebody was asked; asking twice changes nothing. */
export async function askToAcknowledge(db: Db, asked: AskedToAcknowledge): Promise<void> {
  await db.insertInto('askedToAcknowledge').values(asked).onConflict((conflict) => conflict.doNothing()).execute()
}

export async function wasAsked(db: Db, decisionId: string, personId: string): Promise<boolean> {
  const asked = await db
    .selectFrom('askedToAcknowledge')
    .select('askedToAcknowledge.id')
    .where('askedToAcknowledge.decisionId', '=', decisionId)
    .where('askedToAcknowledge.personId', '=', personId)
    .executeTakeFirst()
  return asked !== undefined
}

/** Everybody who was asked, with what they said so far. */
export async function askedFor(db: Db, decisionId: string) {
  return db
    .selectFrom('askedToAcknowledge')
    .innerJoin('person', 'person.id', 'askedToAcknowledge.personId')
    .leftJoin('acknowledgement', (join) =>
      join
        .onRef('acknowledgement.decisionId', '=', 'askedToAcknowledge.decisionId')
        .onRef('acknowledgement.personId', '=', 'askedToAcknowledge.personId'),
    )
    .select([
      'askedToAcknowledge.personId',
      'person.name as personName',
      'acknowledgement.response',
      'acknowledgement.words',
      'acknowledgement.at as acknowledgedAt',
    ])
    .where('askedToAcknowledge.decisionId', '=', decisionId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

/** One row for each person and decision; saying it again replaces what was said. */
export async function keepAcknowledgement(db: Db, said: Acknowledgement): Promise<void> {
  const { response, words, at } = said
  await db
    .insertInto('acknowledgement')
    .values(said)
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'decisionId', 'personId'] as never).doUpdateSet({ response, words, at }),
    )
    .execute()
}

export async function acknowledgementBy(db: Db, decisionId: string, personId: string): Promise<Acknowledgement | undefined> {
  return db
    .selectFrom('acknowledgement')
    .selectAll('acknowledgement')
    .where('acknowledgement.decisionId', '=', decisionId)
    .where('acknowledgement.personId', '=', personId)
    .executeTakeFirst()
}

/** Decisions that wait for this person's word. */
export async function awaiting(db: Db, personId: string) {
  return db
    .selectFrom('askedToAcknowledge')
    .innerJoin('decision', 'decision.id', 'askedToAcknowledge.decisionId')
    .leftJoin('acknowledgement', (join) =>
      join
        .onRef('acknowledgement.decisionId', '=', 'askedToAcknowledge.decisionId')
        .onRef('acknowledgement.personId', '=', 'askedToAcknowledge.personId'),
    )
    .select(['decision.id', 'decision.question', 'decision.chosen'])
    .where('askedToAcknowledge.personId', '=', personId)
    .where('acknowledgement.id', 'is', null)
    .orderBy('askedToAcknowledge.at')
    .execute()
}
