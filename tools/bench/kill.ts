import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Caller, callerOf } from './caller.ts'
import { api, type OpenReadback, openReadback, type Respondent } from './open-readback.ts'
import type { Line } from './report.ts'
import { type Ground, openGround, serve } from './served.ts'

const TIMES = 20
const WRITERS = 8
const LONGEST_RUN_MS = 400

/** Something that was sent: what it was called, its key, and whether the server said that it is kept. */
type Sent = { title: string; key: string; acknowledged: boolean }

/** Somebody who keeps rewriting one sentence; only the last acknowledged one counts, or one that came after it. */
type Sentence = { person: Respondent; tried: number; acknowledged: number }

/** The server is killed while many write; afterwards everything that it acknowledged must be there, once. */
export async function kill(): Promise<Line[]> {
  return [...(await killOn('SQLite')), ...(await killOn('PostgreSQL'))]
}

async function killOn(engine: Ground['engine']): Promise<Line[]> {
  const ground = await openGround(engine)
  try {
    const sent: Sent[] = []
    let sentences: Sentence[] = []
    let readback: OpenReadback | undefined
    for (let round = 0; round < TIMES; round += 1) {
      const served = await serve(ground)
      const caller = callerOf(served.url, WRITERS * 2)
      if (!readback) {
        readback = await openReadback(served, caller, WRITERS)
        sentences = readback.respondents.map((person) => ({ person, tried: 0, acknowledged: 0 }))
      }
      const { readbackId } = readback
      const writing = [
        ...Array.from({ length: WRITERS }, (_, lane) => register(caller, served.operatorKey, `${round}-${lane}`, sent)),
        ...sentences.map((sentence) => rewrite(caller, readbackId, sentence)),
      ]
      await wait(50 + Math.random() * LONGEST_RUN_MS)
      await served.kill()
      await Promise.all(writing)
      caller.close()
    }
    if (!readback) throw new Error('Nothing was written')
    return await whatIsThere(ground, readback, sent, sentences)
  } finally {
    await ground.remove()
  }
}

/** Registers one work after the other until the server is gone. */
async function register(caller: Caller, bearer: string, lane: string, sent: Sent[]): Promise<void> {
  for (let number = 0; ; number += 1) {
    const each: Sent = { title: `Written ${lane}-${number}`, key: randomUUID(), acknowledged: false }
    sent.push(each)
    const status = await statusOf(caller, {
      path: `${api}/work`,
      bearer,
      key: each.key,
      body: { title: each.title, driverId: null },
    })
    if (status === undefined) return
    each.acknowledged = true
  }
}

/** Rewrites one person's sentence until the server is gone; the number in it only grows. */
async function rewrite(caller: Caller, readbackId: string, sentence: Sentence): Promise<void> {
  const path = `${api}/readbacks/${readbackId}/sentence`
  for (;;) {
    sentence.tried += 1
    const body = { sentence: String(sentence.tried) }
    const status = await statusOf(caller, { method: 'PUT', path, bearer: sentence.person.token, body })
    if (status === undefined) return
    sentence.acknowledged = sentence.tried
  }
}

/** Nothing when the connection broke, which leaves in doubt whether it was kept; anything but a success is a fault. */
async function statusOf(caller: Caller, call: Parameters<Caller['call']>[0]): Promise<number | undefined> {
  const reply = await caller.call(call).catch(() => undefined)
  if (reply && reply.status !== 200) throw new Error(`${call.path} answered ${reply.status}: ${reply.body}`)
  return reply?.status
}

/** Starts once more, repeats with its old key whatever was in doubt, and counts what is there. */
async function whatIsThere(
  ground: Ground,
  readback: OpenReadback,
  sent: Sent[],
  sentences: Sentence[],
): Promise<Line[]> {
  const served = await serve(ground)
  const caller = callerOf(served.url, WRITERS)
  const bearer = served.operatorKey
  try {
    const before = await countsOfTitles(caller, bearer)
    const doubtful = sent.filter(({ acknowledged }) => !acknowledged)
    const kept = doubtful.filter(({ title }) => before.has(title)).length
    for (const { title, key } of doubtful) {
      await caller.ask({ path: `${api}/work`, bearer, key, body: { title, driverId: null } })
    }
    const after = await countsOfTitles(caller, bearer)
    const lost = sent.filter(({ title, acknowledged }) => acknowledged && !before.has(title)).length
    const missing = sent.filter(({ title }) => !after.has(title)).length
    const doubled = [...after.values()].filter((count) => count > 1).length
    let sentencesLost = 0
    for (const { person, tried, acknowledged } of sentences) {
      const path = `${api}/readbacks/${readback.readbackId}/questions`
      const stored = Number((await caller.ask({ path, bearer: person.token })).sentence ?? 0)
      if (stored < acknowledged || stored > tried) sentencesLost += 1
    }
    const sentenceRows = ground.rowsOf('readback_sentence')
    const log = await caller.ask({ path: `${api}/audit/verification`, bearer })
    const acknowledged = sent.length - doubtful.length
    const rewritten = sentences.reduce((sum, each) => sum + each.tried, 0)
    const about = `kill -9 in a write loop ${TIMES} times, ${ground.engine}`
    return [
      {
        what: `${about}: new rows`,
        found: `${lost} lost of ${acknowledged} acknowledged; ${doubtful.length} in doubt (${kept} had been kept), repeated with the same key: ${missing} missing, ${doubled} doubled`,
        broken: lost + missing + doubled > 0,
      },
      {
        what: `${about}: answers`,
        found: `${sentencesLost} people lost an acknowledged one of ${rewritten}; ${sentenceRows} rows of ${sentences.length} people`,
        broken: sentencesLost > 0 || sentenceRows > sentences.length,
      },
      {
        what: `${about}: the log`,
        found: log.whole ? `whole, ${log.events} events` : `broken: ${log.breaks.join(' ')}`,
        broken: !log.whole,
      },
    ]
  } finally {
    caller.close()
    await served.stop()
  }
}

/** Every title in the list of work, and how often it stands there. */
async function countsOfTitles(caller: Caller, bearer: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  let cursor: string | null = null
  do {
    const path: string = `${api}/work?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`
    const { rows, next } = await caller.ask({ path, bearer })
    for (const { title } of rows) counts.set(title, (counts.get(title) ?? 0) + 1)
    cursor = next
  } while (cursor)
  return counts
}
