import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { useNavigate } from '@plumbline/ui/link'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import type { ShowDecision, SupersedeDecision as Supersede } from '../step.ts'
import { composedFrom } from './composed.ts'
import styles from './decision.module.css'
import { DecisionForm } from './decision-form.tsx'
import { words } from './words.en.ts'

/** Records the decision that takes the place of this one; this one stays and says so. */
export function SupersedeDecision({ decision, workspace }: { decision: ShowDecision['output']; workspace: string }) {
  const [open, setOpen] = useState(false)
  const supersede = useTell<Supersede>('decision.supersede')
  const navigate = useNavigate()
  const send = async (values: FormData) => {
    const given = (name: string) => String(values.get(name) ?? '').trim()
    const later = await supersede.mutateAsync({
      decisionId: decision.id,
      supersededBecause: given('supersededBecause'),
      ...(given('part') && { part: given('part') }),
      ...composedFrom(values),
    })
    navigate(`/w/${workspace}/decisions/${later.id}`)
  }
  if (!open) {
    return (
      <div data-screen-only>
        <Button onClick={() => setOpen(true)}>{words.supersede}</Button>
      </div>
    )
  }
  return (
    <>
      <p className={styles.quiet}>{words.supersedeLead}</p>
      <DecisionForm
        workId={decision.workId}
        button={words.supersedeButton}
        question={decision.question}
        onSend={send}
        onCancel={() => setOpen(false)}
      >
        <TextArea label={words.supersededBecause} name="supersededBecause" rows={2} />
        <TextField label={words.part} name="part" hint={words.partHint} optional />
      </DecisionForm>
    </>
  )
}
