import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { TextField } from '@plumbline/ui/text-field'
import { lazy, Suspense } from 'react'
import type { ListStakeholders, RemoveStakeholder } from '../step.ts'
import { nameOf } from '../words.ts'
import { words } from './words.en.ts'

const Dialog = lazy(() => import('@plumbline/ui/dialog').then(({ Dialog }) => ({ default: Dialog })))

type TakeOffProps = { entry: ListStakeholders['output']['rows'][number]; onClose: () => void }

/** Taking somebody off needs a reason, and keeps it. */
export function TakeOff({ entry, onClose }: TakeOffProps) {
  const remove = useTell<RemoveStakeholder>('stakeholder.remove')
  const send = async (values: FormData) => {
    await remove.mutateAsync({ stakeholderId: entry.id, because: String(values.get('because')) })
    onClose()
  }
  return (
    <Suspense>
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={words.removeTitle(nameOf(entry))}
        says={words.removeSays}
      >
        <Form onSubmit={send} actions={<Button type="submit">{words.removeButton}</Button>}>
          <TextField label={words.removeReason} name="because" />
        </Form>
      </Dialog>
    </Suspense>
  )
}
