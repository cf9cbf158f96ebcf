import type { Db } from '@plumbline/platform/database/database'

/** Rewrites the question of a decision, and an objection to it, as whatever writes to the tables may do. */
export async function rewriteWords(db: Db, decisionId: string, question: string, objection: string): Promise<void> {
  await db.updateTable('decision').set({ question }).where('decision.id', '=', decisionId).execute()
  await db.updateTable('dissent').set({ objection }).where('dissent.decisionId', '=', decisionId).execute()
}

/** Takes an objection back for good. */
export async function removeObjections(db: Db, decisionId: string): Promise<void> {
  await db.deleteFrom('dissent').where('dissent.decisionId', '=', decisionId).execute()
}
