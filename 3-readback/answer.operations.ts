import { directionVersionById } from '@plumbline/direction/reads'
import { markSeen } from '@plumbline/direction/step'
import { groupsById, stakeholdersOf } from '@plumbline/people/reads'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, type Happening, operation } from '@plumbline/platform/operation'
import { bearerOf } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { promisedIn } from './anonymity/promise.ts'
import { speakersOf } from './anonymity/voice.store.ts'
import { keepAnswer, keepBelief, keepClarity, keepPrediction, keepReply, keepSentence, saidBy } from './answer.store.ts'
import type { Said } from './answer.ts'
import { type Card, FORMS, formOf, isAnswerTo } from './card.ts'
import { countedEarly, mirrorOf } from './mirror.ts'
import { ANSWER_LINK, closedReadback, theReadback } from './readback.operations.ts'
import { cardsOf, holdPlace, type ReadbackView, respondentOf, respondentsOf } from './readback.store.ts'
import {
  COMMITMENTS,
  DISCLOSURES,
  hasAnswered,
  inOwnOrder,
  isClosed,
  KINDS,
  kindOf,
  LONGEST_SENTENCE,
  OTHERS,
  type Respondent,
  VERDICTS,
} from './readback.ts'
import { resultFor } from './result.operations.ts'

const holder = bearerOf(ANSWER_LINK, 'readbackId')
const readbackId = z.guid()
const saved = z.object({ saved: z.literal(true) })
const answer = z.string().min(1).max(40)
const form = z.enum(FORMS)

type Mine = { readback: ReadbackView; respondent: Respondent; cards: Card[]; said: Said }

async function mine({ db, by, input }: Pick<Asked<{ readbackId: string }>, 'db' | 'by' | 'input'>): Promise<Mine> {
  const readback = await theReadback(db, input.readbackId)
  const respondent = by.personId === null ? undefined : await respondentOf(db, readback.id, by.personId)
  if (!respondent) throw nothingHere()
  return { readback, respondent, ...(await toldBy(db, { readback, respondent })) }
}

type Place = Pick<Mine, 'readback' | 'respondent'>

