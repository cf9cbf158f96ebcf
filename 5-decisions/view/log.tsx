import { useAsk } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { saveFile } from '@plumbline/ui/download-button'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ShowDecisionLog, WriteDecisionLog } from '../step.ts'
import styles from './log.module.css'
import { LogFilters, type LogWanted } from './log-filters.tsx'
import { LogList, LogTable } from './log-list.tsx'
import { logWords as words } from './log-words.en.ts'

/** The log at `decisions` of a workspace: every decision and open question, newest first. */
export function StepPage() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const [wanted, setWanted] = useState<LogWanted>({})
  const [isTable, setTable] = useState(false)
  const first = useAsk<ShowDecisionLog>('decision.log', wanted)
  if (first.error) return <ErrorNote error={first.error} onRetry={() => void first.refetch()} />
  return (
    <Page title={words.title} kicker={words.kicker} lead={first.data && leadOf(first.data.counts, wanted)}>
      <LogFilters wanted={wanted} onChange={setWanted} />
      {first.data ? <LogPages key={JSON.stringify(wanted)} {...{ workspace, wanted, isTable }} /> : <Loading />}
      <div className={styles.line} data-screen-only>
        <Button onClick={() => setTable(!isTable)}>{isTable ? words.asList : words.asTable}</Button>
        <Save wanted={wanted} format="csv" />
        <Save wanted={wanted} format="json" />
      </div>
    </Page>
  )
}

type Counts = ShowDecisionLog['output']['counts']

function leadOf(counts: Counts, { state, ...narrowed }: LogWanted): string {
  const { open, 'in-force': inForce, ended, due } = counts
  const isNarrowed = state !== undefined || Object.values(narrowed).some(Boolean)
  if (open + inForce + ended === 0) return isNarrowed ? words.leadNoneSuch : words.leadNone
  return words.lead({ open, inForce, ended, due })
}

type LogPagesProps = { workspace: string; wanted: LogWanted; isTable: boolean }

/** The decisions that are wanted, a page at a time. */
function LogPages({ workspace, wanted, isTable }: LogPagesProps) {
  const [cursors, setCursors] = useState<string[]>([])
  return [undefined, ...cursors].map((cursor, at, all) => (
    <LogPage
      key={cursor ?? 'first'}
      {...{ workspace, isTable }}
      input={{ ...wanted, ...(cursor && { cursor }) }}
      {...(at === all.length - 1 && { onMore: (next: string) => setCursors([...cursors, next]) })}
    />
  ))
}

type LogPageProps = {
  workspace: string
  isTable: boolean
  input: ShowDecisionLog['input']
  onMore?: (next: string) => void
}

function LogPage({ workspace, isTable, input, onMore }: LogPageProps) {
  const found = useAsk<ShowDecisionLog>('decision.log', input)
  if (found.error) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <Loading />
  const { rows, next } = found.data
  const Rows = isTable ? LogTable : LogList
  return (
    <>
      {rows.length > 0 && <Rows rows={rows} workspace={workspace} />}
      {onMore && next && (
        <p data-screen-only>
          <Button onClick={() => onMore(next)}>{words.more}</Button>
        </p>
      )}
    </>
  )
}

/** What is wanted, all of it, as a file. */
function Save({ wanted, format }: { wanted: LogWanted; format: 'csv' | 'json' }) {
  const file = useAsk<WriteDecisionLog>('decision.log-table', { ...wanted, format }, { enabled: false })
  const save = async () => {
    const { data } = await file.refetch()
    if (data) saveFile(data.fileName, new Blob([data.text], { type: data.mediaType }))
  }
  return (
    <>
      {file.error && <ErrorNote error={file.error} />}
      <Button pending={file.isFetching} onClick={() => void save()}>
        {words[format]}
      </Button>
    </>
  )
}
