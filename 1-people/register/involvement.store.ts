import type { Db } from '@plumbline/platform/database/database'
import type { PublicationSource } from '../affected/text-source.store.ts'
import type { StakeholderView } from '../stakeholder.ts'
import { type Involved, involvedIn } from './involvement.ts'

/** One work, when its direction was first published, and everybody who counts as involved with their time. */
export type WorkInvolvement = {
  workId: string
  workKey: string
  workTitle: string
  publishedAt: string | null
  involved: Involved<StakeholderView>[]
}

/** When people came to each work (or to one), measured by the publication of its direction; works by their key. */
export async function involvementTimes(
  db: Db,
  published: PublicationSource,
  workId?: string,
): Promise<WorkInvolvement[]> {
  let query = db
    .selectFrom('stakeholder')
    .innerJoin('work', 'work.id', 'stakeholder.workId')
    .leftJoin('person', 'person.id', 'stakeholder.personId')
    .leftJoin('group', 'group.id', 'stakeholder.groupId')
    .selectAll('stakeholder')
    .select(['work.key as workKey', 'work.title as workTitle'])
    .select(['person.name as personName', 'person.email as personEmail', 'group.name as groupName'])
  if (workId !== undefined) query = query.where('stakeholder.workId', '=', workId)
  const rows = await query.orderBy('work.key').orderBy('stakeholder.id').execute()
  const times: WorkInvolvement[] = []
  for (const [id, register] of Map.groupBy(rows, (row) => row.workId)) {
    const publishedAt = await published(db, id)
    const { workKey = '', workTitle = '' } = register[0] ?? {}
    times.push({ workId: id, workKey, workTitle, publishedAt, involved: involvedIn(register, publishedAt) })
  }
  return times
}
