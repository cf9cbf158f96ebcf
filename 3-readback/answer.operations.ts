import { directionVersionById } from '@plumbline/direction/reads'
import { groupsById } from '@plumbline/people/reads'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { keepAnswer, keepBelief, keepClarity, keepPrediction, keepReply, keepSentence, saidBy } from './answer.store.ts'
import type { Said } from './answer.ts'
import { mirrorOf } from './mirror.ts'
import { ANSWER_LINK, closedReadback, theReadback } from './readback.operations.ts'
import { claimsOf, holdPlace, type ReadbackView, respondentOf, respondentsOf } from './readback.store.ts'
import {
  type Claim,
  COMMITMENTS,
  hasAnswered,
  inOwnOrder,
  isClosed,
  LONGEST_SENTENCE,
  OTHERS,
  type Respondent,
  STATED,
  UNDERSTOOD,
  VERDICTS,
} from './readback.ts'
import { resultFor } from './result.operations.ts'

const holder = bearerOf(ANSWER_LINK, 'readbackId')
const readbackId = z.guid()
const saved = z.object({ saved: z.literal(true) })
const understood = z.enum(UNDERSTOOD)

type Mine = { readback: ReadbackView; respondent: Respondent; claims: Claim[]; said: Said }

async function mine({ db, by, input }: Pick<Asked<{ readbackId: string }>, 'db' | 'by' | 'input'>): Promise<Mine> {
  const readback = await theReadback(db, input.readbackId)
  const respondent = by.personId === null ? undefined : await respondentOf(db, readback.id, by.personId)
  if (!respondent) throw nothingHere()
  return { readback, respondent, ...(await toldBy(db, { readback, respondent })) }
}

type Place = Pick<Mine, 'readback' | 'respondent'>

/** The claims that somebody is asked, and all that they have said. */
async function toldBy(db: Db, { readback, respondent }: Place): Promise<Pick<Mine, 'claims' | 'said'>> {
  const said = (await saidBy(db, [respondent.id])).get(respondent.id)
  if (!said) throw nothingHere()
  return { claims: await claimsOf(db, readback.id), said }
}

/** The place of whoever answers, held until it is saved; refused as soon as the read-back is closed. */
export async function openPlace(
  asked: Pick<Asked<{ readbackId: string }>, 'db' | 'by' | 'input' | 'now'>,
): Promise<Place> {
  const { db, by, input, now } = asked
  const readback = await theReadback(db, input.readbackId)
  if (by.personId === null) throw nothingHere()
  const respondent = await holdPlace(db, readback.id, by.personId)
  if (!respondent && !(await respondentOf(db, readback.id, by.personId))) throw nothingHere()
  if (!respondent || isClosed(readback, dayOf(now))) throw closedReadback()
  return { readback, respondent }
}

const questions = operation({
  name: 'readback.questions',
  says: 'What I am asked, what I have said so far, and, once each claim has my own answer, the brief',
  http: 'GET /readbacks/{readbackId}/questions',
  who: holder,
  changes: false,
  input: z.strictObject({ readbackId }),
  output: z.object({
    workTitle: z.string(),
    driverName: z.string().nullable(),
    iDrive: z.boolean(),
    myName: z.string(),
    groupName: z.string().nullable(),
    asked: z.number(),
    closesOn: z.string(),
    closed: z.boolean(),
    disclosure: z.enum(['named', 'by-group']),
    fewest: z.number(),
    claims: z.array(
      z.object({
        id: z.string(),
        statement: z.string(),
        understood: understood.nullable(),
        predictions: z.array(
          z.object({ aboutWhom: z.string(), name: z.string().nullable(), predicted: understood.nullable() }),
        ),
      }),
    ),
    clarity: z.number().nullable(),
    alikePercent: z.number().nullable(),
    sentence: z.string().nullable(),
    concern: z.string().nullable(),
    brief: z
      .object({
        goal: z.string(),
        whyNow: z.string().nullable(),
        digest: z.string().nullable(),
        says: z.array(z.object({ statement: z.string(), stated: z.enum(STATED), understood: understood.nullable() })),
      })
      .nullable(),
    verdict: z.enum(VERDICTS).nullable(),
    commitment: z.enum(COMMITMENTS).nullable(),
    because: z.string().nullable(),
  }),
  async run(asked) {
    const { db, now } = asked
    const { readback, respondent, claims, said } = await mine(asked)
    const work = await theWork(db, readback.workId)
    const driving = work.driverId === null ? undefined : await personById(db, work.driverId)
    const me = await personById(db, respondent.personId)
    const groups = new Map(
      (
        await groupsById(
          db,
          respondent.predicts.filter((each) => each !== OTHERS),
        )
      ).map(({ id, name }) => [id, name]),
    )
    const ordered = inOwnOrder(claims, respondent.id)
    return {
      workTitle: work.title,
      driverName: driving?.name ?? null,
      iDrive: work.driverId === respondent.personId,
      myName: me?.name ?? '',
      groupName: respondent.groupName,
      asked: (await respondentsOf(db, readback.id)).length,
      closesOn: readback.closesOn,
      closed: isClosed(readback, dayOf(now)),
      disclosure: readback.disclosure,
      fewest: readback.fewest,
      claims: ordered.map(({ id, statement }) => ({
        id,
        statement,
        understood: answerTo(said, id),
        predictions: respondent.predicts.map((aboutWhom) => ({
          aboutWhom,
          name: groups.get(aboutWhom) ?? null,
          predicted:
            said.predictions.find((each) => each.itemId === id && each.aboutWhom === aboutWhom)?.predicted ?? null,
        })),
      })),
      clarity: said.clarity?.clarity ?? null,
      alikePercent: said.belief?.alikePercent ?? null,
      sentence: said.sentence?.sentence ?? null,
      concern: said.sentence?.concern ?? null,
      brief: hasAnswered(said.answers.length, claims.length) ? await briefOf(db, readback, ordered, said) : null,
      verdict: said.reply?.verdict ?? null,
      commitment: said.reply?.commitment ?? null,
      because: said.reply?.because ?? null,
    }
  },
})

