import { Button } from '@plumbline/ui/button'
import { SmallButton } from '@plumbline/ui/small-button'
import { type ReactNode, useState } from 'react'
import styles from './sheet.module.css'
import { words } from './words.en.ts'

export type EntryRowsProps<Entry> = {
  legend: string
  hint: string
  another: string
  entries: readonly Entry[]
  /** The fields of one entry; `place` is its number in the list, `begun` says that somebody just asked for it. */
  row: (place: number, entry: Entry | undefined, begun: boolean) => ReactNode
  /** Something was taken away, which no field tells by itself. */
  onRemove: () => void
}

/** One list of the sheet: its entries, each with its own fields, and a way to add one more. */
export function EntryRows<Entry>({ legend, hint, another, entries, row, onRemove }: EntryRowsProps<Entry>) {
  const [rows, setRows] = useState(() => beginningRows(entries))
  const add = () => setRows([...rows, { key: (rows.at(-1)?.key ?? 0) + 1, entry: undefined, begun: true }])
  const remove = (key: number) => {
    setRows(rows.filter((each) => each.key !== key))
    onRemove()
  }
  return (
    <fieldset className={styles.rows}>
      <legend className={styles.legend}>{legend}</legend>
      <p className={styles.hint}>{hint}</p>
      {rows.map(({ key, entry, begun }, place) => (
        <div key={key} className={styles.row}>
          {row(place, entry, begun)}
          {rows.length > 1 && (
            <SmallButton onClick={() => remove(key)} aria-label={words.removeRow(legend, place + 1)}>
              {words.remove}
            </SmallButton>
          )}
        </div>
      ))}
      <div>
        <Button onClick={add}>{another}</Button>
      </div>
    </fieldset>
  )
}

/** The entries that are there, or one empty row to begin with. Keys only ever grow, so that what was typed stays in its row. */
function beginningRows<Entry>(entries: readonly Entry[]) {
  const given: (Entry | undefined)[] = entries.length > 0 ? [...entries] : [undefined]
  return given.map((entry, key) => ({ key, entry, begun: false }))
}
