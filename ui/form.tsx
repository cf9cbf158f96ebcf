import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import styles from './form.module.css'
import type { Refusal } from './form-state.ts'
import { FormContext } from './form-state.ts'
import { RefusalNote } from './refusal-note.tsx'
import { refusalOf } from './refusal-of.ts'
import { useWords } from './words.tsx'

export type { Refusal } from './form-state.ts'

export type FormProps = {
  /** What happens on sending. A promise that is refused is shown in the form, and what was typed stays. */
  onSubmit: (values: FormData) => unknown
  /** A refusal that came from elsewhere; it goes before the one of the last sending. */
  refusal?: Refusal | null
  pending?: boolean
  children: ReactNode
  /** The buttons. The submit button knows by itself when the form is under way. */
  actions: ReactNode
}

/** Fields one below the other, sent once, with what was refused shown at the top and at its field. */
export function Form({ onSubmit, refusal: given, pending: waiting, children, actions }: FormProps) {
  const words = useWords()
  const [own, setOwn] = useState<{ pending: boolean; refusal: Refusal | null }>({ pending: false, refusal: null })
  const pending = waiting || own.pending
  const refusal = pending ? null : (given ?? own.refusal)

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    setOwn({ pending: true, refusal: null })
    try {
      await onSubmit(new FormData(event.currentTarget))
      setOwn({ pending: false, refusal: null })
    } catch (error) {
      setOwn({ pending: false, refusal: refusalOf(error, words) })
    }
  }

  return (
    <FormContext value={{ pending, refusal }}>
      <form className={styles.form} onSubmit={send} noValidate aria-busy={pending || undefined}>
        {refusal && <RefusalNote refusal={refusal} />}
        {children}
        <div className={styles.actions}>
          {actions}
          <span role="status" className={styles.status}>
            {pending ? words.sending : ''}
          </span>
        </div>
      </form>
    </FormContext>
  )
}
