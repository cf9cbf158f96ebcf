import { decisionById, decisionsOf } from '@plumbline/decisions/reads'
import { day } from '@plumbline/platform/calendar'
import { dayOf, later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { handOutLink } from '@plumbline/platform/identity/link'
import { peopleById } from '@plumbline/platform/identity/person.store'
import { type Asking, operation } from '@plumbline/platform/operation'
import { bearerOf, either, guests, members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { driver, theWork } from '@plumbline/work/reads'
import { drives } from '@plumbline/work/words'
import { z } from 'zod'
import { boxedAskOf } from '../box/box.store.ts'
import {
  addAskTouch,
  addAskWithdrawal,
  asksOfWork,
  holdAsk,
  removeAskTouch,
  standingTouch,
  withdrawalsOf,
} from './ask.store.ts'
import { ASK_KINDS, type Ask, byWhatWaits, LONGEST_ASK } from './ask.ts'
import { askerOfAsk, driverOrAskerOfAsk, theAsk } from './asker.operations.ts'
import { askWords, keepAsk } from './keeping.operations.ts'
import { ASK_INVITATION, ASK_RECEIVED } from './letter-kinds.ts'
import { ASK_LINK, ASK_PREFIX, LINK_SECONDS } from './links.ts'
import { readAsks, shownAsk, shownDisposition, shownReceipt } from './reading.operations.ts'

const made = z.object({ id: z.string(), workId: z.string(), personId: z.string(), words: z.string() })

const makeAsk = operation({
  name: 'ask.make',
  says: 'Ask something of a piece of work, in your own words; its driver owes you an answer with a reason',
  http: 'POST /work/{workId}/asks',
  who: either(bearerOf(ASK_LINK, 'workId'), members),
  changes: true,
  event: 'ask.made',
  input: z.strictObject({
    workId: z.guid(),
    words: askWords,
    kind: z.enum(ASK_KINDS).default('other').describe('What it is after'),
    askedOn: day.optional().describe('Today, when left out'),
  }),
  output: made,
  async run(asked) {
    const { input, by } = asked
    return keepAsk(asked, { ...input, personId: by.personId }, by.kind === 'link' ? 'link' : 'form')
  },
})

const writeDown = operation({
  name: 'ask.write-down',
  says: 'Write down what somebody else has asked, in their words; it says who wrote it down',
  http: 'POST /work/{workId}/written-asks',
  who: driver,
  changes: true,
  event: 'ask.made',
  input: z.strictObject({
    workId: z.guid(),
    personId: z.guid().describe('Who asks'),
    words: askWords,
    kind: z.enum(ASK_KINDS).default('other').describe('What it is after'),
    askedOn: day.optional().describe('Today, when left out'),
  }),
  output: made,
  async run(asked) {
    if ((await peopleById(asked.db, [asked.input.personId])).length === 0) throw nothingHere()
    return keepAsk(asked, asked.input, 'form')
  },
})

const LONGEST_REPLY_BY_MAIL = 20_000

/** What somebody wrote back to the letter that asked them what they need: it is the ask, word for word. */
const askByMail = operation({
  name: 'ask.reply',
  says: 'Ask something in one text, as by mail; a letter says what was written down',
  http: 'POST /work/{workId}/ask-replies',
  who: bearerOf(ASK_LINK, 'workId'),
  changes: true,
  event: 'ask.made',
  input: z.strictObject({ workId: z.guid(), text: z.string().trim().min(1).max(LONGEST_REPLY_BY_MAIL) }),
  output: made,
  async run(asked) {
    const { input, by, post } = asked
    // More than is kept is cut off in the open: the letter that comes back shows what stands.
    const ask = await keepAsk(
      asked,
      { workId: input.workId, words: input.text.slice(0, LONGEST_ASK), personId: by.personId },
      'mail',
    )
    await post({ kind: ASK_RECEIVED, to: { personId: ask.personId }, input: { askId: ask.id } })
    return ask
  },
})

const handOutAskLinks = operation({
  name: 'ask.hand-out-links',
  says: 'Ask people what they need from a work; gives each a personal link, told only once, and writes to those who have an address if wished',
  http: 'POST /work/{workId}/ask-links',
  who: driver,
  changes: true,
  event: 'ask.links-handed-out',
  peopleOnly: true,
  input: z.strictObject({
    workId: z.guid(),
    personIds: z.array(z.guid()).min(1).max(500),
    byMail: z.boolean().default(false).describe('Also write to those who have an address; they can answer by mail'),
  }),
  output: z.object({
    rows: z.array(z.object({ personId: z.string(), name: z.string(), link: z.string() })),
    invited: z.number().describe('How many get a letter'),
  }),
  async run(asked) {
    const { input, db, now, config, post, tell } = asked
    const work = await theWork(db, input.workId)
    const wanted = [...new Set(input.personIds)]
    const people = await peopleById(db, wanted)
    if (people.length < wanted.length) throw nothingHere()
    const rows = []
    let invited = 0
    for (const { id: personId, name, email } of people.sort((a, b) => a.name.localeCompare(b.name))) {
      const link = { purpose: ASK_LINK, prefix: ASK_PREFIX, subjectId: work.id, personId }
      rows.push({ personId, name, link: await handOutLink(asked, { ...link, expiresAt: later(now, LINK_SECONDS) }) })
      if (!input.byMail || email === null || config.smtpUrl === undefined) continue
      await post({ kind: ASK_INVITATION, to: { personId }, input: { workId: work.id } })
      invited += 1
    }
    tell({ subjectId: work.id, workId: work.id, details: { people: rows.length, invited } })
    return { rows, invited }
  },
})

const listAsks = operation({
  name: 'ask.list',
  says: 'What was asked of a work: what waits for its driver first',
  http: 'GET /work/{workId}/asks',
  who: guests,
  changes: false,
  input: z.strictObject({ workId: z.guid() }),
  output: z.object({ rows: z.array(shownAsk) }),
  async run({ input, by, db, now }) {
    const work = await theWork(db, input.workId)
    const asks = await readAsks(db, await asksOfWork(db, work.id), dayOf(now))
    const mayDrive = by.role === 'admin' || drives(work, by.personId)
    return { rows: byWhatWaits(asks).map((ask) => (mayDrive ? ask : untilTold(ask))) }
  },
})

type Read = Awaited<ReturnType<typeof readAsks>>[number]

/** An answer that whoever asked has not heard yet is nobody’s to read but its driver’s; the public note waits to be published. */
function untilTold(ask: Read): Read {
  const heard = ask.answers.filter(({ told }) => told)
  return {
    ...ask,
    answers: heard.map((answer) => (answer.publishedAt === null ? { ...answer, publicText: '' } : answer)),
    disposition: heard.at(-1) ?? null,
    standing:
      ask.standing === 'untold' && heard.length === 0
        ? 'unanswered'
        : ask.standing === 'objected'
          ? 'told'
          : ask.standing,
  }
}

const showAsk = operation({
  name: 'ask.show',
  says: 'One ask with every answer to it, what became of it since, and, for its driver and whoever asked, what they said to the answer',
  http: 'GET /asks/{askId}',
  who: guests,
  changes: false,
  input: z.strictObject({ askId: z.guid() }),
  output: shownAsk.extend({
    workKey: z.string(),
    workTitle: z.string(),
    mayDrive: z.boolean(),
    mine: z.boolean(),
    askerHasAddress: z.boolean(),
    addressGiven: z
      .enum(['given', 'known'])
      .nullable()
      .describe('By an open link: not confirmed yet, or confirmed and that of somebody who is here already'),
    decisionNames: z.array(z.string()).describe('What was decided about this work, to find it named in a text'),
    answers: z
      .array(shownDisposition.extend({ personalText: z.string().nullable(), receipt: shownReceipt.nullable() }))
      .describe('Every answer, the first one first'),
  }),
  async run({ input, by, db, now }) {
    const found = await theAsk(db, input.askId)
    const work = await theWork(db, found.workId)
    const [ask] = await readAsks(db, [found], dayOf(now))
    const [person] = await peopleById(db, [found.personId])
    if (!ask || !person) throw nothingHere()
    const mayDrive = by.role === 'admin' || drives(work, by.personId)
    const mine = found.personId === by.personId
    const seen = mayDrive ? ask : untilTold(ask)
    return {
      ...seen,
      workKey: work.key,
      workTitle: work.title,
      mayDrive,
      mine,
      askerHasAddress: person.email !== null,
      addressGiven: mayDrive && person.email === null ? await addressGiven(db, found) : null,
      decisionNames: mayDrive ? (await decisionsOf(db, work.id)).map(({ chosen }) => chosen) : [],
      answers: seen.answers.map((answer) =>
        mayDrive || mine ? answer : { ...answer, personalText: null, receipt: null },
      ),
    }
  },
})

async function addressGiven(db: Db, { id, cameBy }: Ask): Promise<'given' | 'known' | null> {
  const boxed = cameBy === 'box' ? await boxedAskOf(db, id) : undefined
  if (boxed?.address == null) return null
  return boxed.confirmedAt === null ? 'given' : 'known'
}

const withdrawAsk = operation({
  name: 'ask.withdraw',
  says: 'Say that you do not ask this any more, and why; it stays readable',
  http: 'POST /asks/{askId}/withdrawal',
  who: askerOfAsk,
  changes: true,
  event: 'ask.withdrawn',
  peopleOnly: true,
  input: z.strictObject({
    askId: z.guid(),
    because: z.string('Say why').trim().min(1, 'Say why').max(1_000).describe('Why you do not ask it any more'),
  }),
  output: z.object({ askId: z.string() }),
  async run({ input, db, now, newId, tell }) {
    const ask = await theAsk(db, input.askId)
    await holdAsk(db, ask.id)
    if ((await withdrawalsOf(db, [ask.id])).length > 0) throw withdrawn()
    await addAskWithdrawal(db, { id: newId(), askId: ask.id, because: input.because, withdrawnAt: now })
    tell({ subjectId: ask.id, workId: ask.workId })
    return { askId: ask.id }
  },
})

export function withdrawn(): Refusal {
  return new Refusal('closed', 'This was withdrawn by whoever asked.', { next: 'They can ask again.' })
}

const touchAsk = operation({
  name: 'ask.touch',
  says: 'Say that a decision settles what was asked; it is not announced before the ask has an answer',
  http: 'PUT /asks/{askId}/touches/{decisionId}',
  who: driverOrAskerOfAsk,
  changes: true,
  event: 'ask.touched',
  input: z.strictObject({ askId: z.guid(), decisionId: z.guid() }),
  output: z.object({ askId: z.string(), decisionId: z.string() }),
  async run({ input, by, db, now, newId, tell }) {
    const ask = await theAsk(db, input.askId)
    const { askId, decisionId } = input
    if (!(await decisionById(db, decisionId))) throw nothingHere()
    await holdAsk(db, ask.id)
    if (!(await standingTouch(db, askId, decisionId)))
      await addAskTouch(db, { id: newId(), askId, decisionId, touchedById: by.personId, at: now, removedAt: null })
    tell({ subjectId: ask.id, workId: ask.workId, details: { decisionId } })
    return { askId, decisionId }
  },
})

const untouchAsk = operation({
  name: 'ask.untouch',
  says: 'Say that a decision does not settle what was asked after all',
  http: 'DELETE /asks/{askId}/touches/{decisionId}',
  who: driverOrAskerOfAsk,
  changes: true,
  event: 'ask.untouched',
  input: z.strictObject({ askId: z.guid(), decisionId: z.guid() }),
  output: z.object({ askId: z.string(), decisionId: z.string() }),
  async run({ input, db, now, tell }) {
    const ask = await theAsk(db, input.askId)
    const { askId, decisionId } = input
    const touch = await standingTouch(db, askId, decisionId)
    if (!touch) throw nothingHere()
    await removeAskTouch(db, touch.id, now)
    tell({ subjectId: ask.id, workId: ask.workId, details: { decisionId } })
    return { askId, decisionId }
  },
})

export const askOperations = [
  writeDown,
  makeAsk,
  askByMail,
  handOutAskLinks,
  listAsks,
  showAsk,
  withdrawAsk,
  touchAsk,
  untouchAsk,
]
export type MakeAsk = Asking<typeof makeAsk>
export type WriteDownAsk = Asking<typeof writeDown>
export type HandOutAskLinks = Asking<typeof handOutAskLinks>
export type ListAsks = Asking<typeof listAsks>
export type ShowAsk = Asking<typeof showAsk>
export type WithdrawAsk = Asking<typeof withdrawAsk>
export type TouchAsk = Asking<typeof touchAsk>
export type UntouchAsk = Asking<typeof untouchAsk>
