import { createMcpHandler } from '@modelcontextprotocol/server'
import type { House } from '@plumbline/platform/house'
import { Refusal } from '@plumbline/platform/refusal'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type KeyHolder, reachOf } from '../mcp/assistant.ts'
import { mcpServer } from '../mcp/mcp-server.ts'
import { deeperThan } from './json-body.ts'
import { keyOf, originOf } from './visitor.ts'

const LARGEST = 1024 * 1024
const DEEPEST = 50
const CALLS_A_MINUTE = 1_200
const OWN_MACHINE = ['localhost', '127.0.0.1', '[::1]']

/** Assistants over HTTP: each request stands by itself, under a key, and acts as far as that key reaches. */
export function offerMcp(server: FastifyInstance, house: House): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LARGEST }, (_request, body, done) =>
    done(null, body),
  )
  server.route({
    method: ['GET', 'POST', 'DELETE'],
    url: '/mcp',
    config: { rateLimit: { max: CALLS_A_MINUTE, timeWindow: '1 minute' }, askedFor: traceparentIn },
    handler: async (request, reply) => {
      reply.header('cache-control', 'no-store')
      refuseForeignPages(house, request)
      const by = await keyHolder(house, request, reply)
      const body = typeof request.body === 'string' ? request.body : undefined
      if (body !== undefined && deeperThan(body, DEEPEST)) {
        throw new Refusal('bad-input', `That is nested more than ${DEEPEST} levels deep. Nothing was changed.`)
      }
      // Nothing here changes while somebody watches, so there is nothing to subscribe to and no answer stays open.
      const handler = createMcpHandler(() => mcpServer(reachOf(house, by, originOf(request))), {
        maxSubscriptions: 0,
        onerror: (error) => request.log.warn({ fault: error.message, requestId: request.id }, 'mcp'),
      })
      return passOn(await handler.fetch(asWebRequest(request, body)), reply)
    },
  })
}

/** Assistants name the trace that they work in beside what they ask; whatever else stands there is let be. */
function traceparentIn(body: unknown): string | undefined {
  if (typeof body !== 'string' || !body.includes('"traceparent"') || deeperThan(body, DEEPEST)) return undefined
  try {
    const named = JSON.parse(body)?.params?._meta?.traceparent
    return typeof named === 'string' ? named : undefined
  } catch {
    return undefined
  }
}

/**
 * A page of another site can make a browser send requests here, also under a host name that it has just pointed at this
 * machine. Assistants send no Origin, and name this server or this machine as the host.
 */
function refuseForeignPages({ publicUrl }: House, { host, headers: { origin } }: FastifyRequest): void {
  const own = new URL(publicUrl)
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
  const hostKnown = name === own.hostname || OWN_MACHINE.includes(name)
  const originKnown =
    origin === undefined || origin === own.origin || [`http://${host}`, `https://${host}`].includes(origin)
  if (hostKnown && originKnown) return
  throw new Refusal('not-allowed', 'This came by way of another site. Nothing was changed.', {
    next: `Use the address of this server: ${own.origin}/mcp`,
  })
}

async function keyHolder(house: House, request: FastifyRequest, reply: FastifyReply): Promise<KeyHolder> {
  // Only keys act for somebody through a program; the key of the machine itself and the sessions of people do not.
  const token = /^Bearer (plk_[A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
  const by = token ? await keyOf(house, token) : undefined
  if (by) return by
  reply.header('www-authenticate', 'Bearer realm="Plumbline", scope="read draft"')
  throw new Refusal('sign-in', 'Assistants need a key that is valid, as a bearer token.', {
    next: 'Make one in Plumbline under your account.',
  })
}

function asWebRequest(request: FastifyRequest, body: string | undefined): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && name !== 'authorization' && name !== 'content-length') headers.set(name, value)
  }
  const { method } = request
  return new Request(`http://${request.host}${request.url}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  })
}

async function passOn(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  for (const name of ['content-type', 'allow']) {
    const value = response.headers.get(name)
    if (value) reply.header(name, value)
  }
  return reply.code(response.status).send(await response.text())
}
