import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { FileDrop } from '@plumbline/ui/file-drop'
import { Form } from '@plumbline/ui/form'
import { Section } from '@plumbline/ui/section'
import { Select } from '@plumbline/ui/select'
import { StatusLine } from '@plumbline/ui/status-line'
import { TextArea } from '@plumbline/ui/text-area'
import { TextField } from '@plumbline/ui/text-field'
import { useState } from 'react'
import { DIALECTS } from '../import/codeowners-path.ts'
import type { ColumnMeaning } from '../import/csv-column.ts'
import type { ImportFormat } from '../import/directory-import.ts'
import type { ImportDirectory, PreviewDirectory } from '../step.ts'
import { ImportColumns } from './import-columns.tsx'
import { type FileSent, fileToSend, MOST_BYTES } from './import-file.ts'
import { ImportOutcome, sumOf } from './import-outcome.tsx'
import { words } from './import-words.en.ts'

const FORMATS = ['csv', 'backstage', 'codeowners', 'owners', 'sigs', 'vcard'] as const
type Columns = { column: string; means: ColumnMeaning }[]

/** A file is chosen, dropped or pasted; what it would do is shown; then it is read. */
export function ImportForm() {
  const preview = useTell<PreviewDirectory>('directory.preview')
  const bring = useTell<ImportDirectory>('directory.import')
  const [chosen, setChosen] = useState<File | null>(null)
  const [sent, setSent] = useState<PreviewDirectory['input'] | null>(null)
  const [source, setSource] = useState('')
  const [said, setSaid] = useState('')
  const [repository, setRepository] = useState('')

  const ofARepository =
    ['codeowners', 'owners'].includes(preview.data?.format ?? said) || /owners/i.test(chosen?.name ?? '')

  const choose = (file: File | null) => {
    setChosen(file)
    if (file) setSource((typed) => (typed === '' || typed === chosen?.name ? file.name : typed))
    preview.reset()
    bring.reset()
  }
  const look = async (values: FormData) => {
    bring.reset()
    const file = await contentOf(chosen, String(values.get('file') ?? ''))
    const format = FORMATS.find((each) => each === values.get('format'))
    const whose = ofARepository ? repository.trim() : ''
    const asNamed = whose !== '' && source === chosen?.name
    const input = {
      ...file,
      ...(format ? { format } : {}),
      ...(source.trim() && !asNamed ? { source: source.trim() } : {}),
      ...(whose ? { repository: whose } : {}),
    }
    setSent(input)
    await preview.mutateAsync(input)
  }
  const lookAgain = async (more: Pick<PreviewDirectory['input'], 'columns' | 'dialect'>) => {
    if (!sent) return
    setSent({ ...sent, ...more })
    await preview.mutateAsync({ ...sent, ...more })
  }
  const done = bring.data
  return (
    <>
      <Section id="file" title={words.choose}>
        <Form
          onSubmit={look}
          actions={
            <Button type="submit" kind={preview.data && !done ? 'quiet' : 'primary'}>
              {words.look}
            </Button>
          }
        >
          <FileDrop
            choices={[{ label: words.file }]}
            hint={chosen ? words.chosen(chosen.name, Math.ceil(chosen.size / 1000)) : words.fileHint}
            onChoose={([file]) => choose(file ?? null)}
          />
          <TextArea label={words.paste} name="file" rows={3} optional spellCheck={false} />
          <Select
            label={words.format}
            name="format"
            nothing={words.formatGuess}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
            options={FORMATS.map((value: ImportFormat) => ({ value, label: words.formats[value] }))}
          />
          <TextField
            label={words.source}
            name="source"
            hint={words.sourceHint}
            value={source}
            onChange={(event) => setSource(event.target.value)}
            optional
          />
          {ofARepository && (
            <TextField
              label={words.repository}
              name="repository"
              hint={words.repositoryHint}
              value={repository}
              onChange={(event) => setRepository(event.target.value)}
              optional
            />
          )}
        </Form>
      </Section>
      {preview.data?.columns && !done && (
        <ImportColumns
          columns={preview.data.columns}
          onAgain={(columns: Columns) => lookAgain({ columns })}
          key={JSON.stringify(preview.data.columns)}
        />
      )}
      {preview.data && !done && (
        <Section
          id="outcome"
          title={words.outcome}
          state={words.outcomeState(
            words.formats[preview.data.format],
            sumOf(preview.data.counts, 'added'),
            sumOf(preview.data.counts, 'changed'),
            sumOf(preview.data.counts, 'vanished'),
          )}
          actions={
            <Button kind="primary" pending={bring.isPending} onClick={() => sent && bring.mutate(sent)}>
              {words.apply}
            </Button>
          }
        >
          {preview.data.dialect && (
            <Select
              label={words.dialect}
              hint={words.dialectHint}
              value={preview.data.dialect}
              options={DIALECTS.map((value) => ({ value, label: words.dialects[value] }))}
              onChange={(event) => {
                const dialect = DIALECTS.find((each) => each === event.target.value)
                if (dialect) void lookAgain({ dialect }).catch(() => undefined)
              }}
            />
          )}
          <ImportOutcome {...preview.data} />
          {bring.error && <ErrorNote error={bring.error} />}
        </Section>
      )}
      {preview.error && sent?.dialect && <ErrorNote error={preview.error} />}
      <StatusLine>{done && words.applied(sumOf(done.counts, 'added'), sumOf(done.counts, 'changed'))}</StatusLine>
    </>
  )
}

async function contentOf(chosen: File | null, pasted: string): Promise<FileSent> {
  if (pasted.trim() !== '') return { file: pasted }
  if (!chosen) throw refusal(words.nothingChosen)
  if (chosen.size > MOST_BYTES) throw refusal(words.tooLarge(Math.ceil(chosen.size / 1_000_000)))
  return fileToSend(chosen)
}

function refusal(sentence: string) {
  return { code: 'bad-input', sentence }
}
