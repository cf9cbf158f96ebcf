import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Field } from '@plumbline/ui/field'
import { Form } from '@plumbline/ui/form'
import { useNavigate } from '@plumbline/ui/link'
import { TextField } from '@plumbline/ui/text-field'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { LONGEST_QUESTION } from '../sounding/sounding.ts'
import type { ImportSounding as Importing, PreviewSoundingImport } from '../sounding/sounding-import.operations.ts'
import styles from './sounding.module.css'
import { soundingWords as words } from './sounding-words.en.ts'

type Found = PreviewSoundingImport['output']

/** The files of a Polis export: first what they bring, then, if that is right, they are read. */
export function ImportSounding({ workId, onDone }: { workId: string; onDone: () => void }) {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const preview = useTell<PreviewSoundingImport>('sounding.preview-import')
  const bring = useTell<Importing>('sounding.import')
  const go = useNavigate()
  const [missing, setMissing] = useState(false)
  const [looked, setLooked] = useState<{ given: Importing['input']; found: Found } | null>(null)
  const send = async (values: FormData) => {
    const [votes, statements] = [values.get('votes'), values.get('statements')]
    const isMissing = !(votes instanceof File) || votes.size === 0
    setMissing(isMissing)
    if (isMissing) return
    const given = {
      workId,
      question: String(values.get('question')),
      source: String(values.get('source')),
      votes: await votes.text(),
      ...(statements instanceof File && statements.size > 0 ? { statements: await statements.text() } : {}),
    }
    if (looked && JSON.stringify(looked.given) === JSON.stringify(given)) {
      const { soundingId } = await bring.mutateAsync(given)
      go(`/w/${workspace}/soundings/${soundingId}`)
    } else setLooked({ given, found: await preview.mutateAsync(given) })
  }
  return (
    <Form
      onSubmit={send}
      actions={
        <>
          <Button kind="primary" type="submit">
            {looked ? words.read : words.look}
          </Button>
          <Button onClick={onDone}>{words.cancel}</Button>
        </>
      }
    >
      <p>{words.importSays}</p>
      <TextField label={words.question} name="question" maxLength={LONGEST_QUESTION} required />
      <TextField label={words.sourceLabel} hint={words.sourceHint} name="source" maxLength={1_000} required />
      <Field label={words.votesFile} name="votes" error={missing ? words.needFile : undefined}>
        {(control) => <input type="file" accept=".csv,text/csv" onChange={() => setLooked(null)} {...control} />}
      </Field>
      <Field label={words.statementsFile} name="statements" optional>
        {(control) => <input type="file" accept=".csv,text/csv" onChange={() => setLooked(null)} {...control} />}
      </Field>
      {looked && <Brings found={looked.found} />}
    </Form>
  )
}

function Brings({ found }: { found: Found }) {
  const { refused, moreRefused, signsTurned } = found
  return (
    <div role="status" className={styles.block}>
      <p>{words.brings(found)}</p>
      {signsTurned && <p>{words.turned}</p>}
      {refused.length > 0 && (
        <>
          <p>{words.refusedLines(refused.length + moreRefused)}</p>
          <ul className={styles.list}>
            {refused.map(({ file, line, says }) => (
              <li key={`${file} ${line}`}>{words.refusedLine(file, line, says)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
