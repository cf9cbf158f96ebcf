import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { Refusal } from '@plumbline/platform/refusal'
import type { FastifyInstance } from 'fastify'

/** How long the server waits for clients, in milliseconds. Each limit is looked at every `lookEvery`, so somewhat later. */
export type Patience = {
  /** For the end of a request's headers, from its first byte; from the beginning of the connection for the first one. */
  headers: number
  /** For the end of the whole request. */
  request: number
  /** For somebody who takes nothing of what waits for them. */
  unread: number
  /** While nothing passes in either direction: between two requests, or until an answer is ready. */
  keepAlive: number
  idle: number
  lookEvery: number
}

/**
 * A body of 5 MB arrives within its minute at 90 kB/s; a page at any speed at which something arrives. The last limit must be
 * longer than the time in which a slow phone empties a third of the system's largest buffer (1.3 MB at 20 kB/s: 65 s): the
 * system says nothing until then.
 */
export const PATIENCE: Patience = {
  headers: 30_000,
  request: 60_000,
  unread: 70_000,
  keepAlive: 72_000,
  idle: 60_000,
  lookEvery: 5_000,
}

/**
 * Cuts connections whose other end takes nothing of what waits for it. Node's own timeout begins anew with every reply that is
 * handed over, and after that counts twice.
 */
export function cutWhoeverReadsNothing(server: Server, { unread, lookEvery }: Patience): void {
  const open = new Map<Socket, { taken: number; since: number }>()
  server.on('connection', (socket: Socket) => {
    open.set(socket, { taken: 0, since: performance.now() })
    socket.once('close', () => open.delete(socket))
  })
  const looking = setInterval(() => {
    const now = performance.now()
    for (const [socket, last] of open) {
      const { waiting, taken } = sentTo(socket)
      if (waiting === 0 || taken !== last.taken) open.set(socket, { taken, since: now })
      // Not closed but reset: otherwise the system would go on keeping what nobody takes.
      else if (now - last.since >= unread) socket.resetAndDestroy()
    }
  }, lookEvery).unref()
  server.once('close', () => clearInterval(looking))
}

/** What waits in this process to be taken, and what the system has taken so far. Only the handle of a socket tells them apart. */
function sentTo(socket: Socket): { waiting: number; taken: number } {
  const { _handle: handle } = socket as { _handle?: { writeQueueSize: number; bytesWritten: number } | null }
  const waiting = handle?.writeQueueSize ?? 0
  return { waiting, taken: (handle?.bytesWritten ?? 0) - waiting }
}

/** Browsers and proxies wait for an answer before they send the next request on a connection. */
const MOST_UNANSWERED = 10

/** Refuses requests of a connection on which many wait for their answer: those answers would all be kept here meanwhile. */
export function refuseHeapsOfRequests(server: FastifyInstance): void {
  const unanswered = new WeakMap<Socket, number>()
  const count = (socket: Socket, more: number) => {
    const counted = (unanswered.get(socket) ?? 0) + more
    unanswered.set(socket, counted)
    return counted
  }
  server.addHook('onRequest', async ({ raw: { socket } }, reply) => {
    reply.raw.once('close', () => count(socket, -1))
    if (count(socket, 1) <= MOST_UNANSWERED) return
    throw new Refusal('too-many', 'Too many requests on this connection wait for an answer.', {
      next: 'Wait for an answer before you send more.',
    })
  })
}
