import type { Db } from '@plumbline/platform/database/database'
import type { ImpactAnswer, InvolvementRule } from './involvement-rule.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    involvementRule: InvolvementRule
    impactAnswer: ImpactAnswer
  }
}

export async function rulesInForce(db: Db): Promise<InvolvementRule[]> {
  return db
    .selectFrom('involvementRule')
    .selectAll('involvementRule')
    .where('involvementRule.offAt', 'is', null)
    .orderBy('involvementRule.key')
    .execute()
}

export async function impactAnswersOf(db: Db, workId: string): Promise<ImpactAnswer[]> {
  return db
    .selectFrom('impactAnswer')
    .selectAll('impactAnswer')
    .where('impactAnswer.workId', '=', workId)
    .orderBy('impactAnswer.question')
    .execute()
}
