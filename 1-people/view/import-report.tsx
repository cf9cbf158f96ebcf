import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { reportTable } from '../import/report-table.ts'
import type { ShowImport } from '../step.ts'
import styles from './import.module.css'
import { ImportOutcome } from './import-outcome.tsx'
import { words } from './import-words.en.ts'

/** The report of one import, to be read and to be kept. */
export function ImportReport({ importId }: { importId: string }) {
  const report = useAsk<ShowImport>('directory.report', { importId })
  if (report.error) return <ErrorNote error={report.error} />
  if (!report.data) return <Loading />
  const { data } = report
  return (
    <>
      <h3>{words.reportTitle(data.source)}</h3>
      <ImportOutcome counts={data.counts} refused={data.refused} kept={data.kept} />
      <span className={styles.verbs} data-screen-only>
        <Button onClick={() => save('import-report.csv', 'text/csv', reportTable(data))}>{words.asCsv}</Button>
        <Button onClick={() => save('import-report.json', 'application/json', JSON.stringify(data, null, 2))}>
          {words.asJson}
        </Button>
      </span>
    </>
  )
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}
