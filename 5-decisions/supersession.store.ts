import type { Db } from '@plumbline/platform/database/database'
import type { Supersession, SupersessionEnd } from './supersession.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    supersession: Supersession
    supersessionEnd: SupersessionEnd
  }
}

export async function addSupersession(db: Db, supersession: Supersession): Promise<void> {
  await db.insertInto('supersession').values(supersession).execute()
}

/** What took the place of this decision, in whole or in part. */
export async function successorsOf(db: Db, decisionId: string) {
  return db
    .selectFrom('supersession')
    .innerJoin('decision', 'decision.id', 'supersession.byDecisionId')
    .select([
      'supersession.byDecisionId as decisionId',
      'decision.chosen',
      'supersession.because',
      'supersession.part',
      'supersession.at',
    ])
    .where('supersession.decisionId', '=', decisionId)
    .orderBy('supersession.at')
    .execute()
}

/** What this decision took the place of. */
export async function predecessorsOf(db: Db, decisionId: string) {
  return db
    .selectFrom('supersession')
    .innerJoin('decision', 'decision.id', 'supersession.decisionId')
    .select([
      'supersession.decisionId',
      'decision.chosen',
      'supersession.because',
      'supersession.part',
      'supersession.at',
    ])
    .where('supersession.byDecisionId', '=', decisionId)
    .orderBy('supersession.at')
    .execute()
}

/** Ends everything that this decision took the place of; each replacement is kept whole, with why it ended. Gives them. */
export async function endSupersessionsBy(
  db: Db,
  byDecisionId: string,
  {
    endedBecause,
    personId,
    at,
    newId,
  }: Pick<SupersessionEnd, 'endedBecause' | 'personId' | 'at'> & { newId(): string },
): Promise<SupersessionEnd[]> {
  const standing = await db
    .selectFrom('supersession')
    .selectAll('supersession')
    .where('supersession.byDecisionId', '=', byDecisionId)
    .orderBy('supersession.at')
    .orderBy('supersession.id')
    .execute()
  const ends = standing.map(({ decisionId, because, part, at: linkedAt }) => ({
    ...{ id: newId(), decisionId, byDecisionId, because, part, linkedAt },
    ...{ endedBecause, personId, at },
  }))
  if (ends.length === 0) return []
  await db.insertInto('supersessionEnd').values(ends).execute()
  await db.deleteFrom('supersession').where('supersession.byDecisionId', '=', byDecisionId).execute()
  return ends
}

/** Replacements that this decision was in on either side and that stand no more, with what the other side says. */
export async function endedSupersessionsOf(db: Db, decisionId: string) {
  const rows = await db
    .selectFrom('supersessionEnd')
    .innerJoin('decision as earlier', 'earlier.id', 'supersessionEnd.decisionId')
    .innerJoin('decision as later', 'later.id', 'supersessionEnd.byDecisionId')
    .leftJoin('person', 'person.id', 'supersessionEnd.personId')
    .selectAll('supersessionEnd')
    .select(['earlier.chosen as earlierChosen', 'later.chosen as laterChosen', 'person.name as personName'])
    .where((is) =>
      is.or([is('supersessionEnd.decisionId', '=', decisionId), is('supersessionEnd.byDecisionId', '=', decisionId)]),
    )
    .orderBy('supersessionEnd.at')
    .orderBy('supersessionEnd.id')
    .execute()
  return rows.map(({ earlierChosen, laterChosen, decisionId: earlierId, byDecisionId, ...end }) => {
    const holdsAgain = earlierId === decisionId
    return {
      ...end,
      /** Seen from the one that had been replaced. */
      holdsAgain,
      decisionId: holdsAgain ? byDecisionId : earlierId,
      chosen: holdsAgain ? laterChosen : earlierChosen,
    }
  })
}

/** A replacement that stands no more. */
export async function endedSupersessionById(db: Db, id: string): Promise<SupersessionEnd | undefined> {
  return db
    .selectFrom('supersessionEnd')
    .selectAll('supersessionEnd')
    .where('supersessionEnd.id', '=', id)
    .executeTakeFirst()
}

/** Decisions that hold again since an instant, and that this person was asked about or is around. */
export async function holdAgainAround(db: Db, personId: string, workIds: readonly string[], since: string) {
  return db
    .selectFrom('supersessionEnd')
    .innerJoin('decision', 'decision.id', 'supersessionEnd.decisionId')
    .leftJoin('askedToAcknowledge', (join) =>
      join
        .onRef('askedToAcknowledge.decisionId', '=', 'decision.id')
        .on('askedToAcknowledge.personId', '=', personId)
        .on('askedToAcknowledge.withdrawnAt', 'is', null),
    )
    .select(['decision.id', 'decision.chosen', 'supersessionEnd.at', 'supersessionEnd.endedBecause'])
    .where((is) =>
      is.or([
        is('askedToAcknowledge.id', 'is not', null),
        is('decision.nextOwnerId', '=', personId),
        is('decision.approverId', '=', personId),
        ...(workIds.length > 0 ? [is('decision.workId', 'in', workIds)] : []),
      ]),
    )
    .where('supersessionEnd.at', '>=', since)
    .where((is) => is.or([is('supersessionEnd.personId', 'is', null), is('supersessionEnd.personId', '!=', personId)]))
    .orderBy('supersessionEnd.at', 'desc')
    .execute()
}
