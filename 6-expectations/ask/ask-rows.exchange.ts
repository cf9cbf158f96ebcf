import { Refusal } from '@plumbline/platform/refusal'
import { parse } from 'csv-parse/sync'

/** One row of a table of asks, as it stands there, with its line. */
export type AskRow = { line: number; name: string; email: string; words: string; askedOn: string; kind: string }

const LONGEST_ROW = 64 * 1024
const DELIMITERS = [',', ';', '\t', '|']

/** How the columns may be called, by what they mean. */
const COLUMNS: Record<Exclude<keyof AskRow, 'line'>, readonly string[]> = {
  name: ['name', 'who', 'asker', 'asked by', 'person', 'from'],
  email: ['email', 'e-mail', 'mail', 'address'],
  words: ['ask', 'words', 'request', 'what', 'wish', 'text'],
  askedOn: ['date', 'asked on', 'day', 'on', 'when'],
  kind: ['kind', 'type', 'about'],
}

/** The rows of a table of asks: comma, semicolon, tab or bar, whatever its first row has most of. */
export function askRows(file: string): AskRow[] {
  const [header, ...rows] = tableIn(file)
  if (!header) throw unreadable('There is no row in it.')
  const names = header.cells.map((cell) => cell.trim().toLowerCase())
  const placeOf = (field: keyof typeof COLUMNS) => names.findIndex((name) => COLUMNS[field].includes(name))
  const places = { name: placeOf('name'), email: placeOf('email'), words: placeOf('words') }
  if (places.words === -1) throw unreadable('No column is called “ask” or “words”.')
  if (places.name === -1 && places.email === -1) throw unreadable('No column is called “name” or “email”.')
  const [askedOn, kind] = [placeOf('askedOn'), placeOf('kind')]
  return rows.map(({ line, cells }) => {
    const cell = (place: number) => (place === -1 ? '' : (cells[place] ?? '').trim())
    return {
      line,
      name: cell(places.name),
      email: cell(places.email),
      words: cell(places.words),
      askedOn: cell(askedOn),
      kind: cell(kind).toLowerCase(),
    }
  })
}

function tableIn(file: string): { line: number; cells: string[] }[] {
  const text = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const first = text.slice(0, Math.max(0, text.indexOf('\n'))) || text
  const delimiter = DELIMITERS.reduce((best, each) =>
    first.split(each).length > first.split(best).length ? each : best,
  )
  const rows: { line: number; cells: string[] }[] = []
  let line = 1
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      on_record(cells: string[]) {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
        line += cells.reduce((lines, cell) => lines + cell.split('\n').length - 1, 1)
        return null
      },
    })
  } catch {
    throw unreadable(`Line ${line} is no row: a quotation mark is not closed, or stands inside a value.`, line)
  }
  return rows
}

function unreadable(says: string, line?: number): Refusal {
  return new Refusal('bad-input', `${says} Nothing was changed.`, {
    fields: [{ path: 'file', says, ...(line === undefined ? {} : { line }) }],
    next: 'The first row names the columns: name or email, ask, and if you like date and kind.',
  })
}
