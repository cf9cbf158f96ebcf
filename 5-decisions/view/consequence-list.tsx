import type { Consequence } from '../words.ts'
import styles from './decision.module.css'
import { words } from './words.en.ts'

/** What follows, and who bears it. */
export function ConsequenceList({ consequences }: { consequences: Consequence[] }) {
  if (consequences.length === 0) return <p className={styles.quiet}>{words.noConsequences}</p>
  return (
    <ul className={styles.list}>
      {consequences.map(({ what, kind, borneBy }) => (
        <li key={what + borneBy}>
          {what}
          {borneBy && <span className={styles.quiet}> ({words.borneBy[kind](borneBy)})</span>}
        </li>
      ))}
    </ul>
  )
}
