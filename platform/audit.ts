import type { Db } from './database/database.ts'
import { CHAIN_START, chainHead, commitmentOf, eventsAfter, hashOfEvent, type LoggedEvent } from './events.store.ts'

const EVENTS_AT_A_TIME = 2_000
/** More than these are counted, not told one by one. */
const BREAKS_TOLD = 20

/** The end of a chain: how many events there are, and the hash of the last one. */
export type Head = { seq: number; hash: string }

export type AuditResult = {
  whole: boolean
  events: number
  /** Events whose details were erased; the chain holds without them. */
  erased: number
  head: Head
  /** Where the chain breaks, in words; empty when it is whole. */
  breaks: string[]
}

/** Follows a chain event by event, wherever the events come from: a database, a backup or an export. */
export class ChainWalk {
  readonly #breaks: string[] = []
  #broken = 0
  #erased = 0
  #events = 0
  #last: Head

  /** From the start of the chain, or from what is known to stand before the first event taken. */
  constructor(start: Head = { seq: 0, hash: CHAIN_START }) {
    this.#last = start
  }

  get last(): Head {
    return this.#last
  }

  takeEvent(event: LoggedEvent): void {
    if (event.seq !== this.#last.seq + 1) this.#tell(missing(this.#last.seq + 1, event.seq - 1))
    else if (event.previousHash !== this.#last.hash) this.#tell(`Event ${event.seq} does not follow the one before it.`)
    if (hashOfEvent(hashedPart(event)) !== event.hash)
      this.#tell(`Event ${event.seq} was changed after it was written.`)
    this.#events += 1
    this.#last = { seq: event.seq, hash: event.hash }
  }

  /** What is still kept of the details of an event, or nothing when they were erased. */
  takeDetails(
    { seq, commitment }: { seq: number; commitment: string },
    kept: { salt: string; body: string } | null,
  ): void {
    if (!kept) this.#erased += 1
    else if (commitmentOf(kept.salt, kept.body) !== commitment) this.#tell(`The details of event ${seq} were changed.`)
  }

  /** `head` is what was noted as the end, here or elsewhere. */
  end(head: Head): AuditResult {
    if (head.seq !== this.#last.seq || head.hash !== this.#last.hash)
      this.#tell(`The end is cut off: event ${head.seq} was written, ${this.#last.seq} is the last one here.`)
    return this.result(head)
  }

  result(head: Head = this.#last): AuditResult {
    const more = this.#broken - this.#breaks.length
    const breaks = more > 0 ? [...this.#breaks, `And ${more} more.`] : [...this.#breaks]
    return { whole: this.#broken === 0, events: this.#events, erased: this.#erased, head, breaks }
  }

  /** Something that is wrong with the whole, found by whoever follows it. */
  tell(broken: string): void {
    this.#tell(broken)
  }

  #tell(broken: string): void {
    this.#broken += 1
    if (this.#breaks.length < BREAKS_TOLD) this.#breaks.push(broken)
  }
}

function missing(from: number, to: number): string {
  if (to < from) return `Event ${to + 1} stands at the wrong place.`
  return from === to ? `Event ${from} is missing.` : `Events ${from} to ${to} are missing.`
}

/** What the hash of an event covers; whatever else a row or a line carries is not part of it. */
function hashedPart(event: LoggedEvent): Omit<LoggedEvent, 'hash'> {
  const { id, seq, at, happened, actorKind, actorId, subjectId, workId, via, viaId, commitment, previousHash } = event
  return {
    id,
    seq,
    at,
    happened,
    actorKind,
    actorId: actorId ?? null,
    subjectId,
    workId: workId ?? null,
    via: via ?? null,
    viaId: viaId ?? null,
    commitment,
    previousHash,
  }
}

/** Walks a workspace's chain from its start: every link, every commitment, and the head that was noted last. */
export async function verifyChain(db: Db, chainId: string): Promise<AuditResult> {
  const walk = new ChainWalk()
  for (;;) {
    const events = await eventsAfter(db, walk.last.seq, EVENTS_AT_A_TIME)
    for (const { salt, body, ...event } of events) {
      walk.takeEvent(event)
      walk.takeDetails(event, salt === null || body === null ? null : { salt, body })
    }
    if (events.length < EVENTS_AT_A_TIME) break
  }
  return walk.end(await chainHead(db, chainId))
}

/** How a head that was published elsewhere is written: the number of the event, and at least the beginning of its hash. */
export const publishedHead = /^\d+:[0-9a-f]{16,64}$/
