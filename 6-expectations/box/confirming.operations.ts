import type { Actor } from '@plumbline/platform/actor'
import type { Db } from '@plumbline/platform/database/database'
import { linkByToken } from '@plumbline/platform/identity/link.store'
import { changePerson, personByEmail, personById } from '@plumbline/platform/identity/person.store'
import { operation } from '@plumbline/platform/operation'
import { z } from 'zod'
import { holdAsk } from '../ask/ask.store.ts'
import { followerOfAsk, theAsk } from '../ask/asker.operations.ts'
import { boxedAskOf, confirmBoxed } from './box.store.ts'
import type { BoxedAsk } from './box.ts'

/** What this visitor could confirm: they came by the link that only the mail to that address brought. */
export async function confirmedBy(by: Actor, db: Db, askId: string): Promise<BoxedAsk | undefined> {
  const boxed = await boxedAskOf(db, askId)
  if (by.kind !== 'link' || !boxed?.mailedTokenHash || boxed.confirmedAt !== null) return undefined
  const mailed = await linkByToken(db, boxed.mailedTokenHash)
  return mailed?.id === by.linkId ? boxed : undefined
}

const confirmAddress = operation({
  name: 'ask.confirm-address',
  says: 'Have mail about an ask sent to the address that was typed with it; counts only by the link in the letter to that address',
  http: 'PUT /asks/{askId}/address',
  who: followerOfAsk,
  changes: true,
  event: 'ask.address-confirmed',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({ askId: z.guid() }),
  output: z.object({ confirmed: z.boolean() }),
  async run({ input, by, db, now, tell }) {
    const ask = await theAsk(db, input.askId)
    await holdAsk(db, ask.id)
    tell({ subjectId: ask.id, workId: ask.workId })
    const boxed = await confirmedBy(by, db, ask.id)
    if (boxed?.address == null) return { confirmed: false }
    await confirmBoxed(db, boxed.id, now)
    const person = await personById(db, ask.personId)
    // Somebody here may have this address already: the two are put together by hand, in the directory.
    if (person?.email === null && !(await personByEmail(db, boxed.address)))
      await changePerson(db, person.id, { email: boxed.address })
    return { confirmed: true }
  },
})

export const confirmingOperations = [confirmAddress]
