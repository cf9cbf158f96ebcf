import { DateText } from '@plumbline/ui/date-text'
import { Link } from '@plumbline/ui/link'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'
import type { DecisionEntryProps } from './decision-entry.tsx'
import { words } from './words.en.ts'

/** One open question as it stands among the decisions: what is proposed, and what waits for whom. */
export function QuestionEntry({ decision, workspace }: DecisionEntryProps) {
  const { id, question, chosen, standing, approverName, nextOwnerName, reviewOn } = decision
  return (
    <article className={styles.entry}>
      <h3>
        <Link href={`/w/${workspace}/decisions/${id}`}>{question}</Link>
      </h3>
      {chosen ? (
        <p>
          {courseWords.proposed}: {chosen}
        </p>
      ) : (
        <p className={styles.quiet}>{courseWords.nothingProposed}</p>
      )}
      <p className={styles.quiet}>
        {words.standings[standing]} {courseWords.waits(standing, approverName, nextOwnerName)}{' '}
        {reviewOn && (
          <>
            {words.reviewOn} <DateText value={reviewOn} />.
          </>
        )}
      </p>
    </article>
  )
}
