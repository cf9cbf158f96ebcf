import type { FormEvent, KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { ErrorNote } from './error-note.tsx'
import styles from './in-place.module.css'
import { Text } from './text.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'
import { useWords } from './words.tsx'

export type InPlaceProps = {
  /** What the text is, for the label of the field: “Goal”. */
  label: string
  value: string
  /** Keeps the new text; when it is refused the field stays open with what was typed. */
  onSave: (value: string) => unknown
  /** What stands there while there is no text yet. */
  empty?: string
  multiline?: boolean
  hint?: string
}

/** Text that becomes a field where it stands: click or Enter opens it, Escape leaves it as it was. */
export function InPlace({ label, value, onSave, empty, multiline, hint }: InPlaceProps) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const [state, setState] = useState<{ pending: boolean; error: unknown }>({ pending: false, error: null })
  const opener = useRef<HTMLButtonElement>(null)

  const close = () => {
    setOpen(false)
    setState({ pending: false, error: null })
    // The button exists again only after the next paint.
    requestAnimationFrame(() => opener.current?.focus())
  }
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state.pending) return
    const typed = new FormData(event.currentTarget).get('text')
    if (typed === value) return close()
    setState({ pending: true, error: null })
    try {
      await onSave(String(typed))
      close()
    } catch (error) {
      setState({ pending: false, error })
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      ;(event.currentTarget as HTMLFormElement).requestSubmit()
    }
  }

  if (!open) {
    return (
      <div className={styles.text} onPointerUp={() => !window.getSelection()?.toString() && setOpen(true)}>
        {value ? <Text words={value} /> : <span className={styles.empty}>{empty ?? label}</span>}
        <button
          ref={opener}
          type="button"
          className={styles.edit}
          aria-label={words.editWhat(label)}
          onClick={() => setOpen(true)}
        >
          {words.edit}
        </button>
      </div>
    )
  }
  const field = { label, name: 'text', defaultValue: value, hint, autoFocus: true }
  return (
    <form className={styles.form} onSubmit={save} onKeyDown={keys}>
      {multiline ? <TextArea {...field} /> : <TextField {...field} />}
      {state.error !== null && <ErrorNote error={state.error} />}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" pending={state.pending}>
          {words.save}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </form>
  )
}
