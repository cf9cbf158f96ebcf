import type { Db } from '@plumbline/platform/database/database'
import type { Card } from '../card.ts'

/** The cards of every read-back of a work, in the order in which they were composed. */
export async function cardsOfWork(db: Db, workId: string): Promise<Card[]> {
  return db
    .selectFrom('readbackItem')
    .innerJoin('readback', 'readback.id', 'readbackItem.readbackId')
    .selectAll('readbackItem')
    .where('readback.workId', '=', workId)
    .orderBy('readbackItem.place')
    .execute()
}

/** The latest read-back of each work that somebody drives, with the version that was asked about and the one that holds now. */
export async function latestOfDriven(db: Db, personId: string) {
  return db
    .selectFrom('readback')
    .innerJoin('work', 'work.id', 'readback.workId')
    .innerJoin('directionVersion as asked', 'asked.id', 'readback.directionVersionId')
    .leftJoin('readbackClosing', 'readbackClosing.readbackId', 'readback.id')
    .select([
      'readback.workId',
      'readback.wave',
      'readback.closesOn',
      'readbackClosing.closedAt',
      'asked.version as askedVersion',
      'work.key as workKey',
      'work.title as workTitle',
    ])
    .select((at) =>
      at
        .selectFrom('directionVersion as published')
        .select((version) => version.fn.max('published.version').as('version'))
        .whereRef('published.workId', '=', 'readback.workId')
        .where('published.publishedAt', 'is not', null)
        .as('publishedVersion'),
    )
    .where('work.driverId', '=', personId)
    .where((at) =>
      at(
        'readback.wave',
        '=',
        at
          .selectFrom('readback as other')
          .select((wave) => wave.fn.max('other.wave').as('wave'))
          .whereRef('other.workId', '=', 'readback.workId'),
      ),
    )
    .execute()
}
