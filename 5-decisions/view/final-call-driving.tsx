import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { Select } from '@plumbline/ui/select'
import { StatusLine } from '@plumbline/ui/status-line'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import type { AnswerFor, RecallDecision, ShowDecision } from '../step.ts'
import { AnswerFields, answerIn } from './call-answer-fields.tsx'
import type { CallProps } from './call-props.ts'
import styles from './decision.module.css'
import { finalCallWords } from './final-call-words.en.ts'
import fresh from './fresh-fields.module.css'
import { useFreshFields } from './fresh-fields.ts'

/** The driver writes down what somebody told them; whoever has spoken themselves is not offered. */
export function AnswerForSomebody({ decision, call }: CallProps) {
  const answerFor = useTell<AnswerFor>('decision.answer-for', { inARow: true })
  const fields = useFreshFields()
  const [kept, setKept] = useState('')
  const words = finalCallWords.answerFor
  const open = call.asked.filter(({ hasAnswered, enteredHow }) => !hasAnswered || enteredHow !== null)
  if (open.length === 0) return null
  const send = async (values: FormData) => {
    await answerFor.mutateAsync({
      decisionId: decision.id,
      personId: String(values.get('personId')),
      how: String(values.get('how') ?? ''),
      ...answerIn(values),
    })
    setKept(words.kept(open.find(({ personId }) => personId === values.get('personId'))?.personName ?? ''))
    fields.begin()
  }
  return (
    <Disclosure label={words.begin}>
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" kind="primary">
            {words.button}
          </Button>
        }
      >
        <div key={fields.key} ref={fields.place} className={fresh.fields}>
          <Select
            label={words.whom}
            name="personId"
            options={open.map(({ personId, personName }) => ({ value: personId, label: personName }))}
          />
          <TextField label={words.how} hint={words.howHint} name="how" />
          <AnswerFields forSomebody />
        </div>
        <p className={styles.quiet}>{words.says}</p>
      </Form>
      <StatusLine>{kept}</StatusLine>
    </Disclosure>
  )
}

/** Back to what was proposed, with a reason. */
export function TakeCallBack({ decision, onDone }: { decision: ShowDecision['output']; onDone: () => void }) {
  const recall = useTell<RecallDecision>('decision.recall')
  const words = finalCallWords.recall
  const send = async (values: FormData) => {
    await recall.mutateAsync({ decisionId: decision.id, because: String(values.get('because') ?? '') })
    onDone()
  }
  return (
    <Disclosure label={words.begin}>
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" kind="primary">
            {words.button}
          </Button>
        }
      >
        <TextArea label={words.because} name="because" rows={2} />
        <p className={styles.quiet}>{words.says}</p>
      </Form>
    </Disclosure>
  )
}
