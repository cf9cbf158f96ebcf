import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import type { ReadIntoDraft } from '../step.ts'
import styles from './sheet.module.css'
import { words } from './words.en.ts'

type ReadFileProps = { workId: string; onRead: (read: ReadIntoDraft['output']) => void; onCancel: () => void }

/** A file, or its text, to be read as a draft. */
export function ReadFile({ workId, onRead, onCancel }: ReadFileProps) {
  const read = useTell<ReadIntoDraft>('direction.read')
  const send = async (values: FormData) => {
    const file = (await textOf(values.get('chosen'))) || String(values.get('file') ?? '')
    const kepFacts = await textOf(values.get('kepFacts'))
    onRead(await read.mutateAsync({ workId, file, ...(kepFacts ? { kepFacts } : {}) }))
  }
  const actions = (
    <>
      <Button type="submit" kind="primary">
        {words.read}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </>
  )
  return (
    <div className={styles.panel} data-screen-only>
      <p>{words.readLead}</p>
      <Form onSubmit={send} actions={actions}>
        <TextField type="file" label={words.chooseFile} name="chosen" accept=".md,.markdown,.yaml,.yml,.rst,.txt" />
        <TextField type="file" label={words.kepFacts} name="kepFacts" accept=".yaml,.yml" optional />
        <TextArea label={words.paste} name="file" rows={4} />
      </Form>
    </div>
  )
}

async function textOf(chosen: FormDataEntryValue | null): Promise<string> {
  return chosen instanceof File && chosen.size > 0 ? chosen.text() : ''
}
