import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import type { ShowDirection } from '../step.ts'
import type { FieldDifference } from '../words.ts'
import styles from './section.module.css'
import { words } from './words.en.ts'

/** What each version changed, field by field, newest first. */
export function Versions({ versions }: { versions: ShowDirection['output']['versions'] }) {
  return (
    <Disclosure label={words.versions}>
      {versions.map(({ id, version, publishedAt, publishedByName, changes }) => (
        <div key={id}>
          <h3 className={styles.name}>
            {words.published(version, publishedByName)} {publishedAt && <DateText value={publishedAt} />}
          </h3>
          {changes.length === 0 && <p>{words.nothingChanged}</p>}
          {changes.map(({ field, removed, added }) => (
            <div key={field} className={styles.change}>
              <span className={styles.quiet}>{words.fields[field as FieldDifference['field']]}</span>
              {removed.map((line) => (
                <del key={line} className={styles.removed}>
                  {line}
                </del>
              ))}
              {added.map((line) => (
                <ins key={line}>{line}</ins>
              ))}
            </div>
          ))}
        </div>
      ))}
    </Disclosure>
  )
}
