import type { Db } from '@plumbline/platform/database/database'
import type { Acknowledgement } from './acknowledgement.ts'
import { inForce } from './decision.store.ts'

export type AskedToAcknowledge = {
  id: string
  workspaceId?: string
  decisionId: string
  personId: string
  at: string
  withdrawnAt: string | null
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    askedToAcknowledge: AskedToAcknowledge
    acknowledgement: Acknowledgement
  }
}

/** Notes that somebody was asked. Asking again changes nothing, except that it undoes a withdrawal. */
export async function askToAcknowledge(db: Db, asked: Omit<AskedToAcknowledge, 'withdrawnAt'>): Promise<void> {
  await db
    .insertInto('askedToAcknowledge')
    .values({ ...asked, withdrawnAt: null })
    .onConflict((conflict) =>
      conflict.columns(['workspaceId', 'decisionId', 'personId']).doUpdateSet({ withdrawnAt: null }),
    )
    .execute()
}

export async function withdrawAsking(db: Db, decisionId: string, personId: string, at: string): Promise<void> {
  await db
    .updateTable('askedToAcknowledge')
    .set({ withdrawnAt: at })
    .where('decisionId', '=', decisionId)
    .where('personId', '=', personId)
    .execute()
}

export async function wasAsked(db: Db, decisionId: string, personId: string): Promise<boolean> {
  const asked = await db
    .selectFrom('askedToAcknowledge')
    .select('askedToAcknowledge.id')
    .where('askedToAcknowledge.decisionId', '=', decisionId)
    .where('askedToAcknowledge.personId', '=', personId)
    .where('askedToAcknowledge.withdrawnAt', 'is', null)
    .executeTakeFirst()
  return asked !== undefined
}

