import { createServer, type Server } from 'node:http'
import { nothingHere } from '@plumbline/platform/refusal'
import { sameText } from '@plumbline/platform/secret'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../watch/metrics.ts'

/** `/metrics` beside everything else, for whoever holds the token. To others it is not there. */
export function offerMetrics(server: FastifyInstance, metrics: Metrics, token: string): void {
  server.get('/metrics', async (request, reply) => {
    if (!sameText(request.headers.authorization ?? '', `Bearer ${token}`)) throw nothingHere()
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text())
  })
}

/** `/metrics` on a port of its own, which only the machine itself reaches unless it is set otherwise. */
export async function listenForMetrics(
  metrics: Metrics,
  { host, port }: { host: string; port: number },
): Promise<Server> {
  const server = createServer((request, reply) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      reply.writeHead(404).end()
      return
    }
    metrics.text().then(
      (text) => reply.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text),
      () => reply.writeHead(500).end(),
    )
  })
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening))
  return server
}
