import './production.ts'
import { mkdirSync } from 'node:fs'
import { type AddressInfo, Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '@plumbline/platform/clock'
import { readConfig } from '@plumbline/platform/config'
import type { House } from '@plumbline/platform/house'
import { hasAdministrator } from '@plumbline/platform/identity/account.store'
import { makeSignInLink } from '@plumbline/platform/identity/sign-in-link'
import { startWorker } from '@plumbline/platform/jobs/worker'
import { newToken } from '@plumbline/platform/secret'
import { buildWebsite } from './build-website.ts'
import { listenForMetrics } from './http/metrics.ts'
import { buildServer, makeLogger } from './http/server.ts'
import { openHouse } from './open-house.ts'
import { forgetRunning, noteRunning } from './running.ts'
import { sayWhyNot } from './say-why-not.ts'
import { openTraces } from './watch/traces.ts'
import { type Watching, watchHouse } from './watch/watching.ts'

const LAST_WORDS_MS = 500
const WORK_ENDS_WITHIN_MS = 8_000
const DRAIN_MS = 10_000

try {
  await start()
} catch (error) {
  process.exit(sayWhyNot(error))
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const log = makeLogger(config)
  await buildWebsite((line) => process.stderr.write(`${line}\n`))
  const house = await openHouse(config)
  const operatorKey = newToken()
  const watching = await startWatching(house)
  const { server, leave } = await buildServer(house, config, operatorKey, log, watching)
  await server.listen({ port: config.port, host: config.host })
  const { port } = server.server.address() as AddressInfo
  if (config.publicUrl === undefined) house.publicUrl = `http://localhost:${port}`
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  noteRunning(config.dataDir, { url: `http://${reachable(config.host)}:${port}`, key: operatorKey, pid: process.pid })
  await sayWhereToOpen(house)
  const worker = startWorker(house, config.workers, (error) =>
    log.warn({ fault: String((error as Error)?.message ?? error) }, 'jobs'),
  )

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    leave()
    forgetRunning(config.dataDir)
    const worked = worker.stop(WORK_ENDS_WITHIN_MS)
    setTimeout(() => process.exit(1), config.farewellMs + DRAIN_MS).unref()
    // For a while all goes on, so that whoever sends requests here sees that /readyz says no. Then no new connection; those
    // that are open are still answered for a moment, each answer asking its connection to end.
    // The HTTP server's own close would cut connections that have just been taken and not yet said anything.
    void pause(config.farewellMs)
      .then(() => Server.prototype.close.call(server.server))
      .then(() => pause(LAST_WORDS_MS))
      .then(() => Promise.all([server.close(), worked]))
      .then(() => Promise.all([house.database.close(), watching.traces?.close()]))
      .then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Metrics and traces, where they are set. */
async function startWatching(house: House): Promise<Watching> {
  const { config } = house
  const { metricsHost: host, metricsPort: port } = config
  const asked = config.metricsToken !== undefined || port !== undefined
  const metrics = asked ? (await import('./watch/metrics.ts')).makeMetrics(house) : undefined
  if (metrics && port !== undefined) (await listenForMetrics(metrics, { host, port })).unref()
  const watching = { metrics, traces: await openTraces(config) }
  watchHouse(house, watching)
  return watching
}

/** The address under which this machine reaches a server that listens everywhere. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host.includes(':') ? `[${host === '::' ? '::1' : host}]` : host
}

async function sayWhereToOpen(house: House): Promise<void> {
  const lines = [`Plumbline is ready: ${house.publicUrl}`]
  if (!(await hasAdministrator(house.database.all))) {
    const { link } = await house.database.changing((db) =>
      makeSignInLink({ db, now: house.now(), newId, publicUrl: house.publicUrl }, null),
    )
    lines.push('', 'Nobody is here yet. Open this link once to become the administrator:', `  ${link}`)
  }
  process.stderr.write(`\n${lines.join('\n')}\n\n`)
}
