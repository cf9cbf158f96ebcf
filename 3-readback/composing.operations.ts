import { publishedDirection } from '@plumbline/direction/reads'
import { stakeholdersOf } from '@plumbline/people/reads'
import { day } from '@plumbline/platform/calendar'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { prolongLinks } from '@plumbline/platform/identity/link.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driver, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import {
  CANNOT_TELL,
  type CardDraft,
  FACETS,
  FORMS,
  isAnswerTo,
  LONGEST_OPTION,
  MOST_OPTIONS,
  optionsRefused,
} from './card.ts'
import { moveLastDay } from './composing.store.ts'
import { whoIsToPredict } from './prediction.ts'
import {
  ANSWER_LINK,
  closedReadback,
  readableUntil,
  readbackDriver,
  readbackShape,
  theReadback,
  viewOf,
} from './readback.operations.ts'
import { addReadback, readbacksOfWork } from './readback.store.ts'
import {
  DISCLOSURES,
  FEWEST_ANSWERS,
  isClosed,
  kindOf,
  LONGEST_SENTENCE,
  LONGEST_STATEMENT,
  MOST_CARDS,
  MOST_FEWEST,
  type Readback,
  type ReadbackKind,
  whoCanBeAsked,
} from './readback.ts'
import { STATED_FROM } from './wave/carrying.ts'

const option = z.string().trim().min(1).max(LONGEST_OPTION)
const card = z.strictObject({
  facet: z.enum(FACETS),
  form: z.enum(FORMS).default('claim'),
  statement: z.string().trim().min(1).max(LONGEST_STATEMENT),
  options: z
    .array(option)
    .max(MOST_OPTIONS)
    .default([])
    .describe('The two goods of a position; what can be chosen or put in order'),
  stated: z
    .string()
    .min(1)
    .max(40)
    .nullable()
    .default(null)
    .describe('What the direction says to it, as an answer; "disagree" for a plausible misreading of a claim'),
  asksPreferred: z.boolean().default(false).describe('Also ask what people would prefer'),
  statedFrom: z.enum(STATED_FROM).optional().describe('As readback.carry-forward gives it; not kept'),
  statedBefore: z.string().max(40).nullable().optional().describe('As readback.carry-forward gives it; not kept'),
})

const composing = {
  cards: z.array(card).min(1).max(MOST_CARDS),
  closesOn: day,
  opening: z.string().trim().min(1).max(LONGEST_SENTENCE).optional().describe('A line that stands above the questions'),
  disclosure: z.enum(DISCLOSURES).default('named').describe('Who sees what; told to everybody before they answer'),
  fewest: z
    .number()
    .int()
    .min(FEWEST_ANSWERS)
    .max(MOST_FEWEST)
    .default(FEWEST_ANSWERS)
    .describe('By group and anonymous: of a group nothing is shown before so many of it have answered'),
  personIds: z
    .array(z.guid())
    .min(1)
    .max(500)
    .optional()
    .describe('Whom to ask; every named stakeholder, when left out'),
}
const composed = z.object(composing)

export const composeReadback = operation({
  name: 'readback.compose',
  says: 'Ask the people around a work what they understood of its published direction, or, before there is one, how they see it',
  http: 'POST /work/{workId}/readbacks',
  who: driver,
  changes: true,
  event: 'readback.composed',
  input: z.strictObject({
    workId: z.guid(),
    kind: z
      .enum(['sounding', 'read-back'])
      .default('read-back')
      .describe('A sounding asks before there is a direction; a read-back asks what was understood of it'),
    ...composing,
  }),
  output: readbackShape,
  async run(asked) {
    const { workId, kind, ...check } = asked.input
    if (kind === 'sounding') return compose(asked, workId, { kind, directionVersionId: null }, check)
    const direction = await publishedDirection(asked.db, workId)
    if (!direction) {
      throw new Refusal('conflict', 'There is no published direction yet, so there is nothing to read back.', {
        next: 'Publish the direction first, or begin with a sounding.',
      })
    }
    return compose(asked, workId, { kind, directionVersionId: direction.id }, check)
  },
})

/** The same about a decision, in the words that it has today; performed by the step that keeps decisions. */
export const composeDecisionReadback = operation({
  name: 'readback.compose-of-decision',
  says: 'Ask the people around a work what they understood of a decision',
  http: 'POST /work/{workId}/decision-readbacks',
  who: driver,
  changes: true,
  event: 'readback.composed',
  input: z.strictObject({
    workId: z.guid(),
    decisionId: z.guid(),
    brief: z.strictObject({ goal: z.string(), whyNow: z.string().nullable(), digest: z.string().nullable() }),
    ...composing,
  }),
  output: readbackShape,
  async run(asked) {
    const { workId, decisionId, brief, ...check } = asked.input
    const about = { kind: 'decision-read-back' as const, directionVersionId: null, subjectId: decisionId, brief }
    return compose(asked, workId, about, check)
  },
})

type About = Pick<Readback, 'kind' | 'directionVersionId'> & Partial<Pick<Readback, 'subjectId' | 'brief'>>

