import { z } from 'zod'
import { type Asking, operation } from '../operation.ts'
import { serverAdmins } from '../permission.ts'
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

const sentenceOf = ({ rows, title, days, setting }: Row) => `${rows}  ${title}, kept ${days} days (${setting})`

const preview = operation({
  name: 'retention.preview',
  says: 'What would go now because it is older than the settings say; changes nothing',
  http: 'GET /retention',
  scope: 'server',
  who: serverAdmins,
  changes: false,
  peopleOnly: true,
  input: z.strictObject({}),
  output: z.object({ rows: z.array(row) }),
  cli: {
    words: ({ rows }) =>
      [
        'Would go now:',
        ...rows.flatMap((each) => [sentenceOf(each), ...(each.warning ? [`   ${each.warning}`] : [])]),
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
    return { rows }
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
      ['Gone:', ...KEPT_KINDS.map((kind) => `${gone[kind] ?? 0}  ${KEPT_FOR[kind].title}`)].join('\n'),
  },
  async run({ db, config, now, workspace, tell }) {
    const gone: Record<string, number> = {}
    for (const kind of KEPT_KINDS) {
      const before = goesBefore(kind, config, now)
      let rows = 0
      for (let some = -1; some !== 0; rows += some) some = await dropSome(db, kind, before)
      gone[kind] = rows
    }
    tell({ subjectId: workspace.id, details: { gone } })
    return { gone }
  },
})

export const retentionOperations = [preview, run]
export type PreviewRetention = Asking<typeof preview>
