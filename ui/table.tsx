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
  /** On a narrow screen each row stands as a block, each cell beside its head, instead of the whole scrolling sideways. */
  stacks?: boolean
  /** Says the next action when there is no row; usually an `Empty`. */
  empty?: ReactNode
}

/** A table for reading: hairlines, equal figures, and its own scrolling when the screen is narrow. */
export function Table<Row>({ caption, captionHidden, columns, rows, rowKey, empty, stacks }: TableProps<Row>) {
  const id = useId()
  const [region, overflows] = useOverflow()
  if (rows.length === 0 && empty) return empty
  // As blocks its parts would be no table any more for a screen reader, unless they say so.
  const as = (role: string) => (stacks ? { role } : {})
  const naming = columns.find((column) => column.names) ?? columns[0]
  return (
    <div
      ref={region}
      className={styles.region}
      // Only what really scrolls is a stop for the keyboard. It is no landmark: the section around it is one, often of the same name.
      {...(overflows && { role: 'group', 'aria-labelledby': id, tabIndex: 0 })}
    >
      <table className={stacks ? `${styles.table} ${styles.stacks}` : styles.table} {...as('table')}>
        <caption id={id} className={captionHidden ? styles.hidden : styles.caption}>
          {caption}
        </caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            {columns.map((column) =>
              column.head === '' ? (
                <td key={column.key} {...as('cell')} />
              ) : (
                <th key={column.key} scope="col" {...as('columnheader')} data-numeric={column.numeric || undefined}>
                  {column.head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...as('row')}>
              {columns.map((column) =>
                column === naming ? (
                  <th key={column.key} scope="row" {...as('rowheader')} data-numeric={column.numeric || undefined}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    {...as('cell')}
                    data-head={column.head}
                    data-numeric={column.numeric || undefined}
                  >
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
