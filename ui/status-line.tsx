import type { ReactNode } from 'react'
import styles from './status-line.module.css'

/** Says beside the work what just happened. It is read aloud once and stays until something else happens. */
export function StatusLine({ children }: { children?: ReactNode }) {
  return (
    <p role="status" className={styles.line}>
      {children}
    </p>
  )
}
