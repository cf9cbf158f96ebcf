import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Form } from '@plumbline/ui/form'
import { LinkButton } from '@plumbline/ui/link-button'
import { Section } from '@plumbline/ui/section'
import { StatusLine } from '@plumbline/ui/status-line'
import { type DragEvent, useState } from 'react'
import type { ImportDecisionFiles, PreviewDecisionFiles } from '../step.ts'
import styles from './import-decisions.module.css'
import { MOST_SENT, recordsToSend } from './import-files.ts'
import { ImportOutcome } from './import-outcome.tsx'
import { importWords as words } from './import-words.en.ts'

type ImportFormProps = { workId: string; workKey: string; workspace: string }

/** Files are chosen or dropped; what would become of each is shown; then they are brought in. */
export function ImportForm({ workId, workKey, workspace }: ImportFormProps) {
  const preview = useTell<PreviewDecisionFiles>('decision.preview-import')
  const bring = useTell<ImportDecisionFiles>('decision.import')
  const [chosen, setChosen] = useState<readonly File[]>([])
  const [sent, setSent] = useState<PreviewDecisionFiles['input'] | null>(null)
  const [over, setOver] = useState(false)

  const choose = (files: FileList | null) => {
    setChosen([...(files ?? [])])
    preview.reset()
    bring.reset()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files)
  }
  const look = async () => {
    bring.reset()
    const input = { workId, files: await filesOf(chosen) }
    setSent(input)
    await preview.mutateAsync(input)
  }
  const done = bring.data
  const outcome = done ?? preview.data
  return (
    <>
      <Section id="files" title={words.choose}>
        <Form
          onSubmit={look}
          actions={
            <Button type="submit" kind={outcome ? 'quiet' : 'primary'}>
              {words.look}
            </Button>
          }
        >
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a second way; the controls inside do the same */}
          <div
            className={styles.drop}
            data-over={over || undefined}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <FileChoice label={words.folder} isFolder onChoose={choose} />
            <FileChoice label={words.files} onChoose={choose} />
            <p id="files-hint" className={styles.hint}>
              {chosen.length > 0 ? words.chosen(chosen.length) : words.hint}
            </p>
          </div>
        </Form>
      </Section>
      {outcome && (
        <Section
          id="outcome"
          title={words.outcome}
          state={words.counts(outcome.counts)}
          {...(!done && {
            actions: (
              <Button kind="primary" pending={bring.isPending} onClick={() => sent && bring.mutate(sent)}>
                {words.apply((outcome.counts.new ?? 0) + (outcome.counts.changed ?? 0))}
              </Button>
            ),
          })}
        >
          {bring.error && <ErrorNote error={bring.error} />}
          <ImportOutcome outcome={outcome} workspace={workspace} />
        </Section>
      )}
      <StatusLine>{done && words.done(done.counts)}</StatusLine>
      {done && <LinkButton href={`/w/${workspace}/work/${workKey}`}>{words.toDecisions}</LinkButton>}
    </>
  )
}

type FileChoiceProps = { label: string; isFolder?: true; onChoose: (files: FileList | null) => void }

function FileChoice({ label, isFolder, onChoose }: FileChoiceProps) {
  return (
    <label className={styles.choose}>
      {label}
      <input
        type="file"
        multiple
        className={styles.file}
        aria-describedby="files-hint"
        {...(isFolder && { webkitdirectory: '' })}
        onChange={(event) => onChoose(event.target.files)}
      />
    </label>
  )
}

async function filesOf(chosen: readonly File[]) {
  if (chosen.length === 0) throw refusal(words.nothingChosen)
  const files = await recordsToSend(chosen)
  if (files.length === 0) throw refusal(words.noRecords)
  if (JSON.stringify(files).length > MOST_SENT) throw refusal(words.tooLarge)
  return files
}

function refusal(sentence: string) {
  return { code: 'bad-input', sentence }
}
