import { dayOf, later } from '@plumbline/platform/clock'
import type { Db } from '@plumbline/platform/database/database'
import { type Asking, operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { z } from 'zod'
import { bySoonest, type Change, type Need, newestFirst } from './home.ts'

/** How far back "changed for you" looks. */
const CHANGES_SINCE_SECONDS = 14 * 24 * 60 * 60
const MOST_CHANGES = 20

type Question = { db: Db; personId: string; today: string }
export type NeedSource = (asked: Question) => Promise<Need[]>
export type ChangeSource = (asked: Question & { since: string }) => Promise<Change[]>

/** What later steps know of what waits for a person and what changed for them. */
export type HomeSources = { needs: readonly NeedSource[]; changes: readonly ChangeSource[] }

export function showHome(sources: HomeSources) {
  return operation({
    name: 'home.show',
    says: 'What needs me, and what changed that touches me',
    http: 'GET /home',
    who: guests,
    changes: false,
    input: z.strictObject({}),
    output: z.object({
      needs: z.array(z.object({ verb: z.string(), what: z.string(), where: z.string(), byOn: z.string().nullable() })),
      changes: z.array(z.object({ at: z.string(), what: z.string(), why: z.string(), where: z.string() })),
    }),
    async run({ by, db, now }) {
      if (by.personId === null) return { needs: [], changes: [] }
      const asked = { db, personId: by.personId, today: dayOf(now), since: later(now, -CHANGES_SINCE_SECONDS) }
      const needs: Need[] = []
      for (const source of sources.needs) needs.push(...(await source(asked)))
      const changes: Change[] = []
      for (const source of sources.changes) changes.push(...(await source(asked)))
      return { needs: bySoonest(needs), changes: newestFirst(changes).slice(0, MOST_CHANGES) }
    },
  })
}

export type ShowHome = Asking<ReturnType<typeof showHome>>
