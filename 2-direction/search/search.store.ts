import type { Engine } from '@plumbline/platform/database/columns'
import type { Db } from '@plumbline/platform/database/database'
import { dayIn, heldIn, inOrderOfFit, isAbsent, rowsHolding } from '@plumbline/platform/database/word-search'
import type { SearchFilter, SearchPlace, Sought, Term } from '@plumbline/work/words'

type Ground = { db: Db; engine: Engine; workspaceId: string }
type Asked = { sought: Sought; filter: SearchFilter; after: SearchPlace | null; atMost: number }

const indexOf = ({ engine, workspaceId }: Ground) => ({ engine, workspaceId, table: 'directionVersion' })

export async function directionsHolding(ground: Ground, terms: readonly Term[], atMost: number): Promise<number[]> {
  return rowsHolding(ground.db, indexOf(ground), terms, atMost)
}

/** The published versions that hold what is sought, best first. Of each work the last one holds. */
export async function directionsFound(
  ground: Ground,
  { sought, filter, after, atMost }: Asked,
): Promise<SearchPlace[]> {
  // Only decisions have a way back that one could ask for.
  if (filter.door) return []
  let query = ground.db
    .selectFrom('directionVersion')
    .innerJoin(heldIn(indexOf(ground), sought), 'held.fromId', 'directionVersion.id')
    .leftJoin('directionVersion as later', (join) =>
      join
        .onRef('later.workId', '=', 'directionVersion.workId')
        .onRef('later.version', '=', (is) => is('directionVersion.version', '+', 1))
        .on('later.publishedAt', 'is not', null),
    )
    .where('directionVersion.publishedAt', 'is not', null)
  if (filter.workId) query = query.where('directionVersion.workId', '=', filter.workId)
  return inOrderOfFit(
    query,
    {
      id: 'directionVersion.id',
      inForce: isAbsent('later.id'),
      at: dayIn(ground.engine, 'directionVersion.publishedAt'),
    },
    { ...filter, after, atMost },
  )
}

/** Published versions with their work, and the last version of it that was published. */
export async function versionsWithWork(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('directionVersion')
    .innerJoin('work', 'work.id', 'directionVersion.workId')
    .selectAll('directionVersion')
    .select(['work.key as workKey', 'work.title as workTitle'])
    .select((is) =>
      is
        .selectFrom('directionVersion as each')
        .select((of) => of.fn.max<number>('each.version').as('latest'))
        .whereRef('each.workId', '=', 'directionVersion.workId')
        .where('each.publishedAt', 'is not', null)
        .as('latest'),
    )
    .where('directionVersion.id', 'in', ids)
    .where('directionVersion.publishedAt', 'is not', null)
    .execute()
}
