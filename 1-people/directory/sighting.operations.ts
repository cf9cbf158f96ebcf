import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { nothingHere } from '@plumbline/platform/refusal'
import { z } from 'zod'
import { factIsThere, sightingsOf } from './sighting.store.ts'
import { FACT_TABLES } from './sighting.ts'

/** What is said of every fact: which source stated it, when last, and since when none does. */
export const seenShape = {
  source: z.string().nullable(),
  seenAt: z.string().nullable(),
  staleAt: z.string().nullable(),
}

const listSightings = operation({
  name: 'sighting.list',
  says: 'Where a fact of the directory was seen: source, path, line, when last, and since when no longer',
  http: 'GET /sightings/{factTable}/{factId}',
  who: guests,
  changes: false,
  input: z.strictObject({ factTable: z.enum(FACT_TABLES), factId: z.guid() }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        source: z.string(),
        path: z.string().nullable(),
        line: z.number().nullable(),
        says: z.enum(['lead']).nullable().describe('Of a membership, that it leads the group'),
        seenAt: z.string(),
        staleAt: z.string().nullable(),
      }),
    ),
  }),
  async run({ input, db }) {
    if (!(await factIsThere(db, input.factTable, input.factId))) throw nothingHere()
    return { rows: await sightingsOf(db, input.factTable, input.factId) }
  },
})

export const sightingOperations = [listSightings]
export type ListSightings = Asking<typeof listSightings>
