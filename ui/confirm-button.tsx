import type { ReactNode } from 'react'
import { lazy, Suspense, useState } from 'react'
import { Button } from './button.tsx'
import { ErrorNote } from './error-note.tsx'
import { SmallButton } from './small-button.tsx'

const Dialog = lazy(() => import('./dialog.tsx').then(({ Dialog }) => ({ default: Dialog })))

export type ConfirmButtonProps = {
  /** The verb beside the row, and the same with its object for who only hears it. */
  verb: string
  label?: string
  /** The question, and what will happen. */
  title: string
  says: ReactNode
  /** The verb that does it. */
  confirm: string
  /** A promise that is refused is shown in the dialog, which stays open. */
  onConfirm: () => Promise<unknown>
}

/** A verb beside a row that cannot be undone: it asks once before it is done. */
export function ConfirmButton({ verb, label, title, says, confirm, onConfirm }: ConfirmButtonProps) {
  const [open, setOpen] = useState(false)
  const [turn, setTurn] = useState<{ pending: boolean; error: unknown }>({ pending: false, error: null })
  const change = (next: boolean) => {
    setOpen(next)
    setTurn({ pending: false, error: null })
  }
  const act = async () => {
    setTurn({ pending: true, error: null })
    try {
      await onConfirm()
      change(false)
    } catch (error) {
      setTurn({ pending: false, error })
    }
  }
  return (
    <>
      <SmallButton onClick={() => change(true)} aria-label={label}>
        {verb}
      </SmallButton>
      {open && (
        <Suspense>
          <Dialog
            open
            onOpenChange={change}
            title={title}
            says={says}
            actions={
              <Button kind="danger" pending={turn.pending} onClick={act}>
                {confirm}
              </Button>
            }
          >
            {turn.error !== null && <ErrorNote error={turn.error} />}
          </Dialog>
        </Suspense>
      )}
    </>
  )
}
