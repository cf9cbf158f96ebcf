import styles from './loading.module.css'
import { useWords } from './words.tsx'

/** One quiet line, only when waiting takes longer than a blink. */
export function Loading({ says }: { says?: string }) {
  const words = useWords()
  return (
    <p role="status" className={styles.loading}>
      {says ?? words.loading}
    </p>
  )
}
