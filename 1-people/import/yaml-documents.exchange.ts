import { Composer, type Document, isScalar, LineCounter, type Node, type ParsedNode, Parser } from 'yaml'
import { aliasesIn, placeAt, type YamlPlace } from './owners-yaml.exchange.ts'

const MOST_DOCUMENTS = 50_000
const MOST_ALIASES = 100
const TOO_DEEP = 'It is nested too deeply.'

/** One document of a YAML file, or why it is not read; then nothing behind it is lost, unless `ends` says so. */
export type YamlDocument = { root: YamlPlace } | { line: number | null; says: string; ends?: true }

/**
 * The documents of a YAML file one after the other, so that only one at a time is held as a tree. Three hyphens inside a
 * block of text begin no document. What is empty is passed over; aliases are followed only where somebody looks.
 */
export function* yamlDocuments(text: string): Generator<YamlDocument> {
  const lines = new LineCounter()
  let documents = 0
  try {
    for (const document of composed(text, lines)) {
      documents += 1
      if (documents > MOST_DOCUMENTS) {
        yield {
          line: startOf(document, lines),
          says: `The file has more than ${MOST_DOCUMENTS} documents.`,
          ends: true,
        }
        return
      }
      const read = readDocument(document, lines)
      if (read) yield read
    }
  } catch {
    yield { line: null, says: 'It is nested too deeply, or cannot be read at all.', ends: true }
  }
}

type Composed = Document.Parsed<ParsedNode>

function* composed(text: string, lines: LineCounter): Generator<Composed> {
  const parser = new Parser(lines.addNewLine)
  // Looking for doubled keys takes the square of their number, so the first of them counts instead.
  const composer = new Composer({ uniqueKeys: false, version: '1.2', logLevel: 'silent' })
  for (const token of parser.parse(text)) yield* composer.next(token) as Generator<Composed>
  yield* composer.end(false, text.length) as Generator<Composed>
}

function readDocument(document: Composed, lines: LineCounter): YamlDocument | undefined {
  const [fault] = document.errors
  if (fault) {
    // The reader of YAML reports its own stack as if it were a fault of the text.
    if (/call stack/i.test(fault.message)) return { line: lines.linePos(fault.pos[0]).line, says: TOO_DEEP }
    const says = `It cannot be read: ${(fault.message.split('\n')[0] ?? '').replace(/\s+/g, ' ').slice(0, 200)}.`
    return { line: lines.linePos(fault.pos[0]).line, says }
  }
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) return undefined
  const line = startOf(document, lines)
  try {
    if (aliasesIn(contents, 0) > MOST_ALIASES) {
      return { line, says: `It refers to other places of itself more than ${MOST_ALIASES} times.` }
    }
  } catch {
    return { line, says: TOO_DEEP }
  }
  return { root: placeAt(contents as Node, { document, lines, line: line ?? 1 }) }
}

function startOf({ contents, range }: Composed, lines: LineCounter): number | null {
  const at = contents?.range?.[0] ?? range?.[0]
  return at === undefined ? null : lines.linePos(at).line
}
