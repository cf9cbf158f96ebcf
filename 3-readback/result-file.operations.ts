import { stakeholdersOf } from '@plumbline/people/reads'
import { groupPlaces } from '@plumbline/people/words'
import { dayOf } from '@plumbline/platform/clock'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { resultFor, resultWordsFor, theClosed } from './result.operations.ts'
import { sheetOf } from './result-sheet.ts'
import { asCsv, COLUMNS, resultRows, TABLES } from './result-table.ts'
import { sheetPage } from './sheet-page.exchange.ts'
import { sheetWords } from './view/sheet-words.en.ts'

const resultTable = operation({
  name: 'readback.result-table',
  says: 'The figures of a closed read-back as a file: by group, what was expected of whom, or what groups hold of each other',
  http: 'GET /readbacks/{readbackId}/result-table',
  who: guests,
  changes: false,
  takesLong: true,
  input: z.strictObject({
    readbackId: z.guid(),
    what: z.enum(TABLES).default('groups'),
    format: z.enum(['csv', 'json']).default('csv'),
  }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
  cli: { words: ({ text }) => text },
  async run({ input, db, now }) {
    const { what, format } = input
    const readback = await theClosed(db, input.readbackId, dayOf(now))
    const work = await theWork(db, readback.workId)
    const rows = resultRows(await resultFor(db, readback), what, resultWordsFor(readback).answer)
    const name = `${work.key}-read-back-${readback.wave}-${what}`.toLowerCase()
    return format === 'json'
      ? { fileName: `${name}.json`, mediaType: 'application/json', text: `${JSON.stringify(rows, null, 2)}\n` }
      : { fileName: `${name}.csv`, mediaType: 'text/csv', text: asCsv(COLUMNS[what], rows) }
  },
})

const resultPage = operation({
  name: 'readback.result-page',
  says: 'What a closed read-back shows, on one page as a PDF',
  http: 'GET /readbacks/{readbackId}/result-page',
  who: guests,
  changes: false,
  takesLong: true,
  givesFile: true,
  input: z.strictObject({ readbackId: z.guid() }),
  output: z.object({
    fileName: z.string(),
    mediaType: z.string(),
    base64: z.string().describe('The file, in base64'),
  }),
  async run({ input, db, now }) {
    const today = dayOf(now)
    const readback = await theClosed(db, input.readbackId, today)
    const work = await theWork(db, readback.workId)
    const result = await resultFor(db, readback)
    const places = groupPlaces(await stakeholdersOf(db, work.id))
    const { kicker, title, foot, ...words } = sheetWords
    const head = { ...words, kicker: kicker(work.title), title: title(readback.wave), foot: foot(today), madeOn: today }
    const file = await sheetPage(
      sheetOf(result, sheetWords.ends),
      head,
      (groupId) => places.get(groupId) ?? places.size,
    )
    return {
      fileName: `${work.key}-read-back-${readback.wave}.pdf`.toLowerCase(),
      mediaType: 'application/pdf',
      base64: file.toString('base64'),
    }
  },
})

export const resultFileOperations = [resultTable, resultPage]
export type WriteResultTable = Asking<typeof resultTable>
export type PrintResult = Asking<typeof resultPage>
