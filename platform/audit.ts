import type { Db } from './database/database.ts'
import { CHAIN_START, chainHead, commitmentOf, eventsAfter, hashOfEvent } from './events.store.ts'

const EVENTS_AT_A_TIME = 2_000

export type AuditResult = {
  whole: boolean
  events: number
  /** Events whose details were erased; the chain holds without them. */
  erased: number
  head: { seq: number; hash: string }
  /** Where the chain breaks, in words; empty when it is whole. */
  breaks: string[]
}

/** Walks a workspace's chain from its start: every link, every commitment, and the head that was noted last. */
export async function verifyChain(db: Db, chainId: string): Promise<AuditResult> {
  const breaks: string[] = []
  let last = { seq: 0, hash: CHAIN_START }
  let erased = 0
  for (;;) {
    const events = await eventsAfter(db, last.seq, EVENTS_AT_A_TIME)
    for (const { salt, body, ...event } of events) {
      const { hash, workspaceId: _, ...hashed } = event as typeof event & { workspaceId?: string }
      if (event.seq !== last.seq + 1) breaks.push(`Event ${last.seq + 1} is missing.`)
      if (event.previousHash !== last.hash) breaks.push(`Event ${event.seq} does not follow the one before it.`)
      if (hashOfEvent(hashed) !== hash) breaks.push(`Event ${event.seq} was changed after it was written.`)
      if (salt === null || body === null) erased += 1
      else if (commitmentOf(salt, body) !== event.commitment)
        breaks.push(`The details of event ${event.seq} were changed.`)
      last = { seq: event.seq, hash }
    }
    if (events.length < EVENTS_AT_A_TIME) break
  }
  const head = await chainHead(db, chainId)
  if (head.seq !== last.seq || head.hash !== last.hash)
    breaks.push(`The end is cut off: event ${head.seq} was written, ${last.seq} is the last one here.`)
  return { whole: breaks.length === 0, events: last.seq, erased, head, breaks }
}
