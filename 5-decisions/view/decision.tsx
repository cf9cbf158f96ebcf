import { useAsk } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Section } from '@plumbline/ui/section'
import { useParams } from '@tanstack/react-router'
import { isDecided, isOpen } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type { ShowDecision } from '../step.ts'
import { PART_SAYS } from '../words.ts'
import { AcknowledgementBoard } from './acknowledgement-board.tsx'
import { boardSentence } from './board-words.en.ts'
import { CorrectFile } from './correct-file.tsx'
import { AfterDeciding, NextOnTheWay } from './course.tsx'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'
import { DecisionChain } from './decision-chain.tsx'
import { DecisionFacts } from './decision-facts.tsx'
import { DecisionHistory } from './decision-history.tsx'
import { DecisionRelations } from './decision-relations.tsx'
import { DissentList } from './dissent-list.tsx'
import { EditDecision } from './edit-decision.tsx'
import { FinalCall } from './final-call.tsx'
import { FourAnswers } from './four-answers.tsx'
import { leadOf } from './lead.ts'
import { LogHead } from './log-head.tsx'
import { Method } from './method.tsx'
import { OptionList } from './option-list.tsx'
import { OwnAcknowledgement } from './own-acknowledgement.tsx'
import { ReadBackDecision } from './read-back-decision.tsx'
import { Reasons } from './reasons.tsx'
import { RelateDecision } from './relate-decision.tsx'
import { TakeAlong } from './take-along.tsx'
import { words } from './words.en.ts'

/** The page of a decision at `decisions/$decisionId` of a workspace. */
export function StepPage() {
  const { workspace, decisionId } = useParams({ strict: false }) as { workspace: string; decisionId: string }
  const decision = useAsk<ShowDecision>('decision.show', { decisionId })
  if (decision.error) return <ErrorNote error={decision.error} onRetry={() => void decision.refetch()} />
  if (!decision.data) return <Loading />
  return <DecisionPage key={decisionId} decision={decision.data} workspace={workspace} />
}

type DecisionPageProps = { decision: ShowDecision['output']; workspace: string }

/** One decision as a document: four answers first, then what was not chosen, who disagreed, who took it on, what became of it. */
export function DecisionPage({ decision, workspace }: DecisionPageProps) {
  const { workKey, workTitle, question, standing, mine, mayDrive } = decision
  const inForce = standing !== 'superseded'
  const open = isOpen(stageOf(decision))
  return (
    <Page kicker={(open ? courseWords.openKicker : words.kicker)(workKey)} title={question} lead={leadOf(decision)}>
      {!inForce && <DecisionChain decision={decision} workspace={workspace} />}
      <EditDecision decision={decision}>
        <FourAnswers decision={decision} />
      </EditDecision>
      {inForce && <DecisionChain decision={decision} workspace={workspace} />}
      <Gaps decision={decision} isOpen={open} />
      <NextOnTheWay decision={decision} workspace={workspace} />
      <FinalCall decision={decision} />
      <Method decision={decision} />
      {!open && inForce && (
        <p data-screen-only>
          <Link alone href={`/w/${workspace}/decisions/${decision.id}/for-me`}>
            {words.forYou}
          </Link>
        </p>
      )}
      {mine && inForce && <OwnAcknowledgement decision={decision} />}
      {(!open || decision.options.length > 0) && (
        <Section id="options" title={words.options}>
          <OptionList options={decision.options} />
        </Section>
      )}
      <Reasons decision={decision} />
      {(!open || decision.dissent.length > 0 || decision.nobodyDisagreed) && (
        <Section id="dissent" title={words.dissent}>
          <DissentList decision={decision} />
        </Section>
      )}
      {!open && (
        <Section id="acknowledgement" title={words.board} state={boardSentence(decision)} wide>
          <AcknowledgementBoard decision={decision} />
          {mayDrive && inForce && <ReadBackDecision decision={decision} workspace={workspace} />}
        </Section>
      )}
      {(mayDrive || decision.relations.length > 0) && (
        <Section id="relations" title={courseWords.relations.title}>
          <DecisionRelations decision={decision} workspace={workspace} />
          {mayDrive && <RelateDecision decision={decision} />}
        </Section>
      )}
      <Section id="history" title={words.history}>
        <DecisionFacts decision={decision} />
        <CorrectFile decision={decision} />
        <DecisionHistory history={decision.history} />
        <AfterDeciding decision={decision} workspace={workspace} />
        <TakeAlong decisionId={decision.id} source={decision.source} />
        <p data-screen-only>
          <Link alone href={`/w/${workspace}/work/${workKey}#decisions`}>
            {words.backToWork(workTitle)}
          </Link>
        </p>
      </Section>
      <LogHead workspace={workspace} />
    </Page>
  )
}

/** What is not written down, and what somebody wrote down for whoever approves. */
function Gaps({ decision, isOpen }: { decision: ShowDecision['output']; isOpen: boolean }) {
  const { completeness, approval, outcome } = decision
  // That nothing is proposed is said above.
  const missing = completeness.missing.filter((part) => !isOpen || part !== PART_SAYS.chosen)
  const gaps = isOpen ? courseWords.before : words.completeness.missing
  const isAsked = isOpen || outcome === null || outcome === 'accepted'
  const { somebody } = courseWords.approval
  return (
    <>
      {approval && !isOpen && (
        <p className={styles.quiet}>
          {courseWords.approval.written(
            approval.personName ?? somebody,
            approval.forPersonName ?? somebody,
            approval.because ?? '',
          )}{' '}
          {approval.isMine && isDecided(stageOf(decision)) && courseWords.approval.correctable}
        </p>
      )}
      {isAsked && missing.length > 0 && <p className={styles.wrong}>{gaps(missing)}</p>}
    </>
  )
}
