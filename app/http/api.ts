import type { House } from '@plumbline/platform/house'
import type { Operation } from '@plumbline/platform/operation'
import { Refusal } from '@plumbline/platform/refusal'
import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify'
import { z } from 'zod'
import { takeSessionAway } from './sign-in-session.ts'
import { originOf, visitorOf } from './visitor.ts'

export const API = '/api/v1'

/** Where an operation stands: method and path, with parameters as Fastify writes them. */
export function placeOfOperation({ http, scope }: Operation): {
  method: HTTPMethods
  path: string
  parameters: string[]
} {
  const [method, path] = http.split(' ') as [HTTPMethods, string]
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
  const within = scope === 'workspace' ? '/workspaces/:workspace' : ''
  return { method, path: `${API}${within}${path.replace(/\{(\w+)\}/g, ':$1')}`, parameters }
}

/** Every operation as a route. Nothing here knows any of them by name. */
export function offerOperations(server: FastifyInstance, house: House, operatorKey: string): void {
  for (const operation of house.operations.values()) {
    const { method, path, parameters } = placeOfOperation(operation)
    const words = wordsInQuery(operation)
    server.route({
      method,
      url: path,
      config: { ofHolders: operation.who.name.startsWith('link: ') },
      handler: async (request, reply) => {
        const by = await visitorOf(house, request, operatorKey)
        const { workspace, ...inPath } = request.params as Record<string, string>
        const key = operation.changes ? keyOf(request) : undefined
        const rest = operation.changes ? bodyOf(request, parameters) : queryOf(request, words, parameters)
        const output = await house.perform(operation, {
          by,
          workspace,
          input: { ...rest, ...inPath },
          key,
          via: by.kind === 'operator' ? 'command' : undefined,
          origin: originOf(request),
        })
        if (operation.forgets?.(output as never)) takeSessionAway(house, reply)
        return reply.header('cache-control', 'no-store').send(output)
      },
    })
  }
}

/** A POST makes something new each time it arrives, so it must say which request it is; PUT, PATCH and DELETE may. */
function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined && request.method !== 'POST') return undefined
  if (typeof key === 'string' && /^[\x21-\x7e]{8,200}$/.test(key)) return key
  throw new Refusal(
    'key-missing',
    'Send an Idempotency-Key with this request: 8 to 200 characters that you make up, such as a UUID.',
    {
      next: 'Use a new key for each new thing, and the same key when you repeat a request.',
    },
  )
}

function bodyOf(request: FastifyRequest, parameters: string[]): Record<string, unknown> {
  const body = request.body ?? {}
  if (typeof body !== 'object' || Array.isArray(body)) throw new Refusal('bad-input', 'The body must be a JSON object.')
  refuseDoubled(Object.keys(body), parameters)
  return body as Record<string, unknown>
}

function queryOf(
  request: FastifyRequest,
  words: ReadonlyMap<string, 'number' | 'boolean'>,
  parameters: string[],
): Record<string, unknown> {
  const query = request.query as Record<string, unknown>
  refuseDoubled(Object.keys(query), parameters)
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, asTyped(value, words.get(name))]))
}

/** What stands in the path may not be said a second time, differently. */
function refuseDoubled(names: string[], parameters: string[]): void {
  const doubled = names.find((name) => parameters.includes(name))
  if (doubled)
    throw new Refusal('bad-input', `${doubled}: stands in the path already.`, {
      fields: [{ path: doubled, says: 'stands in the path already' }],
    })
}

/** Which fields of a query are numbers or yes/no: a query carries only text. */
function wordsInQuery(operation: Operation): ReadonlyMap<string, 'number' | 'boolean'> {
  const words = new Map<string, 'number' | 'boolean'>()
  if (operation.changes) return words
  const schema = z.toJSONSchema(operation.input, { io: 'input' }) as { properties?: Record<string, { type?: string }> }
  for (const [name, { type }] of Object.entries(schema.properties ?? {})) {
    if (type === 'integer' || type === 'number') words.set(name, 'number')
    if (type === 'boolean') words.set(name, 'boolean')
  }
  return words
}

function asTyped(value: unknown, word: 'number' | 'boolean' | undefined): unknown {
  if (typeof value !== 'string') return value
  if (word === 'number' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (word === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return value
}
