import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { StatusLine } from '@plumbline/ui/status-line'
import { TextArea } from '@plumbline/ui/text-area'
import { useState } from 'react'
import type { ImportAsks, PreviewAsks } from '../step.ts'
import styles from './expectations.module.css'
import { OpenedForm, typed } from './opened-form.tsx'
import { words } from './words.en.ts'

/** Reads a table of asks; what it would bring is looked at first. */
export function ReadAsks({ workId }: { workId: string }) {
  const preview = useTell<PreviewAsks>('ask.preview-import')
  const read = useTell<ImportAsks>('ask.import')
  const [file, setFile] = useState('')
  const look = async (values: FormData) => {
    const text = typed(values, 'file') ?? ''
    await preview.mutateAsync({ workId, file: text })
    setFile(text)
  }
  const found = preview.data
  return (
    <>
      <OpenedForm open={words.file.open} send={words.file.look} onSend={look}>
        <TextArea label={words.file.table} name="file" hint={words.file.says} rows={6} />
      </OpenedForm>
      {found && file !== '' && (
        <div className={styles.stack}>
          <StatusLine>{words.file.outcome(found.added, found.known)}</StatusLine>
          {found.refused.length > 0 && (
            <ul className={styles.list}>
              {found.refused.map(({ line, says }) => (
                <li key={line}>{words.file.refused(line, says)}</li>
              ))}
            </ul>
          )}
          {read.error && <ErrorNote error={read.error} />}
          <div className={styles.actions}>
            <Button
              kind="primary"
              pending={read.isPending}
              disabled={found.added === 0}
              onClick={() => read.mutate({ workId, file }, { onSuccess: () => setFile('') })}
            >
              {words.file.send}
            </Button>
            <Button onClick={() => setFile('')}>{words.cancel}</Button>
          </div>
        </div>
      )}
      {read.data && file === '' && <StatusLine>{words.file.done(read.data.added)}</StatusLine>}
    </>
  )
}
