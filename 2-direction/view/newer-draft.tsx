import { Button } from '@plumbline/ui/button'
import { type Direction, difference, type Names } from '../words.ts'
import { Changes } from './changes.tsx'
import styles from './sheet.module.css'
import { words } from './words.en.ts'

type NewerDraftProps = {
  keeperName: string | null
  theirs: Direction
  mine: Direction
  names: Names
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Two drafts that both stand: what mine changes in theirs, and which of them shall be kept. */
export function NewerDraft({ keeperName, theirs, mine, names, onKeepMine, onTakeTheirs }: NewerDraftProps) {
  return (
    <div role="alert" className={`${styles.panel} ${styles.waiting}`}>
      <p>
        <strong>{words.newer(keeperName)}</strong> {words.newerSays}
      </p>
      <Changes changes={difference(theirs, mine, names)} />
      <div className={styles.actions}>
        <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
        <Button onClick={onKeepMine}>{words.keepMine}</Button>
      </div>
    </div>
  )
}
