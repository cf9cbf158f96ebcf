import { stakeholdersOf } from '@plumbline/people/reads'
import type { Actor } from '@plumbline/platform/actor'
import { day } from '@plumbline/platform/calendar'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { SCRUB, scrubTime } from '@plumbline/platform/privacy/scrub.job'
import { bytesToWriteAnew } from '@plumbline/platform/privacy/scrub.store'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { drawnId } from '@plumbline/platform/secret'
import { driver, driverOf, theWork } from '@plumbline/work/reads'
import { drives } from '@plumbline/work/words'
import { z } from 'zod'
import { addBallots, ballotOf, ballotsOf, cutApart, participationOf, turnoutOf } from './ballot.store.ts'
import { countClosed } from './recount.operations.ts'
import { addSounding, addSoundingClosing, holdForClosing, soundingById, soundingsOfWork } from './sounding.store.ts'
import {
  FEWEST_VOTES,
  hasBegun,
  inOneSpelling,
  isOver,
  LONGEST_QUESTION,
  LONGEST_SOUNDING_STATEMENT,
  MODERATIONS,
  MOST_SEEDS,
  SOUNDING_DISCLOSURES,
  type SoundingBallot,
  type SoundingView,
  WHO_MAY,
} from './sounding.ts'
import { addStatements, forgetAuthors, standingsOf } from './statement.store.ts'

const soundingId = z.guid()
const WIPED_AFTER_CLOSING = ['soundingBallot', 'soundingStatement']

export const summaryShape = z.object({
  id: z.string(),
  workId: z.string(),
  question: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  closedAt: z.string().nullable(),
  begun: z.boolean(),
  over: z.boolean(),
  disclosure: z.enum(SOUNDING_DISCLOSURES),
  fewest: z.number(),
  whoMay: z.enum(WHO_MAY),
  mayAdd: z.boolean(),
  moderation: z.enum(MODERATIONS),
  source: z.string().nullable(),
  createdAt: z.string(),
})

const countsShape = z.object({
  asked: z.number().nullable().describe('Nobody counts them where everybody in the workspace may take part'),
  participants: z.number(),
  votes: z.number(),
  statements: z.number().describe('That can be voted on'),
  waiting: z.number().describe('That wait for the driver'),
})

const soundingShape = summaryShape.extend({
  counts: countsShape,
  /** Whether the one who looks may take part now, and whether they have begun to. */
  mayTakePart: z.boolean(),
  tookPart: z.boolean(),
})

/** The driver of the work that a sounding belongs to. */
export const soundingDriver = driverOf(
  async (db, input) => (await soundingById(db, String(input['soundingId'])))?.workId,
)

export async function theSounding(db: Db, id: string): Promise<SoundingView> {
  const sounding = await soundingById(db, id)
  if (!sounding) throw nothingHere()
  return sounding
}

export function closedSounding(): Refusal {
  return new Refusal('closed', 'This sounding is closed. What you had said before counts.', {
    next: 'Look at its result, or talk to the driver of the work.',
  })
}

export function summaryOf(sounding: SoundingView, today: string): z.output<typeof summaryShape> {
  return { ...sounding, begun: hasBegun(sounding, today), over: isOver(sounding, today) }
}

async function countsOf(db: Db, sounding: SoundingView): Promise<z.output<typeof countsShape>> {
  const { asked, took, cast } = await turnoutOf(db, sounding.id)
  const standings = await standingsOf(db, [sounding.id])
  const standing = (wanted: string) => standings.find((row) => row.standing === wanted)?.statements ?? 0
  return {
    asked: sounding.whoMay === 'asked' && sounding.source === null ? asked : null,
    participants: took,
    votes: cast,
    statements: standing('shown'),
    waiting: standing('waiting'),
  }
}

async function viewOf(
  db: Db,
  sounding: SoundingView,
  by: Actor,
  today: string,
): Promise<z.output<typeof soundingShape>> {
  const { personId } = by
  const ballot = personId === null ? undefined : await ballotOf(db, sounding.id, personId)
  const earlier = personId === null ? undefined : await participationOf(db, sounding.id, personId)
  const summary = summaryOf(sounding, today)
  const isAmong = ballot !== undefined || (personId !== null && sounding.whoMay === 'workspace')
  return {
    ...summary,
    counts: await countsOf(db, sounding),
    mayTakePart: isAmong && summary.begun && !summary.over,
    tookPart: (ballot?.castCount ?? 0) > 0 || earlier?.tookPart === true,
  }
}

