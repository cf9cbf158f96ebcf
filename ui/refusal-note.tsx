import { useEffect, useRef } from 'react'
import type { Refusal } from './form-state.ts'
import styles from './refusal-note.module.css'

/** Says what happened and what to do; each refused field can be gone to from here. */
export function RefusalNote({ refusal }: { refusal: Refusal }) {
  const box = useRef<HTMLDivElement>(null)
  // A reader with a screen reader or a long form must not have to look for the reason.
  useEffect(() => box.current?.focus(), [])

  const goTo = (path: string) => {
    const controls = box.current?.closest('form')?.elements
    const found = controls?.namedItem(path) ?? controls?.namedItem(path.split('.')[0] ?? path)
    const control = found instanceof RadioNodeList ? found[0] : found
    if (control instanceof HTMLElement) control.focus()
  }

  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.note}>
      <p className={styles.sentence}>{refusal.sentence}</p>
      {refusal.fields && refusal.fields.length > 0 && (
        <ul className={styles.fields}>
          {refusal.fields.map((field) => (
            <li key={field.path + field.says}>
              <button type="button" className={styles.field} onClick={() => goTo(field.path)}>
                {field.says}
              </button>
            </li>
          ))}
        </ul>
      )}
      {refusal.next && <p>{refusal.next}</p>}
    </div>
  )
}
