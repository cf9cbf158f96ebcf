import { useAsk } from '@plumbline/ui/ask'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import type { SectionProps } from '@plumbline/work/words'
import type { ListDecisions } from '../step.ts'
import { DecisionEntry } from './decision-entry.tsx'
import { RecordDecision } from './record-decision.tsx'
import { words } from './words.en.ts'

/** The decisions of a work as a document: those in force, newest first, then those that were replaced. */
export function DecisionsSection({ workId, workspace, mayDrive }: SectionProps) {
  const decisions = useAsk<ListDecisions>('decision.list', { workId })
  if (decisions.error) return <ErrorNote error={decisions.error} onRetry={() => void decisions.refetch()} />
  if (!decisions.data) return <Loading />
  const { rows } = decisions.data
  const inForce = rows.filter(({ byDecisionId }) => byDecisionId === null)
  const replaced = rows.filter(({ byDecisionId }) => byDecisionId !== null)
  return (
    <>
      {rows.length === 0 && <Empty says={words.empty} />}
      {inForce.map((decision) => (
        <DecisionEntry key={decision.id} decision={decision} workspace={workspace} />
      ))}
      {mayDrive && <RecordDecision workId={workId} />}
      {replaced.length > 0 && (
        <Disclosure label={words.replaced(replaced.length)}>
          {replaced.map((decision) => (
            <DecisionEntry key={decision.id} decision={decision} workspace={workspace} />
          ))}
        </Disclosure>
      )}
    </>
  )
}
