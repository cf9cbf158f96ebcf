import { type FactKey, keyOf } from './fact-keys.ts'
import type { Markup } from './outline.ts'
import { isOfStages } from './stages.ts'
import { stateIn } from './state-words.ts'
import type { Line } from './written-text.ts'

export type TableFact = { key: FactKey; at: number; lines: Line[] }
type Row = { at: number; cells: string[] }

/** The facts in tables, and the lines that are not part of any. */
export function readTables(lines: readonly Line[], markup: Markup): { tables: TableFact[]; others: Line[] } {
  const tables: TableFact[] = []
  const others: Line[] = []
  let rows: Row[] = []
  let cells: string[] | null = null
  const close = () => {
    if (rows.length > 0) tables.push(...factsOfRows(rows))
    rows = []
  }
  const bare = withoutBars(lines)
  for (const line of lines) {
    const { at, text } = line
    if (/<t[rdh][\s>]/i.test(text) || cells !== null) {
      cells ??= []
      for (const [, inside = ''] of text.matchAll(/<t[dh][^<>]*>(.*?)(?=<\/t[dh]>|<t[dh]|$)/gi)) cells.push(inside)
      if (/<\/tr>/i.test(text) || cells.length > 20) {
        if (cells.length > 0) rows.push({ at, cells })
        cells = null
      }
      if (/<\/table>/i.test(text)) {
        close()
        cells = null
      }
    } else if (isRow(text) || bare.has(at)) {
      const read = cellsOf(text, markup)
      if (read.some((cell) => cell !== '') && !read.every((cell) => /^:?-*:?$/.test(cell)))
        rows.push({ at, cells: read })
    } else if (!/^\s*(?:\|===|<\/?t)/.test(text)) {
      // In AsciiDoc the cells of a row may stand on lines of their own.
      close()
      others.push(line)
    }
  }
  close()
  return { tables, others }
}

/** The rows of a table in Markdown, without the line below its head. */
export function rowsIn(lines: readonly Line[]): Row[] {
  return lines.flatMap(({ at, text }) => {
    const cells = isRow(text) ? cellsOf(text) : []
    return cells.length === 0 || cells.every((cell) => /^:?-*:?$/.test(cell)) ? [] : [{ at, cells }]
  })
}

/** The lines of tables that are written without bars at their ends. */
function withoutBars(lines: readonly Line[]): Set<number> {
  const found = new Set<number>()
  for (const [index, { text }] of lines.entries()) {
    if (!/^\s*:?-{2,}:?\s*\|[\s:|-]*$/.test(text)) continue
    for (const row of lines.slice(Math.max(0, index - 1), index + 30)) {
      if (row.text.includes('|')) found.add(row.at)
      else if (row.at > (lines[index]?.at ?? 0)) break
    }
  }
  return found
}

function isRow(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.startsWith('|') && trimmed !== '|===' && trimmed.length > 1
}

function cellsOf(text: string, markup: Markup = 'markdown'): string[] {
  const bare = text.trim().replace(/^\|/, '').replace(/\|$/, '')
  return bare.split(/(?<!\\)\|/).map((cell) => (markup === 'asciidoc' ? cell.replace(/^[a-z]?\s/, '') : cell).trim())
}

function factsOfRows(given: readonly Row[]): TableFact[] {
  const rows = given.every(({ cells }) => cells.length === 1) ? inPairs(given) : given
  const [head, ...below] = rows
  if (!head || isOfStages(below)) return []
  const columns = head.cells.map(keyOf)
  // `| Status | Accepted |` at the top is a row as the others, though “accepted” may be the name of a day.
  if (head.cells.length === 2 && columns[0] === 'status' && stateIn(head.cells[1] ?? '')?.isFirst)
    columns[1] = undefined
  const known = columns.filter((key) => key !== undefined).length
  const second = below[0]
  const isAcross =
    second !== undefined &&
    known > 0 &&
    (known > 1 || head.cells.length > 2 || !keyOf(second.cells[0] ?? '')) &&
    !(head.cells.length === 2 && columns[0] !== undefined && columns[1] === undefined)
  if (isAcross) {
    // A list of other records, as an index has it, says nothing of this one.
    const isList =
      (columns.includes('number') || columns.includes('title')) &&
      below.length > 1 &&
      below.some(({ cells }) => cells.some((cell) => /\]\([^)]*\.(?:md|adoc|rst)/.test(cell)))
    if (isList) return []
    return columns.flatMap((key, column) => {
      if (!key) return []
      const lines = below.map(({ at, cells }) => ({ at, text: cells[column] ?? '' })).filter(({ text }) => text !== '')
      const [first] = lines
      return first && lines.length <= 12 ? [{ key, at: first.at, lines }] : []
    })
  }
  return rows.flatMap(({ at, cells }) => {
    const facts: TableFact[] = []
    for (let column = 0; column + 1 < cells.length; column += 2) {
      const key = keyOf(cells[column] ?? '')
      const value = cells[column + 1] ?? ''
      if (key && value !== '') facts.push({ key, at, lines: value.split(/<br\s*\/?>/i).map((text) => ({ at, text })) })
    }
    return facts
  })
}

/** `|Status` and `|Accepted` on lines of their own. */
function inPairs(rows: readonly Row[]): Row[] {
  const pairs: Row[] = []
  for (let at = 0; at + 1 < rows.length; at += 2) {
    const [one, other] = [rows[at] as Row, rows[at + 1] as Row]
    pairs.push({ at: other.at, cells: [...one.cells, ...other.cells] })
  }
  return pairs
}
