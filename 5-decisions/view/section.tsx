import { useAsk } from '@plumbline/ui/ask'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import type { SectionProps } from '@plumbline/work/words'
import { isEnded, isOpen } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type { ListDecisions } from '../step.ts'
import { courseWords } from './course-words.en.ts'
import { DecisionEntry, EndedEntry } from './decision-entry.tsx'
import { ImportLink } from './import-link.tsx'
import { QuestionEntry } from './question-entry.tsx'
import { RecordDecision } from './record-decision.tsx'
import { words } from './words.en.ts'

/** The decisions of a work as a document: questions that are open, then what is in force, newest first, then what has ended. */
export function DecisionsSection({ workId, workspace, mayDrive }: SectionProps) {
  const decisions = useAsk<ListDecisions>('decision.list', { workId })
  if (decisions.error) return <ErrorNote error={decisions.error} onRetry={() => void decisions.refetch()} />
  if (!decisions.data) return <Loading />
  const { rows } = decisions.data
  const open = rows.filter((row) => isOpen(stageOf(row)))
  const ended = rows.filter((row) => isEnded(stageOf(row)) || row.byDecisionId !== null)
  const inForce = rows.filter((row) => !open.includes(row) && !ended.includes(row))
  return (
    <>
      {rows.length === 0 && <Empty says={words.empty} />}
      {open.map((decision) => (
        <QuestionEntry key={decision.id} decision={decision} workspace={workspace} />
      ))}
      {inForce.map((decision) => (
        <DecisionEntry key={decision.id} decision={decision} workspace={workspace} />
      ))}
      {mayDrive && <RecordDecision workId={workId} />}
      {ended.length > 0 && (
        <Disclosure label={courseWords.ended(ended.length)}>
          {ended.map((decision) => (
            <EndedEntry key={decision.id} decision={decision} workspace={workspace} />
          ))}
        </Disclosure>
      )}
      <p data-screen-only>
        <Link alone href={`/w/${workspace}/decisions`}>
          {courseWords.toLog}
        </Link>
      </p>
      {mayDrive && <ImportLink workId={workId} workspace={workspace} />}
    </>
  )
}