async function compose(
  { by, db, now, newId, tell }: Asked<unknown>,
  workId: string,
  about: About,
  input: z.output<typeof composed>,
): Promise<z.output<typeof readbackShape>> {
  const work = await theWork(db, workId)
  const today = dayOf(now)
  if (input.closesOn < today) {
    throw new Refusal('bad-input', 'closesOn: this day is over.', {
      fields: [{ path: 'closesOn', says: 'This day is over.' }],
      next: 'Choose today or a later day.',
    })
  }
  for (const [at, each] of input.cards.entries()) {
    const says = cardRefused(each, kindOf(about))
    if (says !== null) throw wrongCard(`Card ${at + 1}: ${says.charAt(0).toLowerCase()}${says.slice(1)}`)
  }
  const questions = input.cards.map(({ statement, options }) => [statement, ...options].join('\n').toLowerCase())
  if (new Set(questions).size < questions.length) throw wrongCard('Two of them say the same.')
  const earlier = await readbacksOfWork(db, work.id)
  if (earlier.some((each) => !isClosed(each, today))) {
    throw new Refusal('conflict', 'A check of this work is still open.', {
      next: 'Close it first, or wait until its last day is over.',
    })
  }
  const asked = await whomToAsk(db, work.id, input.personIds)
  // With names nothing is hidden; the usual number only says from where on there are figures.
  const fewest = input.disclosure === 'named' ? FEWEST_ANSWERS : input.fewest
  const predicts = whoIsToPredict(asked, input.disclosure, fewest)
  const readback: Readback = {
    subjectId: null,
    brief: null,
    ...about,
    id: newId(),
    workId: work.id,
    opening: input.opening ?? null,
    wave: (earlier[0]?.wave ?? 0) + 1,
    closesOn: input.closesOn,
    disclosure: input.disclosure,
    fewest,
    composedById: by.personId,
    createdAt: now,
  }
  await addReadback(
    db,
    readback,
    input.cards.map(({ statedFrom: _, statedBefore: __, ...each }, place) => ({
      ...{ id: newId(), readbackId: readback.id, place },
      ...each,
    })),
    asked.map((each) => ({
      id: newId(),
      readbackId: readback.id,
      ...each,
      predicts: predicts.get(each.personId) ?? [],
      closedAt: null,
    })),
  )
  tell({
    subjectId: readback.id,
    workId: work.id,
    details: {
      kind: readback.kind,
      wave: readback.wave,
      cards: input.cards.length,
      asked: asked.length,
      disclosure: input.disclosure,
      fewest,
    },
  })
  return viewOf(db, { ...readback, closedAt: null }, by, today)
}

function wrongCard(says: string): Refusal {
  return new Refusal('bad-input', says, {
    fields: [{ path: 'cards', says }],
    next: 'Change this card or leave it out.',
  })
}

/** What is wrong with a card as it was composed, in a sentence. */
function cardRefused(card: Required<CardDraft>, kind: ReadbackKind): string | null {
  const options = optionsRefused(card)
  if (options !== null) return options
  if (kind === 'sounding') return card.stated === null ? null : 'Before there is a direction nothing is stated.'
  // What is expected differs from person to person, and how likely a risk is nobody states.
  const mayBeOpen = card.form !== 'claim' || card.facet === 'expectation' || card.facet === 'risk'
  if (card.stated === null) return mayBeOpen ? null : 'Say what the direction says to it.'
  return isAnswerTo(card, card.stated) && card.stated !== CANNOT_TELL ? null : 'What is stated is no answer to it.'
}

async function whomToAsk(db: Db, workId: string, personIds: readonly string[] | undefined) {
  const all = whoCanBeAsked(await stakeholdersOf(db, workId))
  const wanted = personIds && new Set(personIds)
  if (wanted && [...wanted].some((personId) => !all.some((each) => each.personId === personId))) throw nothingHere()
  const asked = wanted ? all.filter((each) => wanted.has(each.personId)) : all
  if (asked.length > 0) return asked
  throw new Refusal('conflict', 'Nobody can be asked yet: the register of this work names no person.', {
    next: 'Add the people whom the work touches.',
  })
}

const extendReadback = operation({
  name: 'readback.extend',
  says: 'Leave a check open longer; a day that was announced is never brought forward',
  http: 'PUT /readbacks/{readbackId}/last-day',
  who: readbackDriver,
  changes: true,
  event: 'readback.extended',
  input: z.strictObject({ readbackId: z.guid(), closesOn: day }),
  output: readbackShape,
  async run({ input, by, db, now, tell }) {
    const readback = await theReadback(db, input.readbackId)
    if (isClosed(readback, dayOf(now))) throw closedReadback()
    if (input.closesOn <= readback.closesOn) {
      throw new Refusal('bad-input', 'closesOn: must be later than the day that was announced.', {
        fields: [{ path: 'closesOn', says: 'Must be later than the day that was announced.' }],
        next: 'Choose a later day, or close it now.',
      })
    }
    await moveLastDay(db, readback.id, input.closesOn)
    const longer = { ...readback, closesOn: input.closesOn }
    await prolongLinks(db, ANSWER_LINK, readback.id, readableUntil(longer))
    tell({ subjectId: readback.id, workId: readback.workId, details: { from: readback.closesOn, to: input.closesOn } })
    return viewOf(db, longer, by, dayOf(now))
  },
})

export const composingOperations = [composeReadback, extendReadback]
export type ExtendReadback = Asking<typeof extendReadback>
export type ComposeReadback = Asking<typeof composeReadback>
