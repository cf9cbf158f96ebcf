import type { Actor } from '@plumbline/platform/actor'
import { day } from '@plumbline/platform/calendar'
import { dayOf, later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { personById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf, either, guests } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driverOf, theWork } from '@plumbline/work/reads'
import { drives } from '@plumbline/work/words'
import { z } from 'zod'
import { saidBy } from '../answer.store.ts'
import { ANSWER_LINK, theReadback } from '../readback.operations.ts'
import { cardsOf, type ReadbackView, readbackById, respondentOf, respondentsOf } from '../readback.store.ts'
import { DISCLOSURES, hasAnswered, isClosed, READABLE_DAYS_AFTER_CLOSING } from '../readback.ts'
import { dealt, MOST_TO_JUDGE } from './dealing.ts'
import {
  addMeaningClosing,
  addRound,
  handOf,
  judgementsOf,
  keepJudgement,
  type RoundView,
  roundOf,
  writersOf,
} from './meaning.store.ts'
import { LONGEST_MISSING, MEANINGS, seedOf, usualLastDay, type WhyNot, whyNotBegun } from './meaning.ts'
import { meaningResultOf } from './meaning-result.ts'
import { textsOf } from './round.ts'

const readbackId = z.guid()
const meaning = z.enum(MEANINGS)
/** Whoever was asked, by the link that they answered with or signed in. */
const asked = either(bearerOf(ANSWER_LINK, 'readbackId'), guests)
const readbackDriver = driverOf(async (db, input) => (await readbackById(db, String(input['readbackId'])))?.workId)

const A_DAY_SECONDS = 24 * 60 * 60

const whyNotInWords: Record<WhyNot, { says: string; next: string }> = {
  'still-open': {
    says: 'This read-back is still open: whoever reads the sentences of others now would not write their own any more.',
    next: 'Close it first.',
  },
  anonymous: {
    says: 'Answers here are anonymous, so nobody can tell any more whose sentence is whose, and people would be shown their own.',
    next: 'Read the sentences together and talk about where they differ.',
  },
  'too-few-sentences': {
    says: 'Fewer than three different sentences were written, so there is nothing to compare.',
    next: 'Read them together.',
  },
  'words-stay-hidden': {
    says: 'It was promised that own words are shown only where many wrote some, and too few did.',
    next: 'Next time ask more people, or announce that answers carry names.',
  },
}

type Written = { respondentId: string; sentence: string }

/** What people wrote, and everybody who answered. */
export async function writtenIn(db: Db, readback: ReadbackView): Promise<{ written: Written[]; answered: string[] }> {
  const respondents = await respondentsOf(db, readback.id)
  const said = await saidBy(
    db,
    respondents.map(({ id }) => id),
  )
  const cards = await cardsOf(db, readback.id)
  const written = respondents.flatMap(({ id }) => {
    const sentence = said.get(id)?.sentence?.sentence.trim()
    return sentence ? [{ respondentId: id, sentence }] : []
  })
  const answered = respondents
    .map(({ id }) => id)
    .filter((id) => hasAnswered(said.get(id)?.answers.length ?? 0, cards.length))
  return { written, answered }
}

type State = 'not-begun' | 'open' | 'closed'

function stateOf(round: RoundView | undefined, today: string): State {
  if (!round) return 'not-begun'
  return isClosed(round, today) ? 'closed' : 'open'
}

const roundShape = z.object({
  state: z.enum(['not-begun', 'open', 'closed']),
  closesOn: z.string().describe('The last day; before it has begun the day that it would be').nullable(),
  whyNot: z.string().nullable().describe('Why it cannot begin'),
  /** Everybody who was given sentences, and those who have still to judge some of them. */
  asked: z.number(),
  missing: z.array(z.object({ personId: z.string(), name: z.string() })),
  waitsForMe: z.boolean(),
  mayDrive: z.boolean().describe('Whether I may begin and close it'),
})

