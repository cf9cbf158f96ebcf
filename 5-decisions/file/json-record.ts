import type { Entry } from './facts.ts'
import type { Line } from './written-text.ts'

/** One decision of a JSON file. Its lines are those on which its keys stand first. */
export type JsonRecord = {
  entries: Entry[]
  number: number | null
  isJsonAdr: boolean
  links: JsonLink[]
  own: unknown
}
type JsonLink = { type: string; target: string; at: number }

type Mapping = Record<string, unknown>
const DEEPEST = 40
const MOST_RECORDS = 2_000

/** The decisions in a JSON text: one, or as many as an export of a log holds. Nothing when it holds none. */
export function jsonRecords(text: string, lines: readonly Line[]): JsonRecord[] {
  if (text.length > 8 * 1024 * 1024 || isTooDeep(text)) return []
  let read: unknown
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return []
  }
  if (!isMapping(read)) return Array.isArray(read) ? manyOf(read, false, lines) : []
  if (Array.isArray(read.adrs)) return manyOf(read.adrs, typeof read.version === 'string', lines)
  const wrapped = [read.adr, read.decision, read.record].find(
    (inner) => isMapping(inner) && ('title' in inner || 'name' in inner),
  )
  const isWrapped = isMapping(wrapped)
  const record = isWrapped ? { ...wrapped } : read
  return isRecord(record)
    ? [recordOf(record, (isWrapped && typeof read.version === 'string') || isJsonAdr(record), lines, 0, read)]
    : []
}

function manyOf(given: readonly unknown[], isKnown: boolean, lines: readonly Line[]): JsonRecord[] {
  let from = 0
  return given.slice(0, MOST_RECORDS).flatMap((each) => {
    if (!isMapping(each) || !isRecord(each)) return []
    const record = recordOf(each, isKnown, lines, from, each)
    from = Math.max(from, ...record.entries.map(({ at }) => at - 1))
    return [record]
  })
}

function isRecord(record: Mapping): boolean {
  const hasTitle = typeof record.title === 'string' || typeof record.name === 'string'
  const hasMore = [
    'status',
    'decision',
    'context',
    'consequences',
    'deciders',
    'state',
    'considered_options',
    'rationale',
  ].some((key) => key in record)
  return hasTitle && hasMore && !('dependencies' in record) && !('scripts' in record)
}

function isJsonAdr(record: Mapping): boolean {
  return typeof record.number === 'number' && typeof record.status === 'string'
}

function recordOf(
  record: Mapping,
  isJsonAdr: boolean,
  lines: readonly Line[],
  from: number,
  whole: unknown,
): JsonRecord {
  let last = from
  const lineOf = (key: string) => {
    const found = lines.findIndex(({ text }, at) => at >= last && text.includes(`"${key}"`))
    const anywhere = found === -1 ? lines.findIndex(({ text }, at) => at >= from && text.includes(`"${key}"`)) : found
    if (found !== -1) last = found
    return (anywhere === -1 ? 0 : anywhere) + 1
  }
  const entries = Object.entries(record)
    .slice(0, 200)
    .map(([key, value]) => ({ key, at: lineOf(key), values: wordsIn(value, 0) }))
  const number = record.number ?? record.id
  const at = entries.find(({ key }) => key === 'links')?.at ?? 1
  const links = (Array.isArray(record.links) ? record.links : []).flatMap((link) =>
    isMapping(link) && ['string', 'number'].includes(typeof link.target)
      ? [{ type: String(link.type ?? ''), target: String(link.target), at }]
      : [],
  )
  const custom = isMapping(record.custom_sections) ? record.custom_sections : {}
  return {
    entries: entries.filter(({ key }) => key !== 'links'),
    number: typeof number === 'number' && Number.isInteger(number) ? number : null,
    isJsonAdr,
    links,
    own: custom.plumbline ?? (isMapping(whole) ? whole.plumbline : undefined),
  }
}

function wordsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (depth > 2) return []
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((each) => wordsIn(each, depth + 1))
  if (!isMapping(value)) return []
  const named = value.name ?? value.title ?? value.id ?? value.value ?? value.state
  return named === undefined ? [] : wordsIn(named, depth + 1)
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTooDeep(text: string): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (inText) {
      if (sign === '\\') at += 1
      else if (sign === '"') inText = false
    } else if (sign === '"') inText = true
    else if (sign === '{' || sign === '[') {
      depth += 1
      if (depth > DEEPEST) return true
    } else if (sign === '}' || sign === ']') depth -= 1
  }
  return false
}
