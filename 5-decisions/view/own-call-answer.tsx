import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { useState } from 'react'
import type { AnswerCall } from '../step.ts'
import { AnswerFields, answerIn } from './call-answer-fields.tsx'
import type { CallProps } from './call-props.ts'
import { CourseForm } from './course-form.tsx'
import styles from './decision.module.css'
import { finalCallWords } from './final-call-words.en.ts'

const words = finalCallWords.own

/** What I say to a final call, and the way to say something else. */
export function OwnCallAnswer({ decision, call: { mine } }: CallProps) {
  const answerCall = useTell<AnswerCall>('decision.answer-call')
  const [changing, setChanging] = useState(false)
  if (!mine) return null
  const said = mine.answer === null ? null : words.choices[mine.answer]
  if (said !== null && !changing) {
    return (
      <div className={styles.buttons} data-screen-only>
        <p role="status">
          {mine.enteredHow === null ? words.said(said) : words.enteredFor(mine.enteredByName, mine.enteredHow, said)}
        </p>
        <Button onClick={() => setChanging(true)}>{words.change}</Button>
      </div>
    )
  }
  const send = (values: FormData) =>
    answerCall.mutateAsync({ decisionId: decision.id, version: decision.version, ...answerIn(values) })
  if (said !== null) {
    return (
      <div data-screen-only>
        <CourseForm button={words.send} tells={words.tells} onClose={() => setChanging(false)} onSend={send}>
          <AnswerFields before={mine} />
        </CourseForm>
      </div>
    )
  }
  const button = (
    <Button type="submit" kind="primary">
      {words.send}
    </Button>
  )
  return (
    <div data-screen-only>
      <Form onSubmit={send} actions={button}>
        <AnswerFields />
        <p className={styles.quiet}>{words.tells}</p>
      </Form>
    </div>
  )
}
