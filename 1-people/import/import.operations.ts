import { apart } from '@plumbline/platform/apart'
import { type Asking, operation } from '@plumbline/platform/operation'
import { page, pageInput, pageOf, placeOf } from '@plumbline/platform/paging'
import { members } from '@plumbline/platform/permission'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { FACT_TABLES } from '../directory/sighting.ts'
import { bringIntoDirectory, type Planned, planReading, type Reading } from './bring-in.operations.ts'
import { DIALECTS } from './codeowners-path.ts'
import { COLUMN_MEANINGS } from './csv-column.ts'
import { directoryImportById, importsBefore } from './directory-import.store.ts'
import { IMPORT_FORMATS, type ImportFormat } from './directory-import.ts'
import { inOneLine, summaryOf } from './import-summary.ts'
import type { FileRead, SourceFile } from './source-file.exchange.ts'
import { undoImport } from './undo.operations.ts'

const READER = new URL('./reading-thread.exchange.ts', import.meta.url)
/** So little is read in a few milliseconds; a thread would only take longer to begin. */
const READ_AT_ONCE = 8 * 1024
const A_USUAL_FILE = 5 * 1024 * 1024
const SECONDS = 15
const MEGABYTES = 512

const given = {
  file: z.string().min(1).optional().describe('The text of the file'),
  fileBytes: z.base64().min(1).optional().describe('The file in base64, where it is not written in UTF-8'),
  fileName: z.string().trim().min(1).max(300).optional(),
  format: z.enum(IMPORT_FORMATS).exclude(['scim']).optional().describe('Told from the file when left out'),
  source: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .describe('What the file comes from, the same again when it is read again; the name of the file when left out'),
  repository: z.string().trim().min(1).max(200).optional().describe('The repository that a file of owners belongs to'),
  dialect: z
    .enum(DIALECTS)
    .optional()
    .describe('As which system a CODEOWNERS file is read; told from the file when left out'),
  partial: z
    .boolean()
    .default(false)
    .describe('The file is only a part of what the source has to say: nothing that is missing in it is taken as gone'),
  columns: z
    .array(z.strictObject({ column: z.string().max(300), means: z.enum(COLUMN_MEANINGS) }))
    .max(200)
    .optional()
    .describe('For a table: what its columns mean, where that was guessed wrongly'),
}
const input = z.strictObject(given)
type Given = z.output<typeof input>

const countsShape = z.partialRecord(
  z.enum(FACT_TABLES),
  z.object({ added: z.number(), changed: z.number(), same: z.number(), vanished: z.number() }),
)
const refusedShape = z.array(z.object({ path: z.string().nullable(), line: z.number().nullable(), says: z.string() }))
const columnsShape = z
  .array(
    z.object({
      column: z.string(),
      means: z.enum(COLUMN_MEANINGS),
      by: z.enum(['its name', 'what is in it', 'you', 'nothing']),
      examples: z.array(z.string()),
    }),
  )
  .nullable()
const outcome = {
  format: z.enum(IMPORT_FORMATS),
  source: z.string(),
  counts: countsShape,
  placeholders: z.number().describe('Known only because something refers to them'),
  first: z.array(z.string()).describe('The first changes, in words'),
  refused: refusedShape,
  kept: refusedShape.describe('What stays as somebody put it right by hand, although the file says otherwise'),
  columns: columnsShape,
  dialect: z.enum(DIALECTS).nullable().describe('As which system a CODEOWNERS file was read'),
}

/** Reads the file in a thread of its own, before the transaction begins. */
async function readApart(asked: Given): Promise<FileRead> {
  const content = asked.file ?? (asked.fileBytes === undefined ? undefined : Buffer.from(asked.fileBytes, 'base64'))
  if (content === undefined) {
    throw new Refusal('bad-input', 'There is no file.', { fields: [{ path: 'file', says: 'is needed' }] })
  }
  const file: SourceFile = {
    content,
    fileName: asked.fileName ?? null,
    format: asked.format ?? null,
    columns: new Map((asked.columns ?? []).map(({ column, means }) => [column, means])),
    ...(asked.repository === undefined ? {} : { repository: asked.repository }),
    ...(asked.dialect === undefined ? {} : { dialect: asked.dialect }),
  }
  if (content.length <= READ_AT_ONCE) {
    const { readSourceFile } = await import('./source-file.exchange.ts')
    return readSourceFile(file)
  }
  // Larger files come only from the machine itself.
  const times = Math.max(1, Math.ceil(content.length / A_USUAL_FILE))
  return apart(READER, file, { seconds: SECONDS * times, megabytes: Math.min(MEGABYTES * times, 4096) })
}

const OF_A_REPOSITORY: ReadonlySet<ImportFormat> = new Set(['codeowners', 'owners'])

function readingOf(asked: Given, { stated, format }: FileRead): Reading {
  const repository = OF_A_REPOSITORY.has(format) ? asked.repository : undefined
  // The same file of another repository is another source, or reading it would take the first one as gone.
  const named = asked.fileName && [repository, asked.fileName].filter(Boolean).join(': ')
  const source = asked.source ?? named ?? `pasted ${format}`
  return { stated, format, source, fileName: asked.fileName ?? null, whole: !asked.partial }
}

