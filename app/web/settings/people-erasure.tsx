import type { ErasePerson as Erase } from '@plumbline/platform/privacy/erasure.operations'
import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { SmallButton } from '@plumbline/ui/small-button'
import { StatusLine } from '@plumbline/ui/status-line'
import { Text } from '@plumbline/ui/text'
import { TextField } from '@plumbline/ui/text-field'
import { lazy, Suspense, useState } from 'react'
import styles from './people-data.module.css'
import { peopleDataWords as words } from './people-data.words.ts'

const Dialog = lazy(() => import('@plumbline/ui/dialog').then(({ Dialog }) => ({ default: Dialog })))

export type Erased = Erase['output']

/** Asks for the name, after it has said what goes and what stays. */
export function ErasePerson({
  person,
  onErased,
}: {
  person: { id: string; name: string }
  onErased: (report: Erased) => void
}) {
  const [open, setOpen] = useState(false)
  const erase = useTell<Erase>('person.erase')
  const send = async (values: FormData) => {
    const report = await erase.mutateAsync({ personId: person.id, confirm: String(values.get('confirm')).trim() })
    setOpen(false)
    onErased(report)
  }
  return (
    <>
      <SmallButton onClick={() => setOpen(true)} aria-label={words.eraseOf(person.name)}>
        {words.erase}
      </SmallButton>
      {open && (
        <Suspense>
          <Dialog open onOpenChange={setOpen} title={words.eraseTitle(person.name)} says={words.eraseSays}>
            <dl className={styles.facts}>
              <dt>{words.goes}</dt>
              <dd>{words.goesSays}</dd>
              <dt>{words.stays}</dt>
              <dd>{words.staysSays}</dd>
            </dl>
            <Form
              onSubmit={send}
              actions={
                <Button type="submit" kind="danger">
                  {words.eraseButton}
                </Button>
              }
            >
              <TextField label={words.confirm} name="confirm" autoComplete="off" />
            </Form>
          </Dialog>
        </Suspense>
      )}
    </>
  )
}

/** What went, what was replaced, and what somebody has to look at. */
export function WasErased({ report }: { report: Erased }) {
  const { pseudonym, removed, events, replaced, lookAt, account } = report
  return (
    <>
      <StatusLine>{words.erased(pseudonym)}</StatusLine>
      <ul>
        {removed.map(({ title, rows }) => (
          <li key={title}>{words.removed(title, rows)}</li>
        ))}
        {events > 0 && <li>{words.events(events)}</li>}
        {replaced.map(({ title, recordId, column, times }) => (
          <li key={`${recordId} ${column}`}>{words.replaced(title, times)}</li>
        ))}
        <li>{words.account[account]}</li>
      </ul>
      {lookAt.length > 0 && (
        <>
          <Text words={words.lookAt} />
          <ul>
            {lookAt.map(({ title, recordId, column, excerpt }) => (
              <li key={`${recordId} ${column}`}>{words.place(title, excerpt)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
