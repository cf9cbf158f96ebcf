import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { takeOn } from '../jobs/job.store.ts'
import { addLetter } from './outbox.store.ts'
import type { Letter } from './posted.ts'

/** The job that delivers one letter of the outbox. */
export const DELIVER = 'letter.deliver'

/** Puts a letter into the outbox and has it delivered; both happen only if this transaction does. */
export async function post(db: Db, letter: Letter, now: Instant, newId: () => string): Promise<void> {
  const { to } = letter
  const id = newId()
  await addLetter(db, {
    id,
    letterKind: letter.kind,
    toAccountId: 'accountId' in to ? to.accountId : null,
    toPersonId: 'personId' in to ? to.personId : null,
    toAddress: 'address' in to ? to.address : null,
    toName: 'address' in to ? (to.name ?? null) : null,
    letterInput: letter.input,
    createdAt: now,
    letterState: 'waiting',
    settledAt: null,
    tries: 0,
    repeats: 0,
    lastError: null,
    letterWords: null,
  })
  await takeOn(db, { kind: DELIVER, input: { letterId: id }, key: id }, now, newId)
}
