import type { Operation } from '@plumbline/platform/operation'
import { refusalCodes } from '@plumbline/platform/refusal'
import { z } from 'zod'

type Schema = Record<string, unknown>

/** The OpenAPI 3.1 document of all operations: generated, never written. */
export function openApi(operations: Iterable<Operation>): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const operation of operations) {
    const [method, path] = operation.http.split(' ') as [string, string]
    const full = `${operation.scope === 'workspace' ? '/workspaces/{workspace}' : ''}${path}`
    paths[full] ??= {}
    paths[full][method.toLowerCase()] = describe(operation, method, full)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plumbline',
      version: '1',
      description: 'Every operation of Plumbline. The command line has the same ones.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { bearer: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'plumbline' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: problem },
      responses: {
        Problem: {
          description: 'A refusal, in words',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
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
      schema: { type: 'string', minLength: 8, maxLength: 200 },
    })
  }
  const hasBody = method !== 'GET' && Object.keys(properties).length > 0
  return {
    operationId: operation.name,
    summary: operation.says,
    description: `Who may: ${operation.who.says}.${operation.event ? ` Event: \`${operation.event}\`.` : ''}`,
    tags: [operation.name.split('.')[0]],
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
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema
  return rest
}