/** An empty ballot for each of these people. */
export function emptyBallots(
  { newId }: Pick<Asked<unknown>, 'newId'>,
  id: string,
  personIds: readonly string[],
): SoundingBallot[] {
  return personIds.map((personId) => ({
    id: newId(),
    soundingId: id,
    personId,
    votes: '',
    castCount: 0,
  }))
}

/** Everybody whom the register of a work names. */
export async function peopleToAsk(db: Db, workId: string): Promise<string[]> {
  return [...new Set((await stakeholdersOf(db, workId)).flatMap(({ personId }) => personId ?? []))]
}

function days({ opensOn, closesOn }: { opensOn: string; closesOn: string }, today: string): void {
  if (closesOn < today) throw wrongDay('closesOn', 'This day is over.', 'Choose today or a later day.')
  if (closesOn < opensOn)
    throw wrongDay('closesOn', 'This is before it opens.', 'Choose the day on which it opens, or a later one.')
}

function wrongDay(path: string, says: string, next: string): Refusal {
  return new Refusal('bad-input', `${path}: ${says}`, { fields: [{ path, says }], next })
}

function onlyDifferent(statements: readonly string[]): void {
  const at = statements.map(inOneSpelling).findIndex((each, place, all) => all.indexOf(each) < place)
  if (at < 0) return
  throw new Refusal('bad-input', 'statements: two of them say the same.', {
    fields: [{ path: `statements.${at}`, says: 'Another one says the same.' }],
    next: 'Change one of them or leave it out.',
  })
}

export const composeSounding = operation({
  name: 'sounding.compose',
  says: 'Ask many people about statements: they agree, disagree or pass, and may add statements of their own',
  http: 'POST /work/{workId}/soundings',
  who: driver,
  changes: true,
  event: 'sounding.composed',
  input: z.strictObject({
    workId: z.guid(),
    question: z.string().trim().min(1).max(LONGEST_QUESTION),
    statements: z
      .array(z.string().trim().min(1).max(LONGEST_SOUNDING_STATEMENT))
      .min(1)
      .max(MOST_SEEDS)
      .describe('To begin with; five that differ are a good start'),
    opensOn: day.optional().describe('Today, when left out'),
    closesOn: day,
    disclosure: z
      .enum(SOUNDING_DISCLOSURES)
      .default('by-group')
      .describe('Who sees what; told to everybody before they answer. Anonymous: nobody can tell after the closing'),
    whoMay: z
      .enum(WHO_MAY)
      .default('asked')
      .describe('Those on the register, by a link each; or everybody in the workspace'),
    mayAdd: z.boolean().default(true).describe('Whether those who take part may add statements'),
    moderation: z
      .enum(MODERATIONS)
      .default('before')
      .describe('Whether an added statement waits for the driver, or is shown at once'),
    personIds: z
      .array(z.guid())
      .min(1)
      .max(500)
      .optional()
      .describe('Whom to ask; everybody whom the register names, when left out'),
  }),
  output: soundingShape,
  async run(asked) {
    const { input, by, db, now, newId, tell } = asked
    const work = await theWork(db, input.workId)
    const today = dayOf(now)
    const { statements, personIds, ...said } = input
    const sounding: SoundingView = {
      ...said,
      id: newId(),
      workId: work.id,
      opensOn: said.opensOn ?? today,
      fewest: FEWEST_VOTES,
      source: null,
      composedById: by.personId,
      createdAt: now,
      closedAt: null,
    }
    days(sounding, today)
    onlyDifferent(statements)
    const people = await whomToAsk(db, sounding, personIds)
    const { closedAt: _, ...row } = sounding
    await addSounding(db, row)
    await addStatements(
      db,
      statements.map((statement, number) => ({
        id: newId(),
        soundingId: sounding.id,
        number,
        statement,
        seed: true,
        standing: 'shown',
        leftOutBecause: null,
        joinedToId: null,
        authorId: null,
      })),
    )
    await addBallots(db, emptyBallots(asked, sounding.id, people))
    tell({
      subjectId: sounding.id,
      workId: work.id,
      details: { statements: statements.length, asked: people.length, disclosure: sounding.disclosure },
    })
    return viewOf(db, sounding, by, today)
  },
})

async function whomToAsk(db: Db, sounding: SoundingView, personIds: readonly string[] | undefined): Promise<string[]> {
  if (sounding.whoMay === 'workspace' && personIds === undefined) return []
  const all = await peopleToAsk(db, sounding.workId)
  if (personIds?.some((personId) => !all.includes(personId))) throw nothingHere()
  const asked = personIds ?? all
  if (asked.length > 0) return [...new Set(asked)]
  throw new Refusal('conflict', 'Nobody can be asked yet: the register of this work names no person.', {
    next: 'Add the people whom the work touches, or let everybody in the workspace take part.',
  })
}

