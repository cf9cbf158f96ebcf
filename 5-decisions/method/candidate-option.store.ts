import type { Db } from '@plumbline/platform/database/database'
import type { OptionNotTaken } from '../decision.ts'
import { type CandidateOption, canBeChosen } from './candidate-option.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    candidateOption: CandidateOption
  }
}

/** The options of a question, suggested and withdrawn ones too, in the order in which they came. */
export async function everyOptionOf(db: Db, decisionId: string) {
  return db
    .selectFrom('candidateOption')
    .leftJoin('person', 'person.id', 'candidateOption.addedById')
    .leftJoin('person as takenUpBy', 'takenUpBy.id', 'candidateOption.takenUpById')
    .leftJoin('person as withdrawnBy', 'withdrawnBy.id', 'candidateOption.withdrawnById')
    .select([
      'candidateOption.id',
      'candidateOption.place',
      'candidateOption.words',
      'candidateOption.why',
      'candidateOption.addedById',
      'candidateOption.withdrawnAt',
      'candidateOption.suggestedAt',
      'candidateOption.takenUpAt',
      'candidateOption.at',
      'person.name as addedByName',
      'takenUpBy.name as takenUpByName',
      'withdrawnBy.name as withdrawnByName',
    ])
    .where('candidateOption.decisionId', '=', decisionId)
    .orderBy('candidateOption.place')
    .execute()
}

/** The options that can be chosen. */
export async function optionsOf(db: Db, decisionId: string) {
  return (await everyOptionOf(db, decisionId)).filter(canBeChosen)
}

export async function addOption(db: Db, option: CandidateOption): Promise<void> {
  await db.insertInto('candidateOption').values(option).execute()
}

export async function takeUpOption(db: Db, id: string, at: string, byId: string | null): Promise<void> {
  await db.updateTable('candidateOption').set({ takenUpAt: at, takenUpById: byId }).where('id', '=', id).execute()
}

/** What was suggested for open questions of works that this person drives, and waits for them. */
export async function suggestedToDriver(db: Db, personId: string) {
  return db
    .selectFrom('candidateOption')
    .innerJoin('decision', 'decision.id', 'candidateOption.decisionId')
    .innerJoin('work', 'work.id', 'decision.workId')
    .select(['candidateOption.decisionId', 'candidateOption.words', 'decision.question'])
    .where('work.driverId', '=', personId)
    .where('decision.stage', 'in', ['question', 'exploring'])
    .where('candidateOption.suggestedAt', 'is not', null)
    .where('candidateOption.takenUpAt', 'is', null)
    .where('candidateOption.withdrawnAt', 'is', null)
    .orderBy('candidateOption.suggestedAt')
    .orderBy('candidateOption.id')
    .execute()
}

export async function withdrawOption(db: Db, id: string, at: string, byId: string | null): Promise<void> {
  await db.updateTable('candidateOption').set({ withdrawnAt: at, withdrawnById: byId }).where('id', '=', id).execute()
}

/** What is proposed from here on; what was written before it is another version. */
export async function setProposal(
  db: Db,
  id: string,
  proposal: { chosen: string; because: string; options: OptionNotTaken[]; version: number },
): Promise<void> {
  const { options, ...rest } = proposal
  await db
    .updateTable('decision')
    .set({ ...rest, options })
    .where('decision.id', '=', id)
    .execute()
}
