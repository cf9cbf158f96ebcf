import type { FieldDifference } from '../words.ts'
import { ChangedLines } from './changed-lines.tsx'
import styles from './section.module.css'
import { words } from './words.en.ts'

/** What differs, field by field: word by word inside a line, whole lines otherwise. */
export function Changes({ changes }: { changes: readonly FieldDifference[] }) {
  if (changes.length === 0) return <p className={styles.quiet}>{words.sameWords}</p>
  return (
    <>
      {changes.map(({ field, ...lines }) => (
        <div key={field} className={styles.change}>
          <span className={styles.quiet}>{words.fields[field]}</span>
          <ChangedLines {...lines} />
        </div>
      ))}
    </>
  )
}
