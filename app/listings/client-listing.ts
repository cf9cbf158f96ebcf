type Schema = Record<string, unknown>
type Parameter = { name: string; in: string; required?: boolean; schema?: Schema }
type Described = {
  operationId: string
  parameters: Parameter[]
  requestBody?: { required: boolean; content: { 'application/json': { schema: Schema } } }
  responses: { '200': { content: { 'application/json': { schema: Schema } } } }
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** The types of a client of the HTTP interface, in the shape that openapi-fetch reads, made from the OpenAPI document. */
export function clientListing(api: Schema): string {
  const paths = Object.entries(api['paths'] as Record<string, Record<string, Described>>)
  const { schemas } = api['components'] as { schemas: Record<string, Schema> }
  const named = Object.entries(schemas).map(([name, schema]) => `    ${name}: ${typeOf(schema, 4)}`)
  return `// Made by npm run listings from the operations. Change those, not this file.

export interface paths {
${paths.map(([path, methods]) => pathOf(path, methods)).join('\n')}
}

export interface components {
  schemas: {
${named.join('\n')}
  }
}

/** Where each operation is, by its name. */
export interface operations {
${paths.flatMap(([path, methods]) => Object.entries(methods).map(([method, { operationId }]) => `  '${operationId}': { path: '${path}'; method: '${method}' }`)).join('\n')}
}
`
}

function pathOf(path: string, methods: Record<string, Described>): string {
  const lines = METHODS.map((method) => {
    const described = methods[method]
    return described ? `    ${method}: ${operationOf(described)}` : `    ${method}?: never`
  })
  return `  '${path}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
${lines.join('\n')}
  }`
}

function operationOf({ parameters, requestBody, responses }: Described): string {
  const places = ['query', 'header', 'path'].map((place) => parametersIn(parameters, place))
  const body = requestBody
    ? `requestBody${requestBody.required ? '' : '?'}: { content: { 'application/json': ${typeOf(requestBody.content['application/json'].schema, 6)} } }`
    : 'requestBody?: never'
  const answer = typeOf(responses['200'].content['application/json'].schema, 8)
  return `{
      parameters: { ${places.join('; ')}; cookie?: never }
      ${body}
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': ${answer} } }
        default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': components['schemas']['Problem'] } }
      }
    }`
}

function parametersIn(parameters: Parameter[], place: string): string {
  const found = parameters.filter((each) => each.in === place)
  if (found.length === 0) return `${place}?: never`
  const needed = found.some(({ required }) => required)
  const fields = found.map(
    ({ name, required, schema = {} }) => `${keyOf(name)}${required ? '' : '?'}: ${typeOf(schema, 6)}`,
  )
  return `${place}${needed ? '' : '?'}: { ${fields.join('; ')} }`
}

function typeOf(schema: Schema, indent: number): string {
  const {
    $ref,
    enum: texts,
    const: only,
    anyOf,
    oneOf,
    allOf,
    type,
    items,
    prefixItems,
  } = schema as Schema & {
    enum?: unknown[]
    anyOf?: Schema[]
    oneOf?: Schema[]
    allOf?: Schema[]
    items?: Schema
    prefixItems?: Schema[]
  }
  if (typeof $ref === 'string') return `components['schemas']['${$ref.split('/').at(-1)}']`
  if (only !== undefined) return literal(only)
  if (texts) return texts.map(literal).join(' | ')
  const several = anyOf ?? oneOf
  if (several) return [...new Set(several.map((each) => typeOf(each, indent)))].join(' | ')
  if (allOf) return allOf.map((each) => `(${typeOf(each, indent)})`).join(' & ')
  if (Array.isArray(type)) return type.map((each) => typeOf({ ...schema, type: each }, indent)).join(' | ')
  if (type === 'array' && prefixItems) return `[${prefixItems.map((each) => typeOf(each, indent)).join(', ')}]`
  if (type === 'array') return `(${items ? typeOf(items, indent) : 'unknown'})[]`
  if (type === 'object' || schema['properties']) return structureOf(schema, indent)
  if (type === 'string' || type === 'boolean' || type === 'null') return type
  if (type === 'number' || type === 'integer') return 'number'
  return 'unknown'
}

function structureOf(schema: Schema, indent: number): string {
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
  const required = (schema['required'] ?? []) as string[]
  const others = schema['additionalProperties']
  if (fields.length === 0) {
    if (typeof others !== 'object' || others === null) return 'Record<string, unknown>'
    return `Record<string, ${typeOf(others as Schema, indent)}>`
  }
  const pad = ' '.repeat(indent + 2)
  const lines = fields.map(
    ([name, inner]) => `${pad}${keyOf(name)}${required.includes(name) ? '' : '?'}: ${typeOf(inner, indent + 2)}`,
  )
  return `{\n${lines.join('\n')}\n${' '.repeat(indent)}}`
}

function keyOf(name: string): string {
  return /^[a-zA-Z_]\w*$/.test(name) ? name : `'${name}'`
}

function literal(value: unknown): string {
  return JSON.stringify(value)
}