async function roundShown(
  db: Db,
  readback: ReadbackView,
  by: Actor,
  today: string,
): Promise<z.output<typeof roundShape>> {
  const round = await roundOf(db, readback.id)
  const mayDrive = by.role === 'admin' || drives(await theWork(db, readback.workId), by.personId)
  if (!round) {
    const why = whyNotBegun(readback, (await writtenIn(db, readback)).written, today)
    return {
      state: 'not-begun',
      closesOn: why === null ? usualLastDay(readback, today) : null,
      whyNot: why === null ? null : whyNotInWords[why].says,
      asked: 0,
      missing: [],
      waitsForMe: false,
      mayDrive,
    }
  }
  const judgements = await judgementsOf(db, round.id)
  const raters = new Set(judgements.map(({ raterId }) => raterId))
  const waiting = new Set(judgements.filter((each) => each.meaning === null).map(({ raterId }) => raterId))
  const missing = (await respondentsOf(db, readback.id)).filter(({ id }) => waiting.has(id))
  const state = stateOf(round, today)
  return {
    state,
    closesOn: round.closesOn,
    whyNot: null,
    asked: raters.size,
    missing: missing.map(({ personId, name }) => ({ personId, name })),
    waitsForMe: state === 'open' && missing.some(({ personId }) => personId === by.personId),
    mayDrive,
  }
}

export const beginMeaning = operation({
  name: 'meaning.begin',
  says: 'Ask those who took part in a closed read-back which of its sentences mean the same as theirs',
  http: 'POST /readbacks/{readbackId}/meaning',
  who: readbackDriver,
  changes: true,
  event: 'meaning.begun',
  input: z.strictObject({
    readbackId,
    closesOn: day.optional().describe('The last day; three days after the closing of the read-back, when left out'),
  }),
  output: roundShape,
  async run({ input, by, db, now, newId, tell }) {
    const readback = await theReadback(db, input.readbackId)
    const today = dayOf(now)
    if (await roundOf(db, readback.id)) {
      throw new Refusal('conflict', 'People have been asked already which sentences mean the same.', {
        next: 'Look at how far they are.',
      })
    }
    const { written, answered } = await writtenIn(db, readback)
    const why = whyNotBegun(readback, written, today)
    if (why !== null) throw new Refusal('conflict', whyNotInWords[why].says, { next: whyNotInWords[why].next })
    const round = {
      id: newId(),
      readbackId: readback.id,
      closesOn: input.closesOn ?? usualLastDay(readback, today),
      begunById: by.personId,
      createdAt: now,
    }
    refuseWrongDay(round.closesOn, readback, today)
    const wrote = new Set(written.map(({ respondentId }) => respondentId))
    const { texts, hands } = dealt(
      written,
      answered.filter((id) => !wrote.has(id)),
      seedOf(round.id),
    )
    await addRound(
      db,
      round,
      texts.flatMap((writers, textNumber) =>
        writers.map((writerId) => ({ id: newId(), roundId: round.id, writerId, textNumber })),
      ),
      [...hands].flatMap(([raterId, hand]) =>
        hand.map((textNumber, at) => ({
          id: newId(),
          roundId: round.id,
          raterId,
          textNumber,
          place: at + 1,
          meaning: null,
          missingWords: null,
          savedAt: null,
          closedAt: null,
        })),
      ),
    )
    tell({
      subjectId: readback.id,
      workId: readback.workId,
      details: { people: hands.size, sentences: texts.length, closesOn: round.closesOn },
    })
    return roundShown(db, readback, by, today)
  },
})

function refuseWrongDay(closesOn: string, readback: ReadbackView, today: string): void {
  const readableUntil = dayOf(later(`${readback.closesOn}T00:00:00.000Z`, READABLE_DAYS_AFTER_CLOSING * A_DAY_SECONDS))
  const says =
    closesOn < today
      ? 'This day is over.'
      : closesOn > readableUntil
        ? `The links that people have work until ${readableUntil}.`
        : null
  if (says === null) return
  throw new Refusal('bad-input', `closesOn: ${says}`, {
    fields: [{ path: 'closesOn', says }],
    next: 'Choose another day.',
  })
}

const showMeaning = operation({
  name: 'meaning.show',
  says: 'How far a round about the sentences of a read-back is: until when, who has still to judge; never what',
  http: 'GET /readbacks/{readbackId}/meaning',
  who: guests,
  changes: false,
  input: z.strictObject({ readbackId }),
  output: roundShape,
  async run({ input, by, db, now }) {
    return roundShown(db, await theReadback(db, input.readbackId), by, dayOf(now))
  },
})

