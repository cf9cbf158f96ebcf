import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { Select } from '@plumbline/ui/select'
import { TextArea } from '@plumbline/ui/text-area'
import { lazy, Suspense } from 'react'
import { ASPECTS, type Aspect, LEVELS, type Level } from '../register/engagement.ts'
import type { ListEngagements, ListStakeholders, NoteEngagement } from '../step.ts'
import { nameOf } from '../words.ts'
import { registerWords } from './register-words.en.ts'

const Dialog = lazy(() => import('@plumbline/ui/dialog').then(({ Dialog }) => ({ default: Dialog })))
const words = registerWords.engagement

type NoteEngagementDialogProps = {
  entry: ListEngagements['output']['rows'][number]
  register: ListStakeholders['output']['rows']
  onClose: () => void
}

/** One step with its reason and who said so; what was noted before stays. */
export function NoteEngagementDialog({ entry, register, onClose }: NoteEngagementDialogProps) {
  const note = useTell<NoteEngagement>('engagement.note')
  const send = async (values: FormData) => {
    const saidById = String(values.get('saidById'))
    await note.mutateAsync({
      stakeholderId: entry.stakeholderId,
      aspect: String(values.get('aspect')) as Aspect,
      level: String(values.get('level')) as Level,
      because: String(values.get('because')),
      ...(saidById && { saidById }),
    })
    onClose()
  }
  const people = register.flatMap(({ personId, personName }) =>
    personId ? [{ value: personId, label: personName ?? '' }] : [],
  )
  return (
    <Suspense>
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        title={words.noteTitle(nameOf(entry))}
        says={words.noteSays}
      >
        <Form
          onSubmit={send}
          actions={
            <Button type="submit" kind="primary">
              {words.keep}
            </Button>
          }
        >
          <Select
            label={words.aspect}
            name="aspect"
            nothing={null}
            options={ASPECTS.map((value) => ({ value, label: words[value] }))}
          />
          <Select
            label={words.level}
            name="level"
            nothing={null}
            options={LEVELS.map((value) => ({ value, label: words.levels[value] }))}
            defaultValue={entry.now?.level ?? 'neutral'}
          />
          <TextArea label={words.because} name="because" hint={words.becauseHint} rows={2} />
          <Select label={words.saidBy} name="saidById" nothing={words.saidByMe} options={people} />
        </Form>
      </Dialog>
    </Suspense>
  )
}
