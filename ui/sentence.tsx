import type { ReactNode } from 'react'
import styles from './text.module.css'

/** The leading sentence of a page or a result: a little larger, so that it is read first. */
export function Sentence({ children }: { children: ReactNode }) {
  return <p className={styles.sentence}>{children}</p>
}
