import { DateText } from '@plumbline/ui/date-text'
import { Link } from '@plumbline/ui/link'
import type { ListDecisions } from '../step.ts'
import { ConsequenceList } from './consequence-list.tsx'
import styles from './decision.module.css'
import { NextStep } from './next-step.tsx'
import { words } from './words.en.ts'

export type DecisionEntryProps = { decision: ListDecisions['output']['rows'][number]; workspace: string }

/** One decision as it stands in the document: what, why, what follows, who is next, and how it stands. */
export function DecisionEntry({ decision, workspace }: DecisionEntryProps) {
  const { id, question, chosen, because, consequences, board, standing, reviewOn, completeness } = decision
  return (
    <article className={styles.entry}>
      <p className={styles.quiet}>{question}</p>
      <h3>
        <Link href={`/w/${workspace}/decisions/${id}`}>{chosen}</Link>
      </h3>
      <p>{because}</p>
      <ConsequenceList consequences={consequences} />
      <NextStep {...decision} />
      <p className={styles.quiet}>
        {words.standings[standing]}{' '}
        {board.asked > 0 && standing !== 'superseded' && words.acknowledged(board.acknowledged, board.asked)}{' '}
        {reviewOn && standing !== 'superseded' && (
          <>
            {words.reviewOn} <DateText value={reviewOn} />.
          </>
        )}
      </p>
      {board.wordingReopened && <p className={styles.wrong}>{words.reopened(board.readDifferently)}</p>}
      {completeness.missing.length > 0 && (
        <p className={styles.wrong}>{words.completeness.missing(completeness.missing)}</p>
      )}
    </article>
  )
}
