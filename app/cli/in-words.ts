import type { Operation } from '@plumbline/platform/operation'

/** A result for a person at a terminal: in the operation's own words, as a table of rows, or as a list of facts. */
export function inWords(operation: Operation, output: unknown): string {
  if (operation.cli?.words) return `${operation.cli.words(output as never)}\n`
  const { rows, ...rest } = output as { rows?: Record<string, unknown>[] } & Record<string, unknown>
  if (!Array.isArray(rows)) return facts(output as Record<string, unknown>)
  const more = rest['next'] ? `There is more: --cursor ${String(rest['next'])}\n` : ''
  return rows.length === 0 ? 'Nothing here yet.\n' : table(rows) + more
}

function facts(output: Record<string, unknown>): string {
  const width = Math.max(...Object.keys(output).map((name) => name.length))
  return Object.entries(output)
    .map(([name, value]) => `${name.padEnd(width)}  ${said(value)}\n`)
    .join('')
}

function table(rows: Record<string, unknown>[]): string {
  const columns = Object.keys(rows[0] ?? {}).filter((name) =>
    rows.some((row) => row[name] !== null && typeof row[name] !== 'object'),
  )
  const widths = columns.map((name) =>
    Math.min(60, Math.max(name.length, ...rows.map((row) => said(row[name]).length))),
  )
  const line = (cells: string[]) =>
    `${cells
      .map((cell, at) => cell.slice(0, 60).padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()}\n`
  return line(columns) + rows.map((row) => line(columns.map((name) => said(row[name])))).join('')
}

function said(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
