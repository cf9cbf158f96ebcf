import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** As if every lease had ended at this moment, by whichever clock. */
export async function endLeases(all: Db, moment: Instant): Promise<void> {
  await all.updateTable('job').set({ leasedUntil: moment }).where('leasedUntil', 'is not', null).execute()
}

/** As if every job had been given up after so many tries. */
export async function giveUpAll(all: Db, tries: number): Promise<void> {
  await all.updateTable('job').set({ jobState: 'given-up', tries }).execute()
}
