import { Refusal } from '@plumbline/platform/refusal'
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { YamlEntry, YamlValue } from './yaml-direction.ts'

const DEEPEST = 30
const MOST_ALIASES = 20
const TOO_DEEP = 'It is nested too deeply, or cannot be read at all'

/** The keys of a YAML mapping in their order. `firstLine` is the number of its first line in the file. Refuses what is broken, and what asks for more than it says. */
export function yamlEntries(text: string, firstLine: number): YamlEntry[] {
  const lines = new LineCounter()
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1
  const document = parsed(text, lines, firstLine)
  const [fault] = document.errors
  if (fault) {
    const isDeep = /call stack/i.test(fault.message)
    throw broken(lineAt(fault.pos[0]), isDeep ? TOO_DEEP : (fault.message.split('\n')[0] ?? '').slice(0, 200))
  }
  const root = document.contents
  if (root === null) return []
  if (!isMap(root)) throw broken(firstLine, 'It is not a list of keys and values')
  refuseBombs(root, lineAt)
  const valueAt = (node: Node | null, from: number, to: number): YamlValue => ({
    value: plain(() => (node ? node.toJS(document, { maxAliasCount: MOST_ALIASES }) : null), lineAt(from)),
    text: text.slice(from, to).trimEnd(),
    fromLine: lineAt(from),
    toLine: lineAt(from + Math.max(0, text.slice(from, to).trimEnd().length - 1)),
  })
  const seen = new Set<string>()
  return root.items.map(({ key, value }) => {
    const from = (key as Node).range?.[0] ?? 0
    const name = isScalar(key) ? String(key.value) : 'a key that is no text'
    if (seen.has(name)) throw broken(lineAt(from), `“${name.slice(0, 40)}” is said twice`)
    seen.add(name)
    const node = value as Node | null
    const end = node?.range?.[2] ?? (key as Node).range?.[2] ?? from
    const rows = isSeq(node)
      ? node.items.map((row) => {
          const [begin, , rowEnd] = (row as Node).range ?? [from, from, from]
          return valueAt(row as Node, begin, rowEnd)
        })
      : null
    return { key: name, rows, ...valueAt(node, from, end) }
  })
}

function parsed(text: string, lines: LineCounter, firstLine: number) {
  try {
    return parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false,
      strict: true,
      version: '1.2',
      logLevel: 'silent',
    })
  } catch {
    throw broken(firstLine, TOO_DEEP)
  }
}

function plain(read: () => unknown, line: number): unknown {
  try {
    return read()
  } catch {
    throw broken(line, 'It refers to itself too often')
  }
}

/** What is nested without end, or says little and means much. */
function refuseBombs(root: Node, lineAt: (offset: number) => number): void {
  let aliases = 0
  const open: { node: Node | null; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    const line = lineAt(node?.range?.[0] ?? 0)
    if (depth > DEEPEST) throw broken(line, `It is nested more than ${DEEPEST} levels deep`)
    if (isAlias(node)) aliases += 1
    if (aliases > MOST_ALIASES)
      throw broken(line, `It refers to other places of itself more than ${MOST_ALIASES} times`)
    if (isMap(node)) for (const { value } of node.items) open.push({ node: value as Node | null, depth: depth + 1 })
    if (isSeq(node)) for (const row of node.items) open.push({ node: row as Node | null, depth: depth + 1 })
  }
}

export function broken(line: number, says: string): Refusal {
  return new Refusal('bad-input', `Line ${line}: ${says}.`, {
    fields: [{ path: 'file', says, line }],
    next: 'Correct that line, and read the file again. Nothing was changed.',
  })
}
