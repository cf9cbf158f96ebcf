import { isUtf8 } from 'node:buffer'
import { Refusal } from '@plumbline/platform/refusal'
import { type CsvError, parse } from 'csv-parse/sync'
import { shown } from './faulty-rows.ts'
import { type NamedFile, openFile, unreadable } from './open-file.ts'
import type { Progress } from './progress.ts'

/** Longer rows and more columns are no table that a person made, and would be held in memory whole. */
const LONGEST_ROW_BYTES = 4 * 1024 * 1024
const MOST_COLUMNS = 20_000

const QUOTE = 34
const NEWLINE = 10
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])
const DELIMITERS = [',', ';', '\t']

/** Takes one row: its cells, and the line of the file on which it begins. */
export type RowTaker = (cells: readonly string[], line: number) => void

/**
 * Reads a CSV file from front to back and holds only a piece of it. `begin` gets the names of the columns and says who
 * takes the rows. Empty lines are passed over. Comma, semicolon or tab: the header decides.
 */
export async function eachRow(
  file: NamedFile,
  begin: (columns: readonly string[]) => RowTaker,
  progress?: Progress,
): Promise<void> {
  const { pieces, size, read } = openFile(file)
  let take: RowTaker | undefined
  let delimiter = ','
  const receive: RowTaker = (cells, line) => {
    if (cells.length === 1 && cells[0] === '') return
    if (cells.length > MOST_COLUMNS) {
      throw tooLarge(file, `line ${line} has ${cells.length} columns; up to ${MOST_COLUMNS} are read`)
    }
    if (take) take(cells, line)
    else take = begin(namesOf(cells, file))
  }
  let line = 1
  try {
    for await (const rows of wholeRows(pieces, file, () => line)) {
      progress?.(`reading ${file.name}`, read() / size)
      if (!take) delimiter = delimiterOf(rows)
      line = rows.includes(QUOTE)
        ? quotedRows(rows, line, delimiter, receive, file)
        : plainRows(rows, line, delimiter, receive)
    }
  } catch (error) {
    pieces.destroy()
    throw isOfTheDisk(error) ? unreadable(file, error) : error
  }
  if (!take) throw new Refusal('bad-input', `${file.name} is empty: not even the names of columns are in it.`)
}

/** Pieces of a file cut again so that each ends where a row ends: at a line end outside quotation marks. */
async function* wholeRows(pieces: AsyncIterable<Buffer>, file: NamedFile, line: () => number): AsyncGenerator<Buffer> {
  let begun: Buffer = Buffer.alloc(0)
  let isFirst = true
  for await (const piece of pieces) {
    if (piece.includes(0)) throw new Refusal('bad-input', `${file.name} is not a text file.`)
    begun = begun.length === 0 ? piece : Buffer.concat([begun, piece])
    if (isFirst) {
      if (begun.length < UTF8_MARK.length) continue
      if (begun.subarray(0, UTF8_MARK.length).equals(UTF8_MARK)) begun = begun.subarray(UTF8_MARK.length)
      isFirst = false
    }
    const end = endOfLastRow(begun)
    if (end > 0) yield textOf(begun.subarray(0, end), file)
    begun = begun.subarray(end)
    if (begun.length > LONGEST_ROW_BYTES) {
      const says = `a row begins on line ${line()} that does not end within ${LONGEST_ROW_BYTES / 1024 / 1024} MB`
      throw tooLarge(file, begun.includes(QUOTE) ? `${says} (is a quotation mark missing?)` : says)
    }
  }
  if (begun.length > 0) yield textOf(begun, file)
}

function endOfLastRow(bytes: Buffer): number {
  if (!bytes.includes(QUOTE)) return bytes.lastIndexOf(NEWLINE) + 1
  let quoted = false
  let end = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted
    else if (bytes[at] === NEWLINE && !quoted) end = at + 1
  }
  return end
}

function textOf(bytes: Buffer, file: NamedFile): Buffer {
  if (isUtf8(bytes)) return bytes
  throw new Refusal('bad-input', `${file.name} is not written in UTF-8.`, { next: 'Save it as "CSV UTF-8".' })
}

/** Without a quotation mark a row is its text between the delimiters, and needs no parser: ten times as fast. */
function plainRows(bytes: Buffer, first: number, delimiter: string, take: RowTaker): number {
  const lines = bytes.toString('utf8').split('\n')
  // What ends in a line end has no row behind it.
  if (lines.at(-1) === '') lines.pop()
  lines.forEach((text, at) => {
    take((text.endsWith('\r') ? text.slice(0, -1) : text).split(delimiter), first + at)
  })
  return first + lines.length
}

function quotedRows(bytes: Buffer, first: number, delimiter: string, take: RowTaker, file: NamedFile): number {
  let line = first
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      on_record(cells: string[]) {
        take(cells, line)
        // Counted here: the parser counts a Windows line end inside quotation marks twice.
        line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0)
        return null
      },
    })
  } catch (error) {
    if (!isCsvError(error)) throw error
    // Where a row ends is not known from here on, so this one cannot be left out.
    throw new Refusal('bad-input', `${file.name} cannot be read on from line ${line}.`, {
      fields: [
        {
          path: `${file.name} line ${line}`,
          says: 'a quotation mark stands inside a value or is not closed; write it twice, and the value in quotation marks',
        },
      ],
    })
  }
  return line
}

function isOfTheDisk(error: unknown): boolean {
  const { code, syscall } = error as { code?: string; syscall?: string }
  return syscall !== undefined || code?.startsWith('Z_') === true
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && /^(CSV_)?[A-Z_]*QUOTE[A-Z_]*$/.test((error as { code?: string }).code ?? '')
}

function delimiterOf(rows: Buffer): string {
  const end = rows.indexOf(NEWLINE)
  const header = rows.toString('utf8', 0, end === -1 ? rows.length : end).replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => header.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}

function namesOf(cells: readonly string[], file: NamedFile): string[] {
  const names = cells.map((cell) => cell.trim())
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) {
      const how = name === '' ? 'have no name' : `are called ${shown(name)}`
      throw new Refusal('bad-input', `Two columns of ${file.name} ${how}.`)
    }
    seen.add(name)
  }
  return names
}

function tooLarge(file: NamedFile, says: string): Refusal {
  return new Refusal('too-large', `${file.name} is too large: ${says}.`)
}
