import { Refusal } from '@plumbline/platform/refusal'
import { parse } from 'csv-parse/sync'
import type { CsvRow } from './csv-column.ts'

const LONGEST_ROW = 1024 * 1024
const MOST_COLUMNS = 200
const DELIMITERS = [',', ';', '\t', '|']

/** The rows of a table of comma-separated values, each with its line. Comma, semicolon, tab or bar: the first row decides. */
export function csvRows(text: string): CsvRow[] {
  const plain = text.replace(/\r\n?/g, '\n')
  const rows: CsvRow[] = []
  let line = 1
  try {
    parse(plain, {
      delimiter: delimiterOf(plain),
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record(cells: string[]) {
        if (cells.length > MOST_COLUMNS) throw tooWide(line, cells.length)
        const trimmed = cells.map((cell) => cell.trim())
        if (trimmed.some((cell) => cell !== '')) rows.push({ line, cells: trimmed })
        line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
        return null
      },
    })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw unreadable(error, line)
  }
  return rows
}

function delimiterOf(text: string): string {
  const end = text.indexOf('\n')
  const header = (end === -1 ? text : text.slice(0, end)).slice(0, LONGEST_ROW).replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => header.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best))
}

function tooWide(line: number, columns: number): Refusal {
  return new Refusal('too-large', `Line ${line} has ${columns} columns; up to ${MOST_COLUMNS} are read.`)
}

function unreadable(error: unknown, line: number): Refusal {
  const { code = '' } = error as { code?: string }
  const tooLong = code === 'CSV_MAX_RECORD_SIZE'
  const says = tooLong
    ? 'begins a row that does not end within 1 MB; is a quotation mark missing?'
    : 'has a quotation mark inside a value, or one that is not closed; write it twice, and the value in quotation marks'
  const refused = { path: 'file', says: `line ${line} ${says}`, line }
  return new Refusal(tooLong ? 'too-large' : 'bad-input', `Line ${line} ${says}. Nothing was changed.`, {
    fields: [refused],
  })
}
