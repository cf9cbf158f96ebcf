import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import styles from './grid.module.css'
import { GridCell } from './grid-cell.tsx'
import type { GridEdit, GridThen, GridValue } from './grid-edit.ts'
import { GridEditor } from './grid-editor.tsx'
import { type GridPlace, movedBy, nextCell, writes } from './grid-moves.ts'
import { type GridCellKey, keyOf, useGridSaving } from './use-grid.ts'
import { useWords } from './words.tsx'

export type { GridChoice, GridEdit, GridValue } from './grid-edit.ts'

export type GridColumn<Row> = {
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** How the cell is edited; null where it is not. */
  edit?: (row: Row) => GridEdit | null
  /** For a cell that does something instead: what Enter does, and how it is called. */
  act?: (row: Row) => { label: string; act: () => void } | null
  /** How wide, where the words in it do not say it well: `14rem`. */
  width?: string
}

export type GridProps<Row> = {
  caption: string
  /** The first column names the row. */
  columns: readonly GridColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** How a row is called when one of its cells is spoken of. */
  rowName: (row: Row) => string
  /** Saves one cell; what it refuses is shown at the cell. */
  onSave: (row: Row, column: string, value: GridValue) => Promise<unknown>
}

/** Said although they go without saying: as a list, on a phone, some browsers forget that this is a table. */
const ROW_GROUP = { role: 'rowgroup' }
const ROW = { role: 'row' }
const COLUMN_HEAD = { role: 'columnheader' }

type Editing = GridCellKey & { typed: string | null; value: GridValue }

