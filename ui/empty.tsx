import type { ReactNode } from 'react'
import styles from './empty.module.css'

export type EmptyProps = {
  /** What is not here yet, and what will be. */
  says: ReactNode
  /** The next thing to do: a button or a link. */
  children?: ReactNode
}

/** Nothing is here yet: says so, and offers the next step. */
export function Empty({ says, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <p>{says}</p>
      {children && (
        <div className={styles.next} data-screen-only>
          {children}
        </div>
      )}
    </div>
  )
}