/** Everybody who is asked about these decisions, with what they say now to the version that stands. */
export async function askedFor(db: Db, decisionIds: readonly string[]) {
  if (decisionIds.length === 0) return []
  return db
    .selectFrom('askedToAcknowledge')
    .innerJoin('decision', 'decision.id', 'askedToAcknowledge.decisionId')
    .innerJoin('person', 'person.id', 'askedToAcknowledge.personId')
    .leftJoin('acknowledgement', (join) =>
      join
        .onRef('acknowledgement.decisionId', '=', 'askedToAcknowledge.decisionId')
        .onRef('acknowledgement.personId', '=', 'askedToAcknowledge.personId')
        .onRef('acknowledgement.version', '=', 'decision.version')
        .on('acknowledgement.replacedAt', 'is', null)
        .on('acknowledgement.earlierWordingAt', 'is', null),
    )
    .select([
      'askedToAcknowledge.decisionId',
      'askedToAcknowledge.personId',
      'person.name as personName',
      'askedToAcknowledge.at as askedAt',
      'acknowledgement.response',
      'acknowledgement.words',
      'acknowledgement.whose',
      'acknowledgement.whoseId',
      'acknowledgement.at as acknowledgedAt',
    ])
    .where('askedToAcknowledge.decisionId', 'in', decisionIds)
    .where('askedToAcknowledge.withdrawnAt', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

/** Makes a second answer of the same person wait until the first one is kept. */
export async function holdAsking(db: Db, decisionId: string, personId: string): Promise<void> {
  await db
    .updateTable('askedToAcknowledge')
    // Writing to the row takes its lock on both engines.
    .set((row) => ({ at: row.ref('at') }))
    .where('decisionId', '=', decisionId)
    .where('personId', '=', personId)
    .execute()
}

/** What this person said last to this version, to earlier words of it too. */
export async function acknowledgementBy(
  db: Db,
  { decisionId, personId, version }: { decisionId: string; personId: string; version: number },
): Promise<Acknowledgement | undefined> {
  return db
    .selectFrom('acknowledgement')
    .selectAll('acknowledgement')
    .where('acknowledgement.decisionId', '=', decisionId)
    .where('acknowledgement.personId', '=', personId)
    .where('acknowledgement.version', '=', version)
    .where('acknowledgement.replacedAt', 'is', null)
    .executeTakeFirst()
}

export async function replaceAcknowledgement(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('acknowledgement').set({ replacedAt: at }).where('id', '=', id).execute()
}

export async function addAcknowledgement(db: Db, said: Acknowledgement): Promise<void> {
  await db.insertInto('acknowledgement').values(said).execute()
}

/** Everything that was ever said to a decision, what was replaced included, in order. */
export async function everythingSaid(db: Db, decisionId: string) {
  return db
    .selectFrom('acknowledgement')
    .innerJoin('person', 'person.id', 'acknowledgement.personId')
    .select(['acknowledgement.at', 'acknowledgement.response', 'acknowledgement.words', 'person.name as personName'])
    .where('acknowledgement.decisionId', '=', decisionId)
    .orderBy('acknowledgement.at')
    .orderBy('acknowledgement.id')
    .execute()
}

/** What was said to what does not stand any more, in order: to an earlier version, or to words that somebody had read differently. */
export async function earlierAnswers(db: Db, decisionIds: readonly string[]) {
  if (decisionIds.length === 0) return []
  return db
    .selectFrom('acknowledgement')
    .innerJoin('decision', 'decision.id', 'acknowledgement.decisionId')
    .select([
      'acknowledgement.decisionId',
      'acknowledgement.personId',
      'acknowledgement.version',
      'acknowledgement.revision',
      'acknowledgement.response',
      'acknowledgement.words',
      'acknowledgement.at',
      'acknowledgement.earlierWordingAt',
    ])
    .where('acknowledgement.decisionId', 'in', decisionIds)
    .where((is) =>
      is.or([
        is('acknowledgement.earlierWordingAt', 'is not', null),
        is.and([
          is('acknowledgement.replacedAt', 'is', null),
          is('acknowledgement.version', '<', is.ref('decision.version')),
        ]),
      ]),
    )
    .orderBy('acknowledgement.at')
    .orderBy('acknowledgement.id')
    .execute()
}

/** Marks what was read differently as said to earlier words; gives who is asked again. */
export async function markEarlierWording(
  db: Db,
  { id, version }: { id: string; version: number },
  at: string,
): Promise<string[]> {
  const marked = await db
    .updateTable('acknowledgement')
    .set({ earlierWordingAt: at })
    .where('acknowledgement.decisionId', '=', id)
    .where('acknowledgement.version', '=', version)
    .where('acknowledgement.response', '=', 'read-differently')
    .where('acknowledgement.replacedAt', 'is', null)
    .where('acknowledgement.earlierWordingAt', 'is', null)
    .returning('acknowledgement.personId')
    .execute()
  return marked.map(({ personId }) => personId)
}

/** Those who read what stands differently, in the order in which they said so. */
export async function readDifferently(db: Db, { id, version }: { id: string; version: number }) {
  return db
    .selectFrom('acknowledgement')
    .innerJoin('person', 'person.id', 'acknowledgement.personId')
    .select(['person.name as personName', 'acknowledgement.words', 'acknowledgement.at'])
    .where('acknowledgement.decisionId', '=', id)
    .where('acknowledgement.version', '=', version)
    .where('acknowledgement.response', '=', 'read-differently')
    .where('acknowledgement.replacedAt', 'is', null)
    .where('acknowledgement.earlierWordingAt', 'is', null)
    .orderBy('acknowledgement.at')
    .orderBy('acknowledgement.id')
    .execute()
}

/** What is somebody else’s, as those who were asked say, of decisions that this person drives and as long as nobody was asked since. */
export async function saidNotMineToDriver(db: Db, personId: string) {
  return db
    .selectFrom('acknowledgement')
    .innerJoin('decision', 'decision.id', 'acknowledgement.decisionId')
    .innerJoin('work', 'work.id', 'decision.workId')
    .leftJoin('person as meant', 'meant.id', 'acknowledgement.whoseId')
    .select(['decision.id', 'decision.chosen', 'acknowledgement.whose', 'meant.name as whoseName'])
    .where('work.driverId', '=', personId)
    .where('acknowledgement.response', '=', 'not-mine')
    .where('acknowledgement.replacedAt', 'is', null)
    .whereRef('acknowledgement.version', '=', 'decision.version')
    .where(inForce)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('askedToAcknowledge')
            .select('askedToAcknowledge.id')
            .whereRef('askedToAcknowledge.decisionId', '=', 'acknowledgement.decisionId')
            .where('askedToAcknowledge.withdrawnAt', 'is', null)
            .where((each) =>
              each.or([
                each('askedToAcknowledge.personId', '=', each.ref('acknowledgement.whoseId')),
                each.and([
                  each('acknowledgement.whoseId', 'is', null),
                  each('askedToAcknowledge.at', '>', each.ref('acknowledgement.at')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('acknowledgement.at')
    .execute()
}

/** Decisions in force that wait for this person's word. */
export async function awaiting(db: Db, personId: string) {
  return db
    .selectFrom('askedToAcknowledge')
    .innerJoin('decision', 'decision.id', 'askedToAcknowledge.decisionId')
    .leftJoin('supersession', (join) =>
      join.onRef('supersession.decisionId', '=', 'decision.id').on('supersession.part', 'is', null),
    )
    .leftJoin('acknowledgement', (join) =>
      join
        .onRef('acknowledgement.decisionId', '=', 'decision.id')
        .onRef('acknowledgement.personId', '=', 'askedToAcknowledge.personId')
        .onRef('acknowledgement.version', '=', 'decision.version')
        .on('acknowledgement.replacedAt', 'is', null)
        .on('acknowledgement.earlierWordingAt', 'is', null),
    )
    .select(['decision.id', 'decision.chosen'])
    .where('askedToAcknowledge.personId', '=', personId)
    .where('askedToAcknowledge.withdrawnAt', 'is', null)
    .where('acknowledgement.id', 'is', null)
    .where('supersession.id', 'is', null)
    .where(inForce)
    .orderBy('askedToAcknowledge.at')
    .execute()
}

/** What was said since an instant, by others, to decisions of works that this person drives. */
export async function saidToDecisionsDrivenBy(db: Db, personId: string, since: string) {
  return db
    .selectFrom('acknowledgement')
    .innerJoin('decision', 'decision.id', 'acknowledgement.decisionId')
    .innerJoin('work', 'work.id', 'decision.workId')
    .innerJoin('person', 'person.id', 'acknowledgement.personId')
    .select([
      'acknowledgement.decisionId',
      'acknowledgement.at',
      'acknowledgement.response',
      'person.name as personName',
      'decision.chosen',
    ])
    .where('work.driverId', '=', personId)
    .where('acknowledgement.personId', '!=', personId)
    .where('acknowledgement.at', '>=', since)
    .where('acknowledgement.replacedAt', 'is', null)
    .orderBy('acknowledgement.at', 'desc')
    .execute()
}
