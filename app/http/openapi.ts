import { createHash } from 'node:crypto'
import type { Operation } from '@plumbline/platform/operation'
import { type RefusalCode, refusalCodes } from '@plumbline/platform/refusal'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

export type Schema = Record<string, unknown>

const description = `Every operation of Plumbline; the command line has the same ones, and assistants reach those that are not for people only.

A program sends a key that somebody made under “Your account”, as a bearer token. The key belongs to one workspace, acts for that person, and reaches as far as its scopes: \`read\`, \`write\`, \`draft\`.

Each change takes an \`Idempotency-Key\` that you make up; the same key with the same request acts once and gives the same reply again. Lists take \`cursor\` and \`limit\` and give \`rows\` and \`next\`; \`next\` is the cursor of the following page, or null at the end. A refusal is a problem document (RFC 9457) with a \`code\` out of a closed list, a sentence for a person, and what would help.`

/** The OpenAPI 3.1 document of all operations: generated, never written. */
export function openApi(operations: Iterable<Operation>): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  const nouns = new Set<string>()
  for (const operation of operations) {
    const [method, path] = operation.http.split(' ') as [string, string]
    const full = `${operation.scope === 'workspace' ? '/workspaces/{workspace}' : ''}${path}`
    paths[full] ??= {}
    paths[full][method.toLowerCase()] = describe(operation, method, full)
    nouns.add(nounOf(operation))
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plumbline',
      version: '1',
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [...nouns].sort().map((name) => ({ name })),
    paths,
    components: { securitySchemes, schemas: { Problem: problem }, responses: refusals() },
  }
}

/** Serves the document; whoever has it already is told so by its tag. */
export function offerOpenApi(server: FastifyInstance, path: string, api: () => Schema): void {
  let served: { text: Buffer; tag: string } | undefined
  server.get(path, (request, reply) => {
    served ??= withTag(api())
    const { text, tag } = served
    reply.header('etag', tag).header('cache-control', 'no-cache')
    const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''))
    if (known?.includes(tag) || known?.includes('*')) return reply.code(304).send()
    return reply.type('application/json; charset=utf-8').send(text)
  })
}

/** As bytes, so that however many ask at once, it is kept once. */
function withTag(api: Schema): { text: Buffer; tag: string } {
  const text = Buffer.from(JSON.stringify(api))
  return { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"` }
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'plumbline', description: 'The browser of somebody signed in' },
  key: { type: 'http', scheme: 'bearer', description: 'A key that acts for somebody: `plk_…`' },
  link: { type: 'http', scheme: 'bearer', description: 'The last part of a personal link' },
}

/** Who can be let in at all: people in a browser, programs with a key, holders of a personal link, or everybody. */
function securityOf({ who, peopleOnly }: Operation): Schema[] {
  if (who.name === 'anyone') return [{}]
  const kinds = who.name.split(' or ').map((name) => (name.startsWith('link:') ? 'link' : 'account'))
  const ways = [
    ...(kinds.includes('account') ? ['session', ...(peopleOnly ? [] : ['key'])] : []),
    ...(kinds.includes('link') ? ['link'] : []),
  ]
  return ways.map((way) => ({ [way]: [] }))
}

const problem: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...Object.keys(refusalCodes), 'fault'] },
    detail: { type: 'string', description: 'One sentence for a person' },
    next: { type: 'string', description: 'What would help' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, says: { type: 'string' }, line: { type: 'integer' } },
      },
    },
  },
  examples: [
    {
      type: 'urn:plumbline:refusal:not-found',
      title: refusalCodes['not-found'].title,
      status: 404,
      code: 'not-found',
      detail: 'There is nothing here that you can see.',
      next: 'Check the link, or ask the person who sent it to you.',
    },
  ],
}

const codesByStatus = Map.groupBy(
  Object.keys(refusalCodes) as RefusalCode[],
  (code) => refusalCodes[code].status as number,
)

/** One response for each status, named after it, saying which codes come with it. */
function refusals(): Record<string, Schema> {
  const response = (says: string) => ({
    description: says,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  })
  const named = [...codesByStatus].map(([status, codes]) => {
    const says = codes.map((code) => `\`${code}\`: ${refusalCodes[code].title}`).join('. ')
    return [`Refused${status}`, response(`${says}.`)] as const
  })
  return { ...Object.fromEntries(named), Fault: response('`fault`: Something broke on our side. Nothing was changed.') }
}

/** What an operation can be answered with, besides what it does. */
function refusedWith({ who, changes, scope, input }: Operation): Schema {
  const codes = new Set<RefusalCode>(['bad-input', 'unavailable'])
  const more: [boolean, RefusalCode[]][] = [
    [who.name !== 'anyone', ['sign-in', 'not-allowed']],
    [scope === 'workspace' || Object.keys(input.shape).length > 0, ['not-found']],
    [changes, ['conflict', 'too-large', 'too-many', 'expired']],
  ]
  for (const [applies, these] of more) if (applies) for (const code of these) codes.add(code)
  const statuses = [...new Set([...codes].map((code) => refusalCodes[code].status))].sort()
  return Object.fromEntries([
    ...statuses.map((status) => [`${status}`, { $ref: `#/components/responses/Refused${status}` }]),
    ['default', { $ref: '#/components/responses/Fault' }],
  ])
}

function describe(operation: Operation, method: string, path: string): Schema {
  const input = jsonSchema(operation.input, 'input')
  const properties = { ...((input['properties'] ?? {}) as Record<string, Schema>) }
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string)
  const parameters: Schema[] = inPath.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema:
      name === 'workspace' ? { type: 'string', description: 'Short name or id of the workspace' } : properties[name],
  }))
  for (const name of inPath) delete properties[name]
  const required = ((input['required'] ?? []) as string[]).filter((name) => !inPath.includes(name))
  if (method === 'GET') {
    for (const [name, schema] of Object.entries(properties))
      parameters.push({ name, in: 'query', required: required.includes(name), schema })
  } else {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: method === 'POST',
      description: 'Made up by you: the same key with the same request acts once',
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    })
  }
  const hasBody = method !== 'GET' && Object.keys(properties).length > 0
  return {
    operationId: operation.name,
    summary: operation.says,
    description: inWords(operation),
    tags: [nounOf(operation)],
    security: securityOf(operation),
    ...(operation.peopleOnly ? { 'x-people-only': true } : {}),
    ...(operation.event ? { 'x-event': operation.event } : {}),
    parameters,
    ...(hasBody
      ? {
          requestBody: {
            required: required.length > 0,
            content: {
              'application/json': { schema: { type: 'object', properties, required, additionalProperties: false } },
            },
          },
        }
      : {}),
    responses: {
      '200': {
        description: 'Done',
        content: { 'application/json': { schema: jsonSchema(operation.output, 'output') } },
      },
      ...refusedWith(operation),
    },
  }
}

function inWords(operation: Operation): string {
  return [
    `Who may: ${operation.who.says}.`,
    keysInWords(operation),
    operation.event ? `Event: \`${operation.event}\`.` : '',
    'cursor' in operation.input.shape ? 'Comes in pages.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}

function keysInWords({ peopleOnly, drafts, changes, who }: Operation): string {
  if (who.name === 'anyone') return ''
  if (peopleOnly) return 'For people only: no key and no assistant.'
  if (who.name.split(' or ').every((name) => name.startsWith('link:'))) return ''
  return `A key needs the scope \`${drafts ? 'draft' : changes ? 'write' : 'read'}\`.`
}

function nounOf({ name }: Operation): string {
  return name.split('.')[0] ?? name
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema
  return rest
}
