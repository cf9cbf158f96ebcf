const LONGEST_FILTER = 4_000
const DEEPEST = 20
const MOST_TERMS = 200

export type Json = Record<string, unknown>

/** `name.givenName`: both in small letters, since names of attributes are the same however they are written. */
export type AttributePath = { attribute: string; sub: string | null }

const OPERATORS = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const
type Operator = (typeof OPERATORS)[number]

export type Filter =
  | { is: 'and' | 'or'; of: Filter[] }
  | { is: 'not'; of: Filter }
  | { is: 'present'; path: AttributePath }
  | { is: 'compared'; path: AttributePath; by: Operator; with: string | number | boolean | null }
  /** `emails[type eq "work"]`: one and the same value has it all. */
  | { is: 'within'; path: AttributePath; of: Filter }

/** `members[value eq "…"].display`, as a change names what it changes. */
export type ChangePath = { path: AttributePath; filter: Filter | null }

export type Unreadable = { fault: string }

class NotReadable extends Error {}

/** Reads a filter of RFC 7644, section 3.4.2.2; where it is none, says why. */
export function readFilter(text: string): Filter | Unreadable {
  return reading(text, (signs) => {
    const filter = readAny(signs, 0)
    if (signs.at < signs.of.length) throw new NotReadable(`“${signs.of[signs.at]?.text}” is not expected there`)
    return filter
  })
}

/** Reads the path of a change, which may hold a filter of its own. */
export function readChangePath(text: string): ChangePath | Unreadable {
  return reading(text, (signs) => {
    const path = readPath(next(signs))
    if (signs.of[signs.at]?.text !== '[') {
      if (signs.at < signs.of.length) throw new NotReadable('this is no path')
      return { path, filter: null }
    }
    signs.at += 1
    const filter = readAny(signs, 1)
    expect(signs, ']')
    const rest = signs.of[signs.at]
    if (rest === undefined) return { path, filter }
    const sub = /^\.([A-Za-z$][\w$-]*)$/.exec(rest.text)?.[1]
    if (sub === undefined || signs.at + 1 < signs.of.length) throw new NotReadable('this is no path')
    return { path: { ...path, sub: sub.toLowerCase() }, filter }
  })
}

/** The value by which a filter can be looked up at once: `userName eq "x"`, alone or joined by `and`. */
export function lookedUpBy(
  filter: Filter,
  attributes: readonly string[],
): { attribute: string; value: string } | undefined {
  if (filter.is === 'and')
    return filter.of.map((each) => lookedUpBy(each, attributes)).find((found) => found !== undefined)
  if (filter.is !== 'compared' || filter.by !== 'eq' || typeof filter.with !== 'string') return undefined
  const { attribute, sub } = filter.path
  const known = attributes.includes(attribute) && (sub === null || sub === 'value')
  return known ? { attribute, value: filter.with } : undefined
}

/** Whether something is asked about this attribute. */
export function asksAbout(filter: Filter, attribute: string): boolean {
  switch (filter.is) {
    case 'and':
    case 'or':
      return filter.of.some((each) => asksAbout(each, attribute))
    case 'not':
      return asksAbout(filter.of, attribute)
    default:
      return filter.path.attribute === attribute
  }
}

/** Whether a resource (or one of the values of an attribute) is what the filter asks for. */
export function fits(resource: Json, filter: Filter): boolean {
  switch (filter.is) {
    case 'and':
      return filter.of.every((each) => fits(resource, each))
    case 'or':
      return filter.of.some((each) => fits(resource, each))
    case 'not':
      return !fits(resource, filter.of)
    case 'present':
      return valuesAt(resource, filter.path).length > 0
    case 'within':
      return asList(field(resource, filter.path.attribute)).some((each) => isJson(each) && fits(each, filter.of))
    case 'compared':
      return isAsCompared(valuesAt(resource, filter.path), filter)
  }
}

