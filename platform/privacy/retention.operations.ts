import { z } from 'zod'
import type { Instant } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { type Asking, operation } from '../operation.ts'
import { serverAdmins } from '../permission.ts'
import type { Step } from '../step.ts'
import type { Expiry } from './expiry.ts'
import { countDue, dropSome } from './retention.store.ts'
import { daysOf, goesBefore, KEPT_FOR, KEPT_KINDS, warningOf } from './retention.ts'

const row = z.object({
  kind: z.enum(KEPT_KINDS as [string, ...string[]]),
  title: z.string(),
  days: z.number(),
  setting: z.string(),
  /** Older than this goes. */
  before: z.string(),
  rows: z.number(),
  warning: z.string().nullable(),
})
type Row = z.output<typeof row>

const expiredRow = z.object({ kind: z.string(), title: z.string(), rows: z.number() })

const ROWS_A_TURN = 500

/** What all steps keep only until a day of its own. */
export function expiriesOf(steps: () => readonly Step[]): Expiry[] {
  return steps().flatMap(({ expiries = [] }) => [...expiries])
}

/** Lets a little of it go, in the transaction of `db`, and says how much; 0 when none is left. */
export function dropSomeExpired(expiry: Expiry, db: Db, now: Instant): Promise<number> {
  return expiry.drop(db, now, ROWS_A_TURN)
}

const sentenceOf = ({ rows, title, days, setting }: Row) => `${rows}  ${title}, kept ${days} days (${setting})`

/** What goes by itself: what would, and letting it. The steps say what of theirs carries a last day of its own. */
export function retentionOperations(steps: () => readonly Step[]) {
  const preview = operation({
    name: 'retention.preview',
    says: 'What would go now because it is older than the settings say; changes nothing',
    http: 'GET /retention',
    scope: 'server',
    who: serverAdmins,
    changes: false,
    peopleOnly: true,
    input: z.strictObject({}),
    output: z.object({
      rows: z.array(row),
      /** What carries a last day of its own, and is past it. */
      expired: z.array(expiredRow),
    }),
    cli: {
      words: ({ rows, expired }) =>
        [
          'Would go now:',
          ...rows.flatMap((each) => [sentenceOf(each), ...(each.warning ? [`   ${each.warning}`] : [])]),
          ...expired.map((each) => `${each.rows}  ${each.title}`),
        ].join('\n'),
    },
    async run({ db, config, now }) {
      const rows: Row[] = []
      for (const kind of KEPT_KINDS) {
        const before = goesBefore(kind, config, now)
        rows.push({
          kind,
          title: KEPT_FOR[kind].title,
          days: daysOf(kind, config),
          setting: KEPT_FOR[kind].env,
          before,
          rows: await countDue(db, kind, before),
          warning: warningOf(kind, config),
        })
      }
      const expired: z.output<typeof expiredRow>[] = []
      for (const { kind, title, count } of expiriesOf(steps)) expired.push({ kind, title, rows: await count(db, now) })
      return { rows, expired }
    },
  })

  const run = operation({
    name: 'retention.run',
    says: 'Let go now what is older than the settings say; the server does it by itself every hour',
    http: 'POST /retention',
    scope: 'server',
    who: serverAdmins,
    changes: true,
    event: 'retention.run',
    peopleOnly: true,
    input: z.strictObject({}),
    output: z.object({ gone: z.record(z.string(), z.number()) }),
    cli: {
      words: ({ gone }) =>
        [
          'Gone:',
          ...KEPT_KINDS.map((kind) => `${gone[kind] ?? 0}  ${KEPT_FOR[kind].title}`),
          ...expiriesOf(steps).map(({ kind, title }) => `${gone[kind] ?? 0}  ${title}`),
        ].join('\n'),
    },
    async run({ db, config, now, workspace, tell }) {
      const gone: Record<string, number> = {}
      for (const kind of KEPT_KINDS) {
        const before = goesBefore(kind, config, now)
        let rows = 0
        for (let some = -1; some !== 0; rows += some) some = await dropSome(db, kind, before)
        gone[kind] = rows
      }
      for (const expiry of expiriesOf(steps)) {
        let rows = 0
        for (let some = -1; some !== 0; rows += some) some = await dropSomeExpired(expiry, db, now)
        gone[expiry.kind] = rows
      }
      tell({ subjectId: workspace.id, details: { gone } })
      return { gone }
    },
  })

  return [preview, run] as const
}

type Operations = ReturnType<typeof retentionOperations>
export type PreviewRetention = Asking<Operations[0]>
