import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Served } from '../bench/served.ts'

/** What one client wanted to be kept, and when the server said that it is (milliseconds of this process). */
export type Wish = { title: string; acknowledgedAt: number | undefined; tries: number }

export type Log = {
  wishes: Wish[]
  /** What came instead of an acknowledgement, and how often: a status, or how the connection failed. */
  errors: Record<string, number>
  /** The longest that anybody waited for any answer at all, in milliseconds. */
  longestWaitMs: number
}

type Habits = {
  workspace: string
  clients: number
  /** Asked anew at every try, since nodes come and go. */
  nodes: () => readonly Served[]
  /** How long a client waits for an answer. */
  patienceMs: number
  /** One in so many tries is given up right after it was sent, as when a train enters a tunnel. */
  lostReplies?: number
  /** A new key at each try: what nobody should do. */
  withoutKeys?: boolean
  /** Believes that it is kept as soon as it was sent: a server that answers before it has committed. */
  believesAtOnce?: boolean
}

const PAUSE_MS = 100

/** Clients that each write one thing after the other, and repeat each until it is acknowledged, at one node or another. */
export function startFleet(habits: Habits): { log: Log; stop(): Promise<Log> } {
  const log: Log = { wishes: [], errors: {}, longestWaitMs: 0 }
  let stopping = false
  const client = async (number: number) => {
    for (let count = 0; !stopping; count += 1) {
      const wish: Wish = { title: `Fleet ${number}-${count}`, acknowledgedAt: undefined, tries: 0 }
      const key = randomUUID()
      log.wishes.push(wish)
      while (!stopping && wish.acknowledgedAt === undefined) {
        const nodes = habits.nodes()
        const node = nodes[(number + wish.tries) % nodes.length]
        wish.tries += 1
        if (node && (await isKept(habits, log, node, wish.title, habits.withoutKeys ? randomUUID() : key))) {
          wish.acknowledgedAt = performance.now()
        } else await wait(PAUSE_MS)
      }
    }
  }
  const sailing = Promise.all(Array.from({ length: habits.clients }, (_, number) => client(number)))
  return {
    log,
    async stop() {
      stopping = true
      await sailing
      return log
    },
  }
}

async function isKept(habits: Habits, log: Log, node: Served, title: string, key: string): Promise<boolean> {
  const lost = habits.lostReplies !== undefined && Math.random() < 1 / habits.lostReplies
  const began = performance.now()
  try {
    const { status } = await fetch(`${node.url}/api/v1/workspaces/${habits.workspace}/work`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${node.operatorKey}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ title, driverId: null }),
      signal: AbortSignal.timeout(lost ? Math.ceil(Math.random() * 20) : habits.patienceMs),
    })
    if (status === 200) return true
    note(log, String(status))
  } catch (error) {
    note(log, lost ? 'reply lost on purpose' : nameOf(error))
  } finally {
    log.longestWaitMs = Math.max(log.longestWaitMs, Math.round(performance.now() - began))
  }
  return habits.believesAtOnce === true
}

function note(log: Log, what: string): void {
  log.errors[what] = (log.errors[what] ?? 0) + 1
}

function nameOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } }
  return cause?.code ?? name ?? 'unknown'
}
