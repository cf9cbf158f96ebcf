import type { Db } from '@plumbline/platform/database/database'
import type { Card } from './card.ts'
import type { Readback, Respondent } from './readback.ts'

/** `finishedCount`: how many had finished, where nobody can tell any more who. */
type Closing = {
  id: string
  readbackId: string
  closedById: string | null
  closedAt: string
  finishedCount: number | null
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    readback: Readback
    readbackItem: Card
    readbackRespondent: Respondent
    readbackClosing: Closing
  }
}

/** A read-back with the moment at which somebody closed it, if anybody did. */
export type ReadbackView = Readback & { closedAt: string | null }

export async function addReadback(db: Db, readback: Readback, cards: Card[], respondents: Respondent[]): Promise<void> {
  await db.insertInto('readback').values(readback).execute()
  await db.insertInto('readbackItem').values(cards).execute()
  await db.insertInto('readbackRespondent').values(respondents).execute()
}

export async function readbackById(db: Db, id: string): Promise<ReadbackView | undefined> {
  return readbacks(db).where('readback.id', '=', id).executeTakeFirst()
}

/** All read-backs of a work, the latest first. */
export async function readbacksOfWork(db: Db, workId: string): Promise<ReadbackView[]> {
  return readbacks(db).where('readback.workId', '=', workId).orderBy('readback.wave', 'desc').execute()
}

/** The cards in the order in which they were composed. */
export async function cardsOf(db: Db, readbackId: string): Promise<Card[]> {
  return db
    .selectFrom('readbackItem')
    .selectAll('readbackItem')
    .where('readbackItem.readbackId', '=', readbackId)
    .orderBy('readbackItem.place')
    .execute()
}

/** Everybody who is asked, in the order in which they were put on the list, with their names of today. */
export async function respondentsOf(db: Db, readbackId: string): Promise<(Respondent & { name: string })[]> {
  return db
    .selectFrom('readbackRespondent')
    .innerJoin('person', 'person.id', 'readbackRespondent.personId')
    .selectAll('readbackRespondent')
    .select('person.name')
    .where('readbackRespondent.readbackId', '=', readbackId)
    .orderBy('readbackRespondent.id')
    .execute()
}

export async function respondentOf(db: Db, readbackId: string, personId: string): Promise<Respondent | undefined> {
  return db
    .selectFrom('readbackRespondent')
    .selectAll('readbackRespondent')
    .where('readbackRespondent.readbackId', '=', readbackId)
    .where('readbackRespondent.personId', '=', personId)
    .executeTakeFirst()
}

/**
 * Holds the place of somebody who is about to answer, until the end of the transaction: a closing waits for them,
 * and whoever comes after a closing finds nothing to hold.
 */
export async function holdPlace(db: Db, readbackId: string, personId: string): Promise<Respondent | undefined> {
  return db
    .updateTable('readbackRespondent')
    .set({ closedAt: null })
    .where('readbackId', '=', readbackId)
    .where('personId', '=', personId)
    .where('closedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

export async function addClosing(db: Db, closing: Closing): Promise<void> {
  await db
    .updateTable('readbackRespondent')
    .set({ closedAt: closing.closedAt })
    .where('readbackId', '=', closing.readbackId)
    .execute()
  await db.insertInto('readbackClosing').values(closing).execute()
}

export async function noteFinished(db: Db, readbackId: string, finishedCount: number): Promise<void> {
  await db.updateTable('readbackClosing').set({ finishedCount }).where('readbackId', '=', readbackId).execute()
}

/** Read-backs whose last day is over and that nobody has closed yet. */
export async function overdueReadbacks(db: Db, today: string): Promise<Pick<Readback, 'id'>[]> {
  return db
    .selectFrom('readback')
    .leftJoin('readbackClosing', 'readbackClosing.readbackId', 'readback.id')
    .select('readback.id')
    .where('readback.closesOn', '<', today)
    .where('readbackClosing.id', 'is', null)
    .where('readback.disclosure', '=', 'anonymous')
    .execute()
}

/** The read-backs that a person is asked in, with how many cards of each they have answered. */
export async function askedOf(db: Db, personId: string) {
  return db
    .selectFrom('readbackRespondent')
    .innerJoin('readback', 'readback.id', 'readbackRespondent.readbackId')
    .innerJoin('work', 'work.id', 'readback.workId')
    .leftJoin('readbackClosing', 'readbackClosing.readbackId', 'readback.id')
    .leftJoin('readbackAnswer', 'readbackAnswer.respondentId', 'readbackRespondent.id')
    .select([
      'readback.id',
      'readback.closesOn',
      'readback.createdAt',
      'readbackClosing.closedAt',
      'work.key as workKey',
      'work.title as workTitle',
    ])
    .select((count) => count.fn.count<number>('readbackAnswer.id').as('answersGiven'))
    .where('readbackRespondent.personId', '=', personId)
    .groupBy([
      'readback.id',
      'readback.closesOn',
      'readback.createdAt',
      'readbackClosing.closedAt',
      'work.key',
      'work.title',
    ])
    .execute()
}

/** How many cards each of these read-backs has. */
export async function cardCounts(db: Db, readbackIds: readonly string[]): Promise<Map<string, number>> {
  if (readbackIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('readbackItem')
    .select('readbackItem.readbackId')
    .select((count) => count.fn.count<number>('readbackItem.id').as('cards'))
    .where('readbackItem.readbackId', 'in', readbackIds)
    .groupBy('readbackItem.readbackId')
    .execute()
  return new Map(rows.map((row) => [row.readbackId, Number(row.cards)]))
}

function readbacks(db: Db) {
  return db
    .selectFrom('readback')
    .leftJoin('readbackClosing', 'readbackClosing.readbackId', 'readback.id')
    .selectAll('readback')
    .select('readbackClosing.closedAt')
}
