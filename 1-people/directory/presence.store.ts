import type { Db } from '@plumbline/platform/database/database'
import type { Absence, Deputy, DutyTurn, Presence } from './presence.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    presence: Presence
    deputy: Deputy
    absence: Absence
    dutyTurn: DutyTurn
  }
}

export async function presenceOf(db: Db, personId: string): Promise<Presence | undefined> {
  return db.selectFrom('presence').selectAll('presence').where('presence.personId', '=', personId).executeTakeFirst()
}

/** Writes what is known of somebody's being here; what is not named stays as it was. */
export async function notePresence(
  db: Db,
  id: string,
  personId: string,
  change: Partial<Omit<Presence, 'id' | 'personId'>>,
): Promise<void> {
  if (await presenceOf(db, personId)) {
    await db.updateTable('presence').set(change).where('presence.personId', '=', personId).execute()
    return
  }
  const unknown = { timeZone: null, leftAt: null, seenAt: null, staleAt: null, unresolvedAt: null }
  await db
    .insertInto('presence')
    .values({ id, personId, ...unknown, ...change })
    .execute()
}

/** The time zones of these people: what they chose for their mail, else what the directory knows; who has neither is not among them. */
export async function timeZonesOf(db: Db, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .leftJoin('presence', 'presence.personId', 'person.id')
    .leftJoin('membership', 'membership.personId', 'person.id')
    .leftJoin('mailPreference', 'mailPreference.accountId', 'membership.accountId')
    .select(['person.id', 'presence.timeZone as known', 'mailPreference.timeZone as chosen'])
    .where('person.id', 'in', personIds)
    .execute()
  return new Map(
    rows.flatMap(({ id, known, chosen }) => ((chosen ?? known) ? [[id, (chosen ?? known) as string]] : [])),
  )
}

/** Who answers for these people while they are away, in order. */
export async function deputiesOf(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  return db
    .selectFrom('deputy')
    .innerJoin('person', 'person.id', 'deputy.deputyId')
    .selectAll('deputy')
    .select('person.name')
    .where('deputy.personId', 'in', personIds)
    .orderBy('deputy.place')
    .orderBy('deputy.id')
    .execute()
}

export async function replaceDeputies(db: Db, personId: string, deputies: readonly Deputy[]): Promise<void> {
  await db.deleteFrom('deputy').where('deputy.personId', '=', personId).execute()
  if (deputies.length > 0) await db.insertInto('deputy').values(deputies).execute()
}

/** Days on which these people are away, from a day onwards. */
export async function absencesFrom(db: Db, personIds: readonly string[], day: string): Promise<Absence[]> {
  if (personIds.length === 0) return []
  return db
    .selectFrom('absence')
    .selectAll('absence')
    .where('absence.personId', 'in', personIds)
    .where('absence.endsOn', '>=', day)
    .orderBy('absence.startsOn')
    .orderBy('absence.id')
    .execute()
}

export async function addAbsenceRow(db: Db, absence: Absence): Promise<void> {
  await db.insertInto('absence').values(absence).execute()
}

export async function absenceById(db: Db, id: string): Promise<Absence | undefined> {
  return db.selectFrom('absence').selectAll('absence').where('absence.id', '=', id).executeTakeFirst()
}

export async function removeAbsenceRow(db: Db, id: string): Promise<void> {
  await db.deleteFrom('absence').where('absence.id', '=', id).execute()
}

/** Whose turn it is for these groups, from a day onwards, the next first. */
export async function dutyTurnsFrom(db: Db, groupIds: readonly string[], day: string) {
  if (groupIds.length === 0) return []
  return db
    .selectFrom('dutyTurn')
    .innerJoin('person', 'person.id', 'dutyTurn.personId')
    .selectAll('dutyTurn')
    .select('person.name')
    .where('dutyTurn.groupId', 'in', groupIds)
    .where('dutyTurn.endsOn', '>=', day)
    .orderBy('dutyTurn.startsOn')
    .orderBy('dutyTurn.id')
    .execute()
}

export async function addDutyTurnRow(db: Db, turn: DutyTurn): Promise<void> {
  await db.insertInto('dutyTurn').values(turn).execute()
}

export async function dutyTurnById(db: Db, id: string): Promise<DutyTurn | undefined> {
  return db.selectFrom('dutyTurn').selectAll('dutyTurn').where('dutyTurn.id', '=', id).executeTakeFirst()
}

export async function removeDutyTurnRow(db: Db, id: string): Promise<void> {
  await db.deleteFrom('dutyTurn').where('dutyTurn.id', '=', id).execute()
}