const listSoundings = operation({
  name: 'sounding.list',
  says: 'The soundings of a work, the latest first',
  http: 'GET /work/{workId}/soundings',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({ rows: z.array(summaryShape) }),
  async run({ input, db, now }) {
    await theWork(db, input.workId)
    return { rows: (await soundingsOfWork(db, input.workId)).map((each) => summaryOf(each, dayOf(now))) }
  },
})

const showSounding = operation({
  name: 'sounding.show',
  says: 'One sounding: its question, who may take part, and how many have; never how they voted',
  http: 'GET /soundings/{soundingId}',
  who: guests,
  changes: false,
  input: z.strictObject({ soundingId }),
  output: soundingShape.extend({ mayDrive: z.boolean(), workKey: z.string(), workTitle: z.string() }),
  async run({ input, by, db, now }) {
    const sounding = await theSounding(db, input.soundingId)
    const work = await theWork(db, sounding.workId)
    const mayDrive = by.role === 'admin' || drives(work, by.personId)
    return { ...(await viewOf(db, sounding, by, dayOf(now))), mayDrive, workKey: work.key, workTitle: work.title }
  },
})

const countSounding = operation({
  name: 'sounding.count',
  says: 'How many have taken part and how many votes there are, while it is open too; never how they voted',
  http: 'GET /soundings/{soundingId}/count',
  who: guests,
  changes: false,
  input: z.strictObject({ soundingId }),
  output: countsShape,
  async run({ input, db }) {
    return countsOf(db, await theSounding(db, input.soundingId))
  },
})

type Closing = Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'doLater' | 'database'>

/** Ends a sounding: no more votes, ballots without people where that was promised, and the figures are worked out. */
async function close(asked: Closing, id: string, by: string | null) {
  const { db, now, newId, database } = asked
  const sounding = await holdForClosing(db, database.engine, id)
  if (!sounding || sounding.closedAt !== null) return sounding
  await addSoundingClosing(db, { id: newId(), soundingId: id, closedById: by, closedAt: now })
  if (sounding.disclosure === 'anonymous') {
    await forgetWhoVoted(asked, id)
    await forgetAuthors(db, id)
  }
  const closed = { ...sounding, closedAt: now }
  await countClosed(asked, closed)
  return closed
}

async function forgetWhoVoted({ db, now, newId, database, doLater }: Closing, id: string) {
  const unnamed: SoundingBallot[] = []
  const took = new Map<string, boolean>()
  for await (const ballots of ballotsOf(db, id)) {
    for (const { personId, votes, castCount } of ballots) {
      if (personId !== null) took.set(personId, castCount > 0)
      // An id without a time in it; sorted by it, so that the order of the rows says nothing either.
      if (castCount > 0) unnamed.push({ id: drawnId(), soundingId: id, personId: null, votes, castCount })
    }
  }
  const people = [...took].sort(([one], [other]) => (one < other ? -1 : 1))
  await cutApart(db, id, {
    unnamed: unnamed.sort((one, other) => (one.id < other.id ? -1 : 1)),
    people: people.map(([personId, tookPart]) => ({ id: newId(), soundingId: id, personId, tookPart })),
  })
  // What is left of it in free room of the database is wiped, too.
  const notBefore = scrubTime(await bytesToWriteAnew(database, db, WIPED_AFTER_CLOSING), now)
  await doLater({ kind: SCRUB, input: { touched: WIPED_AFTER_CLOSING }, notBefore })
}

export const closeSounding = operation({
  name: 'sounding.close',
  says: 'Close a sounding: no more votes, and what they say together can be seen. It cannot be opened again',
  http: 'POST /soundings/{soundingId}/closing',
  who: soundingDriver,
  changes: true,
  event: 'sounding.closed',
  input: z.strictObject({ soundingId }),
  output: soundingShape,
  async run(asked) {
    const { input, by, db, now, tell } = asked
    if ((await theSounding(db, input.soundingId)).closedAt !== null)
      throw new Refusal('closed', 'This sounding is closed already.', { next: 'Look at its result.' })
    const closed = await close(asked, input.soundingId, by.personId)
    if (!closed) throw nothingHere()
    tell({ subjectId: closed.id, workId: closed.workId })
    return viewOf(db, closed, by, dayOf(now))
  },
})

export const soundingOperations = [composeSounding, listSoundings, showSounding, countSounding, closeSounding]
export type ComposeSounding = Asking<typeof composeSounding>
export type ListSoundings = Asking<typeof listSoundings>
export type ShowSounding = Asking<typeof showSounding>
export type CountSounding = Asking<typeof countSounding>
export type CloseSounding = Asking<typeof closeSounding>
