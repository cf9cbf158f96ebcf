import { decisionById } from '@plumbline/decisions/reads'
import { type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf, either, guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driverOf, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { follower, theAsk, theDisposition } from '../ask/asker.operations.ts'
import { ASK_LINK } from '../ask/links.ts'
import {
  addCause,
  addSurprise,
  causeOf,
  holdSurprise,
  replaceCause,
  surpriseById,
  surprisesOf,
} from './surprise.store.ts'
import { countSurprises, LONGEST_SURPRISE, MISSING } from './surprise.ts'

const saySurprise = operation({
  name: 'surprise.say',
  says: 'Say that something about a work surprised you: a decision, an answer, or something else',
  http: 'POST /work/{workId}/surprises',
  who: either(bearerOf(ASK_LINK, 'workId'), follower, guests),
  changes: true,
  event: 'surprise.said',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({
    workId: z.guid(),
    words: z
      .string('Say what surprised you')
      .trim()
      .min(1, 'Say what surprised you')
      .max(LONGEST_SURPRISE)
      .describe('What surprised you, in your own words'),
    decisionId: z.guid().optional().describe('Which decision it was'),
    dispositionId: z.guid().optional().describe('Which answer to an ask of yours it was'),
  }),
  output: z.object({ id: z.string() }),
  async run({ input, by, db, now, newId, tell }) {
    const work = await theWork(db, input.workId)
    const { decisionId = null, dispositionId = null } = input
    if (by.personId === null)
      throw new Refusal('bad-input', 'Only somebody of this workspace can be surprised.', {
        next: 'Sign in as yourself.',
      })
    if (decisionId !== null && (await decisionById(db, decisionId))?.workId !== work.id) throw nothingHere()
    if (dispositionId !== null) {
      const ask = await theAsk(db, (await theDisposition(db, dispositionId)).askId)
      const mayKnow = by.kind !== 'link' || ask.personId === by.personId
      if (ask.workId !== work.id || !mayKnow) throw nothingHere()
    }
    const id = newId()
    await addSurprise(db, {
      id,
      workId: work.id,
      personId: by.personId,
      decisionId,
      dispositionId,
      words: input.words,
      at: now,
    })
    tell({ subjectId: id, workId: work.id })
    return { id }
  },
})

const explainSurprise = operation({
  name: 'surprise.explain',
  says: 'Say what was missing: they were not asked, not told, or told unclearly',
  http: 'PUT /surprises/{surpriseId}/cause',
  who: driverOf(async (db, input) => (await surpriseById(db, String(input['surpriseId'])))?.workId),
  changes: true,
  event: 'surprise.explained',
  input: z.strictObject({
    surpriseId: z.guid(),
    missing: z.enum(MISSING),
    because: z.string('Say how that came').trim().min(1, 'Say how that came').max(1_000).describe('How that came'),
  }),
  output: z.object({ surpriseId: z.string(), missing: z.enum(MISSING) }),
  async run({ input, by, db, now, newId, tell }) {
    const surprise = await surpriseById(db, input.surpriseId)
    if (!surprise) throw nothingHere()
    await holdSurprise(db, surprise.id)
    const { missing, because } = input
    const before = await causeOf(db, surprise.id)
    if (before?.missing !== missing || before.because !== because) {
      if (before) await replaceCause(db, before.id, now)
      const about = { id: newId(), surpriseId: surprise.id, foundById: by.personId }
      await addCause(db, { ...about, missing, because, at: now, replacedAt: null })
    }
    tell({ subjectId: surprise.id, workId: surprise.workId, details: { missing } })
    return { surpriseId: surprise.id, missing }
  },
})

const listSurprises = operation({
  name: 'surprise.list',
  says: 'What surprised people about a work, newest first, with what was missing and how often',
  http: 'GET /work/{workId}/surprises',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({
    counts: z.record(z.enum(['all', 'unexplained', ...MISSING]), z.number()),
    rows: z.array(
      z.object({
        id: z.string(),
        personName: z.string(),
        words: z.string(),
        at: z.string(),
        decisionId: z.string().nullable(),
        chosen: z.string().nullable().describe('Of a decision: what was chosen'),
        askId: z.string().nullable().describe('Of an answer: the ask that it answers'),
        missing: z.enum(MISSING).nullable(),
        because: z.string().nullable(),
      }),
    ),
  }),
  async run({ input, db }) {
    const work = await theWork(db, input.workId)
    const rows = await surprisesOf(db, [work.id])
    return { counts: countSurprises(rows), rows }
  },
})

export const surpriseOperations = [saySurprise, explainSurprise, listSurprises]
export type SaySurprise = Asking<typeof saySurprise>
export type ExplainSurprise = Asking<typeof explainSurprise>
export type ListSurprises = Asking<typeof listSurprises>