function answerTo(said: Said, claimId: string) {
  return said.answers.find((answer) => answer.itemId === claimId)?.understood ?? null
}

async function briefOf(db: Db, readback: ReadbackView, claims: readonly Claim[], said: Said) {
  const direction = await directionVersionById(db, readback.directionVersionId)
  if (!direction) throw nothingHere()
  const says = claims.map(({ id, statement, stated }) => ({ statement, stated, understood: answerTo(said, id) }))
  return { goal: direction.goal, whyNow: direction.whyNow, digest: direction.digest, says }
}

export const rateClarity = operation({
  name: 'readback.clarity',
  says: 'Say how clear the direction is to me, before anything else is asked',
  http: 'PUT /readbacks/{readbackId}/clarity',
  who: holder,
  changes: true,
  event: 'readback.clarity-rated',
  input: z.strictObject({ readbackId, clarity: z.number().int().min(1).max(5) }),
  output: saved,
  async run(asked) {
    const { readback, respondent } = await openPlace(asked)
    await keepClarity(asked.db, {
      id: asked.newId(),
      respondentId: respondent.id,
      clarity: asked.input.clarity,
      savedAt: asked.now,
    })
    asked.tell({ subjectId: readback.id, workId: readback.workId })
    return { saved: true as const }
  },
})

export const answerItem = operation({
  name: 'readback.answer',
  says: 'Say what I understood of a claim, and afterwards what most of the others will say',
  http: 'PUT /readbacks/{readbackId}/items/{itemId}/answer',
  who: holder,
  changes: true,
  event: 'readback.answered',
  input: z
    .strictObject({
      readbackId,
      itemId: z.guid(),
      understood: understood.optional(),
      predicted: z
        .array(z.strictObject({ groupId: z.guid().nullable().describe('Empty: the others'), value: understood }))
        .min(1)
        .max(2)
        .optional(),
    })
    .refine((answer) => answer.understood !== undefined || answer.predicted !== undefined, {
      error: 'An answer is needed',
      path: ['understood'],
    }),
  output: saved,
  async run(asked) {
    const { input, db, now, newId } = asked
    const { readback, respondent } = await openPlace(asked)
    const { claims, said } = await toldBy(asked.db, { readback, respondent })
    if (!claims.some((claim) => claim.id === input.itemId)) throw nothingHere()
    const own = { itemId: input.itemId, respondentId: respondent.id, savedAt: now }
    if (input.understood !== undefined) {
      await keepAnswer(db, {
        id: newId(),
        ...own,
        understood: input.understood,
        changedAfterBrief: said.reply !== null,
      })
    } else if (answerTo(said, input.itemId) === null) {
      throw new Refusal('conflict', 'Your own answer comes first, then what the others will say.', {
        next: 'Answer the claim for yourself.',
      })
    }
    for (const { groupId, value } of input.predicted ?? []) {
      const aboutWhom = groupId ?? OTHERS
      if (!respondent.predicts.includes(aboutWhom)) throw nothingHere()
      await keepPrediction(db, { id: newId(), ...own, aboutWhom, predicted: value })
    }
    asked.tell({ subjectId: readback.id, workId: readback.workId })
    return { saved: true as const }
  },
})

