import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

/** Largest text in characters, deepest brackets and most references to other places that are read at all. */
const LARGEST = 3 * 1024 * 1024
const DEEPEST = 60
const MOST_ALIASES = 100

/** One place in a YAML file: what stands there, and on which line. Nothing is expanded before it is asked for. */
export type YamlPlace = { node: Node; line: number; document: Document; lines: LineCounter }

/** The one document of a YAML file, or why it is not read. */
export type YamlFile = { root: YamlPlace | null } | { line: number | null; says: string }

export function readYaml(text: string): YamlFile {
  if (text.length > LARGEST) return { line: null, says: 'The file is larger than 3 MB.' }
  if (deeperThan(text, DEEPEST)) return { line: null, says: `It is nested more than ${DEEPEST} levels deep.` }
  if ((text.match(/(?:^|[\s:[,{-])\*[^\s*]/g) ?? []).length > MOST_ALIASES * 10) return TOO_MANY_ALIASES
  const lines = new LineCounter()
  try {
    // Looking for doubled keys takes the square of their number, so the first of them counts instead.
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, version: '1.2', logLevel: 'silent' })
    const [fault] = document.errors
    if (fault) return { line: lines.linePos(fault.pos[0]).line, says: `${inOneLine(fault.message)}.` }
    if (aliasesIn(document.contents, 0) > MOST_ALIASES) return TOO_MANY_ALIASES
    const { contents } = document
    return { root: contents === null ? null : placeAt(contents as Node, { document, lines, line: 1 }) }
  } catch {
    return { line: null, says: 'It is nested too deeply, or cannot be read at all.' }
  }
}

const TOO_MANY_ALIASES = { line: null, says: `It refers to other places of itself more than ${MOST_ALIASES} times.` }

/** What stands under a key of a map; nothing where it is no map or has no such key. */
export function under(place: YamlPlace | null, key: string): YamlPlace | null {
  return entriesOf(place).find((entry) => entry.key === key)?.value ?? null
}

/** The entries of a map in their order; none where it is no map. */
export function entriesOf(place: YamlPlace | null): Array<{ key: string; line: number; value: YamlPlace | null }> {
  if (place === null || !isMap(place.node)) return []
  return place.node.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return []
    const line = placeAt(key, place).line
    return [{ key: String(key.value), line, value: value ? placeAt(value as Node, { ...place, line }) : null }]
  })
}

/** What stands in a list; none where it is no list. */
export function listOf(place: YamlPlace | null): YamlPlace[] {
  if (place === null || !isSeq(place.node)) return []
  return place.node.items.flatMap((each) => (each ? [placeAt(each as Node, place)] : []))
}

/** The words that stand there, in one line; nothing where it is a map, a list or empty. */
export function wordsAt(place: YamlPlace | null): string | undefined {
  if (place === null || !isScalar(place.node) || place.node.value === null) return undefined
  const words = inOneLine(String(place.node.value))
  return words === '' ? undefined : words
}

/** As written, with its line breaks: for expressions, in which a space is a sign like any other. */
export function textAt(place: YamlPlace | null): string | undefined {
  return place !== null && isScalar(place.node) && typeof place.node.value === 'string' ? place.node.value : undefined
}

/** A place within a document, with what an alias there refers to. */
export function placeAt(node: Node, around: Omit<YamlPlace, 'node'>): YamlPlace {
  const { document, lines } = around
  const line = node.range ? lines.linePos(node.range[0]).line : around.line
  const meant = isAlias(node) ? (node as Alias).resolve(document) : node
  return { node: (meant ?? node) as Node, line, document, lines }
}

/** How often a part of a document refers to other places. */
export function aliasesIn(node: unknown, depth: number): number {
  if (depth > DEEPEST) throw new RangeError('too deep')
  if (isAlias(node)) return 1
  if (isSeq(node)) return node.items.reduce<number>((sum, each) => sum + aliasesIn(each, depth + 1), 0)
  if (!isMap(node)) return 0
  return node.items.reduce((sum, { key, value }) => sum + aliasesIn(key, depth + 1) + aliasesIn(value, depth + 1), 0)
}

/**
 * A cheap look before anything is built. Brackets may also stand in words, so those that stay open over many lines count
 * only when they are very many.
 */
function deeperThan(text: string, deepest: number): boolean {
  let open = 0
  let openInLine = 0
  for (const sign of text) {
    if (sign === '\n') openInLine = 0
    else if (sign === '[' || sign === '{') {
      open += 1
      openInLine += 1
    } else if (sign === ']' || sign === '}') {
      open -= 1
      openInLine -= 1
    }
    if (openInLine > deepest || open > deepest * 10) return true
  }
  return new RegExp(`(?:[-?:] +){${deepest}}`).test(text)
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
