/** The figures of a chart on their way into a file: the same rows for spreadsheets and for programs. */
export type ChartFile = {
  /** Without its ending. */
  name: string
  columns: readonly { key: string; head: string }[]
  /** What is unknown or may not be shown is null, and empty in the file. */
  rows: readonly Record<string, string | number | boolean | null>[]
}

/** RFC 4180. What a spreadsheet would calculate stands behind an apostrophe, so that it stays the words that it was. */
export function csvOf({ columns, rows }: ChartFile): string {
  const lines = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ''))]
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}

export function jsonOf({ columns, rows }: ChartFile): string {
  const told = rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null])))
  return `${JSON.stringify(told, null, 2)}\n`
}

function cell(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value)
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
