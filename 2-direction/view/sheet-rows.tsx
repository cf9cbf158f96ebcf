import { Button } from '@plumbline/ui/button'
import { SmallButton } from '@plumbline/ui/small-button'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Margin, type MarginNote } from './margin.tsx'
import styles from './sheet.module.css'
import {
  FIRST_TEXT,
  isBlank,
  type ListField,
  type RowOf,
  type SheetText,
  withLines,
  withoutRow,
  withRow,
  withRowMoved,
  withRowsAfter,
} from './sheet-text.ts'
import { words } from './words.en.ts'
import type { RowKeys } from './written-text.tsx'

/** What the fields of one row are given. */
export type RowProps<Field extends ListField> = {
  row: RowOf<Field>
  change: (change: Partial<RowOf<Field>>) => void
  keys: RowKeys
  /** The place of a text in the sheet, by its name in the row. */
  placeOf: (name: string) => string
  /** The label of a text, with the number of its row. */
  describedBy: string
  number: number
}

export type SheetRowsProps<Field extends ListField> = {
  field: Field
  sheet: SheetText
  onChange: (sheet: SheetText) => void
  hint: string
  another: string
  notesOf: (key: number | null) => readonly MarginNote[]
  onSettle: (id: string) => void
  children: (row: RowProps<Field>) => ReactNode
}

/** One list of the sheet, written like a list: Enter goes on in a new row. */
export function SheetRows<Field extends ListField>(props: SheetRowsProps<Field>) {
  const { field, sheet, onChange, hint, another, notesOf, onSettle, children } = props
  const list = useRef<HTMLFieldSetElement>(null)
  const [moved, setMoved] = useState('')
  const rows = sheet[field] as RowOf<Field>[]
  const placeOf = (key: number, name: string) => `${field}.${key}.${name}`
  /** Where writing goes on once the row is there, or has gone: before the next key is pressed. */
  const next = useRef<{ key: number; name: string } | null>(null)
  const goTo = (key: number, name: string = FIRST_TEXT[field]) => {
    next.current = { key, name }
  }
  useLayoutEffect(() => {
    if (next.current === null) return
    const { key, name } = next.current
    next.current = null
    const text = list.current?.querySelector<HTMLTextAreaElement>(`[data-place="${placeOf(key, name)}"]`)
    text?.focus()
    if (text?.type === 'textarea') text.setSelectionRange(text.value.length, text.value.length)
  })
  const addAfter = (key: number) => {
    const added = withRowsAfter(sheet, field, key, [''])
    onChange(added.sheet)
    goTo(added.key)
  }
  const remove = (key: number) => {
    const left = withoutRow(sheet, field, key)
    onChange(left.sheet)
    goTo(left.key)
  }
  const keysOf = (row: RowOf<Field>): RowKeys => ({
    onEnter: () => addAfter(row.key),
    onLeave: () => {
      if (!isBlank(row) || rows.length === 1) return false
      remove(row.key)
      return true
    },
    onMove: (by) => {
      const active = (document.activeElement as HTMLElement | null)?.dataset.place?.split('.')[2]
      onChange(withRowMoved(sheet, field, row.key, by))
      goTo(row.key, active)
      const to = rows.indexOf(row) + 1 + by
      if (to >= 1 && to <= rows.length) setMoved(words.movedTo(to, rows.length))
    },
    onLines: (lines) => {
      const pasted = withLines(sheet, field, row.key, lines)
      onChange(pasted.sheet)
      goTo(pasted.key)
    },
  })
  const last = rows.at(-1)
  return (
    <fieldset ref={list} className={styles.list}>
      <legend className={styles.legend}>{words.fields[field]}</legend>
      <Margin id={`${field}-notes`} notes={notesOf(null)} onSettle={onSettle}>
        <p className={styles.hint}>{hint}</p>
      </Margin>
      {rows.map((row, at) => (
        <Margin key={row.key} id={`${field}-${row.key}-notes`} notes={notesOf(row.key)} onSettle={onSettle}>
          <div className={styles.row}>
            {children({
              row,
              change: (change) => onChange(withRow(sheet, field, row.key, change)),
              keys: keysOf(row),
              placeOf: (name) => placeOf(row.key, name),
              describedBy: `${field}-${row.key}-notes`,
              number: at + 1,
            })}
            {(rows.length > 1 || !isBlank(row)) && (
              <div className={styles.remove}>
                <SmallButton onClick={() => remove(row.key)} aria-label={words.removeRow(words.fields[field], at + 1)}>
                  {words.remove}
                </SmallButton>
              </div>
            )}
          </div>
        </Margin>
      ))}
      <div>
        <Button onClick={() => last && addAfter(last.key)}>{another}</Button>
      </div>
      <span role="status" className={styles.unseen}>
        {moved}
      </span>
    </fieldset>
  )
}
