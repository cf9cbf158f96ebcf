import { columnOf, wrongLength } from './columns.ts'
import type { RowTaker } from './csv-rows.ts'
import { type FaultyRows, shown } from './faulty-rows.ts'

const ID = ['comment-id', 'statement-id', 'statement', 'tid']
const TEXT = ['comment-body', 'text', 'txt']
const MODERATED = ['moderated']
const IS_META = ['is-meta']

/** What is known of the statements besides the votes. */
export type StatementList = {
  readonly texts: Map<string, string>
  /** Rejected by a moderator, or not an opinion but a remark about the person ("I live here"): count nowhere. */
  readonly rejected: Set<string>
  /** How many agreed and disagreed, as the export itself counted. */
  readonly counted: Map<string, { agrees: number; disagrees: number }>
}

export function noStatements(): StatementList {
  return { texts: new Map(), rejected: new Set(), counted: new Map() }
}

/** A row a statement, with its text or what moderators did with it. Polis calls this comments.csv. */
export function isStatementList(columns: readonly string[]): boolean {
  return columnOf(columns, ID) >= 0 && [TEXT, MODERATED].some((names) => columnOf(columns, names) >= 0)
}

export function statementList(
  file: string,
  columns: readonly string[],
  list: StatementList,
  faulty: FaultyRows,
): RowTaker {
  const idAt = columnOf(columns, ID)
  const textAt = columnOf(columns, TEXT)
  const moderatedAt = columnOf(columns, MODERATED)
  const metaAt = columnOf(columns, IS_META)
  const agreesAt = columnOf(columns, ['agrees'])
  const disagreesAt = columnOf(columns, ['disagrees'])
  return (cells, line) => {
    const id = cells[idAt] ?? ''
    const moderated = (cells[moderatedAt] ?? '').trim()
    const length = wrongLength(cells, columns)
    if (length) return faulty.add(file, line, length)
    if (id === '') return faulty.add(file, line, `${columns[idAt]} is empty`)
    if (!['', '-1', '0', '1'].includes(moderated)) {
      return faulty.add(file, line, `moderated is ${shown(moderated)}, should be -1, 0 or 1`)
    }
    if (moderated === '-1' || (cells[metaAt] ?? '').trim().toLowerCase() === 'true') list.rejected.add(id)
    if (textAt >= 0) list.texts.set(id, cells[textAt] ?? '')
    if (agreesAt >= 0 && disagreesAt >= 0) {
      list.counted.set(id, { agrees: Number(cells[agreesAt]), disagrees: Number(cells[disagreesAt]) })
    }
  }
}
