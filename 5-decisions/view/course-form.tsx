import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import type { ReactNode } from 'react'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'

type CourseFormProps = {
  /** Who will see or be told it. */
  tells: string
  button: string
  onSend: (values: FormData) => Promise<unknown>
  onClose: () => void
  children?: ReactNode
}

/** One small form in place that takes a decision a step further; it says who will see it, and closes when it is done. */
export function CourseForm({ tells, button, onSend, onClose, children }: CourseFormProps) {
  const send = async (values: FormData) => {
    await onSend(values)
    onClose()
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <>
          <Button type="submit" kind="primary">
            {button}
          </Button>
          <Button onClick={onClose}>{courseWords.cancel}</Button>
        </>
      }
    >
      {children}
      <p className={styles.quiet}>{tells}</p>
    </Form>
  )
}
