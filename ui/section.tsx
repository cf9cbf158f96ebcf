import type { ReactNode } from 'react'
import styles from './section.module.css'

export type SectionProps = {
  /** The name that `Contents` and links point at. */
  id: string
  title: ReactNode
  /** How things stand here, in one sentence. */
  state?: ReactNode
  /** What one can do here; a single primary button at most. */
  actions?: ReactNode
  /** Evidence and suggestions, shown in the margin beside the text that they are about. */
  aside?: ReactNode
  /** Lets the body use the margin too, for tables and charts. */
  wide?: boolean
  children?: ReactNode
}

/** A part of a page that opens with its state in one sentence. */
export function Section({ id, title, state, actions, aside, wide, children }: SectionProps) {
  const heading = `${id}-heading`
  return (
    <section id={id} aria-labelledby={heading} className={styles.section}>
      <header className={styles.head}>
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {state && <p className={styles.state}>{state}</p>}
      </header>
      <div className={styles.body} data-wide={(wide && !aside) || undefined}>
        {children}
        {actions && (
          <div className={styles.actions} data-screen-only>
            {actions}
          </div>
        )}
      </div>
      {aside && <aside className={styles.aside}>{aside}</aside>}
    </section>
  )
}
