import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { holdAsk, withdrawalsOf } from '../ask/ask.store.ts'
import type { Ask } from '../ask/ask.ts'
import { driverOfAsk, theAsk } from '../ask/asker.operations.ts'
import { dispositionsTo } from '../disposition/disposition.store.ts'
import { addSetAside, setAsideAmong, takeBackSetAside } from './setting-aside.store.ts'
import { LONGEST_WHY, SET_ASIDE_REASONS } from './setting-aside.ts'

const setAside = operation({
  name: 'ask.set-aside',
  says: 'Say that what came by an open link needs no answer: it is not an ask, says what another one says, or is spam. It stays, its own page says so, and it can be brought back',
  http: 'PUT /asks/{askId}/setting-aside',
  who: driverOfAsk,
  changes: true,
  event: 'ask.set-aside',
  peopleOnly: true,
  input: z.strictObject({
    askId: z.guid(),
    reason: z.enum(SET_ASIDE_REASONS),
    sameAsAskId: z.guid().optional().describe('For a duplicate: the ask that says the same'),
    words: z.string().trim().max(LONGEST_WHY).optional().describe('Why, in words that whoever asked reads too'),
  }),
  output: z.object({ askId: z.string() }),
  async run({ input, by, db, now, newId, tell }) {
    const { reason, sameAsAskId } = input
    const ask = await theAsk(db, input.askId)
    await holdAsk(db, ask.id)
    await refuseUnfit(db, ask)
    await refuseOtherThanSame(db, ask, reason === 'duplicate', sameAsAskId)
    await addSetAside(db, {
      ...{ id: newId(), askId: ask.id, reason, sameAsAskId: sameAsAskId ?? null, words: input.words || null },
      ...{ personId: by.personId, at: now, takenBackAt: null, takenBackById: null },
    })
    tell({ subjectId: ask.id, workId: ask.workId, details: { reason } })
    return { askId: ask.id }
  },
})

async function refuseUnfit(db: Db, { id, cameBy }: Ask): Promise<void> {
  if (cameBy !== 'box')
    throw new Refusal('conflict', 'Only what came by an open link can be set aside.', {
      next: 'Whoever asked this is owed an answer; a no with its reason is one.',
    })
  if ((await setAsideAmong(db, [id])).length > 0)
    throw new Refusal('already-exists', 'It is set aside already.', { next: 'Bring it back to answer it.' })
  if ((await withdrawalsOf(db, [id])).length > 0)
    throw new Refusal('closed', 'This was withdrawn by whoever asked.', { next: 'There is nothing to set aside.' })
  if ((await dispositionsTo(db, [id])).length > 0)
    throw new Refusal('conflict', 'It has an answer already.', { next: 'Answer it again, if the answer has changed.' })
}

/** What says the same is another ask of the same work, and one that is to be answered itself. */
async function refuseOtherThanSame(db: Db, ask: Ask, isDuplicate: boolean, sameAsAskId?: string): Promise<void> {
  const wrong = (says: string) =>
    new Refusal('bad-input', `sameAsAskId: ${says}.`, { fields: [{ path: 'sameAsAskId', says }] })
  if (sameAsAskId === undefined) {
    if (isDuplicate) throw wrong('is needed for a duplicate')
    return
  }
  if (!isDuplicate) throw wrong('belongs to a duplicate only')
  const same = await theAsk(db, sameAsAskId)
  if (same.id === ask.id) throw wrong('is the same ask')
  if (same.workId !== ask.workId) throw wrong('was asked of another work')
  if ((await setAsideAmong(db, [same.id])).length > 0) throw wrong('is set aside itself')
}

const bringBack = operation({
  name: 'ask.bring-back',
  says: 'Take back that an ask was set aside: it waits for its answer as before',
  http: 'DELETE /asks/{askId}/setting-aside',
  who: driverOfAsk,
  changes: true,
  event: 'ask.brought-back',
  peopleOnly: true,
  input: z.strictObject({ askId: z.guid() }),
  output: z.object({ askId: z.string() }),
  async run({ input, by, db, now, tell }) {
    const ask = await theAsk(db, input.askId)
    await holdAsk(db, ask.id)
    if (!(await takeBackSetAside(db, ask.id, { takenBackAt: now, takenBackById: by.personId }))) throw nothingHere()
    tell({ subjectId: ask.id, workId: ask.workId })
    return { askId: ask.id }
  },
})

/** What was set aside is answered only after it was brought back. */
export async function refuseSetAside(db: Db, askId: string): Promise<void> {
  if ((await setAsideAmong(db, [askId])).length === 0) return
  throw new Refusal('closed', 'This was set aside.', { next: 'Bring it back, then answer it.' })
}

export const settingAsideOperations = [setAside, bringBack]
export type SetAskAside = Asking<typeof setAside>
export type BringAskBack = Asking<typeof bringBack>
