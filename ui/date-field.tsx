import type { InputHTMLAttributes } from 'react'
import styles from './field.module.css'
import type { FieldWords } from './field.tsx'
import { Field } from './field.tsx'

export type DateFieldProps = FieldWords & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldWords | 'id' | 'type'>

/** A day, as YYYY-MM-DD, with the calendar that the reader's device already has. */
export function DateField({ label, name, hint, error, optional, ...input }: DateFieldProps) {
  return (
    <Field {...{ label, name, hint, error, optional }}>
      {(control) => <input type="date" className={`${styles.control} ${styles.short}`} {...input} {...control} />}
    </Field>
  )
}

/** The calendar day that lies so many days ahead of today (UTC), as a date field wants it. */
export function inDays(days: number): string {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
