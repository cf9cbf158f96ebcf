import type { ReactNode, Ref } from 'react'
import { useId } from 'react'
import type { Refusal } from './form-state.ts'
import styles from './grid.module.css'
import type { GridEdit, GridValue } from './grid-edit.ts'
import { inWords } from './grid-edit.ts'

export type GridCellProps = {
  ref: Ref<HTMLTableCellElement>
  head: string
  /** The cell that names its row. */
  names: boolean
  edit: GridEdit | null
  act: { label: string; act: () => void } | null
  /** The one cell of the table that Tab leads to. */
  stop: boolean
  /** What is on its way to the server, shown already. */
  underway: GridValue | undefined
  refusal: Refusal | undefined
  /** What stands in for the words while they are edited. */
  editor: ReactNode
  onArrive: () => void
  onBegin: () => void
  children: ReactNode
}

/** One cell: its words, its editor, or what is on its way; and below it why it was refused. */
export function GridCell(cell: GridCellProps) {
  const { ref, head, names, edit, act, stop, underway, refusal, editor, onArrive, onBegin, children } = cell
  const id = useId()
  const Cell = names ? 'th' : 'td'
  const shown = underway !== undefined && edit ? inWords(edit, underway) : children
  return (
    <Cell
      ref={ref}
      role={names ? 'rowheader' : 'gridcell'}
      scope={names ? 'row' : undefined}
      tabIndex={stop && !editor ? 0 : -1}
      aria-readonly={!names && !edit && !act ? true : undefined}
      aria-busy={underway !== undefined || undefined}
      aria-invalid={refusal ? true : undefined}
      aria-describedby={refusal ? id : undefined}
      data-editable={edit ? true : undefined}
      className={styles.cell}
      onFocus={({ target, currentTarget }) => target === currentTarget && onArrive()}
      onDoubleClick={() => !editor && onBegin()}
      onPointerUp={({ pointerType }) => pointerType === 'touch' && !editor && edit && onBegin()}
    >
      <span className={styles.head} aria-hidden="true">
        {head}
      </span>
      <span className={styles.body}>
        {editor ??
          (act ? (
            <button type="button" tabIndex={-1} className={styles.act} aria-label={act.label} onClick={act.act}>
              {children}
            </button>
          ) : (
            shown
          ))}
        {refusal && !editor && (
          <span role="alert" id={id} className={styles.refused}>
            {[refusal.sentence, refusal.next].filter(Boolean).join(' ')}
          </span>
        )}
      </span>
    </Cell>
  )
}
