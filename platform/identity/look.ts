import { newId } from '../clock.ts'
import type { Database, Db } from '../database/database.ts'
import { countFailure, type Limit, refuseAfterTooMany } from './attempt.ts'

/**
 * Looks at what a token opens without using it. Whoever looks for one that is not there has tried in vain, and after so
 * many vain tries is shown nothing any more, so that looking is no way around the limit on trying.
 */
export async function lookAt<Found>(
  { database, now }: { database: Database; now: () => string },
  limit: Limit,
  place: string | null,
  look: (all: Db) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const trying = { now: now(), newId }
  await refuseAfterTooMany({ db: database.all, ...trying }, limit, place)
  const found = await look(database.all)
  if (found === undefined && place) await database.changing((db) => countFailure({ db, ...trying }, limit, place))
  return found
}
