import type { ShowDecision } from '../step.ts'
import styles from './decision.module.css'
import { words } from './words.en.ts'

/** Who disagreed, when it was decided or when they were told; or that nobody did; or that nothing is known about it. */
export function DissentList({ decision }: { decision: ShowDecision['output'] }) {
  const { dissent, asked, nobodyDisagreed } = decision
  const saidLater = asked.filter(({ response }) => response === 'disagree-and-commit')
  const nobody = dissent.length + saidLater.length === 0
  return (
    <>
      {nobodyDisagreed && <p>{words.nobodyDisagreed}</p>}
      {nobody && !nobodyDisagreed && <p className={styles.quiet}>{words.dissentUnknown}</p>}
      {!nobody && (
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
          {saidLater.map(({ personId, personName, words: own }) => (
            <li key={personId}>
              <strong>{personName}</strong>
              <span className={styles.quiet}>
                , {words.commits}
                {own ? ':' : '.'}
              </span>{' '}
              {own}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
