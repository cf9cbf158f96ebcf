import type { Db } from '@plumbline/platform/database/database'
import type { AnsweredClaim } from './claim.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    acknowledgementClaim: AnsweredClaim
  }
}

/** Keeps what was said to a claim, unless this person has answered it before. */
export async function keepClaim(db: Db, answered: AnsweredClaim): Promise<void> {
  await db
    .insertInto('acknowledgementClaim')
    .values(answered)
    .onConflict((before) =>
      before.columns(['workspaceId' as 'id', 'decisionId', 'personId', 'version', 'place']).doNothing(),
    )
    .execute()
}

/** What was said to the claims about a version, by everybody, in the order of the claims. */
export async function claimsAbout(db: Db, { id, version }: { id: string; version: number }): Promise<AnsweredClaim[]> {
  return db
    .selectFrom('acknowledgementClaim')
    .selectAll('acknowledgementClaim')
    .where('acknowledgementClaim.decisionId', '=', id)
    .where('acknowledgementClaim.version', '=', version)
    .orderBy('acknowledgementClaim.place')
    .orderBy('acknowledgementClaim.id')
    .execute()
}
