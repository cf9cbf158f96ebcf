/** A table on its way into a file: the same rows for people, for spreadsheets and for programs. */
export type FileTable = {
  title: string
  columns: readonly { key: string; head: string }[]
  rows: readonly Record<string, string | number | null>[]
}

export const FILE_FORMATS = ['csv', 'json', 'markdown'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

const ENDINGS = { csv: 'csv', json: 'json', markdown: 'md' } as const
export const MEDIA_TYPES = { csv: 'text/csv', json: 'application/json', markdown: 'text/markdown' } as const

export function fileNameOf(name: string, format: FileFormat): string {
  return `${name.toLowerCase()}.${ENDINGS[format]}`
}

export function writtenAs(format: FileFormat, table: FileTable): string {
  if (format === 'json') return `${JSON.stringify(table.rows, null, 2)}\n`
  return format === 'csv' ? asCsv(table) : asMarkdown(table)
}

/** RFC 4180. What a spreadsheet would calculate stands behind an apostrophe, so that it stays the words that it was. */
function asCsv({ columns, rows }: FileTable): string {
  const lines = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ''))]
  return lines.map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function asMarkdown({ title, columns, rows }: FileTable): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  const body = rows.map((row) => line(columns.map(({ key }) => markdownCell(row[key] ?? ''))))
  return [
    `# ${markdownCell(title)}`,
    '',
    line(columns.map(({ head }) => head)),
    line(columns.map(() => '---')),
    ...body,
    '',
  ].join('\n')
}

/** What would be read as a mark of Markdown or of a page is written so that it is read as itself. */
function markdownCell(cell: string | number): string {
  return String(cell)
    .replace(/[\\|*_`[\]<>#]/g, '\\$&')
    .replace(/\s+/g, ' ')
}