/** The place of whoever asks in a read-back in which they were asked. */
async function placeOf(db: Db, readbackId: string, by: Actor) {
  const readback = await theReadback(db, readbackId)
  const respondent = by.personId === null ? undefined : await respondentOf(db, readback.id, by.personId)
  if (!respondent) throw nothingHere()
  return { readback, respondent }
}

const assignedMeaning = operation({
  name: 'meaning.assigned',
  says: 'The sentences of others that I am shown, without names, and what I said of each',
  http: 'GET /readbacks/{readbackId}/meaning/assigned',
  who: asked,
  changes: false,
  input: z.strictObject({ readbackId }),
  output: z.object({
    workTitle: z.string(),
    driverName: z.string().nullable(),
    disclosure: z.enum(DISCLOSURES),
    fewest: z.number(),
    state: z.enum(['not-begun', 'open', 'closed']),
    closesOn: z.string().nullable(),
    today: z.string(),
    ownSentence: z.string().nullable(),
    judgements: z.array(
      z.object({
        place: z.number(),
        sentence: z.string(),
        meaning: meaning.nullable(),
        missing: z.string().nullable(),
      }),
    ),
  }),
  async run({ input, by, db, now }) {
    const { readback, respondent } = await placeOf(db, input.readbackId, by)
    const work = await theWork(db, readback.workId)
    const driver = work.driverId === null ? undefined : await personById(db, work.driverId)
    const round = await roundOf(db, readback.id)
    const told = {
      workTitle: work.title,
      driverName: driver?.name ?? null,
      disclosure: readback.disclosure,
      fewest: readback.fewest,
      state: stateOf(round, dayOf(now)),
      closesOn: round?.closesOn ?? null,
      today: dayOf(now),
    }
    if (!round) return { ...told, ownSentence: null, judgements: [] }
    const { sentences, texts } = await sentencesOf(db, readback, round.id)
    const hand = await handOf(db, round.id, respondent.id)
    return {
      ...told,
      ownSentence: sentences.get(respondent.id) ?? null,
      judgements: hand.flatMap(({ place, textNumber, meaning, missingWords: missing }) => {
        const sentence = texts[textNumber]?.words ?? null
        return sentence === null ? [] : [{ place, sentence, meaning, missing }]
      }),
    }
  },
})

async function sentencesOf(db: Db, readback: ReadbackView, roundId: string) {
  const { written } = await writtenIn(db, readback)
  const sentences = new Map(written.map(({ respondentId, sentence }) => [respondentId, sentence]))
  return { sentences, texts: textsOf(await writersOf(db, roundId), sentences) }
}

export const voteMeaning = operation({
  name: 'meaning.vote',
  says: 'Say whether a sentence that I am shown means the same as what I meant, and what is missing in it',
  http: 'PUT /readbacks/{readbackId}/meaning/judgement',
  who: asked,
  changes: true,
  event: 'meaning.voted',
  quiet: true,
  peopleOnly: true,
  input: z.strictObject({
    readbackId,
    place: z.number().int().min(1).max(MOST_TO_JUDGE).describe('Which of the sentences that I am shown'),
    meaning,
    missing: z.string().trim().max(LONGEST_MISSING).optional().describe('What was said before stays, when left out'),
  }),
  output: z.object({ saved: z.literal(true) }),
  async run({ input, by, db, now, tell }) {
    const { readback, respondent } = await placeOf(db, input.readbackId, by)
    const round = await roundOf(db, readback.id)
    const hand = round ? await handOf(db, round.id, respondent.id) : []
    const before = hand.find(({ place }) => place === input.place)
    if (!round || !before) throw nothingHere()
    const said = input.missing === undefined ? before.missingWords : input.missing || null
    const judgement = {
      id: before.id,
      meaning: input.meaning,
      missingWords: input.meaning === 'same' ? null : said,
      savedAt: now,
    }
    if (isClosed(round, dayOf(now)) || !(await keepJudgement(db, judgement))) throw closedRound()
    tell({ subjectId: readback.id, workId: readback.workId })
    return { saved: true as const }
  },
})

function closedRound(): Refusal {
  return new Refusal('closed', 'This round is closed. What you had said before counts.', {
    next: 'Talk to the driver of the work if something has changed for you.',
  })
}

