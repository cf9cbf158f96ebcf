import type { Db } from '@plumbline/platform/database/database'
import type { AskBox, BoxedAsk } from './box.ts'

declare module '@plumbline/platform/database/database' {
  interface Tables {
    askBox: AskBox
    boxedAsk: BoxedAsk
  }
}

export async function addAskBox(db: Db, box: AskBox): Promise<void> {
  await db.insertInto('askBox').values(box).execute()
}

export async function askBoxById(db: Db, id: string): Promise<AskBox | undefined> {
  return db.selectFrom('askBox').selectAll('askBox').where('askBox.id', '=', id).executeTakeFirst()
}

/** The one of this work that was not closed by hand; its last day may be over. */
export async function standingAskBox(db: Db, workId: string) {
  return db
    .selectFrom('askBox')
    .innerJoin('person', 'person.id', 'askBox.openedById')
    .selectAll('askBox')
    .select('person.name as openedBy')
    .where('askBox.workId', '=', workId)
    .where('askBox.closedAt', 'is', null)
    .executeTakeFirst()
}

export async function closeAskBox(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('askBox').set({ closedAt: at }).where('id', '=', id).execute()
}

export async function addBoxedAsk(db: Db, boxed: BoxedAsk): Promise<void> {
  await db.insertInto('boxedAsk').values(boxed).execute()
}

export async function boxedAskOf(db: Db, askId: string): Promise<BoxedAsk | undefined> {
  return db.selectFrom('boxedAsk').selectAll('boxedAsk').where('boxedAsk.askId', '=', askId).executeTakeFirst()
}

/** What came by this very form before. */
export async function boxedByForm(db: Db, askBoxId: string, formHash: string): Promise<BoxedAsk | undefined> {
  return db
    .selectFrom('boxedAsk')
    .selectAll('boxedAsk')
    .where('boxedAsk.askBoxId', '=', askBoxId)
    .where('boxedAsk.formHash', '=', formHash)
    .executeTakeFirst()
}

export async function countBoxed(db: Db, askBoxId: string): Promise<number> {
  const { many } = await db
    .selectFrom('boxedAsk')
    .select((is) => is.fn.countAll().as('many'))
    .where('boxedAsk.askBoxId', '=', askBoxId)
    .executeTakeFirstOrThrow()
  return Number(many)
}

export async function noteMailed(db: Db, id: string, mailedTokenHash: string): Promise<void> {
  await db.updateTable('boxedAsk').set({ mailedTokenHash }).where('id', '=', id).execute()
}

export async function confirmBoxed(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('boxedAsk').set({ confirmedAt: at }).where('id', '=', id).execute()
}
