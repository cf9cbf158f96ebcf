import { day } from '@plumbline/platform/calendar'
import type { Engine } from '@plumbline/platform/database/columns'
import type { Db } from '@plumbline/platform/database/database'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { page, pageInput, pageOf, placeOf } from '@plumbline/platform/paging'
import { guests } from '@plumbline/platform/permission'
import { z } from 'zod'
import { theWork } from '../reads.ts'
import { hitsInWords } from './hits-in-words.ts'
import { byFit, type Found, type SearchFilter, type SearchPlace, shownFound } from './search.ts'
import { COMMON_FROM, LONGEST_SOUGHT, type Sought, someOf, type Term, termsOf, typedAs, weightOf } from './sought.ts'

/** Where is looked: in one workspace, on this engine. */
export type SearchGround = { db: Db; engine: Engine; workspaceId: string }

/** What a later step lets people find of its records. Everything it gives may be seen by everybody in the workspace. */
export type SearchSource = {
  /** What its records are called: `decision`. */
  kind: string
  /** How its records can be told apart by the way back, where they can. */
  doors?: readonly string[]
  /** How many records hold each of these terms; no more are counted than asked for. */
  holding(ground: SearchGround, terms: readonly Term[], atMost: number): Promise<number[]>
  /** The best records from a place onwards, in the order of `byFit`. */
  find(
    ground: SearchGround,
    asked: { sought: Sought; filter: SearchFilter; after: SearchPlace | null; atMost: number },
  ): Promise<SearchPlace[]>
  show(ground: SearchGround, ids: readonly string[]): Promise<Found[]>
}

const range = z.object({ from: z.number(), to: z.number() })
const marked = z.object({ text: z.string(), marks: z.array(range) })

/** One record among what was found. */
export const foundShape = z.object({
  kind: z.string(),
  id: z.string(),
  title: marked,
  workId: z.string(),
  workKey: z.string(),
  workTitle: z.string(),
  standing: z.string(),
  inForce: z.boolean(),
  /** The day that it counts from. */
  at: z.string(),
  where: z.string(),
  excerpts: z.array(marked.extend({ field: z.string() })),
})

/** What is looked for, with how much each of it counts, and what of it stands nowhere. */
export async function weighed(
  ground: SearchGround,
  sources: readonly SearchSource[],
  terms: readonly Term[],
): Promise<{ terms: Term[]; leftOut: Term[] }> {
  const counts: number[][] = []
  for (const source of sources) counts.push(await source.holding(ground, terms, COMMON_FROM))
  const counted = terms.map((term, nth) => {
    const rows = counts.reduce((sum, count) => sum + (count[nth] ?? 0), 0)
    return { ...term, weight: weightOf(rows) }
  })
  return {
    terms: counted.filter(({ weight }) => weight > 0),
    leftOut: terms.filter((_, nth) => counted[nth]?.weight === 0),
  }
}

export type Hit = SearchPlace & { source: SearchSource }

/** The best of all sources together, from a place onwards. */
export async function bestOf(
  ground: SearchGround,
  sources: readonly SearchSource[],
  asked: Parameters<SearchSource['find']>[1],
): Promise<Hit[]> {
  const hits: Hit[] = []
  for (const source of sources) hits.push(...(await source.find(ground, asked)).map((place) => ({ ...place, source })))
  return hits.sort(byFit).slice(0, asked.atMost)
}

/** What was found as it is shown, in the same order. */
export async function shown(ground: SearchGround, hits: readonly Hit[], terms: readonly Term[]) {
  const records = new Map<string, Found>()
  for (const source of new Set(hits.map((hit) => hit.source))) {
    const ids = hits.filter((hit) => hit.source === source).map(({ id }) => id)
    for (const record of await source.show(ground, ids)) records.set(record.id, record)
  }
  return hits.flatMap(({ id, at, inForce, source: { kind } }) => {
    const record = records.get(id)
    if (!record) return []
    const { texts: _, title: __, ...rest } = record
    return [{ ...rest, ...shownFound(record, terms), kind, at, inForce: inForce === 1 }]
  })
}

export function groundOf({ db, database, workspace }: Asked<unknown>): SearchGround {
  return { db, engine: database.engine, workspaceId: workspace.id }
}

const STANDINGS = ['in-force', 'not-in-force'] as const

const oneOfThese = (names: readonly string[]) => (names.length > 0 ? z.enum([...new Set(names)]) : z.string().max(40))

export function searchOperation(sources: readonly SearchSource[]) {
  return operation({
    name: 'search.find',
    says: 'What this workspace has on record with these words in it, best first',
    http: 'GET /search',
    who: guests,
    changes: false,
    input: z.strictObject({
      text: z
        .string()
        .trim()
        .min(1)
        .max(LONGEST_SOUGHT)
        .describe('Words; those between quotation marks as they stand; the last may be only begun'),
      kind: oneOfThese(sources.map(({ kind }) => kind))
        .optional()
        .describe('Only records of this kind'),
      workId: z.guid().optional().describe('Only of this work'),
      standing: z.enum(STANDINGS).optional().describe('Only what holds, or only what does not hold any more'),
      door: oneOfThese(sources.flatMap(({ doors = [] }) => doors))
        .optional()
        .describe('Only decisions with this way back'),
      since: day.optional().describe('Only from this day on'),
      until: day.optional().describe('Only up to this day'),
      ...pageInput,
    }),
    output: pageOf(foundShape).extend({
      /** False: nothing holds all of the words, so these hold some of them. */
      all: z.boolean(),
      leftOut: z.array(z.string()).describe('Words that stand nowhere'),
    }),
    cli: { typed: 'text', words: hitsInWords },
    async run(asked) {
      const { text, kind, workId, standing, door, since, until, cursor, limit } = asked.input
      if (workId) await theWork(asked.db, workId)
      const ground = groundOf(asked)
      const among = sources.filter((source) => kind === undefined || source.kind === kind)
      const { terms, leftOut } = await weighed(ground, among, termsOf(text, { begun: true }))
      const after = placeOf(cursor, placeShape)
      const filter = {
        ...{ workId, door, since, until },
        inForce: standing === undefined ? undefined : standing === 'in-force',
      }
      const find = (all: boolean) =>
        terms.length === 0
          ? []
          : bestOf(ground, among, { sought: all ? { terms, all } : someOf(terms), filter, after, atMost: limit + 1 })
      const together = after ? after.all : leftOut.length === 0
      const first = await find(together)
      const all = together && (after !== null || first.length > 0)
      const hits = together && !all && terms.length > 1 ? await find(false) : first
      const { rows, next } = page(hits, limit, ({ source: _, ...place }) => ({ ...place, all }))
      return { rows: await shown(ground, rows, terms), next, all, leftOut: leftOut.map(typedAs) }
    },
  })
}

const placeShape = z.object({
  all: z.boolean(),
  score: z.number().int(),
  inForce: z.number().int().min(0).max(1),
  at: z.iso.date(),
  id: z.guid(),
})

export type SearchFind = Asking<ReturnType<typeof searchOperation>>
