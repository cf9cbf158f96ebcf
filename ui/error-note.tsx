import { Button } from './button.tsx'
import styles from './refusal-note.module.css'
import { refusalOf } from './refusal-of.ts'
import { useWords } from './words.tsx'

export type ErrorNoteProps = {
  /** Whatever was thrown. A refusal keeps its own sentence. */
  error: unknown
  onRetry?: () => void
}

/** Something could not be fetched or done: what happened, what to do, and a way to try again. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const words = useWords()
  const { sentence, next } = refusalOf(error, words)
  return (
    <div role="alert" className={styles.note}>
      <p className={styles.sentence}>{sentence}</p>
      {next && <p>{next}</p>}
      {onRetry && (
        <div>
          <Button onClick={onRetry}>{words.again}</Button>
        </div>
      )}
    </div>
  )
}
