import { Refusal } from '@plumbline/platform/refusal'
import { dialectOf } from './heading.ts'
import { readOwnFile } from './own-file.ts'
import { wholeLine } from './plain-line.ts'
import { readProposal } from './proposal.ts'
import { beginReading, type ReadDirection, type Reading } from './reading.ts'
import { type Line, sectionsOf } from './sections.ts'
import { readYamlDirection, type YamlEntry } from './yaml-direction.ts'
import { broken, yamlEntries } from './yaml-entries.exchange.ts'

/** The text of a file, and of the file with the facts of a KEP that may lie beside it. */
export type GivenFile = { text: string; kepFacts?: string | undefined }

const LARGEST_FILE = 1024 * 1024
const MOST_LINES = 100_000

/** Reads a direction out of what somebody wrote. Nothing of the text is lost silently: what fits nowhere is left over, with its lines. */
export function readDirectionText({ text, kepFacts }: GivenFile): ReadDirection {
  const [lines, factLines] = [linesOf(text), linesOf(kepFacts ?? '')]
  const reading = beginReading()
  const { front, body } = frontMatter(lines)
  if (front.find(({ key }) => key === 'plumbline')?.value === 'direction') {
    takeHead(front, reading)
    readOwnFile(body, reading)
    return done('direction-file', reading)
  }
  if (front.length === 0 && isYaml(lines)) {
    readYamlDirection(yamlEntries(lines.map((line) => line.text).join('\n'), 1), reading)
    return done('yaml', reading)
  }
  const facts = kepFacts === undefined ? [] : yamlEntries(factLines.map((line) => line.text).join('\n'), 1)
  takeFacts(front, null, reading)
  takeFacts(facts, 'kep.yaml', reading)
  const titles = sectionsOf(body).sections.flatMap(({ title }) => title || [])
  const ofAKep = [...front, ...facts].some(({ key }) => key === 'kep-number' || key === 'owning-sig')
  const dialect = dialectOf(titles, ofAKep)
  readProposal(body, dialect, reading)
  return done(dialect, reading)
}

function done(dialect: ReadDirection['dialect'], reading: Reading): ReadDirection {
  return { dialect, ...reading }
}

/** Lines by their number, whatever their ends are; a mark at the beginning of the file is none of its signs. */
function linesOf(text: string): Line[] {
  if (text.length > LARGEST_FILE) throw tooLarge('The file is larger than 1 MB.')
  if (text.includes('\0')) {
    const line = text.slice(0, text.indexOf('\0')).split('\n').length
    throw broken(line, 'It holds a sign that is no text')
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (lines.length > MOST_LINES) throw tooLarge(`The file has more than ${MOST_LINES} lines.`)
  return lines.map((line, at) => ({ at: at + 1, text: line }))
}

function tooLarge(sentence: string): Refusal {
  return new Refusal('too-large', sentence, { next: 'Leave out what is not about the direction, and read it again.' })
}

function frontMatter(lines: readonly Line[]): { front: YamlEntry[]; body: Line[] } {
  const [first] = lines
  if (first?.text.trimEnd() !== '---') return { front: [], body: [...lines] }
  const end = lines.findIndex(({ text }, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(text))
  if (end === -1) throw broken(1, 'The front matter that begins here does not end: a line with --- closes it')
  const front = lines.slice(1, end).map(({ text }) => text)
  return { front: yamlEntries(front.join('\n'), 2), body: lines.slice(end + 1) }
}

/** A mapping from its first line on, with a key that a direction has. */
function isYaml(lines: readonly Line[]): boolean {
  const first = lines.find(({ text }) => text.trim() !== '' && !text.startsWith('#'))
  if (!first || !/^["']?[A-Za-z_][\w-]*["']?:(?:\s|$)/.test(first.text)) return false
  return lines.some(({ text }) => /^(?:goal|goals|why_now|non_goals|constraints|trade_offs|assumptions):/.test(text))
}

const HEAD_KEYS = new Set(['plumbline', 'title', 'work', 'version', 'draft'])

function takeHead(front: readonly YamlEntry[], reading: Reading): void {
  for (const entry of front) {
    const { key, value } = entry
    if (key === 'title' && typeof value === 'string') reading.title = wholeLine(value)
    else if (key === 'work' && typeof value === 'string') reading.workKey = value
    else if (!HEAD_KEYS.has(key)) leaveEntry(entry, null, reading)
  }
}

function takeFacts(entries: readonly YamlEntry[], file: string | null, reading: Reading): void {
  for (const entry of entries) {
    if (entry.key === 'title' && typeof entry.value === 'string' && reading.title === null)
      reading.title = wholeLine(entry.value)
    else if (entry.text.trim() !== '') leaveEntry(entry, file, reading)
  }
}

function leaveEntry({ key, text, fromLine, toLine }: YamlEntry, file: string | null, reading: Reading): void {
  const under = file === null ? key : `${file}: ${key}`
  reading.leftOver.push({ fromLine, toLine, under, text, why: 'A direction has no such field.' })
}
