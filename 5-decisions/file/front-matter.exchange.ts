import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Entry } from './facts.ts'
import type { Line } from './written-text.ts'

const LARGEST = 64 * 1024
const MOST_ENTRIES = 300
const MOST_ALIASES = 20
const DEEPEST = 20
/** Under this key stands what only we say of a decision. */
export const OWN_KEY = 'plumbline'

/** The front matter of a file and what comes after it. What is broken is read line by line: a file is never refused for it. */
export function frontMatterOf(lines: readonly Line[]): { front: Entry[]; body: Line[]; keys: string[] } {
  const begin = lines.findIndex(({ text }) => text.trim() !== '' && !/^\s*<!--.*-->\s*$/.test(text))
  const mark = lines[begin]?.text.replace(/^\uFEFF/, '').trimEnd()
  if (mark !== '---' && mark !== '+++') return { front: [], body: [...lines], keys: [] }
  const length = lines
    .slice(begin + 1)
    .findIndex(({ text }) => text.trimEnd() === mark || (mark === '---' && text.trimEnd() === '...'))
  const inside = lines.slice(begin + 1, begin + 1 + length)
  const isFront =
    length >= 0 &&
    (length === 0 ||
      inside.some(({ text }) =>
        (mark === '---' ? /^\s*["']?[\p{L}_$][^:#]*["']?\s*:(?:\s|$)/u : /^\s*["']?[\w.-]+["']?\s*=/).test(text),
      ))
  // Between two rules there may be text as well; a comment of YAML begins with one sign, a heading below the first with more.
  const isText = inside.some(({ text }) => /^#{2,6}\s/.test(text))
  if (!isFront || isText) return { front: [], body: [...lines], keys: [] }
  const front = mark === '+++' ? tomlEntries(inside) : yamlEntries(inside)
  return { front, body: lines.slice(begin + 2 + length), keys: front.map(({ key }) => key) }
}

/** The keys of a mapping, those one level deeper too, with their values as words. */
export function yamlEntries(lines: readonly Line[]): Entry[] {
  const text = lines.map((line) => line.text).join('\n')
  const first = lines[0]?.at ?? 1
  if (text.length > LARGEST) return byLines(lines)
  try {
    const counter = new LineCounter()
    const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, strict: false, logLevel: 'silent' })
    const root = document.contents
    if (document.errors.length > 0 || !isMap(root) || isBomb(root)) return byLines(lines)
    const top: Entry[] = []
    const nested: Entry[] = []
    const take = (map: typeof root, entries: Entry[]) => {
      for (const { key, value } of map.items) {
        if (top.length + nested.length >= MOST_ENTRIES) return
        const at = counter.linePos((key as Node).range?.[0] ?? 0).line + first - 1
        const name = isScalar(key) ? String(key.value) : ''
        if (isMap(value) && entries === top && name !== OWN_KEY) take(value, nested)
        entries.push({
          key: name,
          at,
          values: valuesOf(value as Node | null),
          ...(entries === nested && { isNested: true }),
        })
      }
    }
    take(root, top)
    // What stands at the top counts before what is nested.
    return [...top, ...nested]
  } catch {
    return byLines(lines)
  }
}

function valuesOf(node: Node | null): string[] {
  if (isScalar(node)) {
    if (node.value === null || node.value === undefined) return []
    const said = typeof node.value === 'string' || !node.source ? node.value : node.source
    return [String(said)].filter((text) => text.trim() !== '')
  }
  if (isSeq(node))
    return node.items
      .slice(0, 100)
      .flatMap((each) => (isMap(each) ? [mapInWords(each as Node)] : valuesOf(each as Node)))
  return isMap(node) ? [mapInWords(node)].filter(Boolean) : []
}

function mapInWords(node: Node): string {
  if (!isMap(node)) return ''
  const named = node.items.find(
    ({ key }) => isScalar(key) && /^(?:name|id|value|adr|target|ref|title|state)$/i.test(String(key.value)),
  )
  return valuesOf((named?.value ?? node.items[0]?.value ?? null) as Node | null)[0] ?? ''
}

function isBomb(root: Node): boolean {
  let aliases = 0
  const open: { node: unknown; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    if (isAlias(node)) aliases += 1
    if (depth > DEEPEST || aliases > MOST_ALIASES) return true
    if (isMap(node)) for (const { value } of node.items) open.push({ node: value, depth: depth + 1 })
    if (isSeq(node)) for (const each of node.items) open.push({ node: each, depth: depth + 1 })
  }
  return false
}

/** What stands under our own key in the front matter of a file, as plain values; nothing when it is not there or cannot be trusted. */
export function ownValuesOf(lines: readonly Line[]): unknown {
  const end = lines.findIndex(({ text }, at) => at > 0 && text.trimEnd() === '---')
  if (lines[0]?.text.trimEnd() !== '---' || end === -1) return undefined
  try {
    const text = lines
      .slice(1, end)
      .map((line) => `${line.text}\n`)
      .join('')
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' })
    const { contents } = document
    if (document.errors.length > 0 || !isMap(contents) || isBomb(contents)) return undefined
    return (document.toJS({ maxAliasCount: MOST_ALIASES }) as Record<string, unknown>)[OWN_KEY]
  } catch {
    return undefined
  }
}

/** `key: value`, and below a key the rows of its list: as much as can be read of what is no YAML. */
function byLines(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = []
  for (const { at, text } of lines.slice(0, 2_000)) {
    const [, key, value = ''] =
      /^\s{0,2}["']?([\p{L}_$][\p{L}\p{N} _.-]{0,60}?)["']?\s*:(?:\s+(.*))?$/u.exec(text) ?? []
    const [, row] = /^\s*-\s+(.*)$/.exec(text) ?? []
    if (key !== undefined && entries.length < MOST_ENTRIES) entries.push({ key, at, values: listed(value) })
    else if (row !== undefined) entries.at(-1)?.values.push(unquoted(row))
  }
  return entries
}

/** TOML as site generators write it at the top of a page: keys with texts, numbers, days and flat lists. */
function tomlEntries(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = []
  for (const { at, text } of lines) {
    const [, key, value = ''] = /^\s*["']?([\w.-]{1,60})["']?\s*=\s*(.*)$/.exec(text) ?? []
    if (key !== undefined && entries.length < MOST_ENTRIES)
      entries.push({ key: key.split('.').at(-1) ?? key, at, values: listed(value) })
  }
  return entries
}

function listed(value: string): string[] {
  const bare = value.trim().replace(/\s+#[^"']*$/, '')
  if (/^\[.*\]$/.test(bare)) return bare.slice(1, -1).split(',').map(unquoted).filter(Boolean)
  const only = unquoted(bare)
  return only === '' || only === '|' || only === '>' ? [] : [only]
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2')
}
