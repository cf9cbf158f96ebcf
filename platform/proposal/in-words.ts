import { z } from 'zod'

/** One line of what would be done: a field, or the place in a list that the following, deeper lines stand under. */
export type Line = { depth: number; label: string; value: string | null; now: string | null }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Every id in a value, however deep. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return UUID.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(idsIn)
}

/** The fields of an input, one line each, with what stands there now where that is known and differs. */
export function linesOf(
  input: Record<string, unknown>,
  known: { names: ReadonlyMap<string, string>; present: Record<string, unknown>; says: Record<string, string> },
): Line[] {
  const { names, present, says } = known
  return Object.entries(input).flatMap(([field, value]) => {
    const wanted = inOneLine(value, names)
    const before = present[field] === undefined ? null : inOneLine(present[field], names)
    const now = before === wanted ? null : before
    return linesUnder(0, says[field] ?? labelOf(field), value, names, now)
  })
}

/** What an operation says of its fields, where that is short enough for a label. */
export function labelsIn(schema: z.ZodType): Record<string, string> {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { description?: string }>
  }
  const short = Object.entries(properties).filter(([, { description = '' }]) => description && description.length <= 40)
  return Object.fromEntries(short.map(([field, { description = '' }]) => [field, description]))
}

function linesUnder(
  depth: number,
  label: string,
  value: unknown,
  names: ReadonlyMap<string, string>,
  now: string | null,
): Line[] {
  if (typeof value !== 'object' || value === null) return [{ depth, label, value: textOf(value, names), now }]
  const inner = Array.isArray(value)
    ? value.map((one, at) => [`${at + 1}`, one] as const)
    : Object.entries(value).map(([field, one]) => [labelOf(field), one] as const)
  if (inner.length === 0) return [{ depth, label, value: 'none', now }]
  return [
    { depth, label, value: null, now },
    ...inner.flatMap(([name, one]) => linesUnder(depth + 1, name, one, names, null)),
  ]
}

function inOneLine(value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value !== 'object' || value === null) return textOf(value, names)
  const inner = Object.values(value).map((one) => inOneLine(one, names))
  return inner.length === 0 ? 'none' : inner.join(Array.isArray(value) ? '; ' : ', ')
}

function textOf(value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === null || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = String(value)
  return UUID.test(text) ? (names.get(text) ?? `something that is not (or no longer) there: ${text}`) : text
}

/** `dueOn` as `Due on`, `ownerId` as `Owner`. */
function labelOf(field: string): string {
  const words = field
    .replace(/Ids?$/, '')
    .replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