function outcomeOf({ plan, first, kept }: Planned, reading: Reading, { columns, dialect }: FileRead) {
  const { counts, placeholders, refused } = plan
  return {
    format: reading.format,
    source: reading.source,
    counts,
    placeholders,
    first,
    refused,
    kept,
    columns,
    dialect,
  }
}

const previewDirectory = operation({
  name: 'directory.preview',
  says: 'Say what reading a file into the directory would do, line by line, without doing it',
  http: 'POST /directory/previews',
  who: members,
  changes: true,
  event: 'import.previewed',
  input,
  output: z.object(outcome),
  ahead: readApart,
  cli: { file: 'file', bytes: 'fileBytes', words: (output) => summaryOf(output, 'would be') },
  async run(asked) {
    const read = asked.ahead as FileRead
    const reading = readingOf(asked.input, read)
    const planned = await planReading(asked, reading)
    asked.tell({ subjectId: asked.workspace.id, details: { source: reading.source, format: reading.format } })
    return outcomeOf(planned, reading, read)
  },
})

const importDirectory = operation({
  name: 'directory.import',
  says: 'Read a file into the directory: people, groups, what is owned and who uses it. It can be undone',
  http: 'POST /directory/imports',
  who: members,
  changes: true,
  event: 'directory.imported',
  input,
  output: z.object({ importId: z.string(), ...outcome }),
  ahead: readApart,
  cli: {
    file: 'file',
    bytes: 'fileBytes',
    rehearsal: 'directory.preview',
    words: (output) => summaryOf(output, 'were'),
  },
  async run(asked) {
    const read = asked.ahead as FileRead
    const reading = readingOf(asked.input, read)
    const planned = await bringIntoDirectory(asked, reading)
    const { importId, plan } = planned
    const { source, format } = reading
    asked.tell({ subjectId: importId, details: { source, format, counts: plan.counts, refused: plan.refused.length } })
    return { importId, ...outcomeOf(planned, reading, read) }
  },
})

const undoDirectory = operation({
  name: 'directory.undo',
  says: 'Undo an import: every entry that still stands as the import left it is as it was before',
  http: 'DELETE /directory/imports/{importId}',
  who: members,
  changes: true,
  event: 'directory.undone',
  input: z.strictObject({ importId: z.guid() }),
  output: z.object({
    importId: z.string(),
    left: z
      .array(z.object({ table: z.string(), id: z.string(), name: z.string(), says: z.string() }))
      .describe('What stays, because it is another one by now, and why'),
  }),
  cli: {
    words: ({ left }) =>
      left.length === 0
        ? 'Undone.'
        : `Undone, except ${left.length} that stay:\n${left.map(({ name, says }) => `  ${name}: ${says}`).join('\n')}`,
  },
  async run(asked) {
    const entry = await directoryImportById(asked.db, asked.input.importId)
    if (!entry) throw nothingHere()
    if (entry.undoneAt !== null) throw new Refusal('closed', 'This import was undone before. Nothing was changed.')
    const left = await undoImport(asked, entry)
    asked.tell({ subjectId: entry.id, details: { source: entry.source, left: left.length } })
    return { importId: entry.id, left }
  },
})

const importShape = z.object({
  id: z.string(),
  format: z.enum(IMPORT_FORMATS),
  source: z.string(),
  fileName: z.string().nullable(),
  counts: countsShape,
  refusedLines: z.number(),
  appliedAt: z.string(),
  undoneAt: z.string().nullable(),
})

const listImports = operation({
  name: 'directory.imports',
  says: 'What was read into the directory, the latest first',
  http: 'GET /directory/imports',
  who: members,
  changes: false,
  input: z.strictObject({ ...pageInput }),
  output: pageOf(importShape),
  cli: {
    words: ({ rows }) => rows.map((row) => inOneLine(row)).join('\n') || 'Nothing was read into the directory yet.',
  },
  async run({ input: { cursor, limit }, db }) {
    const before = placeOf(cursor, z.object({ id: z.guid() }))
    const found = page(await importsBefore(db, before?.id ?? null, limit + 1), limit, ({ id }) => ({ id }))
    return { ...found, rows: found.rows.map((row) => ({ ...row, refusedLines: row.refused.length })) }
  },
})

const showImport = operation({
  name: 'directory.report',
  says: 'One import: how much it added, changed and no longer found, and each line that was refused',
  http: 'GET /directory/imports/{importId}',
  who: members,
  changes: false,
  input: z.strictObject({ importId: z.guid() }),
  output: importShape.extend({ refused: refusedShape, kept: refusedShape }),
  async run({ input: { importId }, db }) {
    const entry = await directoryImportById(db, importId)
    if (!entry) throw nothingHere()
    return { ...entry, kept: entry.kept ?? [], refusedLines: entry.refused.length }
  },
})

export const importOperations = [previewDirectory, importDirectory, undoDirectory, listImports, showImport]
export type PreviewDirectory = Asking<typeof previewDirectory>
export type ImportDirectory = Asking<typeof importDirectory>
export type UndoDirectory = Asking<typeof undoDirectory>
export type ListImports = Asking<typeof listImports>
export type ShowImport = Asking<typeof showImport>
