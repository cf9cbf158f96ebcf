import type { ShowDecision } from '../step.ts'
import { boardWords as says } from './board-words.en.ts'
import styles from './decision.module.css'

/** How the claims were answered at first, as counts: what many missed is about our text. */
export function ClaimCounts({ claims }: { claims: ShowDecision['output']['claims'] }) {
  if (claims.length === 0) return null
  return (
    <div>
      <h3>{says.claims}</h3>
      <p className={styles.quiet}>{says.claimsLead}</p>
      <ul className={styles.list}>
        {claims.map(({ claim, expected, answered, missed, cannotTell }) => {
          const took = expected === 'disagree' ? says.tookForTrue : says.tookForFalse
          return (
            <li key={claim}>
              {claim} <span className={styles.quiet}>({expected === 'disagree' ? says.misreading : says.said})</span>:{' '}
              {took(missed, answered)}
              {cannotTell > 0 && `, ${says.couldNotTell(cannotTell)}`}.
            </li>
          )
        })}
      </ul>
    </div>
  )
}
