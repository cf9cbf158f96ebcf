import { DownloadButton } from '../download-button.tsx'
import { useWords } from '../words.tsx'
import styles from './chart.module.css'
import { type ChartFile, csvOf, jsonOf } from './chart-file.ts'

/** The figures of a chart as a file, for a spreadsheet or for a program. */
export function ChartDownloads({ file }: { file: ChartFile }) {
  const { chart } = useWords()
  return (
    <div className={styles.downloads} data-screen-only>
      <DownloadButton fileName={`${file.name}.csv`} mediaType="text/csv" text={() => csvOf(file)}>
        {chart.asCsv}
      </DownloadButton>
      <DownloadButton fileName={`${file.name}.json`} mediaType="application/json" text={() => jsonOf(file)}>
        {chart.asJson}
      </DownloadButton>
    </div>
  )
}
