import { useTell } from '@plumbline/ui/ask'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateField } from '@plumbline/ui/date-field'
import { TextArea } from '@plumbline/ui/text-area'
import { useState } from 'react'
import type { MoveTrigger as Moving } from '../step.ts'
import { OpenedForm, typed } from './opened-form.tsx'
import { words } from './words.en.ts'

const says = words.trigger
const turns = (['moved', 'came'] as const).map((value) => ({ value, label: says.turns[value] }))

/** The day was moved, or what would change the answer has happened; whoever asked gets one line. */
export function MoveTrigger({ dispositionId }: { dispositionId: string }) {
  const move = useTell<Moving>('disposition.move-trigger')
  const [turn, setTurn] = useState<'moved' | 'came'>('moved')
  const send = (values: FormData) => {
    const movedToOn = turn === 'moved' ? typed(values, 'movedToOn') : undefined
    const because = typed(values, 'because') ?? ''
    return move.mutateAsync({ dispositionId, turn, because, ...(movedToOn && { movedToOn }) })
  }
  return (
    <OpenedForm open={says.open} send={says.send} onSend={send}>
      <p>{says.says}</p>
      <ChoiceGroup label={says.turn} name="turn" choices={turns} value={turn} onChange={setTurn} />
      {turn === 'moved' && <DateField label={says.movedToOn} name="movedToOn" />}
      <TextArea label={says.because} name="because" rows={2} />
    </OpenedForm>
  )
}
