import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { useState } from 'react'
import type { OpenQuestion as Open, RecordDecision as Record } from '../step.ts'
import type { Composed } from './composed.ts'
import styles from './decision.module.css'
import { DecisionForm } from './decision-form.tsx'
import { formWords } from './form-words.en.ts'
import { questionFrom } from './open-question.ts'
import { words } from './words.en.ts'

/** Records a decision, or opens a question, where the decisions stand. */
export function RecordDecision({ workId }: { workId: string }) {
  const [open, setOpen] = useState<'record' | 'question' | null>(null)
  const record = useTell<Record>('decision.record')
  const ask = useTell<Open>('decision.open')
  const send = async (composed: Composed, _values: FormData, asQuestion: boolean) => {
    if (asQuestion) await ask.mutateAsync({ workId, ...questionFrom(composed) })
    else await record.mutateAsync({ workId, ...composed })
    setOpen(null)
  }
  if (open === null) {
    return (
      <div className={styles.line} data-screen-only>
        <Button onClick={() => setOpen('question')}>{formWords.open}</Button>
        <Button onClick={() => setOpen('record')}>{words.record}</Button>
      </div>
    )
  }
  return (
    <DecisionForm
      key={open}
      workId={workId}
      button={words.recordButton}
      tells={formWords.recordTells}
      asQuestion={open === 'question'}
      onSend={send}
      onCancel={() => setOpen(null)}
    />
  )
}
