import type { ShowDecision } from '../step.ts'
import { byPlace } from './board-order.ts'
import { boardWords as says } from './board-words.en.ts'
import decisionStyles from './decision.module.css'
import styles from './wording.module.css'

const WAITS = new Set(['read-differently', 'not-mine', 'cannot'])

/** Who is where: six places, each with how many and who. */
export function BoardPlaces({ asked }: { asked: ShowDecision['output']['asked'] }) {
  return (
    <dl className={styles.columns}>
      {byPlace(asked).map(({ place, rows }) => (
        <div
          key={place}
          className={styles.column}
          data-some={rows.length > 0 || undefined}
          data-waits={(rows.length > 0 && WAITS.has(place)) || undefined}
        >
          <dt>{says.places[place]}</dt>
          <dd className={styles.count}>{rows.length}</dd>
          {rows.map(({ personId, personName, missedClaims }) => (
            <dd key={personId}>
              {personName}
              {missedClaims > 0 && place === 'understood' && (
                <span className={decisionStyles.quiet}> {says.missed(missedClaims)}</span>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
