import type { FastifyInstance } from 'fastify'
import { createElement as h, type ReactNode } from 'react'
import { document } from './document.ts'
import type { Schema } from './openapi.ts'

type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: Schema }
type Described = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  'x-people-only'?: true
  parameters: Parameter[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: { '200': { content: { 'application/json': { schema: Schema } } } }
}
type Placed = Described & { method: string; path: string }
type Field = { name: string; where: string; type: string; needed: boolean; says: string }

/** How deep the fields of a structure are listed one by one. */
const DEEPEST = 3

/** Everything that can be asked, as one page to read, search with the browser, and print. Read off the OpenAPI document. */
export function offerApiDocs(server: FastifyInstance, api: () => Schema, base: string): void {
  let page: string | undefined
  server.get('/api', (_request, reply) => {
    // Made when it is first asked for, so that no start waits for it.
    page ??= document('What can be asked', apiPage(api(), base))
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}

function apiPage(api: Schema, base: string): ReactNode {
  const { description } = api['info'] as { description: string }
  const nouns = Map.groupBy(operationsOf(api), ({ tags: [noun = ''] }) => noun)
  const sorted = [...nouns].sort(([a], [b]) => (a < b ? -1 : 1))
  return h(
    'main',
    { id: 'main', className: 'docs' },
    h('h1', { tabIndex: -1 }, 'What can be asked'),
    description.split('\n\n').map((paragraph) => h('p', { key: paragraph }, withCode(paragraph))),
    h(
      'p',
      null,
      'The same as a document for programs: ',
      h('a', { href: `${base}/openapi.json` }, `${base}/openapi.json`),
      ' (OpenAPI 3.1).',
    ),
    h(
      'nav',
      { 'aria-label': 'Nouns' },
      h(
        'ul',
        { className: 'columns' },
        sorted.map(([noun, all]) => h('li', { key: noun }, h('a', { href: `#${noun}` }, noun), ` ${all.length}`)),
      ),
    ),
    sorted.map(([noun, all]) =>
      h(
        'section',
        { key: noun, 'aria-labelledby': noun },
        h('h2', { id: noun }, noun),
        all.map((operation) => h(Operation, { key: operation.operationId, operation, base })),
      ),
    ),
  )
}

function operationsOf(api: Schema): Placed[] {
  const paths = api['paths'] as Record<string, Record<string, Described>>
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ ...described, method: method.toUpperCase(), path })),
  )
}

function Operation({ operation, base }: { operation: Placed; base: string }): ReactNode {
  const { operationId, summary, description, method, path } = operation
  const given = fieldsGiven(operation)
  const answer = fieldsOf(operation.responses['200'].content['application/json'].schema, 'answer')
  return h(
    'article',
    { 'aria-labelledby': operationId },
    h(
      'h3',
      { id: operationId },
      h('a', { href: `#${operationId}` }, operationId),
      operation['x-people-only'] ? h('span', { className: 'mark' }, 'people only') : null,
    ),
    h('p', null, `${summary}.`),
    h('p', { className: 'quiet' }, withCode(description)),
    h('pre', { tabIndex: 0 }, h('code', null, curl(operation, method, `${base}${path}`))),
    given.length > 0 ? h(FieldTable, { caption: 'What it is given', fields: given }) : null,
    answer.length > 0 ? h(FieldTable, { caption: 'What it answers', fields: answer }) : null,
  )
}

