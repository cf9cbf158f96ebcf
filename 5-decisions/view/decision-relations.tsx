import { useTell } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { SmallButton } from '@plumbline/ui/small-button'
import type { EndRelation, ShowDecision } from '../step.ts'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'

const says = courseWords.relations

/** What this decision says of others and others of it, beside taking its place; whoever drives it can end what it says. */
export function DecisionRelations({ decision, workspace }: { decision: ShowDecision['output']; workspace: string }) {
  const { id: decisionId, relations, mayDrive } = decision
  const end = useTell<EndRelation>('decision.unrelate')
  if (relations.length === 0) return null
  return (
    <>
      {end.error && <ErrorNote error={end.error} />}
      <ul className={styles.list}>
        {relations.map(({ id, kind, decisionId: other, chosen, question, because, part, at, incoming }) => (
          <li key={id}>
            {says.says[kind][incoming ? 1 : 0]}{' '}
            <Link href={`/w/${workspace}/decisions/${other}`}>{chosen || question}</Link>
            {part && says.part(part)}
            <span className={styles.quiet}>
              , <DateText value={at} />
            </span>
            : {because}{' '}
            {mayDrive && !incoming && (
              <span data-screen-only>
                <SmallButton
                  aria-label={says.endFor(chosen || question)}
                  onClick={() => end.mutate({ decisionId, relationId: id })}
                >
                  {says.end}
                </SmallButton>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
