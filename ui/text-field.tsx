import type { InputHTMLAttributes } from 'react'
import styles from './field.module.css'
import type { FieldWords } from './field.tsx'
import { Field } from './field.tsx'

export type TextFieldProps = FieldWords & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldWords | 'id'>

/** One line of text. `type`, `value`, `defaultValue`, `onChange` and the like are those of an input. */
export function TextField({ label, name, hint, error, optional, type = 'text', ...input }: TextFieldProps) {
  return (
    <Field {...{ label, name, hint, error, optional }}>
      {(control) => <input type={type} className={styles.control} {...input} {...control} />}
    </Field>
  )
}
