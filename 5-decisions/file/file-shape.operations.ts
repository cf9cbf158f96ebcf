import { createHash } from 'node:crypto'
import { setImmediate as letOthersIn } from 'node:timers/promises'
import { Refusal } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { OUTCOMES, STAGES } from '../decision.ts'
import { DIALECTS } from './dialect.ts'
import type { PortableDecision } from './portable.ts'
import type { ReadDecision } from './reading.ts'
import { RELATIONS } from './references.ts'
import { FILE_STATES } from './state-words.ts'
import { keptText, type WrittenText } from './written-text.ts'

const MOST_FILES = 2_000
const LARGEST_FILE = 1024 * 1024

/** A file as it is sent: its text, or its bytes in base64 where it is not written in UTF-8. */
export const givenFiles = z
  .array(
    z.strictObject({
      path: z.string().trim().min(1).max(500).describe('Where it lies in the folder'),
      text: z.string().optional().describe('The text of the file'),
      bytes: z.base64().optional().describe('The file in base64, where it is not written in UTF-8'),
    }),
  )
  .min(1, 'There is no file')
  .max(MOST_FILES)
  .describe('The files of the folder')
type GivenFiles = z.output<typeof givenFiles>

export type RefusedFile = { path: string; line: number | null; says: string }
/** A file that was read, with what it holds, as it is kept. */
export type FileRead = {
  path: string
  kept: WrittenText
  hash: string
  records: { read: ReadDecision; own: PortableDecision | null }[]
}
export type FilesRead = { files: FileRead[]; refused: RefusedFile[] }

export const readShape = {
  title: z.string(),
  status: z.enum(FILE_STATES).nullable(),
  rawStatus: z.string().nullable(),
  statusWhere: z.string().nullable(),
  dialect: z.enum(DIALECTS),
  stage: z.enum(STAGES).nullable().describe('The stage that it would have here; nothing for what is no decision'),
  outcome: z.enum(OUTCOMES).nullable(),
  aliases: z.array(z.string()),
  doubts: z.array(
    z.object({
      field: z.enum(['title', 'status', 'date']),
      at: z.number().nullable(),
      text: z.string(),
      why: z.string(),
    }),
  ),
  supersedes: z.array(z.string()),
  supersededBy: z.array(z.string()),
  amends: z.array(z.string()),
  unresolved: z.array(z.object({ relation: z.enum(RELATIONS), text: z.string(), line: z.number(), why: z.string() })),
}

/** Reads the files before the transaction begins, with others let in between them. */
export async function readFilesAhead({ files }: { files: GivenFiles }): Promise<FilesRead> {
  // The readers are fetched when somebody imports.
  const { readDecisionFile } = await import('./decision-file.exchange.ts')
  const { ownBlockOf } = await import('./own-block.exchange.ts')
  const read: FilesRead = { files: [], refused: [] }
  const seen = new Set<string>()
  for (const [place, { path: given, text, bytes }] of files.entries()) {
    const path = given.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
    const refuse = (says: string, line: number | null = null) => read.refused.push({ path, line, says })
    if (text === undefined && bytes === undefined) throw noContent(place)
    const content = bytes === undefined ? new TextEncoder().encode(text) : new Uint8Array(Buffer.from(bytes, 'base64'))
    const kept = keptText(content)
    if (/^\/|(?:^|\/)\.\.(?:\/|$)/.test(path)) refuse('Its path leads out of the folder.')
    else if (seen.has(path)) refuse('Another file of this import has the same path.')
    else if (content.length > LARGEST_FILE) refuse('It is larger than 1 MB.')
    else if (kept === null) refuse('It holds signs that are no text.', lineOfNoText(content))
    else {
      const own = ownBlockOf(path, content)
      const records = readDecisionFile(path, content).map((record) => ({ read: record, own }))
      if (records.length === 0) refuse('It holds no decision.')
      else read.files.push({ path, kept, hash: createHash('sha256').update(content).digest('hex'), records })
    }
    seen.add(path)
    if (place % 20 === 19) await letOthersIn()
  }
  return read
}

function noContent(place: number): Refusal {
  return new Refusal('bad-input', 'A file has neither text nor bytes.', {
    fields: [{ path: `files.${place}`, says: 'needs its text or its bytes' }],
  })
}

function lineOfNoText(content: Uint8Array): number {
  const at = content.indexOf(0)
  return Buffer.from(content.subarray(0, Math.max(0, at)))
    .toString('latin1')
    .split('\n').length
}
