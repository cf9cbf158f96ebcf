import { job } from '@plumbline/platform/jobs/job'
import { dropRepliesTo } from '@plumbline/platform/kept-reply.store'
import type { Asked } from '@plumbline/platform/operation'
import { scrubTime } from '@plumbline/platform/privacy/scrub.job'
import { bytesToWriteAnew, scrub } from '@plumbline/platform/privacy/scrub.store'
import { drawnId } from '@plumbline/platform/secret'
import { z } from 'zod'
import { cardsOf, noteFinished } from '../readback.store.ts'
import type { Readback } from '../readback.ts'
import { keepApart, speakersOf, WIPED_AFTER_CUTTING } from './voice.store.ts'
import { cutApart } from './voice.ts'

/** What only the holder of a link does: replies to it are kept for repeated requests, and forgotten at the closing. */
export const ASKED_BY_HOLDERS = [
  'readback.answer',
  'readback.answer-entry',
  'readback.belief',
  'readback.clarity',
  'readback.commit',
  'readback.nominate',
  'readback.reply',
  'readback.reword',
  'readback.say',
  'readback.withdraw-name',
]

/** Until then the old bytes lie in free room of the database, where no query finds them but a copy of the files does. */
export const wipeAfterCutting = job({
  kind: 'readback.wipe',
  says: 'Clean the free room of the database after an anonymous read-back was closed',
  input: z.strictObject({}),
  tries: 12,
  leaseSeconds: 50,
  outside: ({ database }) => scrub(database, WIPED_AFTER_CUTTING),
})

/**
 * Cuts what people said in an anonymous read-back from who said it, inside the transaction that closes it and after it was
 * closed, so that whoever was just answering is waited for. What is left of it in free room of the database is wiped by a job.
 */
export async function cutFromPeople(
  { db, now, database, doLater }: Pick<Asked<unknown>, 'db' | 'now' | 'database' | 'doLater'>,
  { id: readbackId, fewest }: Pick<Readback, 'id' | 'fewest'>,
  draw: () => string = drawnId,
): Promise<void> {
  const speakers = await speakersOf(db, readbackId)
  const cards = await cardsOf(db, readbackId)
  const apart = cutApart({ readbackId, cards, speakers, fewest, draw })
  await keepApart(
    db,
    speakers.map(({ id }) => id),
    apart,
  )
  await dropRepliesTo(db, ASKED_BY_HOLDERS)
  await noteFinished(db, readbackId, apart.finishedCount)
  const notBefore = scrubTime(await bytesToWriteAnew(database, db), now)
  await doLater({ kind: wipeAfterCutting.kind, input: {}, notBefore })
}
