import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'
import { useWords } from './words.tsx'

export type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** What will happen, before somebody agrees to it. */
  says?: ReactNode
  children?: ReactNode
  /** Buttons; a button that closes is always added. */
  actions?: ReactNode
}

/** One question that must be answered before going on. Escape and a click outside leave everything as it was. */
export function Dialog({ open, onOpenChange, title, says, children, actions }: DialogProps) {
  const words = useWords()
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup}>
          <Base.Title className={styles.title}>{title}</Base.Title>
          {says && <Base.Description className={styles.says}>{says}</Base.Description>}
          {children}
          <div className={styles.actions}>
            {actions}
            <Base.Close className={styles.close}>{actions ? words.cancel : words.close}</Base.Close>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
