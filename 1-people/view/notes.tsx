import { useAsk, useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ConfirmButton } from '@plumbline/ui/confirm-button'
import { DateField } from '@plumbline/ui/date-field'
import { DateText } from '@plumbline/ui/date-text'
import { Dialog } from '@plumbline/ui/dialog'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { SmallButton } from '@plumbline/ui/small-button'
import { Text } from '@plumbline/ui/text'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import type { ChangeNote, ListNotes, RemoveNote, WriteNote } from '../step.ts'
import { EntryPicker, type PickedEntry } from './directory-picker.tsx'
import styles from './notes.module.css'
import { notesWords as words } from './notes-words.en.ts'

type Note = ListNotes['output']['rows'][number]

/** What whoever looks has noted for themselves around a work. Nobody else is ever shown any of it. */
export function Notes({ workId }: { workId: string }) {
  const notes = useAsk<ListNotes>('note.list', { workId })
  // Guests have no notes; whatever else is wrong, the page says elsewhere.
  if (!notes.data) return null
  const { rows } = notes.data
  return (
    <Disclosure label={words.label(rows.length)}>
      <p>{words.lead}</p>
      {rows.length > 0 && (
        <ul className={styles.notes}>
          {rows.map((note) => (
            <OneNote key={note.id} note={note} />
          ))}
        </ul>
      )}
      <div className={styles.writing}>
        <Writing workId={workId} />
      </div>
    </Disclosure>
  )
}

function OneNote({ note }: { note: Note }) {
  const [changing, setChanging] = useState(false)
  const remove = useTell<RemoveNote>('note.remove')
  const about = words.aboutWhom(note.personName, note.groupName)
  return (
    <li className={styles.note}>
      <p className={styles.about}>
        {about} <span className={styles.quiet}>{note.purpose}</span>
      </p>
      <Text words={note.words} />
      <p className={styles.quiet}>
        {words.goesOn} <DateText value={note.expiresOn} short />{' '}
        <SmallButton onClick={() => setChanging(true)} aria-label={words.changeWhich(about)}>
          {words.change}
        </SmallButton>{' '}
        <ConfirmButton
          verb={words.remove}
          label={words.removeWhich(about)}
          title={words.removeTitle}
          says={words.removeSays}
          confirm={words.removeButton}
          onConfirm={() => remove.mutateAsync({ noteId: note.id })}
        />
      </p>
      {changing && <Changing note={note} about={about} onDone={() => setChanging(false)} />}
    </li>
  )
}

function Changing({ note, about, onDone }: { note: Note; about: string; onDone: () => void }) {
  const change = useTell<ChangeNote>('note.change')
  const send = async (values: FormData) => {
    const text = (name: string) => String(values.get(name)).trim()
    const changed = { purpose: text('purpose'), words: text('words'), expiresOn: text('expiresOn') }
    await change.mutateAsync({ noteId: note.id, ...changed })
    onDone()
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onDone()} title={words.changeTitle(about)}>
      <Form
        onSubmit={send}
        actions={
          <Button type="submit" kind="primary">
            {words.keep}
          </Button>
        }
      >
        <TextField label={words.purpose} name="purpose" defaultValue={note.purpose} />
        <TextArea label={words.words} name="words" defaultValue={note.words} />
        <DateField label={words.until} name="expiresOn" defaultValue={note.expiresOn} />
      </Form>
    </Dialog>
  )
}

function Writing({ workId }: { workId: string }) {
  const write = useTell<WriteNote>('note.write')
  const [about, setAbout] = useState<PickedEntry | null>(null)
  const [turn, setTurn] = useState(0)
  if (about === null) return <EntryPicker label={words.find} of={['person', 'group']} onPick={setAbout} />
  const send = async (values: FormData) => {
    const text = (name: string) => String(values.get(name)).trim()
    const whom = about.of === 'group' ? { groupId: about.id } : { personId: about.id }
    const until = text('expiresOn')
    const note = { purpose: text('purpose'), words: text('words'), ...(until && { expiresOn: until }) }
    await write.mutateAsync({ workId, ...whom, ...note })
    setAbout(null)
    setTurn(turn + 1)
  }
  return (
    <Form key={turn} onSubmit={send} actions={<Button type="submit">{words.write}</Button>}>
      <p>
        {words.chosen(about.name)} <SmallButton onClick={() => setAbout(null)}>{words.another}</SmallButton>
      </p>
      <TextField label={words.purpose} hint={words.purposeHint} name="purpose" />
      <TextArea label={words.words} name="words" />
      <DateField label={words.until} hint={words.untilHint} name="expiresOn" optional />
    </Form>
  )
}
