import type { Operation } from '@plumbline/platform/operation'
import { z } from 'zod'
import { valueAt, withValueAt } from './ids.ts'

/** A place in an input, and the kinds of JSON that may stand there. */
export type Place = { path: string[]; kinds: ReadonlySet<Kind>; text: boolean }

type Kind = 'text' | 'number' | 'boolean' | 'list' | 'structure' | 'nothing'
type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

const kindOfType: Record<string, Kind> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'structure',
  null: 'nothing',
}

/** Every place of an input that is in the sample or could be, as its declaration describes it. */
export function placesOf({ input }: Operation, sample: Record<string, unknown>): Place[] {
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
  return placesIn(schema, sample, [])
}

function placesIn(schema: Schema, sample: unknown, path: string[]): Place[] {
  const kinds = kindsOf(schema)
  const free = kinds.has('text') && schema.format === undefined && schema.enum === undefined
  const here: Place[] = path.length === 0 || kinds.size === 0 ? [] : [{ path, kinds, text: free }]
  const branches = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  const inside = branches.flatMap(({ properties = {}, items }) => {
    const within = path.length === 0 ? sample : valueIn(sample, path)
    if (Array.isArray(within)) return within.length > 0 && items ? placesIn(items, sample, [...path, '0']) : []
    if (typeof within !== 'object' || within === null) return []
    return Object.entries(properties).flatMap(([name, inner]) => placesIn(inner, sample, [...path, name]))
  })
  return [...here, ...inside]
}

function valueIn(sample: unknown, path: string[]): unknown {
  try {
    return valueAt(sample, path)
  } catch {
    return undefined
  }
}

/** Nothing where anything may stand. */
function kindsOf({ type, enum: values, const: only, anyOf, oneOf }: Schema): ReadonlySet<Kind> {
  const branches = [...(anyOf ?? []), ...(oneOf ?? [])]
  if (branches.length > 0) return new Set(branches.flatMap((branch) => [...kindsOf(branch)]))
  if (type !== undefined) return new Set([type].flat().map((each) => kindOfType[each] as Kind))
  const said = values ?? (only === undefined ? [] : [only])
  return new Set(said.map(kindOf))
}

function kindOf(value: unknown): Kind {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  return (
    ({ string: 'text', number: 'number', boolean: 'boolean' }[typeof value as 'string'] as Kind | undefined) ??
    'structure'
  )
}

const ofEachKind: readonly unknown[] = [['x'], [[]], { $ne: '' }, { toString: 'x' }, '1', 'true', 1, -1.5, true, null]

/** The sample with a value of a kind that does not belong there, once for each such value. */
export function wronglyTyped(sample: Record<string, unknown>, { path, kinds }: Place): Record<string, unknown>[] {
  return ofEachKind
    .filter((value) => !kinds.has(kindOf(value)))
    .map((value) => withValueAt(sample, path, value) as Record<string, unknown>)
}

/** Text that is text, and made to break whatever stores, sorts, prints or matches it. */
export const hostileTexts: readonly string[] = [
  'x'.repeat(100_000),
  `${' '.repeat(50_000)}x`,
  `${'a'.repeat(40)}!`,
  'Mika\r\nBcc: everybody@example.org',
  'Mika\0',
  '\0',
  'half a sign \ud83d',
  '\udc00 the other half',
  '\u202egnp.exe\u2066',
  "'; drop table work; --",
  '" or 1=1 --',
  '%_\\%',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  '{{7*7}}<%= 7*7 %>',
  '\u001b[2J\u001b]0;gone\u0007',
  '0000-01-01',
  '9999-12-31',
  '2026-02-29',
  '',
  ' ',
  '\ufeff\u200b\u00a0',
]

/** Fields that somebody would like to set who must not. */
export const privileges: Readonly<Record<string, unknown>> = {
  role: 'admin',
  workspaceId: '00000000-0000-7000-8000-000000000000',
  workspace_id: '00000000-0000-7000-8000-000000000000',
  createdBy: '00000000-0000-7000-8000-000000000000',
  createdAt: '2000-01-01T00:00:00.000Z',
  serverAdmin: true,
  accountId: '00000000-0000-7000-8000-000000000000',
  id: '00000000-0000-7000-8000-000000000000',
  by: { kind: 'operator' },
  constructor: { prototype: { polluted: true } },
}

/** Cursors that no list gave out. */
export const garbageCursors: readonly string[] = [
  'x',
  '%',
  '\0',
  '__proto__',
  ...[
    null,
    7,
    1.5,
    1e300,
    -1,
    'x',
    '00000000-0000-7000-8000-000000000000',
    '\0',
    [],
    [1, 2],
    [1e300, 0.5],
    {},
    { id: 'x', name: 'x', title: 'x', createdAt: 'x', notBefore: 'x' },
    { id: '\0', name: '\0', title: '\0', createdAt: '\0', notBefore: '\0' },
    { id: '00000000-0000-7000-8000-000000000000', name: '\0', title: '\0' },
    { id: '00000000-0000-7000-8000-000000000000', createdAt: '0', notBefore: '0' },
    { id: '00000000-0000-7000-8000-000000000000', createdAt: '0000-00-00', notBefore: '2026-13-40T99:00:00.000Z' },
  ].map((place) => Buffer.from(JSON.stringify(place)).toString('base64url')),
]
