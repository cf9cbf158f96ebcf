import type { OptionNotTaken } from '../words.ts'
import styles from './decision.module.css'
import { words } from './words.en.ts'

/** What was not chosen, and why not. */
export function OptionList({ options }: { options: OptionNotTaken[] }) {
  if (options.length === 0) return <p className={styles.quiet}>{words.noOptions}</p>
  return (
    <ul className={styles.list}>
      {options.map(({ option, notChosenBecause }) => (
        <li key={option}>
          <strong>{option}</strong>: {notChosenBecause}
        </li>
      ))}
    </ul>
  )
}
