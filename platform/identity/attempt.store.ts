import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'

/** How often something was tried by one subject, until when it counts. The subject is kept only as a hash. */
export type Attempt = {
  id: string
  attemptKind: string
  subjectHash: string
  tries: number
  windowEndsAt: Instant
}

declare module '../database/database.ts' {
  interface Tables {
    attempt: Attempt
  }
}

type Counted = Pick<Attempt, 'tries' | 'windowEndsAt'>

/** Counts one more try; a window that is over begins anew. Tries at the same moment are counted one after the other. */
export async function countAttempt(db: Db, attempt: Omit<Attempt, 'tries'>, now: Instant): Promise<Counted> {
  return db
    .insertInto('attempt')
    .values({ ...attempt, tries: 1 })
    .onConflict((conflict) =>
      conflict.columns(['attemptKind', 'subjectHash']).doUpdateSet((row) => ({
        tries: row
          .case()
          .when('attempt.windowEndsAt', '<=', now)
          .then(row.ref('excluded.tries'))
          .else(row('attempt.tries', '+', 1))
          .end(),
        windowEndsAt: row
          .case()
          .when('attempt.windowEndsAt', '<=', now)
          .then(row.ref('excluded.windowEndsAt'))
          .else(row.ref('attempt.windowEndsAt'))
          .end(),
      })),
    )
    .returning(['tries', 'windowEndsAt'])
    .executeTakeFirstOrThrow()
}

/** What was counted so far in a window that still runs. */
export async function attemptsSoFar(
  db: Db,
  attemptKind: string,
  subjectHash: string,
  now: Instant,
): Promise<Counted | undefined> {
  return db
    .selectFrom('attempt')
    .select(['tries', 'windowEndsAt'])
    .where('attemptKind', '=', attemptKind)
    .where('subjectHash', '=', subjectHash)
    .where('windowEndsAt', '>', now)
    .executeTakeFirst()
}

export async function dropAttemptsBefore(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('attempt').where('windowEndsAt', '<', before).execute()
}
