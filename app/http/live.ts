import type { ServerResponse } from 'node:http'
import type { Principal } from '@plumbline/platform/actor'
import type { House } from '@plumbline/platform/house'
import { openLive } from '@plumbline/platform/live/live'
import { followWorkspace } from '@plumbline/platform/live/live.operations'
import type { ToldEvent } from '@plumbline/platform/live/live.store'
import { Refusal } from '@plumbline/platform/refusal'
import { seal, unseal } from '@plumbline/platform/secret'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { API } from './api.ts'
import { visitorOf } from './visitor.ts'

const HEARTBEAT_MS = 25_000
const COME_BACK_MS = 2_000
const SPREAD_MS = 4_000
/** At every second heartbeat it is asked again whether somebody may still follow; mostly the log has said so before. */
const HEARTBEATS_PER_CHECK = 2
const MOST_PER_SESSION = 5
const MOST_PER_NODE = 1_000
/** Whoever reads so slowly that this much waits for them starts again later. */
const MOST_UNREAD_BYTES = 256 * 1024

/**
 * What happens in a workspace, as server-sent events, for those who are in it. Told is that something happened, never what was
 * said or by whom, and nothing at all of what holders of personal links do. Places in the log are sealed, since their gaps
 * would tell how many answers have come in between.
 */
export function offerLive(
  server: FastifyInstance,
  house: House,
  operatorKey: string,
  secret: string,
): { leave(): void } {
  const live = openLive(house)
  const open = new Map<string, number>()
  const goodbyes = new Set<() => void>()
  let all = 0
  let leaving = false

  server.get(`${API}/workspaces/:workspace/live`, async (request, reply) => {
    const by = await visitorOf(house, request, operatorKey)
    const { workspaceId, place } = await mayFollow(house, request, by)
    const bearer = bearerOf(by)
    const own = open.get(bearer) ?? 0
    if (leaving) throw new Refusal('unavailable', 'This node is leaving.', { next: 'Connect again in a moment.' })
    if (own >= MOST_PER_SESSION || all >= MOST_PER_NODE) {
      throw new Refusal('too-many', 'Too many pages follow this already.', { next: 'Close one of them.' })
    }
    open.set(bearer, own + 1)
    all += 1
    const places = sealedPlaces(secret, workspaceId)
    const since = places.open(request.headers['last-event-id']) ?? place
    const stream = begin(reply, places.close(since))
    const mayStill = () => stillMay(house, request, operatorKey)
    const leave = live.follow(workspaceId, since, {
      tell: (event) => stream.send(places.close(event.seq), 'happened', said(event)),
      startAnew: (head) => stream.send(places.close(head), 'reset', {}),
      mayStill,
      end: () => stream.end(),
    })
    const goodbye = () => stream.end(COME_BACK_MS + Math.round(Math.random() * SPREAD_MS))
    goodbyes.add(goodbye)
    let beats = 0
    const beating = setInterval(() => {
      beats += 1
      stream.beat()
      if (beats % HEARTBEATS_PER_CHECK === 0) void mayStill().then((may) => may || stream.end())
    }, HEARTBEAT_MS)
    reply.raw.once('close', () => {
      clearInterval(beating)
      goodbyes.delete(goodbye)
      leave()
      all -= 1
      const left = (open.get(bearer) ?? 1) - 1
      if (left > 0) open.set(bearer, left)
      else open.delete(bearer)
    })
  })

  return {
    leave() {
      leaving = true
      for (const goodbye of goodbyes) goodbye()
      live.close()
    },
  }
}

function mayFollow(house: House, request: FastifyRequest, by: Principal) {
  const { workspace } = request.params as { workspace: string }
  return house.perform(followWorkspace, { by, workspace, input: {} })
}

/** A database that does not answer has not said no. */
async function stillMay(house: House, request: FastifyRequest, operatorKey: string): Promise<boolean> {
  try {
    await mayFollow(house, request, await visitorOf(house, request, operatorKey))
    return true
  } catch (error) {
    return !(error instanceof Refusal) || error.code === 'unavailable'
  }
}

/** What counts as one and the same: a session, a key, the person at the machine. */
function bearerOf(by: Principal): string {
  if (by.kind === 'account') return `session ${by.sessionId}`
  return by.kind === 'key' ? `key ${by.keyId}` : by.kind
}

/** Ids of records, and only of what belongs to a work: who came, who left and who made a key is nobody else's business. */
function said({ happened, subjectId, workId }: ToldEvent) {
  return workId === null ? { happened } : { happened, subjectId, workId }
}

function begin(reply: FastifyReply, place: string) {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    // When a stream ends, so does its connection: a node that leaves must not wait for it.
    connection: 'close',
    // Some proxies hold back what they have not been told to pass on.
    'x-accel-buffering': 'no',
  })
  raw.write(`retry: ${COME_BACK_MS}\nid: ${place}\n\n`)
  return {
    send(id: string, event: string, content: object) {
      write(raw, `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(content)}\n\n`)
    },
    beat: () => write(raw, ': still here\n\n'),
    end(comeBackMs?: number) {
      if (raw.writableEnded) return
      raw.end(comeBackMs === undefined ? '' : `retry: ${comeBackMs}\n\n`)
    },
  }
}

function write(raw: ServerResponse, text: string): void {
  if (raw.writableEnded || raw.destroyed) return
  if (raw.writableLength > MOST_UNREAD_BYTES) raw.destroy()
  else raw.write(text)
}

function sealedPlaces(secret: string, workspaceId: string) {
  const key = `live ${workspaceId} ${secret}`
  return {
    close: (place: number) => seal(key, String(place).padStart(15)),
    open(sealed: string | string[] | undefined): number | undefined {
      if (typeof sealed !== 'string' || sealed === '') return undefined
      try {
        return Number(unseal(key, sealed))
      } catch {
        return undefined
      }
    },
  }
}
