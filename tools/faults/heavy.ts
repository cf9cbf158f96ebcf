/**
 * F14: the most expensive page, the result of a read-back with hundreds of people, is asked for by many at once; what others
 * ask for is answered meanwhile, and whoever asked gets the result or a refusal in words, never silence.
 *
 *   node tools/faults/heavy.ts results [--long]      500 people, 50 at once, for 10 seconds; with --long for a minute
 *
 * The control is a server on which nobody waits for a turn: others must then wait for all of them.
 */
import { join } from 'node:path'
import { callerOf } from '../bench/caller.ts'
import { answerOf, api, openReadback } from '../bench/open-readback.ts'
import { openGround, root, serve } from '../bench/served.ts'
import { tellReport } from './fault-report.ts'
import { runNamed } from './named.ts'
import { percentile, timesOf } from './others.ts'

const PEOPLE = 500
const AT_ONCE = 50
const BEFORE_MS = 5_000
const SHORT_MS = 10_000
const LONG_MS = 60_000
const SLOWEST_OTHERS_MS = 300

const noTurns = new URL('./controls/no-turns.ts', import.meta.url).href

await runNamed({
  results: async (long) => {
    await tell(long ? LONG_MS : SHORT_MS, null)
    await tell(SHORT_MS, 'nobody waits for a turn')
  },
})

async function tell(forMs: number, control: string | null): Promise<void> {
  const ground = await openGround('SQLite')
  const preload = control ? ['--import', noTurns] : []
  const flags = ['--disable-warning=ExperimentalWarning', ...preload]
  const served = await serve(ground, [process.execPath, ...flags, join(root, 'app', 'main.ts')])
  const [busy, other] = [callerOf(served.url, AT_ONCE), callerOf(served.url, 2)]
  const bearer = served.operatorKey
  try {
    const readback = await openReadback(served, busy, PEOPLE)
    const understood = ['agree', 'disagree', 'depends']
    await Promise.all(
      readback.respondents.map((each, at) => busy.ask(answerOf(readback, each, understood[at % 3] ?? 'agree'))),
    )
    await busy.ask({ path: `${api}/readbacks/${readback.readbackId}/closing`, bearer, body: {} })
    const light = { path: `${api}/work`, bearer }
    const before = await timesOf(other, light, BEFORE_MS)
    const until = performance.now() + forMs
    const statuses: Record<string, number> = {}
    const ms: number[] = []
    const asker = async () => {
      while (performance.now() < until) {
        const began = performance.now()
        const { status } = await busy
          .call({ path: `${api}/readbacks/${readback.readbackId}/result`, bearer })
          .catch(() => ({ status: 0 }))
        statuses[status] = (statuses[status] ?? 0) + 1
        ms.push(performance.now() - began)
      }
    }
    const [during] = await Promise.all([
      timesOf(other, light, forMs),
      ...Array.from({ length: AT_ONCE }, () => asker()),
    ])
    const [p95Before, p95During] = [percentile(before.ms, 0.95), percentile(during.ms, 0.95)]
    const polite = Object.keys(statuses).every((status) => ['200', '429', '503'].includes(status))
    tellReport({
      fault: 'F14',
      what: `the result of ${PEOPLE} people, ${AT_ONCE} at once, SQLite`,
      control,
      held: control ? p95During >= SLOWEST_OTHERS_MS : polite && during.failed === 0 && p95During < SLOWEST_OTHERS_MS,
      statuses,
      resultP50Ms: percentile(ms, 0.5),
      resultP95Ms: percentile(ms, 0.95),
      othersP95BeforeMs: p95Before,
      othersP95DuringMs: p95During,
      othersTimes: Math.round((p95During / p95Before) * 10) / 10,
      othersFailed: during.failed,
    })
  } finally {
    busy.close()
    other.close()
    await served.kill()
    await ground.remove()
  }
}