function FieldTable({ caption, fields }: { caption: string; fields: Field[] }): ReactNode {
  const head = ['Field', 'Where', 'Kind', 'Meaning']
  return h(
    'table',
    { tabIndex: 0 },
    h('caption', null, caption),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        head.map((name) => h('th', { key: name, scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      null,
      fields.map(({ name, where, type, needed, says }) =>
        h(
          'tr',
          { key: where + name },
          h('th', { scope: 'row' }, h('code', null, name)),
          h('td', null, where),
          h('td', null, `${type}${needed ? '' : ', optional'}`),
          h('td', null, says),
        ),
      ),
    ),
  )
}

function fieldsGiven({ parameters, requestBody }: Placed): Field[] {
  const apart = parameters.map(({ name, in: where, required = false, description, schema = {} }) => ({
    name,
    where,
    type: kindOf(schema),
    needed: required,
    says: description ?? String(schema['description'] ?? ''),
  }))
  const body = requestBody ? fieldsOf(requestBody.content['application/json'].schema, 'body') : []
  return [...apart, ...body]
}

/** The fields of a structure, and of the structures in it: `rows[].title`. */
function fieldsOf(schema: Schema, where: string, before = '', depth = 1): Field[] {
  const required = (schema['required'] ?? []) as string[]
  return Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).flatMap(([field, inner]) => {
    const name = `${before}${field}`
    const own = {
      name,
      where,
      type: kindOf(inner),
      needed: required.includes(field),
      says: String(inner['description'] ?? ''),
    }
    const within = depth < DEEPEST ? structureIn(inner) : undefined
    return [own, ...(within ? fieldsOf(within.schema, where, `${name}${within.list ? '[].' : '.'}`, depth + 1) : [])]
  })
}

function structureIn(schema: Schema): { schema: Schema; list: boolean } | undefined {
  if (schema['properties']) return { schema, list: false }
  const items = schema['items'] as Schema | undefined
  if (items?.['properties']) return { schema: items, list: true }
  const one = ((schema['anyOf'] ?? []) as Schema[]).find((each) => structureIn(each))
  return one && structureIn(one)
}

function kindOf(schema: Schema): string {
  const {
    type,
    items,
    enum: texts,
    const: only,
    anyOf,
    format,
    maxLength,
  } = schema as Record<string, unknown> & {
    items?: Schema
    enum?: unknown[]
    anyOf?: Schema[]
  }
  if (texts) return texts.map(String).join(' | ')
  if (only !== undefined) return String(only)
  if (anyOf) return [...new Set(anyOf.map(kindOf))].join(' or ')
  if (type === 'array') return `list of ${items ? kindOf(items) : 'anything'}`
  if (type === 'null') return 'nothing'
  if (type === 'object') return 'structure'
  if (format === 'uuid') return 'id'
  if (type === 'string') return format ? `text (${format})` : maxLength ? `text, at most ${maxLength}` : 'text'
  if (type === 'integer') return 'whole number'
  if (type === 'boolean') return 'yes or no'
  return String(type ?? 'anything')
}

/** How it is asked from a terminal, with what is needed in capital letters. */
function curl({ parameters, requestBody }: Placed, method: string, path: string): string {
  const query = parameters
    .filter((each) => each.in === 'query' && each.required)
    .map(({ name }) => `${name}=${name.toUpperCase()}`)
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => name.replace(/[A-Z]/g, '_$&').toUpperCase())
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}"$PLUMBLINE${address}${query.length > 0 ? `?${query.join('&')}` : ''}"`,
    '-H "Authorization: Bearer $PLUMBLINE_KEY"',
  ]
  if (method !== 'GET') lines.push('-H "Idempotency-Key: $(uuidgen)"')
  if (requestBody) {
    const schema = requestBody.content['application/json'].schema
    const properties = schema['properties'] as Record<string, Schema>
    const needed = (schema['required'] as string[]).map((name) => [name, exampleOf(properties[name] ?? {})])
    lines.push('-H "Content-Type: application/json"', `-d '${JSON.stringify(Object.fromEntries(needed))}'`)
  }
  return lines.join(' \\\n  ')
}

function exampleOf(schema: Schema): unknown {
  const {
    type,
    enum: texts,
    anyOf,
    items,
    minItems,
  } = schema as Record<string, unknown> & { enum?: unknown[]; anyOf?: Schema[]; items?: Schema }
  if (texts) return texts[0]
  if (anyOf?.[0]) return exampleOf(anyOf[0])
  if (type === 'array') return minItems && items ? [exampleOf(items)] : []
  if (type === 'integer' || type === 'number') return schema['minimum'] ?? 1
  if (type === 'boolean') return true
  if (type !== 'object') return '…'
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>
  return Object.fromEntries(
    ((schema['required'] ?? []) as string[]).map((name) => [name, exampleOf(properties[name] ?? {})]),
  )
}

/** What stands between backticks, as code. */
function withCode(text: string): ReactNode[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? h('code', { key: `${at}` }, part) : part))
}
