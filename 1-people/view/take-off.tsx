import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { SmallButton } from '@plumbline/ui/small-button'
import { TextField } from '@plumbline/ui/text-field'
import { lazy, Suspense, useState } from 'react'
import type { ListStakeholders, RemoveStakeholder } from '../step.ts'
import { words } from './words.en.ts'

const Dialog = lazy(() => import('@plumbline/ui/dialog').then(({ Dialog }) => ({ default: Dialog })))

/** Taking somebody off needs a reason, and keeps it. */
export function TakeOff({ entry }: { entry: ListStakeholders['output']['rows'][number] }) {
  const [open, setOpen] = useState(false)
  const remove = useTell<RemoveStakeholder>('stakeholder.remove')
  const name = entry.personName ?? entry.groupName ?? ''
  const send = async (values: FormData) => {
    await remove.mutateAsync({ stakeholderId: entry.id, because: String(values.get('because')) })
    setOpen(false)
  }
  return (
    <>
      <SmallButton onClick={() => setOpen(true)} aria-label={words.remove(name)}>
        {words.off}
      </SmallButton>
      {open && (
        <Suspense>
          <Dialog open onOpenChange={setOpen} title={words.removeTitle(name)} says={words.removeSays}>
            <Form onSubmit={send} actions={<Button type="submit">{words.removeButton}</Button>}>
              <TextField label={words.removeReason} name="because" />
            </Form>
          </Dialog>
        </Suspense>
      )}
    </>
  )
}
