import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { useState } from 'react'
import type { RecordDecision as Record } from '../step.ts'
import { composedFrom } from './composed.ts'
import { DecisionForm } from './decision-form.tsx'
import { words } from './words.en.ts'

/** Records a decision where the decisions stand. */
export function RecordDecision({ workId }: { workId: string }) {
  const [open, setOpen] = useState(false)
  const record = useTell<Record>('decision.record')
  const send = async (values: FormData) => {
    await record.mutateAsync({ workId, ...composedFrom(values) })
    setOpen(false)
  }
  if (!open) {
    return (
      <div data-screen-only>
        <Button onClick={() => setOpen(true)}>{words.record}</Button>
      </div>
    )
  }
  return <DecisionForm workId={workId} button={words.recordButton} onSend={send} onCancel={() => setOpen(false)} />
}
