/**
 * F13: a thousand answers of a hundred people at the same moment, spread over two nodes on one PostgreSQL. Each person has
 * one answer afterwards, and it is one that was acknowledged; every look at the page in between adds up.
 *
 *   node tools/faults/race.ts answers [--long]
 *
 * The control leaves the row for each person and claim to chance: the same answers as new rows, looked up before they are
 * added, on a table of its own in the same database. Loopback only.
 */
import pg from 'pg'
import { callerOf } from '../bench/caller.ts'
import { answerOf, api, openReadback } from '../bench/open-readback.ts'
import { tellReport } from './fault-report.ts'
import { openNodes } from './faulted.ts'
import { runNamed } from './named.ts'

const PEOPLE = 100
const UNDERSTOOD = ['agree', 'depends', 'disagree', 'cannot-tell'] as const

await runNamed({ answers })

async function answers(long: boolean): Promise<void> {
  const faulted = await openNodes(2)
  const callers = faulted.nodes.map(({ url }) => callerOf(url, PEOPLE * 10))
  try {
    const [first, second] = callers
    const [node] = faulted.nodes
    if (!first || !second || !node) throw new Error('Two nodes were to start')
    const readback = await openReadback(node, first, PEOPLE)
    const acknowledged = new Map<number, Set<string>>()
    const times = long ? 100 : 10
    let [accepted, incoherent, looks, running] = [0, 0, 0, true]
    const looking = (async () => {
      while (running) {
        const path = `${api}/readbacks/${readback.readbackId}`
        // A look that is refused because the database is busy shows nothing, so nothing incoherent either.
        const shown = await second.ask({ path, bearer: faulted.nodes[1]?.operatorKey ?? '' }).catch(() => undefined)
        if (!shown) continue
        looks += 1
        const answered = shown.respondents.filter((each: { answered: boolean }) => each.answered).length
        if (shown.answered !== answered || shown.asked !== shown.respondents.length) incoherent += 1
      }
    })()
    const began = performance.now()
    const waits: number[] = []
    for (let wave = 0; wave < times / 10; wave += 1) {
      await Promise.all(
        Array.from({ length: 10 }).flatMap((_, time) =>
          readback.respondents.map(async (person, number) => {
            const understood = UNDERSTOOD[(time + number) % UNDERSTOOD.length] ?? 'agree'
            const sent = performance.now()
            const { status } = await (callers[time % 2] ?? first).call(answerOf(readback, person, understood))
            waits.push(performance.now() - sent)
            if (status !== 200) return
            accepted += 1
            acknowledged.set(number, (acknowledged.get(number) ?? new Set()).add(understood))
          }),
        ),
      )
    }
    const seconds = Math.round((performance.now() - began) / 100) / 10
    running = false
    await looking
    const rows = await ask(faulted.cluster.url, 'select understood from readback_answer')
    const sent = times * PEOPLE
    const p95Ms = Math.round(waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0)
    const held = rows.length === acknowledged.size && accepted > 0 && incoherent === 0
    const what = `${sent} parallel answers of ${PEOPLE} people, two nodes on PostgreSQL`
    const figures = { rows: rows.length, accepted, refused: sent - accepted, looks, incoherent, seconds, p95Ms }
    tellReport({ fault: 'F13', what, control: null, held, ...figures })
    const doubled = await withoutTheConstraint(faulted.cluster.url)
    tellReport({
      fault: 'F13',
      what,
      control: 'looked up, then added, without a constraint',
      held: doubled > 0,
      doubled,
    })
  } finally {
    for (const caller of callers) caller.close()
    await faulted.close()
  }
}

async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(query)
  await client.end()
  return rows
}

/** The usual shortcut, with the same number of people pressing ten times at once: how many rows there are too many. */
async function withoutTheConstraint(url: string): Promise<number> {
  await ask(url, 'create table if not exists raced (person integer, understood text)')
  const pool = new pg.Pool({ connectionString: url, max: 40 })
  const press = async (person: number) => {
    const { rows } = await pool.query('select 1 from raced where person = $1', [person])
    if (rows.length === 0) await pool.query('insert into raced values ($1, $2)', [person, 'agree'])
  }
  await Promise.all(Array.from({ length: PEOPLE * 10 }, (_, number) => press(number % PEOPLE)))
  await pool.end()
  const [{ rows = 0 } = {}] = (await ask(url, 'select count(*)::int as rows from raced')) as { rows: number }[]
  await ask(url, 'drop table raced')
  return rows - PEOPLE
}
