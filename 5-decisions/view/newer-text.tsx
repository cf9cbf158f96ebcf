import { Button } from '@plumbline/ui/button'
import { decisionDifference } from '../wording/difference.ts'
import type { DecisionText } from '../wording/text.ts'
import { DecisionChanges } from './decision-changes.tsx'
import type { Known } from './use-people.ts'
import styles from './wording.module.css'
import { wordingWords } from './wording-words.en.ts'

type NewerTextProps = {
  theirs: DecisionText
  mine: DecisionText
  people: readonly Known[]
  onTakeTheirs: () => void
  onKeepMine: () => void
}

/** Two texts that both stand: what mine would change in theirs, and which of them shall hold. */
export function NewerText({ theirs, mine, people, onTakeTheirs, onKeepMine }: NewerTextProps) {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (
    <div role="alert" className={styles.panel}>
      <p>
        <strong>{wordingWords.newer}</strong> {wordingWords.newerSays}
      </p>
      <DecisionChanges changes={decisionDifference(theirs, mine, names, theirs.decidedOn ?? '')} />
      <div className={styles.line}>
        <Button onClick={onTakeTheirs}>{wordingWords.takeTheirs}</Button>
        <Button onClick={onKeepMine}>{wordingWords.keepMine}</Button>
      </div>
    </div>
  )
}
