import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { FileDrop } from '@plumbline/ui/file-drop'
import { Form } from '@plumbline/ui/form'
import { LinkButton } from '@plumbline/ui/link-button'
import { Section } from '@plumbline/ui/section'
import { StatusLine } from '@plumbline/ui/status-line'
import { useState } from 'react'
import type { ImportDecisionFiles, PreviewDecisionFiles } from '../step.ts'
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

  const choose = (files: readonly File[]) => {
    setChosen(files)
    preview.reset()
    bring.reset()
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
          <FileDrop
            choices={[
              { label: words.folder, takes: 'folder' },
              { label: words.files, takes: 'several' },
            ]}
            hint={chosen.length > 0 ? words.chosen(chosen.length) : words.hint}
            onChoose={choose}
          />
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
