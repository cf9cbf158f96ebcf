import { mkdirSync } from 'node:fs'
import { type AddressInfo, Server } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { later, newId } from '@plumbline/platform/clock'
import { readConfig } from '@plumbline/platform/config'
import type { House } from '@plumbline/platform/house'
import { hasAdministrator } from '@plumbline/platform/identity/account.store'
import { makeSignInLink } from '@plumbline/platform/identity/identity.operations'
import { startWorker } from '@plumbline/platform/jobs/worker'
import { dropRepliesBefore } from '@plumbline/platform/kept-reply.store'
import { newToken } from '@plumbline/platform/secret'
import { buildWebsite } from './build-website.ts'
import { buildServer, makeLogger } from './http/server.ts'
import { openHouse } from './open-house.ts'
import { forgetRunning, noteRunning } from './running.ts'
import { sayWhyNot } from './say-why-not.ts'

const FAREWELL_MS = 500
const DRAIN_MS = 10_000
const AN_HOUR_MS = 60 * 60 * 1000
/** How long a repeated request still gets the reply of the first one. */
const REPLIES_KEPT_SECONDS = 2 * 24 * 60 * 60

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
  const { server, leave } = await buildServer(house, config, operatorKey, log)
  await server.listen({ port: config.port, host: config.host })
  const { port } = server.server.address() as AddressInfo
  if (config.publicUrl === undefined) house.publicUrl = `http://localhost:${port}`
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  noteRunning(config.dataDir, { url: `http://${reachable(config.host)}:${port}`, key: operatorKey, pid: process.pid })
  await sayWhereToOpen(house)
  const worker = startWorker(house, (error) => log.warn({ fault: String((error as Error)?.message ?? error) }, 'jobs'))
  const tidying = setInterval(() => void tidyUp(house), AN_HOUR_MS)
  void tidyUp(house)

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    leave()
    clearInterval(tidying)
    forgetRunning(config.dataDir)
    setTimeout(() => process.exit(1), DRAIN_MS).unref()
    // No new connection; those that are open are still answered for a moment, each answer asking its connection to end.
    // The HTTP server's own close would cut connections that have just been taken and not yet said anything.
    Server.prototype.close.call(server.server)
    void pause(FAREWELL_MS)
      .then(() => Promise.all([server.close(), worker.stop()]))
      .then(() => house.database.close())
      .then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** What nobody can need any more is dropped; when the database does not answer, the next hour will do. */
async function tidyUp(house: House): Promise<void> {
  await dropRepliesBefore(house.database.all, later(house.now(), -REPLIES_KEPT_SECONDS)).catch(() => undefined)
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
