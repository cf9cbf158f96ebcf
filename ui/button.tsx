import type { ButtonHTMLAttributes, MouseEvent } from 'react'
import styles from './button.module.css'
import { useFormState } from './form-state.ts'

export type ButtonKind = 'primary' | 'quiet' | 'danger'

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** One primary on a screen; quiet is the default. The words are a verb: “Send to 12 people”. */
  kind?: ButtonKind
  /** Something is under way: the button stays where it is, keeps the focus, and does nothing twice. */
  pending?: boolean
}

export function Button({ kind = 'quiet', pending, type = 'button', className, onClick, ...rest }: ButtonProps) {
  const form = useFormState()
  const busy = pending ?? (type === 'submit' && form.pending)
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type={type}
      className={[styles.button, className].filter(Boolean).join(' ')}
      data-kind={kind}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={press}
      {...rest}
    />
  )
}
