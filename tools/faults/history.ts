/**
 * F20: a history of mixed operations is kept (who asked for what, when it began, when it was answered, what came back)
 * and checked afterwards: what is read is the last thing that was kept, never something older, never something that was
 * overtaken; no answer is accepted once the closing was acknowledged; each thing recorded under a key stands once.
 *
 *   node tools/faults/history.ts sqlite [--long]      one server
 *   node tools/faults/history.ts postgres [--long]    two nodes
 *
 * The control reads back what was said one write earlier: the check must find it. Loopback only.
 */
import { randomUUID } from 'node:crypto'
import { type Caller, callerOf } from '../bench/caller.ts'
import { api, openReadback, type Respondent } from '../bench/open-readback.ts'
import { type Ground, openGround, serve } from '../bench/served.ts'
import { tellReport } from './fault-report.ts'
import { countsIn, openNodes } from './faulted.ts'
import { runNamed } from './named.ts'
import { type Happened, violationsIn } from './register.ts'

const PEOPLE = 8
const LONG_OPERATIONS = 100_000
const SHORT_OPERATIONS = 1_200
const OPERATIONS_A_ROUND = 600

type Nodes = {
  urls: string[]
  operatorKey: string
  operatorKeys: string[]
  stored: () => number
  close(): Promise<void>
}

await runNamed({
  sqlite: async (long) => check(await oneServer(), 'one server on SQLite', long),
  postgres: async (long) => check(await twoNodes(), 'two nodes on PostgreSQL', long),
})

async function oneServer(): Promise<Nodes> {
  const ground = await openGround('SQLite')
  const served = await serve(ground)
  return {
    urls: [served.url, served.url],
    operatorKey: served.operatorKey,
    operatorKeys: [served.operatorKey, served.operatorKey],
    stored: () => recordedIn(ground),
    async close() {
      await served.stop()
      await ground.remove()
    },
  }
}

/** How many pieces of work the recorder has left; each counted as often as it stands. */
function recordedIn(ground: Ground): number {
  const named = [...countsIn(ground, 'work', 'title')].filter(([title]) => title.startsWith('Recorded '))
  return named.reduce((sum, [, times]) => sum + times, 0)
}

async function twoNodes(): Promise<Nodes> {
  const faulted = await openNodes(2)
  const [first, second] = faulted.nodes
  if (!first || !second) throw new Error('Two nodes were to start')
  return {
    urls: [first.url, second.url],
    operatorKey: first.operatorKey,
    operatorKeys: [first.operatorKey, second.operatorKey],
    stored: () => recordedIn(faulted.ground),
    close: () => faulted.close(),
  }
}

async function check(nodes: Nodes, what: string, long: boolean): Promise<void> {
  const callers = nodes.urls.map((url) => callerOf(url, 64))
  try {
    const served = { url: nodes.urls[0] ?? '', operatorKey: nodes.operatorKey }
    const first = await openReadback(served as never, callers[0] as Caller, PEOPLE)
    let round: Round = first
    const happened: Happened[] = []
    let [afterClosing, operations, recorded] = [0, 0, 0]
    const all = long ? LONG_OPERATIONS : SHORT_OPERATIONS
    for (let rounds = 0; operations < all; rounds += 1) {
      if (rounds > 0) round = await nextRound(first.workId, callers[0] as Caller, nodes.operatorKey)
      const came = await playRound(callers, nodes.operatorKeys, round, rounds)
      happened.push(...came.happened)
      afterClosing += came.afterClosing
      recorded += came.recorded
      operations += came.operations
    }
    const violations = violationsIn(happened)
    const stored = nodes.stored()
    const figures = { operations, reads: happened.filter(({ kind }) => kind === 'read').length, recorded, stored }
    const held = violations === 0 && afterClosing === 0 && stored === recorded
    tellReport({ fault: 'F20', what, control: null, held, ...figures, violations, afterClosing })
    const found = violationsIn(stale(happened))
    tellReport({
      fault: 'F20',
      what,
      control: 'every tenth read sees what stood one write earlier',
      held: found > 0,
      violations: found,
    })
  } finally {
    for (const caller of callers) caller.close()
    await nodes.close()
  }
}

type Round = { readbackId: string; workId: string; respondents: Respondent[] }

