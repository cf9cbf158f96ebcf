import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { saveFile } from '@plumbline/ui/download-button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { useParams } from '@tanstack/react-router'
import type { PrintResult, WriteResultTable } from '../result-file.operations.ts'
import styles from './readback.module.css'
import { resultWords } from './result-words.en.ts'

/** All figures as files, and the result on one page. */
export function SaveResult({ readbackId }: { readbackId: string }) {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const csv = useAsk<WriteResultTable>('readback.result-table', { readbackId, format: 'csv' }, { enabled: false })
  const json = useAsk<WriteResultTable>('readback.result-table', { readbackId, format: 'json' }, { enabled: false })
  const save = async (asked: typeof csv) => {
    const { data } = await asked.refetch()
    if (data) saveFile(data.fileName, new Blob([data.text], { type: data.mediaType }))
  }
  const error = csv.error ?? json.error
  return (
    <div className={styles.line} data-screen-only>
      {error && <ErrorNote error={error} />}
      <Link href={`/w/${workspace}/readbacks/${readbackId}/page`} className={styles.alone}>
        {resultWords.page}
      </Link>
      <SavePdf readbackId={readbackId} />
      <Button pending={csv.isFetching} onClick={() => void save(csv)}>
        {resultWords.table}
      </Button>
      <Button pending={json.isFetching} onClick={() => void save(json)}>
        {resultWords.tableJson}
      </Button>
    </div>
  )
}

/** The one page as a PDF, made when it is asked for. */
export function SavePdf({ readbackId }: { readbackId: string }) {
  const pdf = useAsk<PrintResult>('readback.result-page', { readbackId }, { enabled: false })
  const save = async () => {
    const { data } = await pdf.refetch()
    if (!data) return
    const bytes = Uint8Array.from(atob(data.base64), (letter) => letter.charCodeAt(0))
    saveFile(data.fileName, new Blob([bytes], { type: data.mediaType }))
  }
  return (
    <>
      {pdf.error && <ErrorNote error={pdf.error} />}
      <Button pending={pdf.isFetching} onClick={() => void save()}>
        {resultWords.pdf}
      </Button>
    </>
  )
}
