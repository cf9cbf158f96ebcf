import type { Principal } from '@plumbline/platform/actor'
import type { House } from '@plumbline/platform/house'
import { nothingHere, Refusal } from '@plumbline/platform/refusal'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { BODY_LIMIT, deeperThan } from './json-body.ts'
import { keyOf, originOf } from './visitor.ts'

const SCIM = '/scim/v2'

/** Identity systems come in bursts when they first bring everybody in: thirty requests a second. */
const REQUESTS_A_MINUTE = 1_800
const DEEPEST = 50
const MEDIA_TYPE = 'application/scim+json; charset=utf-8'

const MESSAGES = 'urn:ietf:params:scim:api:messages:2.0:'

type Json = Record<string, unknown>
type Kind = { place: 'Users' | 'Groups'; noun: 'scim-user' | 'scim-group'; id: 'personId' | 'groupId' }

const KINDS: readonly Kind[] = [
  { place: 'Users', noun: 'scim-user', id: 'personId' },
  { place: 'Groups', noun: 'scim-group', id: 'groupId' },
]

/**
 * The protocol of RFC 7644 over the operations that hold its rules: one more reader, which turns their results and refusals
 * into the words that identity systems know. The key tells the workspace.
 */
export function offerScim(server: FastifyInstance, house: House): void {
  if (!house.operations.has('scim.describe')) return
  readScimBodies(server)
  server.setErrorHandler((error: Error, request, reply) => sayScimError(error, request, reply))
  const config = { rateLimit: { max: REQUESTS_A_MINUTE, timeWindow: '1 minute' } }
  const route = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, answer: Answer) =>
    server.route({
      method,
      url: `${SCIM}${path}`,
      config,
      handler: async (request, reply) => {
        const by = await keyHolder(house, request, reply)
        const ask: Ask = (name, input) => perform(house, request, by, name, input)
        return answer(ask, request, reply)
      },
    })
  offerDescription(route)
  for (const kind of KINDS) offerKind(route, kind)
  route('GET', '/Me', async () => {
    throw new NotOffered()
  })
  route('POST', '/Bulk', async () => {
    throw new NotOffered()
  })
}

type Ask = (name: string, input: Json) => Promise<Json>
type Answer = (ask: Ask, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>
type Route = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, answer: Answer) => void

class NotOffered extends Error {}

function offerDescription(route: Route): void {
  route('GET', '/ServiceProviderConfig', async (ask, _request, reply) => {
    const { features } = await ask('scim.describe', {})
    return say(reply, 200, features)
  })
  for (const [place, part] of [
    ['/ResourceTypes', 'kinds'],
    ['/Schemas', 'schemas'],
  ] as const) {
    route('GET', place, async (ask, _request, reply) => {
      const rows = (await ask('scim.describe', {}))[part] as Json[]
      return say(reply, 200, listOf(rows, rows.length, 1))
    })
    route('GET', `${place}/:id`, async (ask, request, reply) => {
      const rows = (await ask('scim.describe', {}))[part] as Json[]
      const found = rows.find(({ id }) => id === (request.params as Json)['id'])
      if (!found) throw new Refusal('not-found', 'There is no such description.')
      return say(reply, 200, found)
    })
  }
}

