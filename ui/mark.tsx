import styles from './mark.module.css'

export type MarkProps = {
  /** waits: a filled point · done: a tick · open: an empty ring */
  kind: 'waits' | 'done' | 'open'
  /** What the mark means here; read aloud, and shown when somebody points at it. */
  label: string
}

const shapes = {
  waits: <circle cx="5" cy="5" r="3.5" fill="currentColor" />,
  done: <path d="M1.5 5.5 4 8l4.5-6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  open: <circle cx="5" cy="5" r="3.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
}

/** A small quiet sign beside a word, never a number in a bubble. */
export function Mark({ kind, label }: MarkProps) {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 10 10" className={styles.mark} data-kind={kind}>
      <title>{label}</title>
      {shapes[kind]}
    </svg>
  )
}
