import { useTell } from '@plumbline/ui/ask'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateField } from '@plumbline/ui/date-field'
import { TextArea } from '@plumbline/ui/text-area'
import { useState } from 'react'
import type {
  AnnounceDecision,
  DecideDecision,
  DisownApproval,
  ExploreQuestion,
  ProposeDecision,
  ReviewDecision,
  ShowDecision,
  WithdrawDecision,
} from '../step.ts'
import type { Outcome } from '../words.ts'
import { CourseForm } from './course-form.tsx'
import { courseWords } from './course-words.en.ts'

export type CourseStepProps = { decision: ShowDecision['output']; onClose: () => void }

const OUTCOMES = ['accepted', 'not-done', 'deferred', 'rejected'] as const
const ENDINGS = ['confirmed', 'reversed', 'expired'] as const
type Ending = (typeof ENDINGS)[number]

const given = (values: FormData, name: string) => String(values.get(name) ?? '').trim() || undefined

/** Answers are looked for before one is proposed. */
export function Explore({ decision, onClose }: CourseStepProps) {
  const explore = useTell<ExploreQuestion>('decision.explore')
  const says = courseWords.explore
  return (
    <CourseForm
      {...says}
      onClose={onClose}
      onSend={(values) => explore.mutateAsync({ decisionId: decision.id, because: given(values, 'because') })}
    >
      <TextArea label={courseWords.because} name="because" rows={2} optional />
    </CourseForm>
  )
}

/** What is written down is proposed to whoever approves it. */
export function Propose({ decision, onClose }: CourseStepProps) {
  const propose = useTell<ProposeDecision>('decision.propose')
  const { button, tells } = courseWords.propose
  return (
    <CourseForm
      button={button}
      tells={tells(decision.approverName)}
      onClose={onClose}
      onSend={() => propose.mutateAsync({ decisionId: decision.id })}
    />
  )
}

/** The approver decides; whoever drives the work writes down what the approver said, and where. */
export function Decide({ decision, onClose }: CourseStepProps) {
  const decide = useTell<DecideDecision>('decision.decide')
  const says = courseWords.decide
  return (
    <CourseForm
      button={says.button}
      tells={says.tells}
      onClose={onClose}
      onSend={(values) =>
        decide.mutateAsync({
          decisionId: decision.id,
          version: decision.version,
          outcome: (given(values, 'outcome') ?? 'accepted') as Outcome,
          decidedOn: given(values, 'decidedOn'),
          approverSaid: given(values, 'approverSaid'),
        })
      }
    >
      <ChoiceGroup
        label={says.outcome}
        name="outcome"
        defaultValue="accepted"
        choices={OUTCOMES.map((value) => ({ value, label: says.outcomes[value] }))}
      />
      {!decision.mayApprove && (
        <TextArea
          label={says.approverSaid(decision.approverName ?? says.theApprover)}
          name="approverSaid"
          hint={says.approverSaidHint}
          rows={2}
        />
      )}
      <DateField label={says.decidedOn} name="decidedOn" hint={says.decidedOnHint} optional />
    </CourseForm>
  )
}

/** It counts as announced. */
export function Announce({ decision, onClose }: CourseStepProps) {
  const announce = useTell<AnnounceDecision>('decision.announce')
  return (
    <CourseForm
      {...courseWords.announce}
      onClose={onClose}
      onSend={() => announce.mutateAsync({ decisionId: decision.id })}
    />
  )
}

/** Taken back before it is decided, with the reason. */
export function Withdraw({ decision, onClose }: CourseStepProps) {
  const withdraw = useTell<WithdrawDecision>('decision.withdraw')
  const { because, ...says } = courseWords.withdraw
  return (
    <CourseForm
      {...says}
      onClose={onClose}
      onSend={(values) => withdraw.mutateAsync({ decisionId: decision.id, because: given(values, 'because') ?? '' })}
    >
      <TextArea label={because} name="because" rows={2} />
    </CourseForm>
  )
}

/** Ends a review: it still holds until another day, it is reversed, or it has expired. */
export function Review({ decision, onClose }: CourseStepProps) {
  const review = useTell<ReviewDecision>('decision.review')
  const [ending, setEnding] = useState<Ending>('confirmed')
  const says = courseWords.review
  return (
    <CourseForm
      button={says.button}
      tells={says.tells}
      onClose={onClose}
      onSend={(values) =>
        review.mutateAsync({
          decisionId: decision.id,
          ending,
          because: given(values, 'because') ?? '',
          reviewOn: ending === 'confirmed' ? given(values, 'reviewOn') : undefined,
        })
      }
    >
      <ChoiceGroup
        label={says.ending}
        name="ending"
        value={ending}
        onChange={setEnding}
        choices={ENDINGS.map((value) => ({ value, label: says.endings[value] }))}
      />
      <TextArea label={says.because} name="because" rows={2} />
      {ending === 'confirmed' && <DateField label={says.reviewOn} name="reviewOn" />}
    </CourseForm>
  )
}

/** The approver says that what was written down in their name is not what they said. */
export function Disown({ decision, onClose }: CourseStepProps) {
  const disown = useTell<DisownApproval>('decision.disown-approval')
  const says = courseWords.approval
  return (
    <CourseForm
      button={says.disownButton}
      tells={says.disownTells(
        decision.board.asked,
        decision.predecessors.map(({ chosen }) => chosen),
      )}
      onClose={onClose}
      onSend={(values) => disown.mutateAsync({ decisionId: decision.id, because: given(values, 'because') ?? '' })}
    >
      <TextArea label={says.disownBecause} name="because" rows={2} />
    </CourseForm>
  )
}
