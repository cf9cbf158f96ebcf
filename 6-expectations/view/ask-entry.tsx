import { DateText } from '@plumbline/ui/date-text'
import { Link } from '@plumbline/ui/link'
import type { ListAsks } from '../step.ts'
import styles from './expectations.module.css'
import { SetAside } from './set-aside.tsx'
import { words } from './words.en.ts'

type Ask = ListAsks['output']['rows'][number]

/** One ask that waits: what was said, by whom, and what is to be done next. */
export function AskEntry({ ask, workspace, mayDrive }: { ask: Ask; workspace: string; mayDrive: boolean }) {
  const { id, personName, askedOn, enteredBy, standing, touches, cameBy } = ask
  const next =
    standing === 'unanswered' || standing === 'untold' || standing === 'objected' ? words.waits[standing] : null
  return (
    <article className={styles.entry}>
      <blockquote className={styles.words}>{ask.words || words.removed}</blockquote>
      <p className={styles.quiet}>
        {words.asked(personName)} <DateText value={askedOn} />
        {enteredBy && `, ${words.enteredBy(enteredBy)}`}. {words.standings[standing]}.
      </p>
      {touches.length > 0 && (
        <p className={styles.quiet}>
          {words.touching}{' '}
          {touches.map(({ decisionId, chosen }, at) => (
            <span key={decisionId}>
              {at > 0 && ', '}
              <Link href={`/w/${workspace}/decisions/${decisionId}`}>{chosen}</Link>
            </span>
          ))}
          .
        </p>
      )}
      <p>
        <Link alone href={`/w/${workspace}/asks/${id}`}>
          {(mayDrive && next) || words.open}
        </Link>
      </p>
      {mayDrive && cameBy === 'box' && standing === 'unanswered' && <SetAside ask={ask} />}
    </article>
  )
}
