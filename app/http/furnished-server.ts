import { later, newId } from '@plumbline/platform/clock'
import type { Config } from '@plumbline/platform/config'
import type { House } from '@plumbline/platform/house'
import { addSession } from '@plumbline/platform/identity/session.store'
import { hashOf, newToken } from '@plumbline/platform/secret'
import type { FastifyInstance } from 'fastify'
import { buildWebsite } from '../build-website.ts'
import { type Furnished, openFurnishedWorld } from '../testing/furnished.ts'
import { type Metrics, makeMetrics } from '../watch/metrics.ts'
import { openTraces } from '../watch/traces.ts'
import { watchHouse } from '../watch/watching.ts'
import { buildServer, makeLogger } from './server.ts'

export type FurnishedServer = {
  house: House
  server: FastifyInstance
  metrics: Metrics
  place: Furnished & { theirWorkId: string }
  /** The session of an administrator. */
  cookie: string
  /** Names, addresses, tokens and words of answers that stand in this world. */
  secrets: string[]
  logged: string[]
  /** Has what was traced so far sent; after it nothing is traced any more. */
  flushTraces(): Promise<void>
  close(): Promise<void>
}

/** Everything that there is, behind its real HTTP server, with whatever looks on. */
export async function serveFurnished(settings: Partial<Config>, publicUrl?: string): Promise<FurnishedServer> {
  await buildWebsite(() => undefined)
  const { world, cast, mine, theirs } = await openFurnishedWorld('sqlite')
  const { house } = world
  house.config = { ...house.config, ...settings }
  if (publicUrl) house.publicUrl = publicUrl
  const metrics = makeMetrics(house)
  const traces = await openTraces(house.config)
  const watching = settings.metricsToken === undefined ? { traces } : { metrics, traces }
  watchHouse(house, watching)
  const token = newToken()
  const now = house.now()
  await addSession(house.database.all, {
    id: newId(),
    accountId: cast.admin.accountId,
    tokenHash: hashOf(token),
    createdAt: now,
    expiresAt: later(now, 3_600),
    endedAt: null,
  })
  const logged: string[] = []
  const log = makeLogger({ ...house.config, logLevel: 'debug' }, { write: (line) => void logged.push(line) })
  const { server } = await buildServer(house, house.config, newToken(), log, watching)
  await server.ready()
  return {
    house,
    server,
    metrics,
    place: { ...mine, theirWorkId: theirs.workId },
    cookie: `${house.publicUrl.startsWith('https://') ? '__Host-plumbline' : 'plumbline'}=${token}`,
    secrets: [
      token,
      mine.workspace.id,
      mine.colleague.email,
      mine.colleague.token,
      ...[
        'Dora',
        'Mika',
        'Otto',
        'Hanna',
        'Zebra',
        'Move checkout',
        'plumbline.test',
        'the date moves',
        '"mine"',
        '/mine',
      ],
    ],
    logged,
    flushTraces: async () => traces?.close(),
    async close() {
      await server.close()
      await world.close()
    },
  }
}
