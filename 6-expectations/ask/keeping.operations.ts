import { dayOf } from '@plumbline/platform/clock'
import type { Asked } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { addAsk } from './ask.store.ts'
import { type Ask, type CameBy, LONGEST_ASK } from './ask.ts'

/** Kept as they were written, but for the space around them. */
export const askWords = z
  .string('Say what is asked')
  .trim()
  .min(1, 'Say what is asked')
  .max(LONGEST_ASK)
  .describe('In the words of the one who asks; they are never edited')

type NewAsk = {
  workId: string
  words: string
  kind?: Ask['kind']
  askedOn?: string | undefined
  personId: string | null
}

/** Keeps what somebody asked; says who wrote it down where that was somebody else, but for a link that anybody may use. */
export async function keepAsk(
  { db, by, now, newId, tell }: Asked<unknown>,
  given: NewAsk,
  cameBy: CameBy,
): Promise<Ask> {
  const work = await theWork(db, given.workId)
  const { personId } = given
  if (personId === null) {
    throw new Refusal('bad-input', 'Only somebody of this workspace can ask.', {
      next: 'Write down who asked instead.',
    })
  }
  const today = dayOf(now)
  if (given.askedOn !== undefined && given.askedOn > today) {
    const says = 'lies in the future'
    throw new Refusal('bad-input', `askedOn: ${says}.`, { fields: [{ path: 'askedOn', says }] })
  }
  // Whoever opened a box stands for its link, and has neither asked nor written down what comes by it.
  const isOpen = cameBy === 'box'
  const ask: Ask = {
    id: newId(),
    workId: work.id,
    personId,
    words: given.words,
    kind: given.kind ?? 'other',
    askedOn: given.askedOn ?? today,
    cameBy,
    enteredById: isOpen || personId === by.personId ? null : by.personId,
    source: null,
    at: now,
  }
  await addAsk(db, ask)
  tell({ subjectId: ask.id, workId: work.id, details: { kind: ask.kind }, ...(isOpen && { unnamed: true as const }) })
  return ask
}
