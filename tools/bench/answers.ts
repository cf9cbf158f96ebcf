import { callerOf } from './caller.ts'
import { answerOf, openReadback } from './open-readback.ts'
import type { Line } from './report.ts'
import { type Ground, openGround, serve } from './served.ts'

const PEOPLE = 100
const TIMES = 10
const ANSWERS = ['agree', 'depends', 'disagree', 'cannot-tell'] as const

/** A hundred people who all press ten times at the same moment: each has one answer afterwards. */
export async function answers(): Promise<Line[]> {
  return [await answersOn('SQLite'), await answersOn('PostgreSQL')]
}

async function answersOn(engine: Ground['engine']): Promise<Line> {
  const ground = await openGround(engine)
  try {
    const served = await serve(ground)
    const caller = callerOf(served.url, PEOPLE * TIMES)
    try {
      const readback = await openReadback(served, caller, PEOPLE)
      const began = performance.now()
      const statuses = await Promise.all(
        Array.from({ length: TIMES }).flatMap((_, time) =>
          readback.respondents.map(async (person) => {
            const understood = ANSWERS[time % ANSWERS.length] ?? 'agree'
            return (await caller.call(answerOf(readback, person, understood))).status
          }),
        ),
      )
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      const rows = ground.rowsOf('readback_answer')
      const accepted = statuses.filter((status) => status === 200).length
      return {
        what: `${statuses.length} parallel answers of ${PEOPLE} people, ${engine}`,
        found: `${rows} rows stored, ${accepted} accepted, in ${seconds} s`,
        broken: rows !== PEOPLE || accepted !== statuses.length,
      }
    } finally {
      caller.close()
      await served.stop()
    }
  } finally {
    await ground.remove()
  }
}
