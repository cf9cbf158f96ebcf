import type { ReactNode } from 'react'
import styles from './disclosure.module.css'

/** Folds away what not everybody needs; it is open in print. */
export function Disclosure({ label, open, children }: { label: string; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.disclosure} open={open}>
      <summary className={styles.label}>{label}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
