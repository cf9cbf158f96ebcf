import { z } from 'zod'
import { type AuditResult, publishedHead, verifyChain } from './audit.ts'
import { dayOrMoment } from './calendar.ts'
import type { Db } from './database/database.ts'
import { chainHead, eventsBetween, firstSeqFrom, hashAt, lastSeqUpTo } from './events.store.ts'
import { type Asking, operation } from './operation.ts'
import { page, pageOf, placeOf } from './paging.ts'
import { admins, guests, serverAdmins } from './permission.ts'
import { Refusal } from './refusal.ts'

const head = z.object({ seq: z.number(), hash: z.string() })

const verification = z.object({
  whole: z.boolean(),
  events: z.number(),
  erased: z.number(),
  head,
  breaks: z.array(z.string()),
})

const verifyInput = z.strictObject({
  head: z
    .string()
    .regex(publishedHead, 'must look like 120:0f3a…, at least 16 characters of the hash')
    .optional()
    .describe('A head that was kept elsewhere, as SEQ:HASH; a log that was cut off since then shows'),
})

function inWords({ whole, events, erased, head, breaks }: AuditResult): string {
  if (!whole) return `The log is broken.\n${breaks.join('\n')}`
  return `The log is whole: ${events} events, ${erased} with erased details. Head ${head.seq} ${head.hash}`
}

export const auditVerify = operation({
  name: 'audit.verify',
  says: 'Check that no event of this workspace was changed, removed or cut off',
  http: 'GET /audit/verification',
  who: admins,
  changes: false,
  takesLong: true,
  input: verifyInput,
  output: verification,
  cli: {
    everywhere: true,
    fails: ({ whole }) => !whole,
    words: inWords,
  },
  async run({ db, workspace, input }) {
    return verifyAgainst(db, workspace.id, input.head)
  },
})

async function verifyAgainst(db: Db, chainId: string, published: string | undefined): Promise<AuditResult> {
  const result = await verifyChain(db, chainId)
  const wrong = published === undefined ? undefined : await missesHead(db, published)
  return wrong ? { ...result, whole: false, breaks: [...result.breaks, wrong] } : result
}

async function missesHead(db: Db, published: string): Promise<string | undefined> {
  const [seq = '', hash = ''] = published.split(':')
  if (Number(seq) === 0) return undefined
  const here = await hashAt(db, Number(seq))
  if (here === undefined) return `The end is cut off: event ${seq} was published elsewhere and is not here.`
  return here.startsWith(hash) ? undefined : `Event ${seq} is not the one that was published elsewhere.`
}

/** Whoever prints a decision prints the head with it, so everybody in the workspace may ask for it; it tells nothing else. */
const showHead = operation({
  name: 'audit.head',
  says: 'The end of the chain of events, to be kept elsewhere so that a cut tail shows',
  http: 'GET /audit/head',
  who: guests,
  changes: false,
  input: z.strictObject({}),
  output: head,
  async run({ db, workspace }) {
    return chainHead(db, workspace.id)
  },
})

const verifyServer = operation({
  name: 'audit.verify-server',
  says: 'Check the log of the server itself: accounts, sign-ins, workspaces opened and removed',
  http: 'GET /audit/verification',
  scope: 'server',
  who: serverAdmins,
  changes: false,
  takesLong: true,
  input: verifyInput,
  output: verification,
  cli: { fails: ({ whole }) => !whole, words: inWords },
  async run({ db, workspace, database, input }) {
    return verifyAgainst(database.within(db, workspace.id), workspace.id, input.head)
  },
})

const DAY = /^\d{4}-\d{2}-\d{2}$/
const EVENTS_PER_PAGE = 1_000

const stretch = z.strictObject({
  from: dayOrMoment.optional().describe('From this day or moment on (UTC)'),
  to: dayOrMoment.optional().describe('Up to and with this day or moment (UTC)'),
  cursor: z.string().max(500).optional().describe('Where the previous page ended: its `next`'),
  limit: z.number().int().min(1).max(EVENTS_PER_PAGE).default(200).describe('How many at most'),
})

const fullEvent = z.object({
  id: z.string(),
  seq: z.number(),
  at: z.string(),
  happened: z.string(),
  actorKind: z.string(),
  actorId: z.string().nullable(),
  subjectId: z.string(),
  workId: z.string().nullable(),
  via: z.string().nullable(),
  viaId: z.string().nullable(),
  requestId: z.string().nullable(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  details: z.record(z.string(), z.unknown()).nullable(),
  salt: z.string().nullable(),
  commitment: z.string(),
  previousHash: z.string(),
  hash: z.string(),
})

const eventPage = pageOf(fullEvent).extend({ head })

export const auditEvents = operation({
  name: 'audit.events',
  says: 'The log of this workspace in full: who did what, when and by which way, with what is still kept of the details',
  http: 'GET /audit/events',
  who: admins,
  changes: false,
  input: stretch,
  output: eventPage,
  async run({ db, workspace, input }) {
    return pageOfLog(db, workspace.id, input)
  },
})

export const auditServerEvents = operation({
  name: 'audit.server-events',
  says: 'The log of the server itself in full',
  http: 'GET /audit/events',
  scope: 'server',
  who: serverAdmins,
  changes: false,
  input: stretch,
  output: eventPage,
  async run({ db, workspace, database, input }) {
    return pageOfLog(database.within(db, workspace.id), workspace.id, input)
  },
})

/** Pages of one stretch belong together, so the first page settles where it ends; what happens meanwhile is not in it. */
async function pageOfLog(db: Db, chainId: string, input: z.output<typeof stretch>) {
  const head = await chainHead(db, chainId)
  const place = placeOf(input.cursor, z.tuple([z.int(), z.int()]))
  const [after, upTo] = place ?? (await ends(db, head.seq, input))
  const found = await eventsBetween(db, after, upTo, input.limit + 1)
  const { rows, next } = page(found, input.limit, ({ seq }) => [seq, upTo])
  return {
    head,
    next,
    rows: rows.map(({ body, ...event }) => ({
      ...event,
      details: body === null ? null : (JSON.parse(body) as Record<string, unknown>),
    })),
  }
}

async function ends(db: Db, last: number, { from, to }: z.output<typeof stretch>): Promise<[number, number]> {
  if (from !== undefined && to !== undefined && startOf(from) > endOf(to)) {
    const says = 'lies before the beginning'
    throw new Refusal('bad-input', `to: ${says}.`, { fields: [{ path: 'to', says }] })
  }
  const first = from === undefined ? 1 : ((await firstSeqFrom(db, startOf(from))) ?? last + 1)
  const end = to === undefined ? last : ((await lastSeqUpTo(db, endOf(to))) ?? 0)
  return [first - 1, Math.min(end, last)]
}

function startOf(moment: string): string {
  return DAY.test(moment) ? `${moment}T00:00:00.000Z` : new Date(moment).toISOString()
}

function endOf(moment: string): string {
  return DAY.test(moment) ? `${moment}T23:59:59.999Z` : new Date(moment).toISOString()
}

export const auditOperations = [auditVerify, showHead, verifyServer, auditEvents, auditServerEvents]
export type ShowAuditHead = Asking<typeof showHead>
