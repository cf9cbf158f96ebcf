import type { Db } from '@plumbline/platform/database/database'
import type { Stakeholder, StakeholderRole, StakeholderView } from './stakeholder.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    stakeholder: Stakeholder
  }
}

export async function addStakeholder(db: Db, stakeholder: Stakeholder): Promise<void> {
  await db.insertInto('stakeholder').values(stakeholder).execute()
}

export async function stakeholderById(db: Db, id: string): Promise<StakeholderView | undefined> {
  return entries(db).where('stakeholder.id', '=', id).executeTakeFirst()
}

/** Everybody in the register of a work whom the work touches, in the order in which they came; not who is only suggested. */
export async function stakeholdersOf(db: Db, workId: string): Promise<StakeholderView[]> {
  return (await openRegister(db, workId)).filter((entry) => entry.status !== 'suggested')
}

/** Everybody who stands on the register of a work, suggested or not. */
export async function openRegister(db: Db, workId: string): Promise<StakeholderView[]> {
  return entries(db)
    .where('stakeholder.workId', '=', workId)
    .where('stakeholder.notAffectedAt', 'is', null)
    .orderBy('stakeholder.id')
    .execute()
}

/** The whole register of a work, with those whom it turned out not to touch. */
export async function wholeRegister(db: Db, workId: string): Promise<StakeholderView[]> {
  return entries(db).where('stakeholder.workId', '=', workId).orderBy('stakeholder.id').execute()
}

export async function changeStakeholder(
  db: Db,
  id: string,
  change: Partial<Omit<Stakeholder, 'id' | 'workId'>>,
): Promise<void> {
  await db.updateTable('stakeholder').set(change).where('stakeholder.id', '=', id).execute()
}

/** The driver of a work also drives in its register; who drove before goes on contributing. */
export async function followDriver(db: Db, workId: string, driverId: string | null): Promise<void> {
  const changeRole = (role: StakeholderRole) =>
    db
      .updateTable('stakeholder')
      .set(role === 'driver' ? { role, status: null } : { role })
      .where('stakeholder.workId', '=', workId)
      .where('stakeholder.notAffectedAt', 'is', null)
  const before = changeRole('contributor').where('stakeholder.role', '=', 'driver')
  await (driverId === null ? before : before.where('stakeholder.personId', '!=', driverId)).execute()
  if (driverId !== null) await changeRole('driver').where('stakeholder.personId', '=', driverId).execute()
}

/** The works that a person is a stakeholder of or drives, each with the person's role, newest involvement first. */
export async function involvementsOf(db: Db, personId: string) {
  const listed = await db
    .selectFrom('stakeholder')
    .innerJoin('work', 'work.id', 'stakeholder.workId')
    .select(['stakeholder.workId', 'work.key as workKey', 'work.title as workTitle', 'stakeholder.role'])
    // A group that stood there before gives its day to the register, but the person came when they were named.
    .select((is) => is.fn.coalesce('stakeholder.namedAt', 'stakeholder.involvedAt').as('involvedAt'))
    .where('stakeholder.personId', '=', personId)
    .where('stakeholder.notAffectedAt', 'is', null)
    .where((is) => is.or([is('stakeholder.status', 'is', null), is('stakeholder.status', '!=', 'suggested')]))
    .orderBy('stakeholder.id', 'desc')
    .execute()
  const driven = await db
    .selectFrom('work')
    .select(['work.id as workId', 'work.key as workKey', 'work.title as workTitle', 'work.createdAt as involvedAt'])
    .where('work.driverId', '=', personId)
    .orderBy('work.id', 'desc')
    .execute()
  const known = new Set(listed.map((each) => each.workId))
  return [
    ...listed,
    ...driven.filter((each) => !known.has(each.workId)).map((each) => ({ ...each, role: 'driver' as const })),
  ]
}

/** The ids of the works that a person is a stakeholder of or drives. */
export async function worksWithPerson(db: Db, personId: string): Promise<string[]> {
  return (await involvementsOf(db, personId)).map((each) => each.workId)
}

function entries(db: Db) {
  return db
    .selectFrom('stakeholder')
    .leftJoin('person', 'person.id', 'stakeholder.personId')
    .leftJoin('group', 'group.id', 'stakeholder.groupId')
    .selectAll('stakeholder')
    .select(['person.name as personName', 'person.email as personEmail', 'group.name as groupName'])
}
