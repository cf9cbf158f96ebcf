import type { Db } from '@plumbline/platform/database/database'
import type { Nomination } from './nomination.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    nomination: Nomination
  }
}

export async function nominationsOf(db: Db, workId: string): Promise<Nomination[]> {
  return db
    .selectFrom('nomination')
    .selectAll('nomination')
    .where('nomination.workId', '=', workId)
    .orderBy('nomination.id')
    .execute()
}
