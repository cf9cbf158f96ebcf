import type { Engine } from '@plumbline/platform/database/columns'
import type { Db } from '@plumbline/platform/database/database'
import { dayIn, heldIn, inOrderOfFit, isAbsent, rowsHolding } from '@plumbline/platform/database/word-search'
import type { SearchFilter, SearchPlace, Sought, Term } from '@plumbline/work/words'

type Ground = { db: Db; engine: Engine; workspaceId: string }
type Asked = { sought: Sought; filter: SearchFilter; after: SearchPlace | null; atMost: number }

const indexOf = ({ engine, workspaceId }: Ground) => ({ engine, workspaceId, table: 'ask' })

export async function asksHolding(ground: Ground, terms: readonly Term[], atMost: number): Promise<number[]> {
  return rowsHolding(ground.db, indexOf(ground), terms, atMost)
}

/** The asks that hold what is sought, best first. What was withdrawn or set aside does not stand any more. */
export async function asksFound(ground: Ground, { sought, filter, after, atMost }: Asked): Promise<SearchPlace[]> {
  // Only decisions have a way back that one could ask for.
  if (filter.door) return []
  let query = ground.db
    .selectFrom('ask')
    .innerJoin(heldIn(indexOf(ground), sought), 'held.fromId', 'ask.id')
    .leftJoin('askWithdrawal', 'askWithdrawal.askId', 'ask.id')
    .leftJoin('askSetAside', (join) =>
      join.onRef('askSetAside.askId', '=', 'ask.id').on('askSetAside.takenBackAt', 'is', null),
    )
  if (filter.workId) query = query.where('ask.workId', '=', filter.workId)
  return inOrderOfFit(
    query,
    {
      id: 'ask.id',
      inForce: isAbsent('askWithdrawal.id', 'askSetAside.id'),
      at: dayIn(ground.engine, 'ask.at', 'ask.askedOn'),
    },
    { ...filter, after, atMost },
  )
}

/** Asks with their work, who asked, and whether they were withdrawn. */
export async function asksWithWork(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('ask')
    .innerJoin('work', 'work.id', 'ask.workId')
    .innerJoin('person', 'person.id', 'ask.personId')
    .leftJoin('askWithdrawal', 'askWithdrawal.askId', 'ask.id')
    .leftJoin('askSetAside', (join) =>
      join.onRef('askSetAside.askId', '=', 'ask.id').on('askSetAside.takenBackAt', 'is', null),
    )
    .selectAll('ask')
    .select(['work.key as workKey', 'work.title as workTitle', 'person.name as personName'])
    .select(['askWithdrawal.withdrawnAt', 'askSetAside.at as setAsideAt'])
    .where('ask.id', 'in', ids)
    .execute()
}
