import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { type ReactNode, useState } from 'react'
import { words } from './words.en.ts'

export type OpenedFormProps = {
  /** The button that opens it. */
  open: string
  send: string
  onSend: (values: FormData) => Promise<unknown>
  children: ReactNode
}

/** A form that stands behind its button until somebody wants it, and goes away once it was sent. */
export function OpenedForm({ open, send, onSend, children }: OpenedFormProps) {
  const [isOpen, setIsOpen] = useState(false)
  if (!isOpen) {
    return (
      <div>
        <Button onClick={() => setIsOpen(true)}>{open}</Button>
      </div>
    )
  }
  const submit = async (values: FormData) => {
    await onSend(values)
    setIsOpen(false)
  }
  const actions = (
    <>
      <Button type="submit" kind="primary">
        {send}
      </Button>
      <Button onClick={() => setIsOpen(false)}>{words.cancel}</Button>
    </>
  )
  return (
    <Form onSubmit={submit} actions={actions}>
      {children}
    </Form>
  )
}

/** What stands in a field, without the space around it; nothing when it is empty. */
export function typed(values: FormData, name: string): string | undefined {
  const text = String(values.get(name) ?? '').trim()
  return text === '' ? undefined : text
}