export const sayBelief = operation({
  name: 'readback.belief',
  says: 'Say how many of the others I believe to see it as I do',
  http: 'PUT /readbacks/{readbackId}/belief',
  who: holder,
  changes: true,
  event: 'readback.belief-said',
  input: z.strictObject({ readbackId, alikePercent: z.number().int().min(0).max(100) }),
  output: saved,
  async run(asked) {
    const { readback, respondent } = await openPlace(asked)
    await keepBelief(asked.db, {
      id: asked.newId(),
      respondentId: respondent.id,
      alikePercent: asked.input.alikePercent,
      savedAt: asked.now,
    })
    asked.tell({ subjectId: readback.id, workId: readback.workId })
    return { saved: true as const }
  },
})

export const saySentence = operation({
  name: 'readback.say',
  says: 'Say in one sentence of my own what we are doing, and what worries me',
  http: 'PUT /readbacks/{readbackId}/sentence',
  who: holder,
  changes: true,
  event: 'readback.said',
  input: z.strictObject({
    readbackId,
    sentence: z.string().trim().min(1).max(LONGEST_SENTENCE),
    concern: z.string().trim().max(LONGEST_SENTENCE).optional(),
  }),
  output: saved,
  async run(asked) {
    const { input, db, now, newId } = asked
    const { readback, respondent } = await openPlace(asked)
    await keepSentence(db, {
      id: newId(),
      respondentId: respondent.id,
      sentence: input.sentence,
      concern: input.concern || null,
      savedAt: now,
    })
    asked.tell({ subjectId: readback.id, workId: readback.workId })
    return { saved: true as const }
  },
})

export const commitToBrief = operation({
  name: 'readback.commit',
  says: 'Say whether the brief is what I had understood, and whether I will act on it',
  http: 'PUT /readbacks/{readbackId}/commitment',
  who: holder,
  changes: true,
  event: 'readback.replied',
  input: z.strictObject({
    readbackId,
    verdict: z.enum(VERDICTS),
    commitment: z.enum(COMMITMENTS).optional(),
    because: z.string().trim().max(LONGEST_SENTENCE).optional(),
  }),
  output: saved,
  async run(asked) {
    const { input, db, now, newId } = asked
    const { readback, respondent } = await openPlace(asked)
    const { claims, said } = await toldBy(asked.db, { readback, respondent })
    if (!hasAnswered(said.answers.length, claims.length)) {
      throw new Refusal('conflict', 'The brief comes after your own answers.', { next: 'Answer each claim first.' })
    }
    const commitment = input.commitment ?? said.reply?.commitment ?? null
    const because = input.because === undefined ? (said.reply?.because ?? null) : input.because || null
    await keepReply(db, {
      id: newId(),
      respondentId: respondent.id,
      verdict: input.verdict,
      commitment,
      because,
      savedAt: now,
    })
    asked.tell({ subjectId: readback.id, workId: readback.workId })
    return { saved: true as const }
  },
})

const mirror = operation({
  name: 'readback.mirror',
  says: 'How my picture compares with the brief and, once it is closed, with the others',
  http: 'GET /readbacks/{readbackId}/mirror',
  who: holder,
  changes: false,
  input: z.strictObject({ readbackId }),
  output: z.object({
    closed: z.boolean(),
    closesOn: z.string(),
    differs: z.number(),
    of: z.number(),
    claims: z.array(
      z.object({
        id: z.string(),
        statement: z.string(),
        mine: understood.nullable(),
        stated: z.enum(STATED),
        same: z.boolean().nullable(),
        others: z.object({ alike: z.number(), of: z.number() }).nullable(),
      }),
    ),
    believed: z.object({ alike: z.number(), of: z.number() }).nullable(),
  }),
  async run(asked) {
    const { readback, respondent, claims, said } = await mine(asked)
    if (!hasAnswered(said.answers.length, claims.length)) {
      throw new Refusal('conflict', 'The mirror comes after your own answers.', { next: 'Answer each claim first.' })
    }
    const closed = isClosed(readback, dayOf(asked.now))
    const result = closed ? await resultFor(asked.db, readback) : null
    return { closed, closesOn: readback.closesOn, ...mirrorOf(inOwnOrder(claims, respondent.id), said, result) }
  },
})

export const answerOperations = [questions, rateClarity, answerItem, sayBelief, saySentence, commitToBrief, mirror]
export type ShowQuestions = Asking<typeof questions>
export type ShowMirror = Asking<typeof mirror>
