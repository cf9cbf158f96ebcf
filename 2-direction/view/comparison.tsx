import { useAsk } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import type { CompareDirections } from '../step.ts'
import type { FieldDifference } from '../words.ts'
import { Changes } from './changes.tsx'
import styles from './section.module.css'
import { words } from './words.en.ts'

type ComparisonProps = { workId: string; from?: number; to?: number }

/** Two versions beside each other, and what the change has to do with those on the register, as far as facts say it. */
export function Comparison({ workId, from, to }: ComparisonProps) {
  const compared = useAsk<CompareDirections>('direction.difference', {
    workId,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  })
  if (compared.error) return <ErrorNote error={compared.error} onRetry={() => void compared.refetch()} />
  if (!compared.data) return <Loading />
  const { changes, touches, parties } = compared.data
  return (
    <div className={styles.version}>
      {compared.data.from === null ? <p>{words.firstWording}</p> : <Changes changes={changes as FieldDifference[]} />}
      {parties > 0 && changes.length > 0 && (
        <>
          <h3 className={styles.name}>{words.touches}</h3>
          <p className={styles.quiet}>{words.touchesLead(touches.length, parties)}</p>
          <ul className={styles.list}>
            {touches.map(({ stakeholderId, name, facts }) => (
              <li key={stakeholderId}>
                {name}
                {facts.map(({ field, how, shared }) => (
                  <span key={`${field}.${how}`} className={styles.fact}>
                    {words.how[how](words.fields[field], words.quoted(shared))}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
