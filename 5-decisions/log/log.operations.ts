import { dayOf } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { page, pageInput, pageOf, placeOf } from '@plumbline/platform/paging'
import { guests } from '@plumbline/platform/permission'
import { asCsv } from '@plumbline/readback/words'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { board, standing, standingsOf } from '../decision.operations.ts'
import { DOORS } from '../decision.ts'
import { recorded } from '../decision-shape.operations.ts'
import { refuseStrangers } from '../recording.operations.ts'
import { countLog, decisionLog, type LogFilter, narrowings } from './log.store.ts'
import { LOG_COLUMNS, LOG_STATES } from './log.ts'

const filter = {
  state: z.enum(LOG_STATES).optional().describe('Still open, in force, or ended (replaced, reversed, …)'),
  door: z.enum(DOORS).optional().describe('How hard it would be to go back'),
  approverId: z.guid().optional().describe('Who approves it'),
  workId: z.guid().optional().describe('Of this work'),
  due: z.enum(['yes']).optional().describe('Only those whose day of review has come'),
}
const entry = recorded.extend({
  workKey: z.string(),
  workTitle: z.string(),
  approverName: z.string().nullable(),
  nextOwnerName: z.string().nullable(),
  byDecisionId: z.string().nullable(),
  dueForReview: z.boolean(),
  standing,
  board,
})
const named = z.object({ id: z.string(), name: z.string() })

const decisionLogOperation = operation({
  name: 'decision.log',
  says: 'Every decision and open question of the workspace, newest first, with how many there are of each',
  http: 'GET /decisions',
  who: guests,
  changes: false,
  input: z.strictObject({ ...filter, ...pageInput }),
  output: pageOf(entry).extend({
    counts: z.object({ open: z.number(), 'in-force': z.number(), ended: z.number(), due: z.number() }),
    approvers: z.array(named),
    works: z.array(z.object({ id: z.string(), key: z.string(), title: z.string() })),
  }),
  async run({ input, db, now }) {
    const { cursor, limit, due, ...wanted } = input
    await refuseUnknown(db, wanted)
    const today = dayOf(now)
    const narrowed = { ...wanted, dueBy: due && today }
    const place = placeOf(cursor, z.tuple([z.string(), z.string()]))
    const from = place && { recordedAt: place[0], id: place[1] }
    const found = await entries(db, narrowed, { from, limit: limit + 1 }, now)
    return {
      ...page(found, limit, ({ recordedAt, id }) => [recordedAt, id]),
      counts: await countLog(db, { ...narrowed, state: undefined }, today),
      ...(await narrowings(db)),
    }
  },
})

const MOST_AT_A_TIME = 500

const decisionLogTable = operation({
  name: 'decision.log-table',
  says: 'The decisions and open questions of the workspace as a file',
  http: 'GET /decision-table',
  who: guests,
  changes: false,
  takesLong: true,
  input: z.strictObject({ ...filter, format: z.enum(['csv', 'json']).default('csv') }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
  cli: { words: ({ text }) => text },
  async run({ input, db, now, workspace }) {
    const { format, due, ...wanted } = input
    await refuseUnknown(db, wanted)
    const today = dayOf(now)
    const rows = []
    let from: { recordedAt: string; id: string } | null = null
    do {
      const found: Entry[] = await entries(db, { ...wanted, dueBy: due && today }, { from, limit: MOST_AT_A_TIME }, now)
      rows.push(...found.map(tabled))
      from = found.length === MOST_AT_A_TIME ? (found.at(-1) ?? null) : null
    } while (from !== null)
    const name = `${workspace.slug}-decisions`
    return format === 'json'
      ? { fileName: `${name}.json`, mediaType: 'application/json', text: `${JSON.stringify(rows, null, 2)}\n` }
      : { fileName: `${name}.csv`, mediaType: 'text/csv', text: asCsv(LOG_COLUMNS, rows) }
  },
})

async function refuseUnknown(db: Db, { workId, approverId }: Pick<LogFilter, 'workId' | 'approverId'>): Promise<void> {
  if (workId) await theWork(db, workId)
  await refuseStrangers(db, [approverId])
}

type Entry = Awaited<ReturnType<typeof entries>>[number]

async function entries(db: Db, wanted: LogFilter, at: Parameters<typeof decisionLog>[2], now: string) {
  const found = await decisionLog(db, wanted, at)
  const standings = await standingsOf(db, found, now)
  return found.map((decision) => ({ ...decision, ...standings(decision) }))
}

/** One line of the file, in words that a spreadsheet keeps. */
function tabled(entry: Entry) {
  return {
    work: entry.workKey,
    question: entry.question,
    chosen: entry.chosen,
    because: entry.because,
    standing: entry.standing,
    outcome: entry.outcome,
    door: entry.door,
    approver: entry.approverName,
    nextStep: entry.nextStep,
    nextOwner: entry.nextOwnerName,
    nextBy: entry.nextByOn,
    decidedOn: entry.decidedOn,
    recordedAt: entry.recordedAt,
    effectiveFrom: entry.effectiveFrom,
    reviewOn: entry.reviewOn,
    asked: entry.board.asked,
    acknowledged: entry.board.acknowledged,
    id: entry.id,
  }
}

export const logOperations = [decisionLogOperation, decisionLogTable]
export type ShowDecisionLog = Asking<typeof decisionLogOperation>
export type WriteDecisionLog = Asking<typeof decisionLogTable>
