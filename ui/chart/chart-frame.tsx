import type { ReactNode } from 'react'
import { useId } from 'react'
import { Disclosure } from '../disclosure.tsx'
import { useWords } from '../words.tsx'
import styles from './chart.module.css'
import { ChartDownloads } from './chart-downloads.tsx'
import type { ChartFile } from './chart-file.ts'

export type { ChartFile } from './chart-file.ts'

export type ChartFrameProps = {
  /** The finding, as a sentence. */
  title: string
  /** What the reader should know or do, below the picture. */
  says?: ReactNode
  children: ReactNode
  legend?: ReactNode
  /** The same figures as a table. */
  table: ReactNode
  /** The same figures as a file. */
  file?: ChartFile
}

/** What every chart has: the finding above, the sentence below, and the same as a table. */
export function ChartFrame({ title, says, children, legend, table, file }: ChartFrameProps) {
  const words = useWords()
  const id = useId()
  return (
    <figure aria-labelledby={id} className={styles.figure}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
      {legend}
      {says && <p className={styles.says}>{says}</p>}
      <Disclosure label={words.showTable}>
        {table}
        {file && <ChartDownloads file={file} />}
      </Disclosure>
    </figure>
  )
}
