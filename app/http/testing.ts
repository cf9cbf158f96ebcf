import { later, newId } from '@plumbline/platform/clock'
import type { Config } from '@plumbline/platform/config'
import type { Engine } from '@plumbline/platform/database/columns'
import { addSession } from '@plumbline/platform/identity/session.store'
import { hashOf, newToken } from '@plumbline/platform/secret'
import type { Step } from '@plumbline/platform/step'
import { openWorld, type Somebody, type World } from '@plumbline/platform/testing/open-world'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { buildWebsite } from '../build-website.ts'
import { buildServer } from './server.ts'

export type ServedWorld = {
  world: World
  server: FastifyInstance
  operatorKey: string
  /** Every line that the server logged. */
  logged: string[]
  leave(): void
  /** A session of somebody, as the cookie that a browser would send. */
  signIn(who: Somebody): Promise<string>
  close(): Promise<void>
}

/** A world behind its real HTTP server. Requests go through every layer except the socket. */
export async function serveWorld(
  steps: readonly Step[],
  engine: Engine,
  settings: Partial<Config> = {},
): Promise<ServedWorld> {
  await buildWebsite(() => undefined)
  const world = await openWorld(steps, engine)
  world.house.config = { ...world.house.config, ...settings }
  const operatorKey = newToken()
  const logged: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
  const { server, leave } = await buildServer(world.house, world.config, operatorKey, log)
  await server.ready()
  return {
    world,
    server,
    operatorKey,
    logged,
    leave,
    async signIn({ accountId }) {
      const token = newToken()
      const now = world.house.now()
      await addSession(world.house.database.all, {
        id: newId(),
        accountId,
        tokenHash: hashOf(token),
        createdAt: now,
        expiresAt: later(now, 3_600),
        endedAt: null,
      })
      return `plumbline=${token}`
    },
    async close() {
      await server.close()
      await world.close()
    },
  }
}
