import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './table.module.css'
import { useOverflow } from './use-overflow.ts'

export type Column<Row> = {
  key: string
  /** Nothing over what can only be done. */
  head: string
  cell: (row: Row) => ReactNode
  /** Numbers stand right, in figures of equal width. */
  numeric?: boolean
  /** The column that names the row; the first one when none says so. */
  names?: boolean
}

export type TableProps<Row> = {
  /** What the table shows, in words. */
  caption: string
  /** Keeps the caption for screen readers only, when a heading just above says the same. */
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** Says the next action when there is no row; usually an `Empty`. */
  empty?: ReactNode
}

/** A table for reading: hairlines, equal figures, and its own scrolling when the screen is narrow. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: TableProps<Row>) {
  const id = useId()
  const [region, overflows] = useOverflow()
  if (rows.length === 0 && empty) return empty
  const naming = columns.find((column) => column.names) ?? columns[0]
  return (
    <div
      ref={region}
      className={styles.region}
      // Only what really scrolls is a stop for the keyboard. It is no landmark: the section around it is one, often of the same name.
      {...(overflows && { role: 'group', 'aria-labelledby': id, tabIndex: 0 })}
    >
      <table className={styles.table}>
        <caption id={id} className={captionHidden ? styles.hidden : styles.caption}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) =>
              column.head === '' ? (
                <td key={column.key} />
              ) : (
                <th key={column.key} scope="col" data-numeric={column.numeric || undefined}>
                  {column.head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column === naming ? (
                  <th key={column.key} scope="row" data-numeric={column.numeric || undefined}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-numeric={column.numeric || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
