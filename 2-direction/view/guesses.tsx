import styles from './sheet.module.css'
import { words } from './words.en.ts'

/** Beside the sheet, while it is written: where readers would have to guess. */
export function Guesses({ notes }: { notes: readonly string[] }) {
  return (
    <aside className={styles.guesses} aria-label={words.notes}>
      {notes.length > 0 && (
        <div className={styles.beside}>
          <h3 className={styles.legend}>{words.notes}</h3>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  )
}
