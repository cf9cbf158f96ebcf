import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { saveFile } from '@plumbline/ui/download-button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { StatusLine } from '@plumbline/ui/status-line'
import { useState } from 'react'
import type { CopyDecision, ExportDecision, PrintDecision } from '../step.ts'
import { courseWords } from './course-words.en.ts'
import styles from './decision.module.css'
import { words } from './words.en.ts'

const { takeAlong: says } = courseWords

/** The decision on paper, as one page, or as text to be pasted elsewhere. */
export function TakeAlong({ decisionId, source }: { decisionId: string; source: string | null }) {
  const pdf = useAsk<PrintDecision>('decision.page', { decisionId }, { enabled: false })
  const text = useAsk<CopyDecision>('decision.markdown', { decisionId }, { enabled: false })
  const files = {
    original: useAsk<ExportDecision>('decision.export', { decisionId, as: 'original' }, { enabled: false }),
    madr: useAsk<ExportDecision>('decision.export', { decisionId, as: 'madr' }, { enabled: false }),
    'json-adr': useAsk<ExportDecision>('decision.export', { decisionId, as: 'json-adr' }, { enabled: false }),
  }
  const [done, setDone] = useState('')
  const saveBytes = ({ fileName, mediaType, base64 }: { fileName: string; mediaType: string; base64: string }) =>
    saveFile(fileName, new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type: mediaType }))
  const saveRecord = async (as: keyof typeof files) => {
    const { data } = await files[as].refetch()
    if (data) saveBytes({ ...data, base64: data.bytes })
  }
  const savePdf = async () => {
    const { data } = await pdf.refetch()
    if (data) saveBytes(data)
  }
  const saveText = async () => {
    const { data } = await text.refetch()
    if (data) saveFile(data.fileName, new Blob([data.text], { type: data.mediaType }))
  }
  const copy = async () => {
    const { data } = await text.refetch()
    if (!data) return
    // Without https the browser offers no clipboard; then it is saved instead.
    await (navigator.clipboard?.writeText(data.text) ?? Promise.reject()).then(
      () => setDone(says.copied),
      () => saveFile(data.fileName, new Blob([data.text], { type: data.mediaType })),
    )
  }
  const error = [pdf, text, ...Object.values(files)].find((asked) => asked.error)?.error
  return (
    <div className={styles.takeAlong} data-screen-only>
      <div className={styles.line}>
        {error && <ErrorNote error={error} />}
        <Button onClick={() => window.print()}>{words.print}</Button>
        <Button pending={pdf.isFetching} onClick={() => void savePdf()}>
          {says.pdf}
        </Button>
        <Button onClick={() => void copy()}>{says.copy}</Button>
        <Button onClick={() => void saveText()}>{says.markdown}</Button>
        <StatusLine>{done}</StatusLine>
      </div>
      <Disclosure label={says.asRecord}>
        <div className={styles.line}>
          {source !== null && <Button onClick={() => void saveRecord('original')}>{says.original}</Button>}
          <Button onClick={() => void saveRecord('madr')}>{says.madr}</Button>
          <Button onClick={() => void saveRecord('json-adr')}>{says.jsonAdr}</Button>
        </div>
      </Disclosure>
    </div>
  )
}
