import { callerOf } from './caller.ts'
import { rawCommits } from './disk.ts'
import { answerOf, openReadback } from './open-readback.ts'
import { rate } from './rate.ts'
import type { Line } from './report.ts'
import { type Ground, openGround, serve } from './served.ts'

const PEOPLE = 100
const SECONDS = 3
const AT_ONCE = [1, 32] as const
const ANSWERS = ['agree', 'depends', 'disagree', 'cannot-tell'] as const

/** How many answers a second are on the disk when the server says so, beside what the disk can do without us. */
export async function commits(): Promise<Line[]> {
  return [...(await commitsOn('SQLite')), ...(await commitsOn('PostgreSQL'))]
}

async function commitsOn(engine: Ground['engine']): Promise<Line[]> {
  const ground = await openGround(engine)
  try {
    // SQLite has one writer however many wait for it.
    const raw = new Map<number, number>()
    for (const each of engine === 'SQLite' ? [1] : AT_ONCE) raw.set(each, await rawCommits(ground, each))
    const served = await serve(ground)
    const caller = callerOf(served.url, Math.max(...AT_ONCE))
    try {
      const readback = await openReadback(served, caller, PEOPLE)
      const answering = async (round: number) => {
        const person = readback.respondents[round % PEOPLE]
        if (!person) throw new Error('Nobody was asked')
        const { status } = await caller.call(answerOf(readback, person, ANSWERS[(round / PEOPLE) & 3] ?? 'agree'))
        if (status !== 200) throw new Error(`An answer was answered with ${status}`)
      }
      await rate(answering, 8, 1)
      const lines: Line[] = []
      for (const atOnce of AT_ONCE) {
        const through = await rate(answering, atOnce, SECONDS)
        const alone = raw.get(atOnce) ?? raw.get(1) ?? Number.NaN
        const share = `${Math.round((100 * through) / alone)} % of ${Math.round(alone)}/s raw`
        lines.push({
          what: `durable answers through HTTP, ${engine}, ${atOnce} at once`,
          found: `${Math.round(through)}/s (${share})`,
        })
      }
      return lines
    } finally {
      caller.close()
      await served.stop()
    }
  } finally {
    await ground.remove()
  }
}
