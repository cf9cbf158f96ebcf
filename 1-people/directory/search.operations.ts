import { email } from '@plumbline/platform/identity/email'
import { personByEmail } from '@plumbline/platform/identity/person.store'
import { type Asked, type Asking, operation } from '@plumbline/platform/operation'
import { cursorOf, page, pageInput, pageOf, placeOf } from '@plumbline/platform/paging'
import { guests } from '@plumbline/platform/permission'
import { z } from 'zod'
import { ASSET_KINDS } from './asset.ts'
import { entriesByName, type ListedEntry, rowsHoldingPiece, rowsOfEntries, type Wanted } from './search.store.ts'
import { ENTRY_KINDS, FITS, type Fit, fitOf, pieceFor, TO_MEND } from './search.ts'

const LONGEST_SOUGHT = 100
/** How many rows of the index are looked at in the first turn; each further turn looks at twice as many. */
const FIRST_TURN = 40

const entryShape = z.object({
  of: z.enum(ENTRY_KINDS),
  id: z.string(),
  name: z.string(),
  kind: z.string().nullable(),
  says: z.string().nullable(),
  staleAt: z.string().nullable(),
  unresolvedAt: z.string().nullable(),
})

const searchDirectory = operation({
  name: 'directory.search',
  says: 'People, groups and what is owned: by what was typed, best first, else by name',
  http: 'GET /directory',
  who: guests,
  changes: false,
  input: z
    .strictObject({
      called: z.string().trim().max(LONGEST_SOUGHT).optional().describe('Name, key, handle or a word of what it does'),
      of: z.enum(ENTRY_KINDS).optional(),
      kind: z.enum(ASSET_KINDS).optional().describe('Of what is owned: only this kind'),
      mend: z
        .enum(TO_MEND)
        .optional()
        .describe('Only what no source states any more, is only referred to, or nobody owns'),
      ...pageInput,
    })
    .refine(({ called, of }) => called || of, { path: ['of'], message: 'is needed where nothing is typed' }),
  output: pageOf(entryShape),
  async run(asked) {
    const { input, db } = asked
    const { called, of, kind, mend, limit } = input
    if (called) return found(asked, called, { of, kind, mend }, limit)
    const after = placeOf(input.cursor, z.object({ name: z.string(), id: z.guid() }))
    const rows = await entriesByName(db, of ?? 'group', { kind, mend, after, atMost: limit + 1 })
    return page(rows, limit, ({ name, id }) => ({ name, id }))
  },
})

type At = { fit: Fit; after: number }
type Hit = { id: string; at: At }

/**
 * What fits best comes first; what fits equally well, in the order of the index. An entry is given once, at its best place,
 * though several rows of the index are its own.
 */
async function found(asked: Asked<{ cursor?: string | undefined }>, called: string, wanted: Wanted, limit: number) {
  const { input, by } = asked
  const begin = placeOf(input.cursor, z.object({ fit: z.enum(FITS), after: z.number().int() }))
  const hits: Hit[] = []
  for (const fit of FITS.slice(begin ? FITS.indexOf(begin.fit) : 0)) {
    const after = begin?.fit === fit ? begin.after : 0
    await collect(asked, { called, wanted, fit, after, hits, enough: limit + 1 })
    if (hits.length > limit) break
  }
  const shown = hits.slice(0, limit)
  const rows = await entriesInOrder(
    asked,
    shown.map(({ id }) => id),
  )
  const last = shown.at(-1)
  const addressed = begin || by.role === 'guest' ? undefined : await whoHasAddress(asked, called, wanted)
  return {
    rows: addressed && !rows.some(({ id }) => id === addressed.id) ? [addressed, ...rows] : rows,
    next: hits.length > limit && last ? cursorOf(last.at) : null,
  }
}

async function collect(
  { db, database: { engine } }: Asked<unknown>,
  {
    called,
    wanted,
    fit,
    after,
    hits,
    enough,
  }: { called: string; wanted: Wanted; fit: Fit; after: number; hits: Hit[]; enough: number },
): Promise<void> {
  const piece = pieceFor(fit, called)
  if (piece === undefined) return
  for (let at = after, turn = FIRST_TURN; hits.length < enough; turn *= 2) {
    const rows = await rowsHoldingPiece(db, engine, piece, { ...wanted, after: at, atMost: turn })
    const best = await bestRows(db, engine, called, [...new Set(rows.map(({ entryId }) => entryId))])
    for (const row of rows)
      if (best.get(row.entryId) === row.rowid && fitOf(row.words, called) === fit)
        hits.push({ id: row.entryId, at: { fit, after: row.rowid } })
    const last = rows.at(-1)
    if (rows.length < turn || !last) return
    at = last.rowid
  }
}

/** Of each entry the row of the index that fits best, and among equals the first. */
async function bestRows(
  db: Asked<unknown>['db'],
  engine: Asked<unknown>['database']['engine'],
  called: string,
  ids: readonly string[],
) {
  const best = new Map<string, { rowid: number; fit: number }>()
  for (const { entryId, rowid, words } of await rowsOfEntries(db, engine, ids)) {
    const fit = fitOf(words, called)
    if (fit === undefined) continue
    const [known, rank] = [best.get(entryId), FITS.indexOf(fit)]
    if (!known || rank < known.fit || (rank === known.fit && rowid < known.rowid))
      best.set(entryId, { rowid, fit: rank })
  }
  return new Map([...best].map(([id, { rowid }]) => [id, rowid]))
}

async function entriesInOrder({ db }: Asked<unknown>, ids: readonly string[]): Promise<ListedEntry[]> {
  const entries = new Map<string, ListedEntry>()
  for (const of of ENTRY_KINDS)
    for (const row of await entriesByName(db, of, { ids, after: null, atMost: ids.length })) entries.set(row.id, row)
  return ids.flatMap((id) => entries.get(id) ?? [])
}

/** Whom an address means, for those who may see addresses. */
async function whoHasAddress({ db }: Asked<unknown>, called: string, { of, kind, mend }: Wanted) {
  const typed = email.safeParse(called)
  if (!typed.success || kind || mend || (of && of !== 'person')) return undefined
  const person = await personByEmail(db, typed.data)
  const [row] = person ? await entriesByName(db, 'person', { ids: [person.id], after: null, atMost: 1 }) : []
  return row
}

export const searchOperations = [searchDirectory]
export type SearchDirectory = Asking<typeof searchDirectory>
