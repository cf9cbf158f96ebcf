import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ChoiceGroup } from '@plumbline/ui/choice-group'
import { DateField, inDays } from '@plumbline/ui/date-field'
import { Form } from '@plumbline/ui/form'
import { useNavigate } from '@plumbline/ui/link'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ComposeSounding as Composing } from '../sounding/sounding.operations.ts'
import {
  LONGEST_QUESTION,
  LONGEST_SOUNDING_STATEMENT,
  MODERATIONS,
  MOST_SEEDS,
  SOUNDING_DISCLOSURES,
  WHO_MAY,
} from '../sounding/sounding.ts'
import styles from './sounding.module.css'
import { soundingWords as words } from './sounding-words.en.ts'

const USUAL_SEEDS = 5
const USUAL_DAYS = 7

/** A question, about five statements, who may take part and who sees what: about two minutes. */
export function ComposeSounding({ workId, onDone }: { workId: string; onDone: () => void }) {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const compose = useTell<Composing>('sounding.compose')
  const go = useNavigate()
  const [seeds, setSeeds] = useState(() => Array.from({ length: USUAL_SEEDS }, (_, key) => key))
  const [mayAdd, setMayAdd] = useState<'yes' | 'no'>('yes')
  const send = async (values: FormData) => {
    const text = (name: string) => String(values.get(name) ?? '')
    const statements = seeds.map((key) => text(`seed-${key}`).trim()).filter((statement) => statement !== '')
    const { id } = await compose.mutateAsync({
      workId,
      question: text('question'),
      statements,
      opensOn: text('opensOn'),
      closesOn: text('closesOn'),
      disclosure: one(SOUNDING_DISCLOSURES, text('disclosure')),
      whoMay: one(WHO_MAY, text('whoMay')),
      mayAdd: mayAdd === 'yes',
      moderation: one(MODERATIONS, text('moderation')),
    })
    go(`/w/${workspace}/soundings/${id}`)
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <>
          <Button kind="primary" type="submit">
            {words.send}
          </Button>
          <Button onClick={onDone}>{words.cancel}</Button>
        </>
      }
    >
      <p>{words.composeSays}</p>
      <TextField
        label={words.question}
        hint={words.questionHint}
        name="question"
        maxLength={LONGEST_QUESTION}
        required
      />
      {seeds.map((key, at) => (
        <div key={key} className={styles.seed}>
          <TextArea
            label={words.statement(at + 1)}
            name={`seed-${key}`}
            rows={1}
            maxLength={LONGEST_SOUNDING_STATEMENT}
            {...(at === 0 ? { hint: words.statementHint } : {})}
          />
          {seeds.length > 1 && (
            <Button
              aria-label={words.removeStatement(at + 1)}
              onClick={() => setSeeds(seeds.filter((each) => each !== key))}
            >
              {words.remove}
            </Button>
          )}
        </div>
      ))}
      {seeds.length < MOST_SEEDS && (
        <div>
          <Button onClick={() => setSeeds([...seeds, Math.max(...seeds) + 1])}>{words.addStatement}</Button>
        </div>
      )}
      <DateField label={words.opensOn} name="opensOn" required defaultValue={inDays(0)} min={inDays(0)} />
      <DateField label={words.closesOn} name="closesOn" required defaultValue={inDays(USUAL_DAYS)} min={inDays(0)} />
      <ChoiceGroup
        label={words.whoMay}
        name="whoMay"
        defaultValue="asked"
        choices={WHO_MAY.map((value) => ({ value, label: words.whoMays[value], hint: words.whoMayHints[value] }))}
      />
      <ChoiceGroup
        label={words.disclosure}
        hint={words.disclosureStays}
        name="disclosure"
        defaultValue="by-group"
        choices={SOUNDING_DISCLOSURES.map((value) => ({
          value,
          label: words.disclosures[value],
          hint: words.disclosureHints[value],
        }))}
      />
      <ChoiceGroup
        label={words.mayAdd}
        name="mayAdd"
        value={mayAdd}
        onChange={setMayAdd}
        choices={(['yes', 'no'] as const).map((value) => ({
          value,
          label: words.mayAdds[value],
          hint: words.mayAddHints[value],
        }))}
      />
      {mayAdd === 'yes' && (
        <ChoiceGroup
          label={words.moderation}
          name="moderation"
          defaultValue="before"
          choices={MODERATIONS.map((value) => ({
            value,
            label: words.moderations[value],
            hint: words.moderationHints[value],
          }))}
        />
      )}
    </Form>
  )
}

function one<Value extends string>(values: readonly [Value, ...Value[]] | readonly Value[], typed: string): Value {
  return values.find((value) => value === typed) ?? (values[0] as Value)
}
