import pg from 'pg'
import type { Config } from '../config.ts'
import type { News } from './news.ts'

/** Each schema is a Plumbline of its own, also where several share one database. */
export const CHANNEL_SQL = `left('plumbline_' || current_schema(), 63)`

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 10_000
const ASK_AFTER_MS = 30_000

/**
 * One connection that hears what the other nodes announce. When it breaks it is made again, for as long as it takes;
 * after that `lookAgain` is called, since nobody knows what was said in between.
 */
export function listenToOthers(
  config: Config,
  node: string,
  told: { hear(news: News): void; lookAgain(): void },
): { stop(): Promise<void> } {
  let client: pg.Client | undefined
  let next: NodeJS.Timeout | undefined
  let stopped = false
  let pause = FIRST_PAUSE_MS
  let lost = false

  const again = (broken: pg.Client) => {
    if (stopped || client !== broken) return
    client = undefined
    lost = true
    clearTimeout(next)
    broken.end().catch(() => undefined)
    next = setTimeout(connect, pause)
    next.unref()
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }
  /** A connection that was cut without a word looks like a silent one, so it is asked now and then. */
  const askWhetherAlive = (asked: pg.Client) => {
    next = setTimeout(() => {
      asked.query('select 1').then(
        () => client === asked && askWhetherAlive(asked),
        () => again(asked),
      )
    }, ASK_AFTER_MS)
    next.unref()
  }
  const connect = () => {
    const fresh = new pg.Client({
      connectionString: config.databaseUrl,
      connectionTimeoutMillis: config.databaseWaitMs,
      query_timeout: config.statementTimeoutMs,
      application_name: 'plumbline listening',
      keepAlive: true,
    })
    client = fresh
    fresh.on('error', () => again(fresh))
    fresh.on('end', () => again(fresh))
    fresh.on('notification', ({ payload }) => {
      const { from, news } = JSON.parse(payload ?? '{}') as { from?: string; news?: News }
      if (news && from !== node) told.hear(news)
    })
    listenOn(fresh).then(
      () => {
        if (client !== fresh) return
        pause = FIRST_PAUSE_MS
        if (lost) told.lookAgain()
        lost = false
        askWhetherAlive(fresh)
      },
      () => again(fresh),
    )
  }
  connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(next)
      await client?.end().catch(() => undefined)
    },
  }
}

async function listenOn(client: pg.Client): Promise<void> {
  await client.connect()
  const { rows } = await client.query<{ channel: string }>(`select ${CHANNEL_SQL} as channel`)
  await client.query(`listen ${pg.escapeIdentifier(rows[0]?.channel ?? '')}`)
}
