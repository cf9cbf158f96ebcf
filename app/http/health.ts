import { statfs } from 'node:fs/promises'
import type { Config } from '@plumbline/platform/config'
import type { House } from '@plumbline/platform/house'
import { theInstallation } from '@plumbline/platform/identity/installation.store'
import { anyGivenUp } from '@plumbline/platform/jobs/job.store'
import type { FastifyInstance } from 'fastify'
import { version } from '../version.ts'

const SCARCE_BYTES = 64 * 1024 * 1024

/**
 * Whether the process lives (no database asked), whether it can serve, and what it is. What needs somebody, but is no reason
 * to send nobody here, makes it `degraded`.
 */
export function offerHealth(
  server: FastifyInstance,
  house: House,
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  isLeaving: () => boolean,
): void {
  server.get('/healthz', async () => ({ status: 'alive' }))
  server.get('/version', async () => ({ name: 'plumbline', version }))
  server.get('/readyz', async (_request, reply) => {
    if (isLeaving()) return reply.code(503).send({ status: 'leaving' })
    try {
      await theInstallation(house.database.all)
      const degraded = await whatNeedsSomebody(house, config)
      return degraded.length === 0 ? { status: 'ready' } : { status: 'degraded', degraded }
    } catch {
      return reply.code(503).send({ status: 'the database does not answer' })
    }
  })
}

async function whatNeedsSomebody(
  house: House,
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
): Promise<string[]> {
  const found: string[] = []
  // The disk of a PostgreSQL is not ours to look at.
  if (databaseUrl === undefined && (await freeBytes(dataDir)) < SCARCE_BYTES) found.push('the disk is almost full')
  if (await anyGivenUp(house.database.all)) found.push('a job was given up')
  return found
}

async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
