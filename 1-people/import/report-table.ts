import type { FactCounts, RefusedLine } from './directory-import.ts'

type Report = {
  source: string
  format: string
  appliedAt: string
  counts: FactCounts
  refused: RefusedLine[]
  kept: RefusedLine[]
}

/** The report of an import as a table: a row for each kind of fact, then one for each line that was not taken, or against which something stays as it was put right by hand. */
export function reportTable({ source, format, appliedAt, counts, refused, kept }: Report): string {
  const rows: (string | number | null)[][] = [
    [
      'source',
      'format',
      'read at',
      'what',
      'new',
      'changed',
      'same',
      'no longer stated',
      'path',
      'line',
      'not taken because',
      'kept by hand',
    ],
    ...Object.entries(counts).map(([table, { added, changed, same, vanished }]) => [
      ...[source, format, appliedAt, table, added, changed, same, vanished],
      ...['', '', '', ''],
    ]),
    ...refused.map(({ path, line, says }) => [source, format, appliedAt, '', '', '', '', '', path, line, says, '']),
    ...kept.map(({ path, line, says }) => [source, format, appliedAt, '', '', '', '', '', path, line, '', says]),
  ]
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Nothing in a cell is run as a formula by the program that opens it. */
function cell(value: string | number | null): string {
  const text = String(value ?? '')
  const inert = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
