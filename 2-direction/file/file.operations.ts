import { apart } from '@plumbline/platform/apart'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { driver, theWork } from '@plumbline/work/reads'
import { z } from 'zod'
import { peopleCalled } from '../direction.store.ts'
import {
  asOwners,
  directionShape,
  FIELDS,
  ownerNames,
  ownerShape,
  visibleVersion,
} from '../direction-shape.operations.ts'
import type { GivenFile } from './direction-text.exchange.ts'
import { DIALECTS, type LeftOver, type ReadDirection, type ReadPart } from './reading.ts'
import { summaryOf } from './summary.ts'
import { directionFile } from './written-file.ts'

const READER = new URL('./reading-thread.exchange.ts', import.meta.url)
/** So little is read in a few milliseconds; a thread would only take longer to begin. */
const READ_AT_ONCE = 8 * 1024
const BOUNDS = { seconds: 10, megabytes: 192 }

const exportDirection = operation({
  name: 'direction.export',
  says: 'One version of a direction as a file that a person can read, change and have read again',
  http: 'GET /work/{workId}/direction/file',
  who: guests,
  changes: false,
  input: z.strictObject({
    workId: z.guid(),
    version: z.int().min(1).max(1_000_000).optional().describe('The one that holds when left out'),
    format: z.enum(['markdown', 'json']).default('markdown'),
  }),
  output: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
  cli: { words: ({ text }) => text.trimEnd() },
  async run({ input, by, db }) {
    const work = await theWork(db, input.workId)
    const version = await visibleVersion(db, by, work, input.version)
    const names = await ownerNames(db, [version])
    const assumptions = version.assumptions.map(({ ownerId, ...assumption }) => ({
      ...assumption,
      owner: ownerId === null ? null : (names.get(ownerId) ?? null),
    }))
    const name = `${work.key.toLowerCase()}-direction-${version.version}`
    if (input.format === 'json') {
      const text = `${JSON.stringify({ workKey: work.key, title: work.title, ...version, assumptions }, null, 2)}\n`
      return { fileName: `${name}.json`, mediaType: 'application/json', text }
    }
    const head = {
      workKey: work.key,
      title: work.title,
      version: version.version,
      isDraft: version.publishedAt === null,
    }
    return {
      fileName: `${name}.md`,
      mediaType: 'text/markdown',
      text: directionFile(head, { ...version, assumptions }),
    }
  },
})

const partShape = z.object({
  field: FIELDS,
  place: z.number().nullable(),
  fromLine: z.number(),
  toLine: z.number(),
  under: z.string().nullable(),
  doubtful: z.boolean(),
  why: z.string().nullable(),
})
const leftOverShape = z.object({
  fromLine: z.number(),
  toLine: z.number(),
  under: z.string().nullable(),
  text: z.string(),
  why: z.string(),
})

/** Reads a file, a small one at once, a large one in a thread of its own, so that nobody else waits for it. Refuses what is broken or hostile. */
export async function readDirectionFile(given: GivenFile): Promise<ReadDirection> {
  if (given.text.length + (given.kepFacts?.length ?? 0) > READ_AT_ONCE) return apart(READER, given, BOUNDS)
  // The reader of YAML is fetched when somebody reads a file.
  const { readDirectionText } = await import('./direction-text.exchange.ts')
  return readDirectionText(given)
}

const readDirection = operation({
  name: 'direction.read',
  says: 'Read a direction file, a KEP, an RFC or a PR/FAQ as a draft to be looked at; nothing is kept until it is accepted',
  http: 'POST /work/{workId}/direction/readings',
  who: driver,
  changes: true,
  event: 'direction.read',
  input: z.strictObject({
    workId: z.guid(),
    file: z.string().min(1).describe('The text of the file'),
    kepFacts: z.string().optional().describe('The text of the kep.yaml beside it'),
  }),
  output: z.object({
    dialect: z.enum(DIALECTS),
    title: z.string().nullable(),
    workKey: z.string().nullable(),
    direction: directionShape,
    /** Where each part comes from, and what makes it doubtful. */
    parts: z.array(partShape),
    /** Text for which there is no place, with its lines. */
    leftOver: z.array(leftOverShape),
    owners: z.array(ownerShape),
  }),
  cli: { file: 'file', words: (output) => summaryOf(output) },
  ahead: ({ file, kepFacts }) => readDirectionFile({ text: file, kepFacts }),
  async run({ ahead, input, db, tell }) {
    const read = ahead as ReadDirection
    const work = await theWork(db, input.workId)
    const { assumptions, parts, leftOver } = await withOwners(db, read)
    const direction = { ...read.direction, assumptions }
    tell({ subjectId: work.id, workId: work.id, details: { dialect: read.dialect, leftOver: leftOver.length } })
    const { dialect, title, workKey } = read
    return { dialect, title, workKey, direction, parts, leftOver, owners: asOwners(await ownerNames(db, [direction])) }
  },
})

/** Who is meant by a name: the only one who is called so. Otherwise the name is left over, and its row doubtful. */
async function withOwners(db: Parameters<typeof peopleCalled>[0], read: ReadDirection) {
  const named = read.direction.assumptions.flatMap(({ owner }) => owner ?? [])
  const found = await peopleCalled(db, [...new Set(named)])
  const idOf = (name: string | null) => {
    const meant = found.filter((person) => person.name === name)
    return meant.length === 1 ? (meant[0]?.id ?? null) : null
  }
  const parts: ReadPart[] = [...read.parts]
  const leftOver: LeftOver[] = [...read.leftOver]
  const assumptions = read.direction.assumptions.map(({ owner, ...assumption }, place) => {
    const ownerId = idOf(owner)
    if (owner !== null && ownerId === null) {
      const at = parts.findIndex((part) => part.field === 'assumptions' && part.place === place)
      const part = parts[at]
      const why = found.some((person) => person.name === owner)
        ? `Several people here are called ${owner}.`
        : `Nobody here is called ${owner}.`
      if (part) {
        parts[at] = { ...part, doubtful: true, why: [part.why, why].filter(Boolean).join(' ') }
        leftOver.push({ fromLine: part.fromLine, toLine: part.toLine, under: part.under, text: owner, why })
      }
    }
    return { ...assumption, ownerId }
  })
  return { assumptions, parts, leftOver: leftOver.sort((one, other) => one.fromLine - other.fromLine) }
}

export const fileOperations = [exportDirection, readDirection]
export type ExportDirection = Asking<typeof exportDirection>
export type ReadIntoDraft = Asking<typeof readDirection>