/** A table that is edited like a sheet: each cell is saved at once, and the focus stays where one works. On a phone it is a list. */
export function Grid<Row>({ caption, columns, rows, rowKey, rowName, onSave }: GridProps<Row>) {
  const words = useWords()
  const id = useId()
  const [active, setActive] = useState<GridCellKey | null>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const leaves = useRef(false)
  const rowOf = (cell: GridCellKey) => rows.find((row) => rowKey(row) === cell.row)
  const columnOf = (cell: GridCellKey) => columns.find(({ key }) => key === cell.column)
  const saving = useGridSaving(async (cell, value) => {
    const row = rowOf(cell)
    if (row !== undefined) await onSave(row, cell.column, value)
  })
  const size = { rows: rows.length, columns: columns.length }
  const placeOf = (cell: GridCellKey | null): GridPlace => ({
    row: Math.max(
      0,
      rows.findIndex((row) => rowKey(row) === cell?.row),
    ),
    column: Math.max(
      0,
      columns.findIndex(({ key }) => key === cell?.column),
    ),
  })
  const cellAt = ({ row, column }: GridPlace): GridCellKey => {
    const there = rows[row]
    return { row: there === undefined ? '' : rowKey(there), column: columns[column]?.key ?? '' }
  }
  const place = placeOf(active)
  const at = cellAt(place)
  const { box, focus, cellRef } = useStayingFocus(at, editing !== null)
  const editOf = (cell: GridCellKey): GridEdit | null => {
    const row = rowOf(cell)
    return row === undefined ? null : (columnOf(cell)?.edit?.(row) ?? null)
  }
  const nameOf = (cell: GridCellKey) => {
    const row = rowOf(cell)
    return words.grid.cellOf(columnOf(cell)?.head ?? '', row === undefined ? '' : rowName(row))
  }

  const goTo = (to: GridPlace) => {
    setActive(cellAt(to))
    focus(cellAt(to))
  }
  const begin = (cell: GridCellKey, typed: string | null = null) => {
    const row = rowOf(cell)
    if (row !== undefined && typed === null) columnOf(cell)?.act?.(row)?.act()
    const edit = editOf(cell)
    if (!edit) return
    setActive(cell)
    // What was refused is not lost: the next edit begins with it.
    setEditing({ ...cell, typed, value: saving.refused[keyOf(cell)]?.value ?? edit.value })
  }
  const keep = (cell: GridCellKey, value: GridValue, then: GridThen) => {
    const from = placeOf(cell)
    const edit = editOf(cell)
    setEditing(null)
    if (then === 'down') setActive(cellAt(movedBy('ArrowDown', false, from, size) ?? from))
    if (then === 'next' || then === 'back') setActive(cellAt(nextCell(from, size, then === 'back') ?? from))
    if (edit) void saving.keep(cell, edit, value, nameOf(cell))
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing) return
    const { key, ctrlKey, metaKey, shiftKey } = event
    const commands = ctrlKey || metaKey
    const leaving = leaves.current
    if (key !== 'Shift') leaves.current = key === 'Escape'
    const to = movedBy(key, commands, place, size)
    const next = key === 'Tab' && !leaving ? nextCell(place, size, shiftKey) : null
    if (to ?? next) goTo(to ?? next ?? place)
    else if (key === 'Enter' || key === 'F2') begin(at)
    else if (commands && key.toLowerCase() === 'z' && !shiftKey) void saving.takeBack()
    else if (writes(event) && editOf(at)) begin(at, key)
    else return
    event.preventDefault()
  }
  const editorOf = (cell: GridCellKey) => {
    const edit = editing !== null && keyOf(editing) === keyOf(cell) ? editOf(cell) : null
    if (!edit || !editing) return null
    const leave = () => {
      setEditing(null)
      saving.forget(cell)
    }
    return (
      <GridEditor
        label={nameOf(cell)}
        edit={{ ...edit, value: editing.value } as GridEdit}
        typed={editing.typed}
        onKeep={(value, then) => keep(cell, value, then)}
        onLeave={leave}
      />
    )
  }

  return (
    <div className={styles.region}>
      <table
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is edited is a grid
        role="grid"
        aria-labelledby={`${id}-caption`}
        aria-describedby={`${id}-hint`}
        className={styles.grid}
        onKeyDown={onKeyDown}
      >
        <caption id={`${id}-caption`} className={styles.hidden}>
          {caption}
        </caption>
        <thead {...ROW_GROUP}>
          <tr {...ROW}>
            {columns.map(({ key, head, width }) => (
              <th key={key} {...COLUMN_HEAD} scope="col" style={width ? { width } : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROW_GROUP}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...ROW}>
              {columns.map((column, columnAt) => {
                const cell = { row: rowKey(row), column: column.key }
                const key = keyOf(cell)
                return (
                  <GridCell
                    key={column.key}
                    ref={cellRef(key)}
                    head={column.head}
                    names={columnAt === 0}
                    edit={column.edit?.(row) ?? null}
                    act={column.act?.(row) ?? null}
                    stop={keyOf(at) === key}
                    underway={saving.onItsWay[key]}
                    refusal={saving.refused[key]?.refusal}
                    editor={editorOf(cell)}
                    onArrive={() => setActive(cell)}
                    onBegin={() => begin(cell)}
                  >
                    {column.cell(row)}
                  </GridCell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p id={`${id}-hint`} className={styles.hint} data-screen-only>
        {words.grid.hint}
      </p>
      <p role="status" className={styles.status} data-screen-only>
        {saving.status}
      </p>
    </div>
  )
}

/**
 * Saving fetches anew and may put rows in another order, which takes the focus away from what is moved. Whoever works
 * in the table goes on in the same cell; whoever went elsewhere is left alone.
 */
function useStayingFocus(at: GridCellKey, isEditing: boolean) {
  const box = useRef<HTMLTableElement>(null)
  const cells = useRef(new Map<string, HTMLElement>())
  const works = useRef(false)
  useLayoutEffect(() => {
    const { activeElement, body } = document
    if (works.current && !isEditing && activeElement === body) cells.current.get(keyOf(at))?.focus()
  })
  useEffect(() => {
    const isInside = (event: Event) => event.target instanceof Node && box.current?.contains(event.target) === true
    const arrives = (event: Event) => {
      works.current = isInside(event)
    }
    document.addEventListener('focusin', arrives)
    document.addEventListener('pointerdown', arrives)
    return () => {
      document.removeEventListener('focusin', arrives)
      document.removeEventListener('pointerdown', arrives)
    }
  }, [])
  return {
    box,
    focus: (cell: GridCellKey) => cells.current.get(keyOf(cell))?.focus(),
    cellRef: (key: string) => (element: HTMLElement | null) => {
      if (element) cells.current.set(key, element)
      else cells.current.delete(key)
    },
  }
}
