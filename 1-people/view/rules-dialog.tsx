import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Dialog } from '@plumbline/ui/dialog'
import { Form } from '@plumbline/ui/form'
import { SmallButton } from '@plumbline/ui/small-button'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import { IMPACT_QUESTIONS, type ImpactQuestion } from '../affected/impact-question.ts'
import type { AddRule, ChangeRule, ListRules } from '../step.ts'
import { EntryPicker } from './directory-picker.tsx'
import styles from './rules.module.css'
import { rulesWords as words } from './rules-words.en.ts'

type Rule = ListRules['output']['rows'][number]

/** One rule, new or to be changed. */
export function RuleDialog({ rule, onDone }: { rule: Rule | null; onDone: () => void }) {
  const add = useTell<AddRule>('rule.add')
  const change = useTell<ChangeRule>('rule.change')
  const chosen = rule?.standsFor?.by === 'rule' ? rule.standsFor : null
  const [group, setGroup] = useState(chosen ? { id: chosen.groupId, name: chosen.groupName } : null)
  const send = async (values: FormData) => {
    const text = (name: string) => String(values.get(name)).trim()
    const given = {
      title: text('title'),
      ruleWords: text('ruleWords')
        .split(/[\n,]+/)
        .flatMap((word) => word.trim() || []),
      questions: values.getAll('questions') as ImpactQuestion[],
      functionName: text('functionName'),
      groupId: group?.id ?? null,
      because: text('because'),
      maintainer: text('maintainer') || null,
    }
    await (rule ? change.mutateAsync({ ruleKey: rule.key, ...given }) : add.mutateAsync(given))
    onDone()
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onDone()} title={rule?.title ?? words.addTitle}>
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" kind="primary">
            {words.keep}
          </Button>
        }
      >
        <TextField label={words.title} name="title" defaultValue={rule?.title} />
        <TextField
          label={words.functionName}
          hint={words.functionHint}
          name="functionName"
          defaultValue={rule?.functionName}
        />
        <TextArea
          label={words.ruleWords}
          hint={words.ruleWordsHint}
          name="ruleWords"
          defaultValue={rule?.ruleWords.join(', ')}
          rows={3}
          optional
        />
        <fieldset className={styles.questions}>
          <legend>{words.questionsLabel}</legend>
          {IMPACT_QUESTIONS.map(({ key, asks }) => (
            <label key={key} className={styles.question}>
              <input type="checkbox" name="questions" value={key} defaultChecked={rule?.questions.includes(key)} />
              {asks}
            </label>
          ))}
        </fieldset>
        <div>
          <p className={styles.label}>{words.group}</p>
          <p>
            {group ? words.groupChosen(group.name) : words.groupByName}{' '}
            {group && <SmallButton onClick={() => setGroup(null)}>{words.groupClear}</SmallButton>}
          </p>
          <EntryPicker label={words.findGroup} of={['group']} onPick={({ id, name }) => setGroup({ id, name })} />
        </div>
        <TextArea label={words.because} name="because" defaultValue={rule?.because} rows={2} />
        <TextField label={words.maintainer} name="maintainer" defaultValue={rule?.maintainer ?? ''} optional />
      </Form>
    </Dialog>
  )
}
