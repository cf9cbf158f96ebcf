import { actorId, actorKind } from '../actor.ts'
import type { Request } from '../asking.ts'
import { type Instant, newId } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { logEvent } from '../events.store.ts'
import type { Trace } from '../refusal.ts'
import { countFailure } from './attempt.ts'
import { SERVER_WORKSPACE } from './workspace.store.ts'

/** Keeps what must stay of a refused request, in a transaction of its own, after the other one was taken back. */
export async function leaveTrace(database: Database, request: Request, trace: Trace, now: Instant): Promise<void> {
  const { by, via, origin } = request
  await database.changing(async (db) => {
    let first = true
    for (const { limit, subject } of trace.counts)
      if ((await countFailure({ db, now, newId }, limit, subject)) > 1) first = false
    if (trace.onlyFirst && !first) return
    await logEvent(database.within(db, SERVER_WORKSPACE), SERVER_WORKSPACE, {
      at: now,
      happened: trace.happened,
      actorKind: actorKind(by),
      actorId: actorId(by),
      via: via ?? null,
      viaId: null,
      subjectId: trace.subjectId,
      workId: null,
      details: trace.details,
      origin,
    })
  })
}