/** The cards that somebody is asked, and all that they have said. */
async function toldBy(db: Db, { readback, respondent }: Place): Promise<Pick<Mine, 'cards' | 'said'>> {
  const said = (await saidBy(db, [respondent.id])).get(respondent.id)
  if (!said) throw nothingHere()
  return { cards: await cardsOf(db, readback.id), said }
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

/** What the log is told of an answer; where answers are anonymous, neither by whom nor to which of the questions. */
export function about({ id, workId, disclosure }: ReadbackView): Happening {
  return { subjectId: id, workId, ...(disclosure === 'anonymous' ? { unnamed: 'readback.spoken' } : {}) }
}

const questions = operation({
  name: 'readback.questions',
  says: 'What I am asked, what I have said so far, and, once each card has my own answer, the brief',
  http: 'GET /readbacks/{readbackId}/questions',
  who: holder,
  changes: false,
  input: z.strictObject({ readbackId }),
  output: z.object({
    kind: z.enum(KINDS),
    opening: z.string().nullable(),
    /** Whether something was stated before, which is shown after the own answers. */
    hasBrief: z.boolean(),
    workTitle: z.string(),
    driverName: z.string().nullable(),
    iDrive: z.boolean(),
    myName: z.string(),
    groupName: z.string().nullable(),
    asked: z.number(),
    closesOn: z.string(),
    today: z.string(),
    closed: z.boolean(),
    disclosure: z.enum(DISCLOSURES),
    fewest: z.number(),
    cards: z.array(
      z.object({
        id: z.string(),
        statement: z.string(),
        form,
        options: z.array(z.string()),
        asksPreferred: z.boolean(),
        understood: answer.nullable(),
        preferred: answer.nullable(),
        predictions: z.array(
          z.object({
            aboutWhom: z.string(),
            name: z.string().nullable(),
            predicted: answer.nullable(),
            guessing: z.boolean(),
          }),
        ),
      }),
    ),
    clarity: z.number().nullable(),
    alikePercent: z.number().nullable(),
    sentence: z.string().nullable(),
    concern: z.string().nullable(),
    question: z.string().nullable(),
    holdUntil: z.string().nullable(),
    brief: z
      .object({
        goal: z.string(),
        whyNow: z.string().nullable(),
        digest: z.string().nullable(),
        expected: z.string().nullable().describe('What the register expects of me'),
        says: z.array(
          z.object({
            statement: z.string(),
            form,
            options: z.array(z.string()),
            stated: answer.nullable(),
            understood: answer.nullable(),
          }),
        ),
      })
      .nullable(),
    verdict: z.enum(VERDICTS).nullable(),
    commitment: z.enum(COMMITMENTS).nullable(),
    because: z.string().nullable(),
  }),
  async run(asked) {
    const { db, now } = asked
    const { readback, respondent, cards, said } = await mine(asked)
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
    const ordered = inOwnOrder(cards, respondent.id)
    return {
      kind: kindOf(readback),
      opening: readback.opening,
      hasBrief: readback.brief !== null || readback.directionVersionId !== null,
      workTitle: work.title,
      driverName: driving?.name ?? null,
      iDrive: work.driverId === respondent.personId,
      myName: me?.name ?? '',
      groupName: respondent.groupName,
      asked: (await respondentsOf(db, readback.id)).length,
      closesOn: readback.closesOn,
      today: dayOf(now),
      closed: isClosed(readback, dayOf(now)),
      disclosure: readback.disclosure,
      fewest: readback.fewest,
      cards: ordered.map((card) => ({
        id: card.id,
        statement: card.statement,
        form: formOf(card),
        options: card.options ?? [],
        asksPreferred: card.asksPreferred ?? false,
        understood: answerTo(said, card.id),
        preferred: said.answers.find(({ itemId }) => itemId === card.id)?.preferred ?? null,
        predictions: respondent.predicts.map((aboutWhom) => {
          const mine = said.predictions.find((each) => each.itemId === card.id && each.aboutWhom === aboutWhom)
          return {
            aboutWhom,
            name: groups.get(aboutWhom) ?? null,
            predicted: mine?.predicted ?? null,
            guessing: mine?.guessing ?? false,
          }
        }),
      })),
      clarity: said.clarity?.clarity ?? null,
      alikePercent: said.belief?.alikePercent ?? null,
      sentence: said.sentence?.sentence ?? null,
      concern: said.sentence?.concern ?? null,
      question: said.sentence?.question ?? null,
      holdUntil: said.sentence?.holdUntil ?? null,
      brief: hasAnswered(said.answers.length, cards.length)
        ? await briefOf(db, { readback, respondent }, ordered, said)
        : null,
      verdict: said.reply?.verdict ?? null,
      commitment: said.reply?.commitment ?? null,
      because: said.reply?.because ?? null,
    }
  },
})

function answerTo(said: Said, cardId: string) {
  return said.answers.find((answer) => answer.itemId === cardId)?.understood ?? null
}

async function briefOf(db: Db, { readback, respondent }: Place, cards: readonly Card[], said: Said) {
  const brief = readback.brief ?? (await directionOf(db, readback))
  if (!brief) return null
  const says = cards.map((card) => ({
    statement: card.statement,
    form: formOf(card),
    options: card.options ?? [],
    stated: card.stated,
    understood: answerTo(said, card.id),
  }))
  const entry = (await stakeholdersOf(db, readback.workId)).find(({ personId }) => personId === respondent.personId)
  const expected = entry?.expected ?? null
  return { goal: brief.goal, whyNow: brief.whyNow, digest: brief.digest, expected, says }
}

/** The direction that was read back; none before there was one. */
async function directionOf(db: Db, { directionVersionId }: ReadbackView) {
  return directionVersionId === null ? undefined : directionVersionById(db, directionVersionId)
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
    asked.tell(about(readback))
    return { saved: true as const }
  },
})

export const answerItem = operation({
  name: 'readback.answer',
  says: 'Say what I understood of a card, and afterwards what most of the others will say',
  http: 'PUT /readbacks/{readbackId}/items/{itemId}/answer',
  who: holder,
  changes: true,
  event: 'readback.answered',
  input: z
    .strictObject({
      readbackId,
      itemId: z.guid(),
      understood: answer
        .describe(
          'A claim: agree, depends, disagree; a position: 0, 25, 50, 75, 100; a choice: the place of the option; a ranking: the places in order, as 2,0,1; to every card: cannot-tell',
        )
        .optional(),
      preferred: answer.describe('What I would prefer, where that is asked too').optional(),
      predicted: z
        .array(
          z.strictObject({
            groupId: z.guid().nullable().describe('Empty: the others'),
            value: answer,
            guessing: z.boolean().default(false),
          }),
        )
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
    const { cards, said } = await toldBy(asked.db, { readback, respondent })
    const card = cards.find(({ id }) => id === input.itemId)
    if (!card) throw nothingHere()
    const given = [input.understood, input.preferred, ...(input.predicted ?? []).map(({ value }) => value)]
    if (given.some((each) => each !== undefined && !isAnswerTo(card, each))) throw noAnswerToThat()
    const own = { itemId: input.itemId, respondentId: respondent.id, savedAt: now }
    if (input.understood !== undefined) {
      await keepAnswer(db, {
        id: newId(),
        ...own,
        understood: input.understood,
        preferred: card.asksPreferred ? (input.preferred ?? null) : null,
        changedAfterBrief: said.reply !== null,
      })
    } else if (answerTo(said, input.itemId) === null) {
      throw new Refusal('conflict', 'Your own answer comes first, then what the others will say.', {
        next: 'Answer the card for yourself.',
      })
    }
    for (const { groupId, value, guessing } of input.predicted ?? []) {
      const aboutWhom = groupId ?? OTHERS
      if (!respondent.predicts.includes(aboutWhom)) throw nothingHere()
      await keepPrediction(db, { id: newId(), ...own, aboutWhom, predicted: value, guessing })
    }
    asked.tell(about(readback))
    return { saved: true as const }
  },
})

function noAnswerToThat(): Refusal {
  return new Refusal('bad-input', 'understood: is no answer to this card.', {
    fields: [{ path: 'understood', says: 'This is no answer to this card.' }],
    next: 'Choose one of the answers that the card offers.',
  })
}

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
    asked.tell(about(readback))
    return { saved: true as const }
  },
})

