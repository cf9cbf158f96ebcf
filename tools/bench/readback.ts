import { type Caller, callerOf } from './caller.ts'
import { api } from './open-readback.ts'
import type { Line } from './report.ts'
import { type Ground, openGround, type Served, serve } from './served.ts'

const PEOPLE = 500
const GROUPS = 8
const CARDS = 10
const ROUNDS = 20
const AT_ONCE = 8

/** How long the result of a large read-back takes, its table, its page, and what changed in a second wave. */
export async function readback(): Promise<Line[]> {
  const lines: Line[] = []
  for (const engine of ['SQLite', 'PostgreSQL'] as const) {
    const ground = await openGround(engine)
    try {
      const found = await asked(ground)
      // The next engine takes minutes to fill, so what is known is said at once.
      for (const each of found) process.stderr.write(`${each.what}: ${each.found}\n`)
      lines.push(...found)
    } finally {
      await ground.remove()
    }
  }
  return lines
}

async function asked(ground: Ground): Promise<Line[]> {
  const served = await serve(ground)
  const caller = callerOf(served.url, AT_ONCE)
  try {
    const bearer = served.operatorKey
    await caller.ask({ path: '/api/v1/workspaces', bearer, body: { slug: 'bench', name: 'Bench' } })
    const work = await caller.ask({ path: `${api}/work`, bearer, body: { title: 'Move checkout', driverId: null } })
    for (let number = 1; number <= PEOPLE; number += 1) {
      const body = { person: { name: `Person ${number}` }, group: { name: `Group ${number % GROUPS}` } }
      await caller.ask({ path: `${api}/work/${work.id}/stakeholders`, bearer, body })
    }
    const draft = {
      method: 'PUT',
      path: `${api}/work/${work.id}/direction/draft`,
      bearer,
      body: { goal: 'Checkout moves.' },
    }
    await caller.ask(draft)
    await caller.ask({ path: `${api}/work/${work.id}/direction/publication`, bearer, body: {} })
    // The first wave is only compared with, so nobody foresees anything in it.
    await wave(caller, served, work.id, 1)
    const readbackId = await wave(caller, served, work.id, 2)
    const what = `${ground.engine}, ${PEOPLE} people, ${CARDS} cards, ${GROUPS} groups`
    const lines: Line[] = []
    for (const [name, path] of [
      ['result', 'result'],
      ['result as a table', 'result-table?what=groups'],
      ['result on one page', 'result-page'],
      ['change since the wave before', 'changes'],
    ] as const)
      lines.push({
        what: `${what}: ${name}`,
        found: await timed(caller, bearer, `${api}/readbacks/${readbackId}/${path}`),
      })
    return lines
  } finally {
    caller.close()
    await served.stop()
  }
}

/** One round in which everybody answers every card, each group mostly of one mind. */
async function wave(caller: Caller, { operatorKey: bearer }: Served, workId: string, round: number): Promise<string> {
  const cards = Array.from({ length: CARDS }, (_, at) => ({
    facet: 'constraint',
    statement: `Claim ${at + 1} holds.`,
    stated: at % 2 ? 'agree' : 'disagree',
  }))
  const closesOn = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const path = `${api}/work/${workId}/readbacks`
  const readback = await caller.ask({ path, bearer, body: { cards, closesOn } })
  const { rows } = await caller.ask({ path: `${api}/readbacks/${readback.id}/links`, bearer, body: {} })
  const people = rows.map(({ link }: { link: string }) => link.slice(link.lastIndexOf('/') + 1)) as string[]
  const answer = async (token: string, at: number) => {
    const { cards: own } = await caller.ask({ path: `${api}/readbacks/${readback.id}/questions`, bearer: token })
    for (const [place, { id }] of readback.cards.entries()) {
      const mind = ['agree', 'depends', 'disagree'][((at % GROUPS) * 7 + place + (at % 5 === 0 ? round : 0)) % 3]
      const item = { method: 'PUT', path: `${api}/readbacks/${readback.id}/items/${id}/answer`, bearer: token }
      await caller.ask({ ...item, body: { understood: mind } })
      if (round === 1) continue
      const predictions = own.find((card: { id: string }) => card.id === id)?.predictions ?? []
      const predicted = predictions.map(({ aboutWhom }: { aboutWhom: string }) => ({
        groupId: aboutWhom,
        value: 'agree',
      }))
      await caller.ask({ ...item, body: { predicted } })
    }
  }
  for (let from = 0; from < people.length; from += AT_ONCE)
    await Promise.all(people.slice(from, from + AT_ONCE).map((token, at) => answer(token, from + at)))
  await caller.ask({ path: `${api}/readbacks/${readback.id}/closing`, bearer, body: {} })
  return readback.id
}

async function timed(caller: Caller, bearer: string, path: string): Promise<string> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now()
    await caller.ask({ path, bearer })
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`
}
