import type { House } from '@plumbline/platform/house'
import { theInstallation } from '@plumbline/platform/identity/installation.store'
import type { FastifyInstance } from 'fastify'
import { version } from '../version.ts'

/** Whether the process lives (no database asked), whether it can serve, and what it is. */
export function offerHealth(server: FastifyInstance, house: House, isLeaving: () => boolean): void {
  server.get('/healthz', async () => ({ status: 'alive' }))
  server.get('/version', async () => ({ name: 'plumbline', version }))
  server.get('/readyz', async (_request, reply) => {
    if (isLeaving()) return reply.code(503).send({ status: 'leaving' })
    try {
      await theInstallation(house.database.all)
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'the database does not answer' })
    }
  })
}
