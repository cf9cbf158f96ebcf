import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { newToken } from '@plumbline/platform/secret'
import { openWorld, type World } from '@plumbline/platform/testing/open-world'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { PATIENCE } from './patience.ts'
import { buildServer } from './server.ts'

const hasty = { ...PATIENCE, headers: 200, request: 400, unread: 1_000, lookEvery: 50 }
const BYTE_EVERY_MS = 20
const WAIT = { timeout: 20_000 }
/** More bytes than all the buffers on the way hold. */
const MUCH = 16 * 1024 * 1024

let world: World
let server: FastifyInstance
beforeAll(async () => {
  world = await openWorld([], 'sqlite')
  const log = pino({ level: 'silent' })
  server = (await buildServer(world.house, world.config, newToken(), log, {}, hasty)).server
  server.get('/much', (_request, reply) => reply.type('application/octet-stream').send(Buffer.alloc(MUCH)))
  await server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  await world.close()
})

function connected(): Socket {
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1')
  return socket.on('error', () => undefined)
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('close', () => resolve()))
}

/** How many connections the server holds, so that none is taken for cut that is only not seen to be. */
function held(): Promise<number> {
  return new Promise((resolve, reject) =>
    server.server.getConnections((error, n) => (error ? reject(error) : resolve(n))),
  )
}

async function everyoneIsCut(): Promise<void> {
  await vi.waitFor(async () => expect(await held()).toBe(0), WAIT)
}

const request =
  'Host: x\r\nIdempotency-Key: 12345678\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{'

test.each([
  ['headers', 'GET /healthz HTTP/1.1\r\nHost: x\r\n', 'X-Slow: x\r\n'],
  ['a body that is waited for', `POST /api/v1/sign-in/requests HTTP/1.1\r\n${request}`, ' '],
  ['a body that nobody waits for', `GET /healthz HTTP/1.1\r\n${request}`, ' '],
])('whoever sends %s a byte at a time is cut', async (_, first, byte) => {
  const socket = connected()
  socket.write(first)
  socket.resume()
  const dripping = setInterval(() => socket.writable && socket.write(byte), BYTE_EVERY_MS)
  await closed(socket)
  clearInterval(dripping)
  await everyoneIsCut()
})

const askForMuch = 'GET /much HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'

test('whoever never reads is cut', async () => {
  const socket = connected().pause()
  socket.write(askForMuch)
  await once(server.server, 'connection')
  await everyoneIsCut()
  socket.destroy()
})

test('whoever reads slowly gets all of it', async () => {
  const socket = connected()
  socket.write(askForMuch)
  let bytes = 0
  socket.on('data', (piece: Buffer) => {
    bytes += piece.length
    socket.pause()
    setTimeout(() => socket.resume(), 2)
  })
  await closed(socket)
  expect(bytes).toBeGreaterThan(MUCH)
})

test('of many requests at the same moment on one connection only some are done', async () => {
  const socket = connected()
  let text = ''
  socket.on('data', (piece: Buffer) => (text += piece))
  const last = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(30) + last)
  await closed(socket)
  const replies = text.match(/HTTP\/1\.1 \d+/g) ?? []
  expect(replies.filter((reply) => reply.endsWith('200'))).toHaveLength(10)
  expect(replies.filter((reply) => reply.endsWith('429'))).toHaveLength(21)
})

test('whoever has read everything and says nothing stays', async () => {
  const socket = connected()
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(socket, 'data')
  await new Promise((resolve) => setTimeout(resolve, hasty.unread + 2 * hasty.lookEvery))
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
  const [reply] = await once(socket, 'data')
  expect(String(reply)).toMatch(/^HTTP\/1\.1 200/)
  socket.destroy()
})
