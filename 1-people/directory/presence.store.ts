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
