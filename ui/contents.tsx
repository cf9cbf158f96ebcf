import styles from './contents.module.css'
import { Mark } from './mark.tsx'
import { useWords } from './words.tsx'

export type ContentsEntry = {
  /** The id of the section. */
  id: string
  title: string
  /** What waits there for the reader, in words; a mark shows that something does. */
  waits?: string
}

/** The quiet list of what is on this page, with a mark where something waits. */
export function Contents({ entries, label }: { entries: ContentsEntry[]; label?: string }) {
  const words = useWords()
  return (
    <nav aria-label={label ?? words.onThisPage} className={styles.contents} data-screen-only>
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#${entry.id}`} className={styles.entry}>
              <span>{entry.title}</span>
              {entry.waits && <Mark kind="waits" label={entry.waits} />}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