function offerKind(route: Route, { place, noun, id }: Kind): void {
  const one = `/${place}/:id`
  const named = (request: FastifyRequest) => {
    const asked = z.guid().safeParse((request.params as Json)['id'])
    // Identity systems try out ids of other shapes, and expect to hear that there is nobody.
    if (!asked.success) throw nothingHere()
    return { [id]: asked.data }
  }
  route('GET', `/${place}`, async (ask, request, reply) => {
    const { rows, total, startIndex } = await ask(`${noun}.list`, listAsked(request))
    return say(reply, 200, listOf(rows as Json[], total, startIndex))
  })
  route('POST', `/${place}`, async (ask, request, reply) => {
    const made = await ask(`${noun}.create`, { resource: bodyOf(request), ...wantedIn(request) })
    return say(reply, 201, made, locationIn(made))
  })
  route('GET', one, async (ask, request, reply) => {
    const found = await ask(`${noun}.show`, { ...named(request), ...wantedIn(request) })
    const version = String((found['meta'] as Json | undefined)?.['version'] ?? '')
    const seen = request.headers['if-none-match']
    if (version !== '' && seen !== undefined && seen.split(',').some((tag) => tag.trim() === version)) {
      return reply.code(304).header('etag', version).send()
    }
    return say(reply, 200, found)
  })
  route('PUT', one, async (ask, request, reply) => {
    const input = { ...named(request), resource: bodyOf(request), ...seenIn(request), ...wantedIn(request) }
    return say(reply, 200, await ask(`${noun}.replace`, input))
  })
  route('PATCH', one, async (ask, request, reply) => {
    const wanted = wantedIn(request)
    const changed = await ask(`${noun}.change`, {
      ...named(request),
      changes: changesIn(request),
      ...seenIn(request),
      ...wanted,
    })
    // A group can have very many members, and whoever changed some of them knows which.
    if (place === 'Groups' && Object.keys(wanted).length === 0) return reply.code(204).send()
    return say(reply, 200, changed)
  })
  route('DELETE', one, async (ask, request, reply) => {
    await ask(`${noun}.remove`, { ...named(request), ...seenIn(request) })
    return reply.code(204).send()
  })
}

async function perform(house: House, request: FastifyRequest, by: Principal, name: string, input: Json): Promise<Json> {
  const operation = house.operations.get(name)
  if (!operation) throw new NotOffered()
  const key = operation.changes ? keyFor(request) : undefined
  return (await house.perform(operation, { by, input, key, origin: originOf(request) })) as Json
}

/** Identity systems send no key of their own; whoever does gets the same reply again. */
function keyFor(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && /^[\x21-\x7e]{8,200}$/.test(key) ? key : undefined
}

