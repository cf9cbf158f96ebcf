import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { type FormEvent, type ReactNode, useState } from 'react'
import { CompletenessBar } from './completeness-bar.tsx'
import { composedFrom, draftOf } from './composed.ts'
import { DecisionFields } from './decision-fields.tsx'
import { usePeople } from './use-people.ts'
import { words } from './words.en.ts'

export type DecisionFormProps = {
  workId: string
  button: string
  question?: string
  /** Fields that come before those of the decision. */
  children?: ReactNode
  onSend: (values: FormData) => Promise<unknown>
  onCancel: () => void
}

/** Writes a decision down; the bar says all the time what is still missing. */
export function DecisionForm({ workId, button, question, children, onSend, onCancel }: DecisionFormProps) {
  const people = usePeople(workId)
  const [composed, setComposed] = useState(() => composedFrom(new FormData()))
  const [somebodyDisagreed, setSomebodyDisagreed] = useState(false)

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
        {button}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </>
  )
  return (
    <div onInput={look} data-screen-only>
      <Form onSubmit={onSend} actions={actions}>
        {children}
        <DecisionFields
          people={people}
          door={composed.door ?? 'two-way'}
          somebodyDisagreed={somebodyDisagreed}
          question={question}
        />
        <CompletenessBar draft={draftOf(composed, true)} />
      </Form>
    </div>
  )
}
