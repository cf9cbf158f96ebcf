import type { Db } from '@plumbline/platform/database/database'
import type { AffectedState, Evidence, FamilyWeight, Suggestion } from './suggestion.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    suggestion: Suggestion
    evidence: Evidence
    affectedState: AffectedState
    familyWeight: FamilyWeight
  }
}

export async function suggestionById(db: Db, id: string): Promise<Suggestion | undefined> {
  return db.selectFrom('suggestion').selectAll('suggestion').where('suggestion.id', '=', id).executeTakeFirst()
}
