import { ChangedLines } from '@plumbline/direction/view/changed-lines'
import type { PartDifference } from '../wording/difference.ts'
import styles from './wording.module.css'
import { wordingWords } from './wording-words.en.ts'

/** What differs between two texts of a decision, part by part: word by word inside a line, whole lines otherwise. */
export function DecisionChanges({ changes }: { changes: readonly PartDifference[] }) {
  if (changes.length === 0) return <p className={styles.quiet}>{wordingWords.same}</p>
  return (
    <>
      {changes.map(({ part, ...lines }) => (
        <div key={part} className={styles.change}>
          <span className={styles.quiet}>{wordingWords.part(part)}</span>
          <ChangedLines {...lines} />
        </div>
      ))}
    </>
  )
}
