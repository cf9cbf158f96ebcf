import type { Db } from '@plumbline/platform/database/database'
import { sql } from 'kysely'

/** Where a decision was read from and what its file says of how it stands, without the text. */
export async function sourceFileOf(db: Db, decisionId: string) {
  return db
    .selectFrom('decisionFile')
    .select(['decisionFile.filePath', 'decisionFile.rawStatus'])
    .select(sql<boolean>`${sql.ref('decisionFile.editedText')} is not null`.as('edited'))
    .where('decisionFile.decisionId', '=', decisionId)
    .executeTakeFirst()
}
