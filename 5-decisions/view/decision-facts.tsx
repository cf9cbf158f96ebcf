import { DateText } from '@plumbline/ui/date-text'
import type { ShowDecision } from '../step.ts'
import styles from './decision.module.css'
import { words } from './words.en.ts'

/** Three dates that are not the same, the way back, and when it is looked at again. */
export function DecisionFacts({ decision }: { decision: ShowDecision['output'] }) {
  const { approverName, decidedOn, effectiveFrom, recordedAt, reviewOn, door, source } = decision
  return (
    <dl className={styles.facts}>
      {approverName && (
        <>
          <dt>{words.approver}</dt>
          <dd>{approverName}</dd>
        </>
      )}
      {decidedOn && (
        <>
          <dt>{words.decidedOn}</dt>
          <dd>
            <DateText value={decidedOn} />
          </dd>
        </>
      )}
      {effectiveFrom && (
        <>
          <dt>{words.effectiveFrom}</dt>
          <dd>
            <DateText value={effectiveFrom} />
          </dd>
        </>
      )}
      {reviewOn && (
        <>
          <dt>{words.reviewOn}</dt>
          <dd>
            <DateText value={reviewOn} />
          </dd>
        </>
      )}
      <dt>{words.recordedOn}</dt>
      <dd>
        <DateText value={recordedAt} />
      </dd>
      <dt>{words.door}</dt>
      <dd>{words.doors[door]}</dd>
      {source && (
        <>
          <dt>{words.source}</dt>
          <dd>{source}</dd>
        </>
      )}
    </dl>
  )
}
