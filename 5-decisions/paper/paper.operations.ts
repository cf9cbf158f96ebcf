import { dayOf } from '@plumbline/platform/clock'
import { chainHead } from '@plumbline/platform/events.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { readDecision } from '../decision.operations.ts'
import { sheetOf } from '../view/decision-sheet.ts'
import { paperWords } from '../view/paper-words.en.ts'
import { decisionMarkdown } from './decision-markdown.ts'
import { decisionPage } from './decision-page.exchange.ts'

const input = z.strictObject({ decisionId: z.guid() })

const decisionPageOperation = operation({
  name: 'decision.page',
  says: 'A decision on one page as a PDF, with the end of the log on it',
  http: 'GET /decisions/{decisionId}/page',
  who: guests,
  changes: false,
  takesLong: true,
  givesFile: true,
  input,
  output: z.object({
    fileName: z.string(),
    mediaType: z.string(),
    base64: z.string().describe('The file, in base64'),
  }),
  async run(asked) {
    const { sheet, name, today } = await sheetFor(asked)
    const file = await decisionPage(sheet, { rest: paperWords.rest, day: today })
    return { fileName: `${name}.pdf`, mediaType: 'application/pdf', base64: file.toString('base64') }
  },
})

const markdown = operation({
  name: 'decision.markdown',
  says: 'A decision as Markdown, for a person to read and to paste elsewhere',
  http: 'GET /decisions/{decisionId}/markdown',
  who: guests,
  changes: false,
  input,
  output: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
  cli: { words: ({ text }) => text },
  async run(asked) {
    const { sheet, name } = await sheetFor(asked)
    return { fileName: `${name}.md`, mediaType: 'text/markdown', text: decisionMarkdown(sheet) }
  },
})

async function sheetFor({ input: { decisionId }, by, db, now, workspace, publicUrl }: Asked<z.output<typeof input>>) {
  const today = dayOf(now)
  const decision = await readDecision(db, decisionId, by, now)
  const { key } = await theWork(db, decision.workId)
  const sheet = sheetOf(decision, {
    link: `${publicUrl}/w/${workspace.slug}/decisions/${decisionId}`,
    workspaceName: workspace.slug,
    head: await chainHead(db, workspace.id),
    today,
  })
  return { sheet, today, name: `${key}-decision-${decisionId.slice(0, 8)}`.toLowerCase() }
}

export const paperOperations = [decisionPageOperation, markdown]
export type PrintDecision = Asking<typeof decisionPageOperation>
export type CopyDecision = Asking<typeof markdown>
