import type { Db } from '@plumbline/platform/database/database'
import type { Permission } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { workById } from './work.store.ts'
import { drives, type Work } from './work.ts'

export { workById, workByKey } from './work.store.ts'

/** The work, or the refusal that an absent and a foreign id both get. */
export async function theWork(db: Db, id: string): Promise<Work> {
  const work = await workById(db, id)
  if (!work) throw nothingHere()
  return work
}

/** The driver of the work that the input names, and administrators. */
export const driver: Permission = driverOf(async (_db, input) => String(input['workId']))

/** The driver of the work that a record belongs to: `workOf` finds the work, or nothing when the record is absent. */
export function driverOf(workOf: (db: Db, input: Record<string, unknown>) => Promise<string | undefined>): Permission {
  return {
    name: 'driver',
    says: 'The driver of the work, and administrators',
    admits: (by) => by.role !== null,
    async allows({ by, input, db }) {
      const workId = await workOf(db, input)
      if (workId === undefined) throw nothingHere()
      const work = await theWork(db, workId)
      if (by.role === 'admin' || drives(work, by.personId)) return
      throw new Refusal('not-allowed', `Only the driver of ${work.key} and administrators may do this.`, {
        next: 'Ask the driver of the work.',
      })
    },
  }
}
