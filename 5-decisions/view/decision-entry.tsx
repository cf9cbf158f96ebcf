import { DateText } from '@plumbline/ui/date-text'
import { Link } from '@plumbline/ui/link'
import type { ListDecisions } from '../step.ts'
import { ConsequenceList } from './consequence-list.tsx'
import styles from './decision.module.css'
import { leadOf } from './lead.ts'
import { NextStep } from './next-step.tsx'
import { words } from './words.en.ts'

export type DecisionEntryProps = { decision: ListDecisions['output']['rows'][number]; workspace: string }

/** One decision as it stands in the document: what, why, what follows, who is next, and how it stands. */
export function DecisionEntry({ decision, workspace }: DecisionEntryProps) {
  const { question, because, consequences, board, reviewOn, completeness, outcome } = decision
  const isAsked = outcome === null || outcome === 'accepted'
  return (
    <article className={styles.entry}>
      <p className={styles.quiet}>{question}</p>
      <Name decision={decision} workspace={workspace} />
      <p>{because}</p>
      <ConsequenceList consequences={consequences} />
      <NextStep {...decision} />
      <p className={styles.quiet}>
        {leadOf(decision)}{' '}
        {reviewOn && (
          <>
            {words.reviewOn} <DateText value={reviewOn} />.
          </>
        )}
      </p>
      {board.wordingReopened && <p className={styles.wrong}>{words.reopened(board.readDifferently)}</p>}
      {isAsked && completeness.missing.length > 0 && (
        <p className={styles.wrong}>{words.completeness.missing(completeness.missing)}</p>
      )}
    </article>
  )
}

/** One that was replaced, reversed or withdrawn: what it was, and how it ended. */
export function EndedEntry({ decision, workspace }: DecisionEntryProps) {
  return (
    <article className={styles.entry}>
      {decision.chosen && <p className={styles.quiet}>{decision.question}</p>}
      <Name decision={decision} workspace={workspace} />
      <p className={styles.quiet}>{leadOf(decision)}</p>
    </article>
  )
}

function Name({ decision: { id, chosen, question }, workspace }: DecisionEntryProps) {
  return (
    <h3>
      <Link href={`/w/${workspace}/decisions/${id}`}>{chosen || question}</Link>
    </h3>
  )
}
