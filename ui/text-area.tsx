import type { TextareaHTMLAttributes } from 'react'
import { useLayoutEffect, useRef } from 'react'
import styles from './field.module.css'
import type { FieldWords } from './field.tsx'
import { Field } from './field.tsx'

export type TextAreaProps = FieldWords & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldWords | 'id'>

/** Several lines of text; the field grows with what is written, so that nothing scrolls out of sight. */
export function TextArea({ label, name, hint, error, optional, rows = 3, onInput, ...area }: TextAreaProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => growToText(box.current), [])
  return (
    <Field {...{ label, name, hint, error, optional }}>
      {(control) => (
        <textarea
          ref={box}
          rows={rows}
          className={`${styles.control} ${styles.area}`}
          onInput={(event) => {
            growToText(event.currentTarget)
            onInput?.(event)
          }}
          {...area}
          {...control}
        />
      )}
    </Field>
  )
}

function growToText(box: HTMLTextAreaElement | null) {
  if (!box) return
  box.style.height = 'auto'
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`
}