export const closeMeaning = operation({
  name: 'meaning.close',
  says: 'Close a round about sentences before its last day: what was judged can be seen',
  http: 'POST /readbacks/{readbackId}/meaning/closing',
  who: readbackDriver,
  changes: true,
  event: 'meaning.closed',
  input: z.strictObject({ readbackId }),
  output: roundShape,
  async run({ input, by, db, now, newId, tell }) {
    const readback = await theReadback(db, input.readbackId)
    const round = await roundOf(db, readback.id)
    if (!round) throw notBegun()
    if (isClosed(round, dayOf(now)))
      throw new Refusal('closed', 'This round is closed already.', { next: 'Look at its result.' })
    await addMeaningClosing(db, { id: newId(), roundId: round.id, closedById: by.personId, closedAt: now })
    tell({ subjectId: readback.id, workId: readback.workId })
    return roundShown(db, readback, by, dayOf(now))
  },
})

function notBegun(): Refusal {
  return new Refusal('conflict', 'Nobody has been asked yet which of these sentences mean the same.', {
    next: 'Ask them first.',
  })
}

const counts = z.object({ same: z.number(), partly: z.number(), different: z.number() })
const unknown = z.object({ known: z.literal(false), because: z.string() })

const meaningResult = operation({
  name: 'meaning.result',
  says: 'Which sentences of a read-back say the same, in words first; who judged what is never shown',
  http: 'GET /readbacks/{readbackId}/meaning/result',
  who: asked,
  changes: false,
  takesLong: true,
  input: z.strictObject({ readbackId }),
  output: z.object({
    asked: z.number(),
    rated: z.number(),
    says: z.array(z.string()),
    tooFew: z.enum(['too few ratings', 'hidden']).nullable(),
    shared: z
      .object({
        counts,
        ratings: z.number(),
        share: z.number(),
        low: z.number().nullable(),
        high: z.number().nullable(),
      })
      .nullable(),
    reliability: z.discriminatedUnion('known', [
      z.object({ known: z.literal(true), single: z.number(), equal: z.number(), pairs: z.number() }),
      unknown,
    ]),
    clusters: z.discriminatedUnion('known', [
      z.object({
        known: z.literal(true),
        how: z.enum(['unanimous', 'tested']),
        sameInside: z.number().nullable(),
        sameAcross: z.number().nullable(),
        groups: z.array(
          z.object({ name: z.string().nullable(), size: z.number(), sentences: z.array(z.string()).nullable() }),
        ),
      }),
      unknown,
    ]),
    texts: z.array(
      z.object({
        number: z.number(),
        sentence: z.string().nullable(),
        shown: z.enum(['figure', 'most-or-all', 'nothing']),
        counts: counts.nullable(),
        ratings: z.number().nullable(),
        others: z.number().nullable(),
        share: z.number().nullable(),
        error: z.number().nullable(),
        mostOrAll: meaning.nullable(),
        cluster: z.number().nullable(),
      }),
    ),
    agenda: z.array(z.object({ sentence: z.string(), why: z.string(), missing: z.array(z.string()) })),
    missing: z.array(z.string()),
  }),
  async run({ input, by, db, now }) {
    const readback =
      by.kind === 'link' ? (await placeOf(db, input.readbackId, by)).readback : await theReadback(db, input.readbackId)
    const round = await roundOf(db, readback.id)
    if (!round) throw notBegun()
    if (!isClosed(round, dayOf(now))) {
      throw new Refusal('conflict', 'People are still judging: it is shown once nobody can change what they said.', {
        next: 'Close it when enough have judged.',
      })
    }
    const { texts } = await sentencesOf(db, readback, round.id)
    return meaningResultOf({
      disclosure: readback.disclosure,
      fewest: readback.fewest,
      seed: seedOf(round.id),
      texts,
      judgements: await judgementsOf(db, round.id),
    })
  },
})

export const meaningOperations = [beginMeaning, showMeaning, assignedMeaning, voteMeaning, closeMeaning, meaningResult]
export type BeginMeaning = Asking<typeof beginMeaning>
export type ShowMeaning = Asking<typeof showMeaning>
export type AssignedMeaning = Asking<typeof assignedMeaning>
export type CloseMeaning = Asking<typeof closeMeaning>
export type ShowMeaningResult = Asking<typeof meaningResult>
