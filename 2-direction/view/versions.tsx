import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import type { ShowDirection } from '../step.ts'
import type { FieldDifference } from '../words.ts'
import { changedWords } from './changed-words.ts'
import styles from './section.module.css'
import { words } from './words.en.ts'

/** What each version changed, field by field, newest first. */
export function Versions({ versions }: { versions: ShowDirection['output']['versions'] }) {
  return (
    <Disclosure label={words.versions}>
      {versions.map(({ id, version, publishedAt, publishedByName, changes }) => (
        <div key={id} className={styles.version}>
          <h3 className={styles.name}>
            {words.published(version, publishedByName)} {publishedAt && <DateText value={publishedAt} />}
          </h3>
          {changes.length === 0 && <p>{words.firstWording}</p>}
          {changes.map(({ field, removed, added }) => (
            <div key={field} className={styles.change}>
              <span className={styles.quiet}>{words.fields[field as FieldDifference['field']]}</span>
              <Change removed={removed} added={added} />
            </div>
          ))}
        </div>
      ))}
    </Disclosure>
  )
}

/** One sentence that was reworded is shown as one; what came or went as a whole is shown whole. */
function Change({ removed, added }: Pick<FieldDifference, 'removed' | 'added'>) {
  const run = removed.length === 1 && added.length === 1 ? changedWords(removed[0] ?? '', added[0] ?? '') : null
  if (run) {
    return (
      <p>
        {run.map(({ kind, words }, at) => {
          const Part = kind === 'same' ? 'span' : kind === 'gone' ? 'del' : 'ins'
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may come twice; their place is all they are known by
            <Part key={at} className={kind === 'gone' ? styles.removed : undefined}>
              {at > 0 && ' '}
              {words}
            </Part>
          )
        })}
      </p>
    )
  }
  return (
    <>
      {removed.map((line) => (
        <del key={line} className={styles.removed}>
          {line}
        </del>
      ))}
      {added.map((line) => (
        <ins key={line}>{line}</ins>
      ))}
    </>
  )
}
