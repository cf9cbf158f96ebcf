import { SmallButton } from '@plumbline/ui/small-button'
import type { ReactNode } from 'react'
import styles from './sheet.module.css'
import { words } from './words.en.ts'

/** What is said beside a line: where readers would guess, what is missing, or what of a file is doubtful. */
export type MarginNote = { id: string; says: string; kind: 'guess' | 'missing' | 'doubt' | 'source' }

export type MarginProps = {
  /** By which a control points at its notes. */
  id: string
  notes: readonly MarginNote[]
  onSettle?: ((id: string) => void) | undefined
  children: ReactNode
}

/** A part of the sheet with what there is to say about it in the margin beside it. */
export function Margin({ id, notes, onSettle, children }: MarginProps) {
  return (
    <div className={styles.line}>
      <div className={styles.text}>{children}</div>
      <div className={styles.margin} id={id}>
        {notes.map((note) => (
          <p key={note.id} className={styles.note} data-kind={note.kind}>
            {note.says}{' '}
            {note.kind === 'doubt' && onSettle && (
              <SmallButton onClick={() => onSettle(note.id)} aria-label={words.settleWhat(note.says)}>
                {words.settle}
              </SmallButton>
            )}
          </p>
        ))}
      </div>
    </div>
  )
}
