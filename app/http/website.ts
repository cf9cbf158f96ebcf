import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import { nothingHere } from '@plumbline/platform/refusal'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem.ts'

const built = join(import.meta.dirname, '..', 'web', 'dist')
const plainFiles = [
  ['plain.css', 'text/css; charset=utf-8'],
  ['plain.js', 'text/javascript; charset=utf-8'],
  ['passkey.js', 'text/javascript; charset=utf-8'],
  ['mark.svg', 'image/svg+xml'],
] as const
const A_YEAR_MS = 365 * 24 * 60 * 60 * 1000

/** The web app: its files, the few files of the plain pages, and the app's first page for every other address. */
export async function offerWebsite(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(built, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: A_YEAR_MS,
    index: false,
  })
  for (const [file, type] of plainFiles) {
    server.get(`/plain/${file}`, async (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .type(type)
        .send(createReadStream(fileURLToPath(import.meta.resolve(`@plumbline/ui/plain/${file}`)))),
    )
  }
  const first = await readFile(join(built, 'index.html'), 'utf8')
  server.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '').includes('text/html')
    if (!page) return sendProblem(nothingHere(), request, reply)
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(first)
  })
}
