import type { ShowDecision } from '../step.ts'
import styles from './decision.module.css'
import { words } from './words.en.ts'

type Dissent = ShowDecision['output']['dissent'][number]

/** Who disagreed with what; or that nobody did; or that nothing is known about it. */
export function DissentList({ dissent, nobodyDisagreed }: { dissent: Dissent[]; nobodyDisagreed: boolean }) {
  if (nobodyDisagreed) return <p>{words.nobodyDisagreed}</p>
  if (dissent.length === 0) return <p className={styles.quiet}>{words.dissentUnknown}</p>
  return (
    <ul className={styles.list}>
      {dissent.map(({ id, personName, objection, commits, wouldResolve }) => (
        <li key={id}>
          <strong>{personName ?? words.unnamed}</strong>
          {commits && <span className={styles.quiet}>, {words.commits}</span>}: {objection}{' '}
          {wouldResolve && (
            <span className={styles.quiet}>
              {words.wouldResolve} {wouldResolve}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
