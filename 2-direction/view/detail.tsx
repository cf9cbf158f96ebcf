import type { ReactNode } from 'react'
import styles from './sheet.module.css'
import { pressed, type RowKeys } from './written-text.tsx'

export type DetailProps = {
  label: string
  value: string
  onChange: (text: string) => void
  place: string
  describedBy: string
  row: RowKeys
  type?: 'text' | 'date'
}

/** A short text beside its quiet label, in the line below the one that it belongs to. */
export function Detail({ label, value, onChange, place, describedBy, row, type = 'text' }: DetailProps) {
  return (
    <Labelled label={label}>
      <input
        type={type}
        className={styles.short}
        data-place={place}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        // Taking away a row by its second text would surprise.
        onKeyDown={(event) => event.key !== 'Backspace' && pressed(event, value, row)}
      />
    </Labelled>
  )
}

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label className={styles.detail}>
      <span className={styles.detailName}>{label}</span>
      {children}
    </label>
  )
}