export const saySentence = operation({
  name: 'readback.say',
  says: 'Say in one sentence of my own what we are doing, and what worries me, what I ask, or until when I would hold',
  http: 'PUT /readbacks/{readbackId}/sentence',
  who: holder,
  changes: true,
  event: 'readback.said',
  input: z.strictObject({
    readbackId,
    sentence: z.string().trim().min(1).max(LONGEST_SENTENCE),
    concern: z.string().trim().max(LONGEST_SENTENCE).optional(),
    question: z.string().trim().max(LONGEST_SENTENCE).optional(),
    holdUntil: z.string().trim().max(LONGEST_SENTENCE).optional().describe('What must be so before I go along'),
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
      question: input.question || null,
      holdUntil: input.holdUntil || null,
      savedAt: now,
    })
    asked.tell(about(readback))
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
    const { cards, said } = await toldBy(asked.db, { readback, respondent })
    if (!hasAnswered(said.answers.length, cards.length)) {
      throw new Refusal('conflict', 'The brief comes after your own answers.', { next: 'Answer each card first.' })
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
    // Whoever replies to the brief has read it. Where answers are anonymous nothing is kept that tells who took part, and when.
    if (readback.directionVersionId !== null && readback.disclosure !== 'anonymous')
      await markSeen(db, readback.directionVersionId, respondent.personId, now)
    asked.tell(about(readback))
    return { saved: true as const }
  },
})

const mirror = operation({
  name: 'readback.mirror',
  says: 'How my picture compares with the brief and with the others: once it is closed, or with names as soon as five of them are done',
  http: 'GET /readbacks/{readbackId}/mirror',
  who: holder,
  changes: false,
  input: z.strictObject({ readbackId }),
  output: z.object({
    closed: z.boolean(),
    closesOn: z.string(),
    today: z.string(),
    differs: z.number(),
    of: z.number(),
    cards: z.array(
      z.object({
        id: z.string(),
        statement: z.string(),
        form,
        options: z.array(z.string()),
        mine: answer.nullable(),
        stated: answer.nullable(),
        same: z.boolean().nullable(),
        others: z.object({ alike: z.number(), of: z.number() }).nullable(),
      }),
    ),
    believed: z.object({ alike: z.number(), of: z.number() }).nullable(),
  }),
  async run(asked) {
    const { readback, respondent, cards, said } = await mine(asked)
    if (!hasAnswered(said.answers.length, cards.length)) {
      throw new Refusal('conflict', 'The mirror comes after your own answers.', { next: 'Answer each card first.' })
    }
    const closed = isClosed(readback, dayOf(asked.now))
    const result = closed ? await resultFor(asked.db, readback) : null
    // Where there is a brief, what is changed after reading it is marked; so nobody compares before that.
    const isDone = said.reply !== null || kindOf(readback) === 'sounding'
    const early = promisedIn(readback.disclosure).mirrorShowsOthers === 'early' && !closed && isDone
    const others = early ? (await speakersOf(asked.db, readback.id)).filter(({ id }) => id !== respondent.id) : []
    const counted = countedEarly(
      others.map((each) => each.said),
      cards.length,
    )
    const own = inOwnOrder(cards, respondent.id)
    return { closed, closesOn: readback.closesOn, today: dayOf(asked.now), ...mirrorOf(own, said, result, counted) }
  },
})

export const answerOperations = [questions, rateClarity, answerItem, sayBelief, saySentence, commitToBrief, mirror]
export type ShowQuestions = Asking<typeof questions>
export type ShowMirror = Asking<typeof mirror>
