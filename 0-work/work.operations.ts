import { day } from '@plumbline/platform/calendar'
import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { eventsOfWork } from '@plumbline/platform/events.store'
import { peopleById, personById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { page, pageInput, pageOf, placeOf } from '@plumbline/platform/paging'
import { guests, members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import type { SectionState } from './home.ts'
import { driver, theWork } from './reads.ts'
import { addWork, changeWork, keysLike, workByKey, workByTitle } from './work.store.ts'
import { freeKey, keyFrom, LONGEST_TITLE, WORK_KEY } from './work.ts'

const title = z.string().trim().min(1).max(LONGEST_TITLE)
const key = z.string().regex(WORK_KEY, 'takes 2 to 40 capital letters, digits and hyphens')
const attribution = z.object({ source: z.string(), licence: z.string(), note: z.string() })

const workShape = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  driverId: z.string().nullable(),
  driverName: z.string().nullable(),
  startsOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  attribution: attribution.nullable(),
  createdAt: z.string(),
})

/** What a later step says of its section, handed over when the house is put together. */
export type SectionSource = (asked: { db: Db; workId: string; today: string }) => Promise<SectionState>

export const registerWork = operation({
  name: 'work.register',
  says: 'Register a piece of work',
  http: 'POST /work',
  who: members,
  changes: true,
  event: 'work.registered',
  input: z.strictObject({
    title,
    key: key.optional().describe('Short name; made from the title when left out'),
    driverId: z
      .guid()
      .nullable()
      .optional()
      .describe('The person who moves it forward; you, when left out; nobody, when null'),
    startsOn: day.optional(),
    dueOn: day.optional(),
    attribution: attribution.optional().describe('Where it was read from, if not written here'),
  }),
  output: workShape,
  async run({ input, by, db, now, newId, tell }) {
    if (input.key && (await workByKey(db, input.key))) {
      throw new Refusal('already-exists', `There is a piece of work called ${input.key} already.`, {
        next: 'Choose another key.',
      })
    }
    const wanted = input.key ?? keyFrom(input.title)
    const driverId = input.driverId === undefined ? by.personId : input.driverId
    const driving = driverId ? await personById(db, driverId) : undefined
    if (driverId && !driving) throw nothingHere()
    const work = {
      id: newId(),
      key: freeKey(wanted, new Set(await keysLike(db, wanted))),
      title: input.title,
      driverId,
      startsOn: input.startsOn ?? null,
      dueOn: input.dueOn ?? null,
      attribution: input.attribution ?? null,
      createdAt: now,
    }
    await addWork(db, work)
    tell({ subjectId: work.id, workId: work.id, details: { key: work.key, title: work.title } })
    return { ...work, driverName: driving?.name ?? null }
  },
})

const listWork = operation({
  name: 'work.list',
  says: 'All work in this workspace, by title',
  http: 'GET /work',
  who: guests,
  changes: false,
  input: z.strictObject({ ...pageInput }),
  output: pageOf(workShape),
  async run({ input, db }) {
    const after = placeOf(input.cursor, z.object({ title: z.string(), id: z.guid() }))
    return page(await workByTitle(db, after, input.limit + 1), input.limit, ({ title, id }) => ({ title, id }))
  },
})

export function showWork(sections: readonly SectionSource[]) {
  return operation({
    name: 'work.show',
    says: 'One piece of work, and how each step of it stands',
    http: 'GET /work/{workId}',
    who: guests,
    changes: false,
    input: z.strictObject({ workId: z.guid() }),
    output: workShape.extend({
      sections: z.array(z.object({ step: z.string(), sentence: z.string(), waits: z.boolean() })),
      mayDrive: z.boolean(),
    }),
    async run({ input, by, db, now }) {
      const work = await theWork(db, input.workId)
      const driving = work.driverId ? await personById(db, work.driverId) : undefined
      const states = []
      for (const stateOf of sections) states.push(await stateOf({ db, workId: work.id, today: dayOf(now) }))
      const mayDrive = by.role === 'admin' || (by.personId !== null && by.personId === work.driverId)
      return { ...work, driverName: driving?.name ?? null, sections: states, mayDrive }
    },
  })
}

const findWork = operation({
  name: 'work.find',
  says: 'One piece of work by its key',
  http: 'GET /work-by-key/{key}',
  who: guests,
  changes: false,
  input: z.strictObject({ key: z.string().min(1).max(60) }),
  output: workShape,
  async run({ input, db }) {
    const work = await workByKey(db, input.key)
    if (!work) throw nothingHere()
    const [driving] = work.driverId ? await peopleById(db, [work.driverId]) : []
    return { ...work, driverName: driving?.name ?? null }
  },
})

export const changeTheWork = operation({
  name: 'work.change',
  says: 'Change title, driver or dates; the log keeps what it was before',
  http: 'PATCH /work/{workId}',
  who: driver,
  changes: true,
  event: 'work.changed',
  input: z.strictObject({
    workId: z.guid(),
    title: title.optional(),
    driverId: z.guid().nullable().optional(),
    startsOn: day.nullable().optional(),
    dueOn: day.nullable().optional(),
  }),
  output: workShape,
  async run({ input, db, tell }) {
    const { workId, ...change } = input
    const before = await theWork(db, workId)
    if (change.driverId && !(await personById(db, change.driverId))) throw nothingHere()
    if (Object.keys(change).length > 0) await changeWork(db, workId, change)
    const work = await theWork(db, workId)
    tell({
      subjectId: workId,
      workId,
      details: {
        before: { title: before.title, driverId: before.driverId, startsOn: before.startsOn, dueOn: before.dueOn },
        change,
      },
    })
    const driving = work.driverId ? await personById(db, work.driverId) : undefined
    return { ...work, driverName: driving?.name ?? null }
  },
})

const history = operation({
  name: 'work.history',
  says: 'What happened around a piece of work, newest first',
  http: 'GET /work/{workId}/history',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid(), ...pageInput }),
  output: pageOf(z.object({ seq: z.number(), at: z.string(), happened: z.string(), subjectId: z.string() })),
  async run({ input, db }) {
    await theWork(db, input.workId)
    const before = placeOf(input.cursor, z.int())
    return page(await eventsOfWork(db, input.workId, before, input.limit + 1), input.limit, (event) => event.seq)
  },
})

export const workOperations = [registerWork, listWork, findWork, changeTheWork, history]
export type ListWork = Asking<typeof listWork>
export type ShowWork = Asking<ReturnType<typeof showWork>>
export type RegisterWork = Asking<typeof registerWork>
export type ChangeWork = Asking<typeof changeTheWork>
export type WorkHistory = Asking<typeof history>
export type FindWork = Asking<typeof findWork>
