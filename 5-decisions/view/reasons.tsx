import { Section } from '@plumbline/ui/section'
import { Text } from '@plumbline/ui/text'
import type { ShowDecision } from '../step.ts'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'

/** What speaks for one answer or the other, what is expected of it and how surely; nothing when none of it is written down. */
export function Reasons({ decision }: { decision: ShowDecision['output'] }) {
  const { drivers, expectedResult, confidence, reviewTriggers } = decision
  const speaks = drivers ?? []
  const triggers = reviewTriggers ?? []
  if (speaks.length + triggers.length === 0 && expectedResult === null && confidence === null) return null
  return (
    <Section id="reasons" title={courseWords.reasons}>
      {speaks.length > 0 && (
        <ul className={styles.list} aria-label={courseWords.drivers}>
          {speaks.map((driver) => (
            <li key={driver}>{driver}</li>
          ))}
        </ul>
      )}
      {(expectedResult !== null || confidence !== null) && (
        <div>
          <p className={styles.quiet}>
            {courseWords.expected}
            {confidence !== null && `, ${courseWords.sure(confidence)}`}
          </p>
          {expectedResult !== null && <Text words={expectedResult} />}
        </div>
      )}
      {triggers.length > 0 && (
        <div>
          <p className={styles.quiet}>{courseWords.triggers}</p>
          <ul className={styles.list}>
            {triggers.map((trigger) => (
              <li key={trigger}>{trigger}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  )
}
