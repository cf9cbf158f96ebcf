import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { useParams } from '@tanstack/react-router'
import type { ShowDecision } from '../step.ts'
import { AcknowledgementBoard } from './acknowledgement-board.tsx'
import styles from './decision.module.css'
import { DecisionChain } from './decision-chain.tsx'
import { DecisionFacts } from './decision-facts.tsx'
import { DecisionHistory } from './decision-history.tsx'
import { DissentList } from './dissent-list.tsx'
import { FourAnswers } from './four-answers.tsx'
import { LogHead } from './log-head.tsx'
import { OptionList } from './option-list.tsx'
import { OwnAcknowledgement } from './own-acknowledgement.tsx'
import { SupersedeDecision } from './supersede-decision.tsx'
import { words } from './words.en.ts'

/** The page of a decision at `decisions/$decisionId` of a workspace. */
export function StepPage() {
  const { workspace, decisionId } = useParams({ strict: false }) as { workspace: string; decisionId: string }
  const decision = useAsk<ShowDecision>('decision.show', { decisionId })
  if (decision.error) return <ErrorNote error={decision.error} onRetry={() => void decision.refetch()} />
  if (!decision.data) return <Loading />
  return <DecisionPage key={decisionId} decision={decision.data} workspace={workspace} />
}

/** One decision as a document: four answers first, then what was not chosen, who disagreed, who took it on, what became of it. */
export function DecisionPage({ decision, workspace }: { decision: ShowDecision['output']; workspace: string }) {
  const { workKey, workTitle, question, standing, board, mine, mayDrive, completeness } = decision
  const inForce = standing !== 'superseded'
  const acknowledged = board.asked > 0 ? words.acknowledged(board.acknowledged, board.asked) : undefined
  return (
    <Page
      kicker={words.kicker(workKey)}
      title={question}
      lead={standing === 'announced' ? acknowledged : words.standings[standing]}
    >
      {!inForce && <DecisionChain decision={decision} workspace={workspace} />}
      <FourAnswers decision={decision} />
      {inForce && <DecisionChain decision={decision} workspace={workspace} />}
      {completeness.missing.length > 0 && (
        <p className={styles.wrong}>{words.completeness.missing(completeness.missing)}</p>
      )}
      {mine && inForce && <OwnAcknowledgement decision={decision} />}
      <Section id="options" title={words.options}>
        <OptionList options={decision.options} />
      </Section>
      <Section id="dissent" title={words.dissent}>
        <DissentList decision={decision} />
      </Section>
      <Section id="acknowledgement" title={words.board} state={acknowledged} wide>
        <AcknowledgementBoard decision={decision} />
      </Section>
      <Section id="history" title={words.history}>
        <DecisionFacts decision={decision} />
        <DecisionHistory history={decision.history} />
        {mayDrive && inForce && <SupersedeDecision decision={decision} workspace={workspace} />}
        <p className={styles.ending} data-screen-only>
          <Button onClick={() => window.print()}>{words.print}</Button>
          <Link href={`/w/${workspace}/work/${workKey}#decisions`}>{words.backToWork(workTitle)}</Link>
        </p>
      </Section>
      <LogHead workspace={workspace} />
    </Page>
  )
}
