import { Button } from '@plumbline/ui/button'
import { type ReactNode, useState } from 'react'
import { isBeforeProposal, isDecided, isOpen } from '../course/course.ts'
import { stageOf } from '../decision.ts'
import type { ShowDecision } from '../step.ts'
import { Announce, type CourseStepProps, Decide, Disown, Explore, Propose, Review, Withdraw } from './course-steps.tsx'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'
import { LaterDecision } from './later-decision.tsx'

type Decision = ShowDecision['output']
type CourseProps = { decision: Decision; workspace: string }
type CourseStep = { begin: string; form: (props: CourseStepProps & { workspace: string }) => ReactNode }

const { approval, ...says } = courseWords

const STEPS = {
  explore: { begin: says.explore.begin, form: Explore },
  propose: { begin: says.propose.begin, form: Propose },
  decide: { begin: says.decide.begin, form: Decide },
  announce: { begin: says.announce.begin, form: Announce },
  withdraw: { begin: says.withdraw.begin, form: Withdraw },
  review: { begin: says.review.begin, form: Review },
  disown: { begin: approval.disown, form: Disown },
  amend: {
    begin: says.amend.begin,
    form: ({ onClose, ...props }) => <LaterDecision {...props} how="amend" onCancel={onClose} />,
  },
  supersede: {
    begin: says.supersede.begin,
    form: ({ onClose, ...props }) => <LaterDecision {...props} how="supersede" onCancel={onClose} />,
  },
} satisfies Record<string, CourseStep>
type StepName = keyof typeof STEPS

/** What can be done next on the way to a decision, the most likely first; nothing for who may do nothing. */
export function NextOnTheWay({ decision, workspace }: CourseProps) {
  const steps = stepsFor(decision)
  // What lacks something, or waits for somebody, can be put off or given up, but that is not what comes next.
  const stands = decision.standing === 'concern' || decision.standing === 'held'
  const leads =
    steps[0] !== 'disown' && (steps[0] !== 'decide' || (decision.completeness.missing.length === 0 && !stands))
  const isUnwritten = decision.mayDrive && isBeforeProposal(stageOf(decision)) && !isWritten(decision)
  if (steps.length === 0) return null
  return (
    <section className={styles.next} aria-label={courseWords.next} data-screen-only>
      {isUnwritten && <p>{courseWords.writeFirst}</p>}
      <InPlaceSteps {...{ decision, workspace, steps }} leads={leads} />
    </section>
  )
}

/** What one does with a decision that holds: look at it again, change a part of it, replace it. */
export function AfterDeciding({ decision, workspace }: CourseProps) {
  const { mayDrive, mayApprove, dueForReview } = decision
  const steps: StepName[] = isInForce(decision) ? [...(dueForReview ? [] : reviewFor(decision))] : []
  if (isInForce(decision) && mayDrive && !dueForReview) steps.push('amend', 'supersede')
  if (steps.length === 0 || !(mayDrive || mayApprove)) return null
  return (
    <div data-screen-only>
      <InPlaceSteps {...{ decision, workspace, steps }} />
    </div>
  )
}

type InPlaceStepsProps = CourseProps & { steps: readonly StepName[]; leads?: boolean }

/** Buttons, of which one at a time opens its form in their place. */
function InPlaceSteps({ decision, workspace, steps, leads = false }: InPlaceStepsProps) {
  const [open, setOpen] = useState<StepName | null>(null)
  // What was open may have gone by, when somebody else was faster.
  const chosen = open !== null && steps.includes(open) ? STEPS[open] : null
  if (chosen) {
    const Form = chosen.form
    // One that is done closes itself, not the one that somebody has opened meanwhile.
    const close = () => setOpen((now) => (now === open ? null : now))
    return <Form decision={decision} workspace={workspace} onClose={close} />
  }
  return (
    <div className={styles.line}>
      {steps.map((name, place) => (
        <Button key={name} kind={leads && place === 0 ? 'primary' : 'quiet'} onClick={() => setOpen(name)}>
          {STEPS[name].begin}
        </Button>
      ))}
    </div>
  )
}

function stepsFor(decision: Decision): StepName[] {
  const { mayDrive, mayApprove, approval: written, dueForReview } = decision
  const stage = stageOf(decision)
  const steps: StepName[] = []
  if (isBeforeProposal(stageOf(decision)) && mayDrive) {
    if (isWritten(decision)) steps.push('propose')
    if (stage === 'question') steps.push('explore')
  }
  if ((stage === 'proposed' || stage === 'final-call') && (mayDrive || mayApprove)) steps.push('decide')
  if (stage === 'proposed' && mayDrive) steps.push('explore')
  if (isOpen(stage) && mayDrive) steps.push('withdraw')
  if (stage === 'decided' && mayDrive && isInForce(decision)) steps.push('announce')
  if (dueForReview && isInForce(decision)) {
    steps.unshift(...reviewFor(decision))
    if (mayDrive) steps.push('amend', 'supersede')
  }
  if (written?.isMine && isInForce(decision)) steps.push('disown')
  return steps
}

function reviewFor({ mayDrive, mayApprove }: Decision): StepName[] {
  return mayDrive || mayApprove ? ['review'] : []
}

function isWritten({ chosen, because }: Decision): boolean {
  return chosen !== '' && because !== ''
}

function isInForce(decision: Decision): boolean {
  return isDecided(stageOf(decision)) && decision.standing !== 'superseded'
}
