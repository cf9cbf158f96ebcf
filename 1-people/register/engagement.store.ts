import type { Db } from '@plumbline/platform/database/database'
import type { Engagement, EngagementView } from './engagement.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    engagement: Engagement
  }
}

export async function noteEngagement(db: Db, engagement: Engagement): Promise<void> {
  await db.insertInto('engagement').values(engagement).execute()
}

/** Everything that was noted of those who are on the register of a work, as it was noted. */
export async function engagementsOf(db: Db, workId: string): Promise<EngagementView[]> {
  return db
    .selectFrom('engagement')
    .innerJoin('stakeholder', 'stakeholder.id', 'engagement.stakeholderId')
    .leftJoin('person', 'person.id', 'engagement.saidById')
    .selectAll('engagement')
    .select('person.name as saidByName')
    .where('engagement.workId', '=', workId)
    .where('stakeholder.notAffectedAt', 'is', null)
    .orderBy('engagement.id')
    .execute()
}