/** What stands at a path; the values of lists one by one. */
export function valuesAt(resource: Json, { attribute, sub }: AttributePath): unknown[] {
  return asList(field(resource, attribute)).flatMap((each) => {
    const value = isJson(each) ? field(each, sub ?? 'value') : sub === null ? each : undefined
    // A structure without a value of its own is there when anything in it is.
    if (value === undefined && sub === null && isJson(each) && Object.keys(each).length > 0) return [each]
    return value === undefined || value === null || value === '' ? [] : asList(value)
  })
}

export function field(resource: Json, attribute: string): unknown {
  const key = keyOf(resource, attribute)
  return key === undefined ? undefined : resource[key]
}

/** The name under which an attribute stands there, however it is written. */
export function keyOf(resource: Json, attribute: string): string | undefined {
  const wanted = attribute.toLowerCase()
  return Object.keys(resource).find((key) => key.toLowerCase() === wanted)
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** Numbers of others are compared sign by sign; everything else however it is written. */
const EXACT = new Set(['id', 'externalid', 'meta'])

function isAsCompared(values: readonly unknown[], { path, by, with: wanted }: Filter & { is: 'compared' }): boolean {
  if (wanted === null) return (by === 'eq') === (values.length === 0)
  const exact = EXACT.has(path.attribute)
  if (by === 'ne') return !values.some((value) => compared(value, 'eq', wanted, exact))
  return values.some((value) => compared(value, by, wanted, exact))
}

function compared(value: unknown, by: Operator, wanted: string | number | boolean, exact: boolean): boolean {
  if (typeof value === 'number' && typeof wanted === 'number') return inOrder(value - wanted, by)
  if (typeof value === 'boolean') return by === 'eq' && String(value) === String(wanted).toLowerCase()
  if (typeof value !== 'string' || typeof wanted !== 'string') return false
  const [have, want] = exact ? [value, wanted] : [value.toLowerCase(), wanted.toLowerCase()]
  if (by === 'co') return have.includes(want)
  if (by === 'sw') return have.startsWith(want)
  if (by === 'ew') return have.endsWith(want)
  const [moment, other] = [momentOf(value), momentOf(wanted)]
  if (moment !== undefined && other !== undefined) return inOrder(moment - other, by)
  return inOrder(have < want ? -1 : have > want ? 1 : 0, by)
}

function inOrder(difference: number, by: Operator): boolean {
  if (by === 'eq') return difference === 0
  if (by === 'gt') return difference > 0
  if (by === 'ge') return difference >= 0
  if (by === 'lt') return difference < 0
  return by === 'le' && difference <= 0
}

function momentOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return undefined
  const moment = Date.parse(text)
  return Number.isNaN(moment) ? undefined : moment
}

type Sign = { text: string; quoted?: string }
type Signs = { of: Sign[]; at: number; terms: number }

function reading<T>(text: string, read: (signs: Signs) => T): T | Unreadable {
  if (text.length > LONGEST_FILTER) return { fault: `is longer than ${LONGEST_FILTER} signs` }
  try {
    return read({ of: signsOf(text), at: 0, terms: 0 })
  } catch (error) {
    if (error instanceof NotReadable) return { fault: error.message }
    throw error
  }
}

function signsOf(text: string): Sign[] {
  const signs: Sign[] = []
  for (const [word] of text.matchAll(/\s+|[()[\]]|"(?:[^"\\]|\\.)*"|[^\s()[\]"]+|"/g)) {
    if (word.startsWith('"')) signs.push({ text: word, quoted: quotedIn(word) })
    else if (word.trim() !== '') signs.push({ text: word })
  }
  return signs
}

function quotedIn(word: string): string {
  try {
    return String(JSON.parse(word))
  } catch {
    throw new NotReadable('a text is not closed, or holds a sign that it may not hold')
  }
}

function next(signs: Signs): Sign {
  const sign = signs.of[signs.at]
  if (sign === undefined) throw new NotReadable('it ends too early')
  signs.at += 1
  return sign
}

function expect(signs: Signs, text: string): void {
  if (next(signs).text !== text) throw new NotReadable(`“${text}” is missing`)
}

