import { dayOf } from '@plumbline/platform/clock'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driverOf } from '@plumbline/work/reads'
import { z } from 'zod'
import { askById, holdAsk } from '../ask/ask.store.ts'
import { askerOfDisposition, theAsk, theDisposition } from '../ask/asker.operations.ts'
import { refuseReplaced } from '../disposition/disposition.operations.ts'
import { dispositionById, tellingsOf } from '../disposition/disposition.store.ts'
import { canStillObject, type Disposition } from '../disposition/disposition.ts'
import { isTold } from '../disposition/told.ts'
import { writeProgress } from '../progress/writing.operations.ts'
import { progressWords } from '../view/progress-words.en.ts'
import {
  addObjection,
  addObjectionReply,
  addReceipt,
  noteOpening,
  objectionById,
  objectionsToAnswers,
  receiptsOf,
  replaceReceipt,
} from './receipt.store.ts'
import { AGREES, LONGEST_OBJECTION, UNDERSTANDS } from './receipt.ts'

const dispositionId = z.guid()

/** The answer with its ask, held; one that nobody was told of is not there for whoever asked. */
export async function toldAnswer(db: Asked<unknown>['db'], id: string) {
  const disposition = await theDisposition(db, id)
  const ask = await theAsk(db, disposition.askId)
  await holdAsk(db, ask.id)
  if (!isTold(await tellingsOf(db, [disposition.id]))) throw nothingHere()
  return { disposition, ask }
}

export const openReceipt = operation({
  name: 'receipt.open',
  says: 'Note that whoever asked has opened the answer, after they pressed a button',
  http: 'PUT /dispositions/{dispositionId}/opening',
  who: askerOfDisposition,
  changes: true,
  event: 'receipt.opened',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({ dispositionId }),
  output: z.object({ dispositionId: z.string() }),
  async run({ input, db, now, newId, tell }) {
    const { disposition, ask } = await toldAnswer(db, input.dispositionId)
    await noteOpening(db, { id: newId(), dispositionId: disposition.id, personId: ask.personId, at: now })
    tell({ subjectId: disposition.id, workId: ask.workId })
    return { dispositionId: disposition.id }
  },
})

export const sayReceipt = operation({
  name: 'receipt.say',
  says: 'Say whether you understand the reason and, apart from that, whether you agree; either can be left open',
  http: 'PUT /dispositions/{dispositionId}/receipt',
  who: askerOfDisposition,
  changes: true,
  event: 'receipt.said',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({
    dispositionId,
    understands: z.enum(UNDERSTANDS).optional().describe('“I understand the reason”'),
    agrees: z.enum(AGREES).optional().describe('“I agree”'),
  }),
  output: z.object({ understands: z.enum(UNDERSTANDS).nullable(), agrees: z.enum(AGREES).nullable() }),
  async run({ input, db, now, newId, tell }) {
    const { disposition, ask } = await toldAnswer(db, input.dispositionId)
    await refuseReplaced(db, disposition)
    if (input.understands === undefined && input.agrees === undefined)
      throw new Refusal('bad-input', 'Say one of the two, or both.', {
        fields: [{ path: 'understands', says: 'Say one of the two, or both' }],
      })
    const [before] = await receiptsOf(db, [disposition.id])
    // What is not said this time stays as it was: the two answers never stand or fall together.
    const said = {
      understands: input.understands ?? before?.understands ?? null,
      agrees: input.agrees ?? before?.agrees ?? null,
    }
    if (before?.understands !== said.understands || before.agrees !== said.agrees) {
      if (before) await replaceReceipt(db, before.id, now)
      const about = { id: newId(), dispositionId: disposition.id, personId: ask.personId }
      await addReceipt(db, { ...about, ...said, at: now, replacedAt: null })
    }
    tell({ subjectId: disposition.id, workId: ask.workId })
    return said
  },
})

const raiseObjection = operation({
  name: 'objection.raise',
  says: 'Object to the answer that you got, in your own words, until its last day for that',
  http: 'POST /dispositions/{dispositionId}/objections',
  who: askerOfDisposition,
  changes: true,
  event: 'objection.raised',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({
    dispositionId,
    words: z
      .string('Say what you object to')
      .trim()
      .min(1, 'Say what you object to')
      .max(LONGEST_OBJECTION)
      .describe('What you object to'),
  }),
  output: z.object({ id: z.string() }),
  async run({ input, db, now, newId, tell }) {
    const { disposition, ask } = await toldAnswer(db, input.dispositionId)
    await refuseReplaced(db, disposition)
    refuseTooLate(disposition, dayOf(now))
    const id = newId()
    await addObjection(db, {
      id,
      dispositionId: disposition.id,
      personId: ask.personId,
      words: input.words,
      at: now,
    })
    tell({ subjectId: disposition.id, workId: ask.workId })
    return { id }
  },
})

function refuseTooLate(disposition: Disposition, today: string): void {
  if (canStillObject(disposition, today)) return
  const { objectUntil } = disposition
  throw new Refusal(
    'closed',
    objectUntil === null
      ? 'Nothing speaks against a yes; ask for what is missing.'
      : 'The last day for objections is over.',
    { next: 'Ask again, in words of your own: that gets an answer too.' },
  )
}

const workOfObjection = async (db: Asked<unknown>['db'], input: Record<string, unknown>) => {
  const objection = await objectionById(db, String(input['objectionId']))
  const disposition = objection && (await dispositionById(db, objection.dispositionId))
  return disposition && (await askById(db, disposition.askId))?.workId
}

const answerObjection = operation({
  name: 'objection.answer',
  says: 'Answer an objection, in words that its author reads; to change the answer itself, decide again',
  http: 'POST /objections/{objectionId}/reply',
  who: driverOf(workOfObjection),
  changes: true,
  event: 'objection.answered',
  input: z.strictObject({
    objectionId: z.guid(),
    says: z.string('Say what you answer').trim().min(1, 'Say what you answer').max(LONGEST_OBJECTION),
  }),
  output: z.object({ objectionId: z.string() }),
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const objection = await objectionById(db, input.objectionId)
    if (!objection) throw nothingHere()
    const disposition = await theDisposition(db, objection.dispositionId)
    const ask = await theAsk(db, disposition.askId)
    await holdAsk(db, ask.id)
    const known = (await objectionsToAnswers(db, [disposition.id])).find(({ id }) => id === objection.id)
    if (known?.reply != null)
      throw new Refusal('already-exists', 'This objection has an answer already.', {
        next: 'To change the answer to the ask, decide again.',
      })
    const [replier] = by.personId === null ? [] : await peopleById(db, [by.personId])
    await addObjectionReply(db, {
      id: newId(),
      askObjectionId: objection.id,
      says: input.says,
      repliedById: by.personId,
      at: now,
    })
    await writeProgress(asked, disposition, {
      kind: 'objection-answered',
      says: progressWords.objectionAnswered(replier?.name ?? null),
    })
    tell({ subjectId: disposition.id, workId: ask.workId, details: { askId: ask.id } })
    return { objectionId: objection.id }
  },
})

export const receiptOperations = [openReceipt, sayReceipt, raiseObjection, answerObjection]
export type SayReceipt = Asking<typeof sayReceipt>
export type OpenReceipt = Asking<typeof openReceipt>
export type RaiseObjection = Asking<typeof raiseObjection>
export type AnswerObjection = Asking<typeof answerObjection>
