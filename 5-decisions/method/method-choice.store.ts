import type { Db } from '@plumbline/platform/database/database'
import type { Method } from '../decision.ts'

/** Which method was chosen, beside the one that was suggested. */
type MethodChoice = {
  id: string
  decisionId: string
  suggested: Method
  suggestedBecause: string
  method: Method
  because: string | null
  personId: string | null
  at: string
}

declare module '@plumbline/platform/database/database' {
  interface Tables {
    methodChoice: MethodChoice
  }
}

export async function addMethodChoice(db: Db, choice: MethodChoice): Promise<void> {
  await db.insertInto('methodChoice').values(choice).execute()
  await db.updateTable('decision').set({ method: choice.method }).where('decision.id', '=', choice.decisionId).execute()
}

/** Every choice of a method for this decision, oldest first. */
export async function methodChoicesOf(db: Db, decisionId: string) {
  return db
    .selectFrom('methodChoice')
    .leftJoin('person', 'person.id', 'methodChoice.personId')
    .select([
      'methodChoice.id',
      'methodChoice.suggested',
      'methodChoice.suggestedBecause',
      'methodChoice.method',
      'methodChoice.because',
      'methodChoice.at',
      'person.name as personName',
    ])
    .where('methodChoice.decisionId', '=', decisionId)
    .orderBy('methodChoice.at')
    .orderBy('methodChoice.id')
    .execute()
}
