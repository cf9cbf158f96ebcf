import type { Json } from './scim-filter.ts'

/** Which attributes are wanted, or not wanted, as a list with commas. */
export type Wanted = { attributes?: string | undefined; excludedAttributes?: string | undefined }

/** What always comes, whatever is asked for. */
const ALWAYS = new Set(['id', 'schemas'])

/** A resource with the attributes asked for; `name.givenName` asks for one part. */
export function projected(resource: Json, { attributes, excludedAttributes }: Wanted): Json {
  const wanted = namesIn(attributes)
  if (wanted.length > 0) {
    return kept(
      resource,
      (name, parts) =>
        ALWAYS.has(name) || wanted.some((each) => each === name || (parts ? each.startsWith(`${name}.`) : false)),
      wanted,
    )
  }
  const unwanted = namesIn(excludedAttributes).filter((name) => !ALWAYS.has(name))
  return Object.fromEntries(Object.entries(resource).filter(([name]) => !unwanted.includes(name.toLowerCase())))
}

/** Whether an attribute is asked for at all, so that it need not be looked up. */
export function isWanted(attribute: string, { attributes, excludedAttributes }: Wanted): boolean {
  const wanted = namesIn(attributes)
  if (wanted.length > 0) return wanted.some((each) => each === attribute || each.startsWith(`${attribute}.`))
  return !namesIn(excludedAttributes).includes(attribute)
}

function kept(resource: Json, keeps: (name: string, hasParts: boolean) => boolean, wanted: readonly string[]): Json {
  return Object.fromEntries(
    Object.entries(resource).flatMap(([key, value]) => {
      const name = key.toLowerCase()
      const isWhole = typeof value === 'object' && value !== null
      if (!keeps(name, isWhole)) return []
      const whole = ALWAYS.has(name) || wanted.includes(name) || !isWhole
      return [[key, whole ? value : partsOf(value, name, wanted)]]
    }),
  )
}

function partsOf(value: unknown, name: string, wanted: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => partsOf(each, name, wanted))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([part]) => wanted.includes(`${name}.${part.toLowerCase()}`)))
}

function namesIn(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((name) =>
      name
        .trim()
        .toLowerCase()
        .replace(/^urn:ietf:params:scim:schemas:core:2\.0:\w+:/, ''),
    )
    .filter((name) => name !== '')
    .slice(0, 100)
}
