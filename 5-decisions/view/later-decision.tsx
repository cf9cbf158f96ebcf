import { useTell } from '@plumbline/ui/ask'
import { useNavigate } from '@plumbline/ui/link'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import type {
  AmendDecision as Amend,
  OpenQuestion as Open,
  ShowDecision,
  SupersedeDecision as Supersede,
} from '../step.ts'
import { type Composed, composedOf } from './composed.ts'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'
import { DecisionForm } from './decision-form.tsx'
import { questionFrom } from './open-question.ts'

type LaterDecisionProps = {
  decision: ShowDecision['output']
  workspace: string
  how: 'amend' | 'supersede'
  onCancel: () => void
}

/** Records the decision that changes this one or takes its place; this one stays and says so. */
export function LaterDecision({ decision, workspace, how, onCancel }: LaterDecisionProps) {
  const { id: decisionId, workId } = decision
  const supersede = useTell<Supersede>('decision.supersede')
  const amend = useTell<Amend>('decision.amend')
  const open = useTell<Open>('decision.open')
  const navigate = useNavigate()
  const says = courseWords[how]
  const keep = (composed: Composed, values: FormData, asQuestion: boolean) => {
    const given = (name: string) => String(values.get(name) ?? '').trim()
    const part = given('part') || undefined
    if (asQuestion) return open.mutateAsync({ workId, ...questionFrom(composed) })
    return how === 'amend'
      ? amend.mutateAsync({ decisionId, amendedBecause: given('amendedBecause'), part, ...composed })
      : supersede.mutateAsync({ decisionId, supersededBecause: given('supersededBecause'), part, ...composed })
  }
  const send = async (composed: Composed, values: FormData, asQuestion: boolean) => {
    const later = await keep(composed, values, asQuestion)
    navigate(`/w/${workspace}/decisions/${later.id}`)
  }
  const { decidedOn: _, reviewOn: __, nextStep: ___, ...earlier } = composedOf(decision)
  return (
    <div className={styles.next}>
      <p className={styles.quiet}>{says.lead}</p>
      <DecisionForm
        workId={workId}
        button={says.button}
        tells={says.tells}
        given={how === 'amend' ? earlier : { question: decision.question }}
        onSend={send}
        onCancel={onCancel}
      >
        <TextArea label={says.because} name={how === 'amend' ? 'amendedBecause' : 'supersededBecause'} rows={2} />
        <TextField label={says.part} name="part" hint={says.partHint} optional />
      </DecisionForm>
    </div>
  )
}
