import type { ReactNode } from 'react'
import styles from './under-line.module.css'

/** A quiet line under what stands in a cell: an address, a path, where something was found. */
export function UnderLine({ children }: { children: ReactNode }) {
  return <span className={styles.under}>{children}</span>
}
