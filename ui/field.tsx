import type { ReactNode } from 'react'
import { useId } from 'react'
import styles from './field.module.css'
import { useRefusedField } from './form-state.ts'
import { useWords } from './words.tsx'

/** What every field says about itself, whatever its control is. */
export type FieldWords = {
  label: string
  /** The name in the form, and the path by which the server refuses it. */
  name?: string
  /** What helps to answer, before one starts to type. */
  hint?: ReactNode
  /** What does not fit; a refusal of the form fills this by itself. */
  error?: string | undefined
  optional?: boolean
}

export type ControlProps = {
  id: string
  name: string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = FieldWords & { children: (control: ControlProps) => ReactNode }

/** A label, a hint, the control, and what is wrong with it, tied together for every reader. */
export function Field({ label, name, hint, error, optional, children }: FieldProps) {
  const words = useWords()
  const id = useId()
  const refused = useRefusedField(name)
  const wrong = error ?? refused
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={styles.field} data-wrong={wrong ? true : undefined}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional && <span className={styles.optional}> {words.optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-error`} className={styles.error}>
          {wrong}
        </p>
      )}
      {children({ id, name, 'aria-describedby': described || undefined, 'aria-invalid': wrong ? true : undefined })}
    </div>
  )
}
