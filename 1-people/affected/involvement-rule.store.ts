import type { Db } from '@plumbline/platform/database/database'
import type { ImpactAnswer, InvolvementRule } from './involvement-rule.ts'
import { type PackRule, RULE_PACK, ruleFromPack } from './rule-pack.ts'

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

export async function allRules(db: Db): Promise<InvolvementRule[]> {
  return db.selectFrom('involvementRule').selectAll('involvementRule').orderBy('involvementRule.key').execute()
}

export async function ruleByKey(db: Db, key: string): Promise<InvolvementRule | undefined> {
  return db
    .selectFrom('involvementRule')
    .selectAll('involvementRule')
    .where('involvementRule.key', '=', key)
    .executeTakeFirst()
}

export async function addRuleRow(db: Db, rule: InvolvementRule): Promise<void> {
  await db.insertInto('involvementRule').values(rule).execute()
}

export async function changeRule(db: Db, id: string, change: Partial<InvolvementRule>): Promise<void> {
  await db.updateTable('involvementRule').set(change).where('involvementRule.id', '=', id).execute()
}

/**
 * Gives the workspace the shipped rules that it does not have yet, and says how many those were. What a workspace has changed or
 * switched off stays as it is, also when the pack that is shipped has grown.
 */
export async function installRulePack(
  db: Db,
  now: string,
  newId: () => string,
  pack: readonly PackRule[] = RULE_PACK,
): Promise<number> {
  const known = new Set(
    (await db.selectFrom('involvementRule').select('involvementRule.key').execute()).map((row) => row.key),
  )
  const missing = pack.filter(({ key }) => !known.has(key))
  if (missing.length === 0) return 0
  await db
    .insertInto('involvementRule')
    .values(missing.map((rule) => ruleFromPack(rule, newId(), now)))
    .onConflict((doubled) => doubled.doNothing())
    .execute()
  return missing.length
}

/** What is needed of every group to tell whether it stands for a function. */
export async function groupsForFunctions(db: Db) {
  return db
    .selectFrom('group')
    .select([
      'group.id',
      'group.key',
      'group.name',
      'group.doesWhat',
      'group.kind',
      'group.staleAt',
      'group.unresolvedAt',
    ])
    .orderBy('group.id')
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

/** Each question has one answer for a work; answering it again replaces it. */
export async function keepImpactAnswer(db: Db, answer: ImpactAnswer): Promise<void> {
  const { yes, answeredById, answeredAt } = answer
  await db
    .insertInto('impactAnswer')
    .values(answer)
    .onConflict((before) =>
      before.columns(['workspaceId' as 'id', 'workId', 'question']).doUpdateSet({ yes, answeredById, answeredAt }),
    )
    .execute()
}
