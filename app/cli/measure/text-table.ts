import { withoutControls } from './faulty-rows.ts'

const WIDEST_CELL = 48
/** The last column has the rest of the line; there stand texts. */
const WIDEST_LAST = 100

/** Rows in columns for a terminal; the first row is the header, numbers stand to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const plain = rows.map((row) => row.map((cell, column) => cut(withoutControls(cell), column === row.length - 1)))
  const [header = []] = plain
  const widths = header.map((_, column) => Math.max(...plain.map((row) => row[column]?.length ?? 0)))
  const isOfNumbers = header.map((_, column) => plain.slice(1).every((row) => /^[-+.,\d %–]*$/.test(row[column] ?? '')))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        isOfNumbers[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return `${plain.map(line).join('\n')}\n`
}

function cut(cell: string, isLast: boolean): string {
  const widest = isLast ? WIDEST_LAST : WIDEST_CELL
  return cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell
}

/** A figure with two places; a dash where it cannot be known. */
export function figure(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(2)
}

export function range({ low, high }: { low: number; high: number }): string {
  return Number.isNaN(low) || Number.isNaN(high) ? '–' : `${figure(low)} to ${figure(high)}`
}

export function count(number: number, one: string, other: string): string {
  return `${number} ${number === 1 ? one : other}`
}

/** A name from a file inside a sentence. */
export function quoted(name: string): string {
  return `"${withoutControls(name)}"`
}