const isWord = (signs: Signs, word: string) => signs.of[signs.at]?.text.toLowerCase() === word

function readAny(signs: Signs, depth: number): Filter {
  const of = [readAll(signs, depth)]
  while (isWord(signs, 'or')) {
    signs.at += 1
    of.push(readAll(signs, depth))
  }
  return of.length === 1 ? (of[0] as Filter) : { is: 'or', of }
}

function readAll(signs: Signs, depth: number): Filter {
  const of = [readOne(signs, depth)]
  while (isWord(signs, 'and')) {
    signs.at += 1
    of.push(readOne(signs, depth))
  }
  return of.length === 1 ? (of[0] as Filter) : { is: 'and', of }
}

function readOne(signs: Signs, depth: number): Filter {
  signs.terms += 1
  if (depth > DEEPEST || signs.terms > MOST_TERMS) throw new NotReadable('it asks for too much at once')
  if (isWord(signs, 'not') && signs.of[signs.at + 1]?.text === '(') {
    signs.at += 1
    return { is: 'not', of: readOne(signs, depth + 1) }
  }
  if (isWord(signs, '(')) {
    signs.at += 1
    const inner = readAny(signs, depth + 1)
    expect(signs, ')')
    return inner
  }
  const path = readPath(next(signs))
  const sign = next(signs)
  if (sign.text === '[') {
    const of = readAny(signs, depth + 1)
    expect(signs, ']')
    const sub = /^\.([A-Za-z$][\w$-]*)$/.exec(signs.of[signs.at]?.text ?? '')?.[1]
    if (sub === undefined) return { is: 'within', path, of }
    // Some programs ask on: emails[type eq "work"].value eq "…", of one and the same value.
    signs.at += 1
    const inner = readComparison({ attribute: sub.toLowerCase(), sub: null }, next(signs), signs)
    return { is: 'within', path, of: { is: 'and', of: [of, inner] } }
  }
  return readComparison(path, sign, signs)
}

function readComparison(path: AttributePath, sign: Sign, signs: Signs): Filter {
  const by = sign.text.toLowerCase()
  if (by === 'pr') return { is: 'present', path }
  const operator = OPERATORS.find((each) => each === by)
  if (operator === undefined) throw new NotReadable(`“${sign.text.slice(0, 40)}” compares nothing`)
  return { is: 'compared', path, by: operator, with: valueGiven(next(signs)) }
}

function valueGiven({ text, quoted }: Sign): string | number | boolean | null {
  if (quoted !== undefined) return quoted
  if (/^true$/i.test(text)) return true
  if (/^false$/i.test(text)) return false
  if (/^null$/i.test(text)) return null
  if (/^-?\d{1,15}(\.\d{1,15})?$/.test(text)) return Number(text)
  throw new NotReadable(`“${text.slice(0, 40)}” is no value; texts stand within quotes`)
}

const CORE = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group)$/i

function readPath({ text, quoted }: Sign): AttributePath {
  if (quoted === undefined && text.length <= 200) {
    const at = text.toLowerCase().startsWith('urn:') ? text.lastIndexOf(':') : -1
    const schema = text.slice(0, Math.max(at, 0))
    const names = /^([A-Za-z$][\w$-]*)(?:\.([A-Za-z$][\w$-]*))?$/.exec(text.slice(at + 1))
    // An extension is a structure under its own long name.
    if (/^urn:[\w:.-]+:2\.0:(user|group)$/i.test(text)) return { attribute: text.toLowerCase(), sub: null }
    if (names && (at < 0 || CORE.test(schema))) {
      return { attribute: (names[1] as string).toLowerCase(), sub: names[2]?.toLowerCase() ?? null }
    }
    if (names && /^urn:[\w:.-]+$/i.test(schema)) {
      return { attribute: schema.toLowerCase(), sub: (names[1] as string).toLowerCase() }
    }
  }
  throw new NotReadable(`“${text.slice(0, 40)}” is no name of an attribute`)
}
