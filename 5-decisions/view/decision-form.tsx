import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { type FormEvent, type ReactNode, useState } from 'react'
import { CompletenessBar } from './completeness-bar.tsx'
import { type Composed, composedFrom, draftOf } from './composed.ts'
import styles from './decision.module.css'
import { DecisionFields } from './decision-fields.tsx'
import { formWords } from './form-words.en.ts'
import { usePeople } from './use-people.ts'
import { words } from './words.en.ts'

export type DecisionFormProps = {
  workId: string
  button: string
  /** Who will see or be told it. */
  tells: string
  given?: Partial<Composed> | undefined
  /** Only opens a question. */
  asQuestion?: boolean
  /** Fields that come before those of the decision. */
  children?: ReactNode
  /** Where there is no way back it is opened as a question instead, whatever the button was. */
  onSend: (composed: Composed, values: FormData, asQuestion: boolean) => Promise<unknown>
  onCancel: () => void
}

/** Writes a decision or a question down; the bar says all the time what is still missing. */
export function DecisionForm(props: DecisionFormProps) {
  const { workId, button, tells, given, asQuestion = false, children, onSend, onCancel } = props
  const people = usePeople(workId)
  const [composed, setComposed] = useState<Composed>(() => ({ ...composedFrom(new FormData()), ...given }))
  const [somebodyDisagreed, setSomebodyDisagreed] = useState(false)
  const door = composed.door ?? 'two-way'
  const opens = asQuestion || door === 'one-way'

  const look = (event: FormEvent<HTMLDivElement>) => {
    const form = (event.target as HTMLElement).closest('form')
    if (!form) return
    const values = new FormData(form)
    setComposed(composedFrom(values))
    setSomebodyDisagreed(values.get('disagreement') === 'somebody')
  }
  const actions = (
    <>
      <Button type="submit" kind="primary">
        {opens ? formWords.openButton : button}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </>
  )
  return (
    <div onInput={look} data-screen-only>
      <Form onSubmit={(values) => onSend(composedFrom(values), values, opens)} actions={actions}>
        {children}
        <DecisionFields
          people={people}
          door={door}
          somebodyDisagreed={somebodyDisagreed}
          given={given}
          asQuestion={asQuestion}
        />
        {opens && !asQuestion && <p className={styles.wrong}>{formWords.oneWay}</p>}
        <CompletenessBar draft={draftOf(composed, true)} asQuestion={opens} />
        <p className={styles.quiet}>{opens ? formWords.openTells : tells}</p>
      </Form>
    </div>
  )
}
