import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf, either, guests } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { driver, theWork, workById } from '@plumbline/work/reads'
import { z } from 'zod'
import { asksOfPerson } from '../ask/ask.store.ts'
import { ASK_STANDINGS } from '../ask/ask.ts'
import { follower, handOutFollowLink, onlyAskOf } from '../ask/asker.operations.ts'
import { ASK_LINK } from '../ask/links.ts'
import { readAsks, shownProgress, shownReceipt } from '../ask/reading.operations.ts'
import { calledBy } from '../box/box.ts'
import { confirmedBy } from '../box/confirming.operations.ts'
import { SET_ASIDE_REASONS } from '../box/setting-aside.ts'
import { canStillObject } from '../disposition/disposition.ts'
import { decisionsFor, shownPersonal } from './personal.operations.ts'

type Read = Awaited<ReturnType<typeof readAsks>>[number]

const ownAsk = z.object({
  number: z.number().describe('Its place among all that they asked, from 1; it never changes'),
  id: z.string(),
  workId: z.string(),
  workTitle: z.string(),
  words: z.string(),
  askedOn: z.string(),
  standing: z.enum(ASK_STANDINGS),
  setAside: z
    .object({
      reason: z.enum(SET_ASIDE_REASONS),
      words: z.string().nullable(),
      personName: z.string().nullable(),
      at: z.string(),
    })
    .nullable()
    .describe('Why nobody answers it, if it was set aside'),
  withdrawn: z.object({ because: z.string(), withdrawnAt: z.string() }).nullable(),
  answer: z
    .object({
      dispositionId: z.string(),
      facts: z.array(z.object({ label: z.string(), says: z.string() })),
      personalText: z.string(),
      publicText: z.string().nullable().describe('What everybody reads, once it is published'),
      toldBy: z.string().nullable(),
      canObject: z.boolean(),
      objectUntil: z.string().nullable(),
      receipt: shownReceipt,
    })
    .nullable()
    .describe('The answer that holds now, once they were told'),
  progress: z.array(shownProgress),
})

/** What somebody asked, as they themselves see it: an answer only once they were told. */
async function ownAsks(db: Db, personId: string, today: string): Promise<z.output<typeof ownAsk>[]> {
  const asks = await readAsks(db, await asksOfPerson(db, personId), today)
  const rows = []
  for (const [place, ask] of asks.entries()) {
    const work = await workById(db, ask.workId)
    const last = ask.answers.filter(({ told }) => told).at(-1)
    rows.push({
      ...ask,
      number: place + 1,
      workTitle: work?.title ?? '',
      withdrawn: ask.withdrawal,
      setAside: ask.setAside && asRead(ask.setAside),
      standing: ask.standing === 'untold' ? (last ? ('told' as const) : ('unanswered' as const)) : ask.standing,
      answer: last
        ? {
            dispositionId: last.id,
            facts: last.facts,
            personalText: last.personalText,
            publicText: last.publishedAt === null ? null : last.publicText,
            toldBy: last.tellings.at(-1)?.toldBy ?? null,
            canObject: canStillObject(last, today) && last.id === ask.disposition?.id,
            objectUntil: last.objectUntil,
            receipt: last.receipt,
          }
        : null,
    })
  }
  return rows
}

/** What others asked is none of their business: of a duplicate they read only that there is another. */
function asRead({ reason, words, personName, at }: NonNullable<Read['setAside']>) {
  return { reason, words, personName, at }
}

async function theAsker({ by, db }: Pick<Asked<unknown>, 'by' | 'db'>) {
  const [person] = by.personId === null ? [] : await peopleById(db, [by.personId])
  if (!person) throw nothingHere()
  return person
}

const mine = operation({
  name: 'expectation.mine',
  says: 'What became of everything that you asked, and what the decisions around you mean for you',
  http: 'GET /expectations/mine',
  who: either(follower, guests),
  changes: false,
  input: z.strictObject({}),
  output: z.object({
    name: z.string().nullable().describe('Nothing for somebody who asked without a name'),
    today: z.string(),
    asks: z.array(ownAsk),
    decisions: z.array(shownPersonal),
    confirms: z
      .string()
      .nullable()
      .describe('The address to which the letter with this very link went, while nobody has confirmed it'),
  }),
  async run(asked) {
    const { by, db, now } = asked
    const person = await theAsker(asked)
    const today = dayOf(now)
    const only = await onlyAskOf(by, db)
    const asks = await ownAsks(db, person.id, today)
    const about = { name: calledBy(person.name), today }
    if (only === undefined) return { ...about, asks, decisions: await decisionsFor(db, person, today), confirms: null }
    const unconfirmed = await confirmedBy(by, db, only.id)
    return {
      ...about,
      asks: asks.filter(({ id }) => id === only.id),
      decisions: [],
      confirms: unconfirmed?.address ?? null,
    }
  },
})

const ownOfWork = operation({
  name: 'ask.own',
  says: 'What you asked of one work, and what became of it',
  http: 'GET /work/{workId}/own-asks',
  who: either(bearerOf(ASK_LINK, 'workId'), guests),
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({
    name: z.string(),
    today: z.string(),
    workTitle: z.string(),
    driverName: z.string().nullable(),
    asks: z.array(ownAsk),
  }),
  async run(asked) {
    const { input, db, now } = asked
    const work = await theWork(db, input.workId)
    const person = await theAsker(asked)
    const [driving] = work.driverId === null ? [] : await peopleById(db, [work.driverId])
    const all = await ownAsks(db, person.id, dayOf(now))
    return {
      name: person.name,
      today: dayOf(now),
      workTitle: work.title,
      driverName: driving?.name ?? null,
      asks: all.filter(({ workId }) => workId === work.id),
    }
  },
})

const handOut = operation({
  name: 'expectation.hand-out-links',
  says: 'Give people of a work the link by which they follow what they asked and what decisions mean for them; told only once',
  http: 'POST /work/{workId}/expectation-links',
  who: driver,
  changes: true,
  event: 'expectation.links-handed-out',
  peopleOnly: true,
  input: z.strictObject({ workId: z.guid(), personIds: z.array(z.guid()).min(1).max(500) }),
  output: z.object({ rows: z.array(z.object({ personId: z.string(), name: z.string(), link: z.string() })) }),
  async run(asked) {
    const { input, db, tell } = asked
    const work = await theWork(db, input.workId)
    const wanted = [...new Set(input.personIds)]
    const people = await peopleById(db, wanted)
    if (people.length < wanted.length) throw nothingHere()
    const rows = []
    for (const { id: personId, name } of people.sort((a, b) => a.name.localeCompare(b.name)))
      rows.push({ personId, name, link: await handOutFollowLink(asked, personId) })
    tell({ subjectId: work.id, workId: work.id, details: { people: rows.length } })
    return { rows }
  },
})

export const ownAskOperations = [mine, ownOfWork, handOut]
export type ShowMine = Asking<typeof mine>
export type ShowOwnAsks = Asking<typeof ownOfWork>
export type HandOutFollowLinks = Asking<typeof handOut>
