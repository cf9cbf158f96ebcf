import type { SelectHTMLAttributes } from 'react'
import styles from './field.module.css'
import type { FieldWords } from './field.tsx'
import { Field } from './field.tsx'
import { useWords } from './words.tsx'

export type Option = { value: string; label: string; group?: string }

export type SelectProps = FieldWords &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldWords | 'id' | 'children'> & {
    options: Option[]
    /** What stands there while nothing is chosen; null leaves the empty choice out. */
    nothing?: string | null
  }

/** One of several, in the list that the reader's device already has. */
export function Select({ label, name, hint, error, optional, options, nothing, ...select }: SelectProps) {
  const says = useWords()
  // A browser forgets what was to be chosen when its option comes later; drawn anew, it is chosen.
  const isThere = options.some(({ value }) => value === select.defaultValue)
  const groups = [...new Set(options.map((option) => option.group ?? ''))]
  return (
    <Field {...{ label, name, hint, error, optional }}>
      {(control) => (
        <select key={String(isThere)} className={`${styles.control} ${styles.select}`} {...select} {...control}>
          {nothing !== null && <option value="">{nothing ?? says.choose}</option>}
          {groups.map((group) => {
            const members = options.filter((option) => (option.group ?? '') === group)
            const entries = members.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))
            return group ? (
              <optgroup key={group} label={group}>
                {entries}
              </optgroup>
            ) : (
              entries
            )
          })}
        </select>
      )}
    </Field>
  )
}
