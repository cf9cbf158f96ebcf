import { apart } from '@plumbline/platform/apart'
import type { Db } from '@plumbline/platform/database/database'
import { job } from '@plumbline/platform/jobs/job'
import type { Asked } from '@plumbline/platform/operation'
import { z } from 'zod'
import { castVotesOf, turnoutOf } from './ballot.store.ts'
import { countedFor, pageOf } from './ballot-table.ts'
import { type Counted, countVotes, isLarge, signsIn, type ToCount } from './counting.exchange.ts'
import { keepFigures, keepRouting } from './figures.store.ts'
import { soundingById } from './sounding.store.ts'
import type { SoundingView } from './sounding.ts'
import { statementsOf } from './statement.store.ts'

const COUNTER = new URL('./counting-thread.exchange.ts', import.meta.url)
/** So few signs are counted in some milliseconds; a thread would only take longer to begin. */
const COUNTED_AT_ONCE = 500
/** What they take at most, of time and of memory beside the ballots. The thread of a small one waits for no large one. */
const SMALL = { seconds: 60, megabytes: 256 }
const LARGE = { seconds: 300, megabytes: 3_072 }
const A_MOMENT_MS = 2

/**
 * What is worked out of all votes of a sounding: while it is open what is needed to choose the next statement, which nobody
 * is shown; once it is closed its figures, after the gate. Ballots are read a few thousand at a time and counted in a
 * thread of their own, so nobody who votes waits for it.
 */
export const recount = job({
  kind: 'sounding.recount',
  says: 'Work out what the votes of a sounding say together',
  input: z.object({ soundingId: z.guid() }),
  tries: 5,
  leaseSeconds: 50,
  async outside({ input, db, database, workspace, now, newId, signal }) {
    const sounding = await soundingById(db, input.soundingId)
    if (!sounding) return
    const toCount = await read(db, sounding, signal)
    const counted: Counted =
      signsIn(toCount) <= COUNTED_AT_ONCE
        ? countVotes(toCount)
        : await apart<ToCount, Counted>(COUNTER, toCount, isLarge(toCount) ? LARGE : SMALL)
    signal.throwIfAborted()
    await database.changing((all) =>
      keep({ db: database.within(all, workspace.id), now: now(), newId }, sounding, counted),
    )
  },
})

/** The figures of a sounding that is being closed: at once where there is little to count, otherwise right after it. */
export async function countClosed(
  asked: Pick<Asked<unknown>, 'db' | 'now' | 'newId' | 'doLater'>,
  sounding: SoundingView,
): Promise<void> {
  const { cast } = await turnoutOf(asked.db, sounding.id)
  if (cast > COUNTED_AT_ONCE)
    return asked.doLater({ kind: recount.kind, input: { soundingId: sounding.id }, key: `${sounding.id} closed` })
  await keep(asked, sounding, countVotes(await read(asked.db, sounding)))
}

async function keep(
  { db, now, newId }: Pick<Asked<unknown>, 'db' | 'now' | 'newId'>,
  { id: soundingId }: SoundingView,
  counted: Counted,
): Promise<void> {
  const kept = { id: newId(), soundingId, computedAt: now }
  if ('figures' in counted) await keepFigures(db, { ...kept, figures: counted.figures })
  else await keepRouting(db, { ...kept, routing: counted.routing })
}

async function read(db: Db, { id, fewest, closedAt }: SoundingView, signal?: AbortSignal): Promise<ToCount> {
  const pages = await pagesOf(db, id, signal)
  const targets = countedFor(await statementsOf(db, id))
  return { pages, targets, fewest, what: closedAt === null ? 'routing' : 'figures' }
}

/** The ballots with something on them. */
async function pagesOf(db: Db, soundingId: string, signal?: AbortSignal): Promise<Uint8Array[]> {
  const pages: Uint8Array[] = []
  for await (const votes of castVotesOf(db, soundingId)) {
    pages.push(pageOf(votes))
    if (!signal) continue
    signal.throwIfAborted()
    // Whoever waits to vote comes first.
    await new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS))
  }
  return pages
}
