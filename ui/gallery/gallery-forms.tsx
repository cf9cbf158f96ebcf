import { useState } from 'react'
import { Button } from '../button.tsx'
import { ChoiceGroup } from '../choice-group.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { DateField } from '../date-field.tsx'
import { Dialog } from '../dialog.tsx'
import { ErrorNote } from '../error-note.tsx'
import { FileDrop } from '../file-drop.tsx'
import { Form } from '../form.tsx'
import { Loading } from '../loading.tsx'
import { Section } from '../section.tsx'
import { Select } from '../select.tsx'
import { StatusLine } from '../status-line.tsx'
import { TextArea } from '../text-area.tsx'
import { TextField } from '../text-field.tsx'

const refusal = {
  code: 'bad-input',
  sentence: 'This is not recorded yet: the next step needs one owner.',
  next: 'Choose one person. What you wrote is still here.',
  fields: [{ path: 'owner', says: 'Choose who does the next step' }],
}

/** A form that refuses once and then accepts, a dialog, and what is said when something fails. */
export function GalleryForms() {
  const [asking, setAsking] = useState(false)
  const [status, setStatus] = useState('')
  const [file, setFile] = useState<File>()
  const record = async (values: FormData) => {
    if (!values.get('owner')) throw refusal
    setStatus(`Recorded. ${values.get('owner')} will be told.`)
  }
  return (
    <Section id="record" title="Record it" state="Five lines are enough for something that can be taken back.">
      <Form
        onSubmit={record}
        actions={
          <>
            <Button type="submit" kind="primary">
              Record what was decided
            </Button>
            <Button>Keep for later</Button>
          </>
        }
      >
        <TextField label="What" name="what" defaultValue="The date moves to Monday 1 February" />
        <TextArea label="Why" name="because" hint="One sentence that somebody who was not there understands." />
        <Select
          label="Who does the next step"
          name="owner"
          options={[
            { value: 'Mara', label: 'Mara Lindqvist', group: 'Product' },
            { value: 'Aino', label: 'Aino Salmi', group: 'Engineering' },
          ]}
        />
        <DateField label="By when" name="by" optional />
        <FileDrop
          choices={[{ label: 'The minutes' }]}
          hint={file ? `${file.name} is read when it is recorded.` : 'Text or Markdown, or drop it here.'}
          onChoose={([first]) => setFile(first)}
        />
        <ChoiceGroup
          label="Can it be taken back?"
          name="door"
          defaultValue="two-way"
          choices={[
            { value: 'two-way', label: 'Yes, at little cost' },
            { value: 'costly', label: 'Yes, at some cost', hint: 'Then say who bears it.' },
            { value: 'one-way', label: 'No' },
          ]}
        />
      </Form>
      <StatusLine>{status}</StatusLine>
      <ErrorNote error={{ code: 'unreachable', sentence: '' }} onRetry={() => {}} />
      <Loading />
      <div>
        <Button kind="danger" onClick={() => setAsking(true)}>
          Withdraw this wording
        </Button>
      </div>
      <div>
        <ConfirmButton
          verb="Take off"
          label="Take off Dana"
          title="Take off Dana?"
          says="She is asked nothing any more. What she answered stays."
          confirm="Take her off"
          onConfirm={async () => {
            throw refusal
          }}
        />
      </div>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Withdraw the third wording?"
        says="The second wording is in force again. Seven people who read the third will be told."
        actions={
          <Button kind="danger" onClick={() => setAsking(false)}>
            Withdraw and tell 7 people
          </Button>
        }
      />
    </Section>
  )
}