async function nextRound(workId: string, caller: Caller, bearer: string): Promise<Round> {
  const cards = [{ facet: 'goal', statement: 'The date may move.', stated: 'agree' }]
  const closesOn = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const readback = await caller.ask({ path: `${api}/work/${workId}/readbacks`, bearer, body: { cards, closesOn } })
  const { rows } = await caller.ask({ path: `${api}/readbacks/${readback.id}/links`, bearer, body: {} })
  const respondents = rows.map(({ link }: { link: string }) => ({ token: link.slice(link.lastIndexOf('/') + 1) }))
  return { workId, readbackId: readback.id, respondents }
}

/** Two hands for each person, on different nodes, writing and reading one sentence; then the round is closed under them. */
async function playRound(callers: Caller[], keys: string[], round: Round, number: number) {
  const happened: Happened[] = []
  let [operations, recorded, afterClosing, closedAt] = [0, 0, 0, Number.POSITIVE_INFINITY]
  const path = `${api}/readbacks/${round.readbackId}`

  const hand = async (person: number, side: number) => {
    const caller = callers[side] as Caller
    const bearer = round.respondents[person]?.token ?? ''
    const register = `${number}/${person}`
    for (let turn = 0; closedAt === Number.POSITIVE_INFINITY; turn += 1) {
      operations += 1
      const began = performance.now()
      if (Math.random() < 0.5) {
        const value = `${side}-${turn}-${randomUUID()}`
        const { status } = await caller.call({
          method: 'PUT',
          path: `${path}/sentence`,
          bearer,
          body: { sentence: value },
        })
        if (status === 200 && began > closedAt) afterClosing += 1
        const kept = status === 200 ? performance.now() : status === 409 ? undefined : Number.POSITIVE_INFINITY
        if (kept !== undefined) happened.push({ kind: 'write', register, value, began, ended: kept })
      } else {
        const said = await caller.ask({ path: `${path}/questions`, bearer })
        happened.push({ kind: 'read', register, value: said.sentence, began, ended: performance.now() })
      }
    }
  }
  const recorder = async (side: number) => {
    for (; closedAt === Number.POSITIVE_INFINITY; ) {
      const key = randomUUID()
      const each = (on: number) =>
        (callers[on] as Caller).call({
          path: `${api}/work`,
          bearer: keys[on] ?? '',
          key,
          body: { title: `Recorded ${key}`, driverId: null },
        })
      // The same thing is sent to both nodes at once, as by somebody whose first try seemed lost.
      const replies = await Promise.all([each(side), each(1 - side)])
      operations += 2
      if (replies.some(({ status }) => status === 200)) recorded += 1
      else throw new Error(`Work was answered with ${replies.map(({ status, body }) => `${status} ${body}`)}`)
    }
  }
  const close = async () => {
    while (operations < OPERATIONS_A_ROUND) await new Promise((resolve) => setTimeout(resolve, 5))
    await (callers[0] as Caller).ask({ path: `${path}/closing`, bearer: keys[0] ?? '', body: {} })
    const acknowledged = performance.now()
    // Everybody still writes once after the closing was acknowledged; none of it may be accepted.
    const late = await Promise.all(
      round.respondents.flatMap(({ token }) =>
        callers.map((caller) =>
          caller.call({ method: 'PUT', path: `${path}/sentence`, bearer: token, body: { sentence: 'too late' } }),
        ),
      ),
    )
    afterClosing += late.filter(({ status }) => status === 200).length
    closedAt = acknowledged
  }
  const hands = round.respondents.flatMap((_, person) => [hand(person, 0), hand(person, 1)])
  await Promise.all([...hands, recorder(0), close()])
  return { happened, operations, recorded, afterClosing }
}

/** The same history as a server would have made it that shows every tenth reader an older state. */
function stale(happened: readonly Happened[]): Happened[] {
  const last = new Map<string, string[]>()
  let reads = 0
  return [...happened]
    .sort((a, b) => a.ended - b.ended)
    .map((each) => {
      const written = last.get(each.register) ?? []
      if (each.kind === 'write') {
        last.set(each.register, [...written, String(each.value)])
        return each
      }
      reads += 1
      return reads % 10 === 0 && written.length > 1 ? { ...each, value: written.at(-2) ?? null } : each
    })
}
