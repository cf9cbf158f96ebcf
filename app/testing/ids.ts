import { z } from 'zod'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where ids stand in an input, however deep. */
export function idsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'string') return UUID.test(value) ? [[...path]] : []
  return Object.entries(value ?? {}).flatMap(([key, inner]) => idsIn(inner, [...path, key]))
}

/** Where an input takes ids; `*` stands for any place of a list. */
export function idPlaces(input: z.ZodType): string[] {
  return placesIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), [])
}

type Schema = { format?: string; properties?: object; items?: unknown; anyOf?: unknown[] }

function placesIn(schema: unknown, path: readonly string[]): string[] {
  const { format, properties = {}, items, anyOf = [] } = schema as Schema
  if (format === 'uuid') return [path.join('.')]
  return [
    ...Object.entries(properties).flatMap(([key, inner]) => placesIn(inner, [...path, key])),
    ...(items === undefined ? [] : placesIn(items, [...path, '*'])),
    ...anyOf.flatMap((inner) => placesIn(inner, path)),
  ]
}

/** The same path as its schema would say it. */
export function asPlace(path: readonly string[]): string {
  return path.map((key) => (/^[0-9]+$/.test(key) ? '*' : key)).join('.')
}

export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, key) => (inner as Record<string, unknown>)[key], value)
}

/** The same input with another value at one place. */
export function withValueAt(input: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(input)
  const around = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>
  around[path.at(-1) ?? ''] = value
  return copy
}