async function keyHolder(house: House, request: FastifyRequest, reply: FastifyReply): Promise<Principal> {
  const token = /^Bearer (plk_[A-Za-z0-9_-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  const by = token ? await keyOf(house, token) : undefined
  if (by) return by
  reply.header('www-authenticate', 'Bearer realm="Plumbline", scope="read write"')
  throw new Refusal('sign-in', 'Provisioning needs the key of an administrator that is valid, as a bearer token.')
}

function readScimBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser(
    ['application/scim+json', 'application/json'],
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (request, body, done) => {
      const text = String(body)
      if (text.trim() === '') return done(null, {})
      if (!deeperThan(text, DEEPEST)) return parse(request, text, done)
      return done(new Refusal('bad-input', `That is nested more than ${DEEPEST} levels deep.`) as never)
    },
  )
}

function bodyOf({ body }: FastifyRequest): Json {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Json
  throw new Refusal('bad-input', 'The body must be a JSON object.', {
    fields: [{ path: 'invalidSyntax', says: 'is needed' }],
  })
}

/** The changes of a PATCH, with the names of their parts as the protocol writes them; programs also write others. */
function changesIn(request: FastifyRequest): Json[] {
  const list = Object.entries(bodyOf(request)).find(([name]) => name.toLowerCase() === 'operations')?.[1]
  if (!Array.isArray(list)) {
    throw new Refusal('bad-input', 'A change needs a list of Operations.', {
      fields: [{ path: 'invalidSyntax', says: 'is needed' }],
    })
  }
  return list.map((each: unknown) => {
    const parts = Object.entries(typeof each === 'object' && each !== null ? each : {})
    const known = parts.filter(([name]) => ['op', 'path', 'value'].includes(name.toLowerCase()))
    return Object.fromEntries(
      known
        .map(([name, value]) => [name.toLowerCase(), value])
        .filter(([name, value]) => name === 'value' || value !== null),
    )
  })
}

const WANTED = ['attributes', 'excludedAttributes'] as const

function wantedIn(request: FastifyRequest): Json {
  const query = request.query as Json
  return Object.fromEntries(
    WANTED.filter((name) => query[name] !== undefined).map((name) => [name, [query[name]].flat().join(',')]),
  )
}

function seenIn({ headers }: FastifyRequest): Json {
  const seen = headers['if-match']
  return seen === undefined ? {} : { ifMatch: seen }
}

function listAsked(request: FastifyRequest): Json {
  const query = request.query as Json
  const numbers = ['startIndex', 'count'].filter((name) => query[name] !== undefined)
  const words = ['filter', 'sortBy', 'sortOrder'].filter((name) => query[name] !== undefined)
  return {
    ...Object.fromEntries(numbers.map((name) => [name, numberIn(query[name])])),
    ...Object.fromEntries(words.map((name) => [name, query[name]])),
    ...wantedIn(request),
  }
}

const numberIn = (written: unknown) => (/^-?\d{1,9}$/.test(String(written)) ? Number(written) : written)

function listOf(rows: Json[], total: unknown, startIndex: unknown): Json {
  return {
    schemas: [`${MESSAGES}ListResponse`],
    totalResults: total,
    startIndex,
    itemsPerPage: rows.length,
    Resources: rows,
  }
}

function locationIn(resource: Json): string | undefined {
  const location = (resource['meta'] as Json | undefined)?.['location']
  return typeof location === 'string' ? location : undefined
}

function say(reply: FastifyReply, status: number, body: unknown, location?: string): FastifyReply {
  const version = ((body as Json)['meta'] as Json | undefined)?.['version']
  if (typeof version === 'string') reply.header('etag', version)
  if (location !== undefined) reply.header('location', location)
  return reply.code(status).header('cache-control', 'no-store').type(MEDIA_TYPE).send(JSON.stringify(body))
}

/** What RFC 7644, section 3.12, has for the reasons of a refusal. */
const REASONS = [
  'invalidFilter',
  'invalidPath',
  'invalidSyntax',
  'invalidValue',
  'mutability',
  'noTarget',
  'uniqueness',
]

function sayScimError(
  error: FastifyError | Refusal | Error,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { status, detail, reason } = errorOf(error, request)
  const body = {
    schemas: [`${MESSAGES}Error`],
    status: String(status),
    ...(reason ? { scimType: reason } : {}),
    detail,
  }
  return reply.code(status).header('cache-control', 'no-store').type(MEDIA_TYPE).send(JSON.stringify(body))
}

function errorOf(
  error: FastifyError | Refusal | Error,
  request: FastifyRequest,
): { status: number; detail: string; reason?: string | undefined } {
  if (error instanceof NotOffered) return { status: 501, detail: 'This server does not offer that.' }
  if (error instanceof Refusal) {
    const field = error.fields[0]?.path ?? ''
    const next = error.next ? ` ${error.next}` : ''
    if (field === 'ifMatch') return { status: 412, detail: `${error.sentence}${next}` }
    const said = field === 'filter' ? 'invalidFilter' : REASONS.find((each) => each === field)
    const reason =
      error.code === 'bad-input' ? (said ?? 'invalidValue') : error.code === 'already-exists' ? 'uniqueness' : undefined
    return { status: error.status, detail: `${error.sentence}${next}`, reason }
  }
  const { statusCode, code } = error as FastifyError
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { status: 413, detail: 'That is larger than 5 MB. Nothing was changed.' }
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return { status: 415, detail: 'Send application/scim+json.' }
  if (statusCode === 429) return { status: 429, detail: 'Too many requests. Wait a minute, then go on.' }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, detail: 'That request cannot be read. Nothing was changed.', reason: 'invalidSyntax' }
  }
  request.log.error(
    { err: { name: error.name, message: error.message, stack: error.stack }, requestId: request.id },
    'fault',
  )
  return { status: 500, detail: `Something broke on our side. Nothing was changed. Its number is ${request.id}.` }
}
