import type { DropJob, ListJobs, RetryJob } from '@plumbline/platform/jobs/job.operations'
import { useAsk, useTell } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { SmallButton } from '@plumbline/ui/small-button'
import { type Column, Table } from '@plumbline/ui/table'
import styles from './jobs.module.css'
import { jobWords as words } from './jobs.words.ts'
import type { PartProps } from './part.ts'

type Job = ListJobs['output']['rows'][number]

const SHOWN = 20

/** What the server still has to do, what it gave up and why, and a second chance for each. */
export function Jobs({ id, title }: PartProps) {
  const givenUp = useAsk<ListJobs>('job.list', { state: 'given-up', limit: SHOWN })
  const waiting = useAsk<ListJobs>('job.list', { state: 'waiting', limit: SHOWN })
  const error = givenUp.error ?? waiting.error
  if (error) return <ErrorNote error={error} />
  if (!givenUp.data || !waiting.data) return <Loading />
  return (
    <Section id={id} title={title} state={words.state(waiting.data.counts)} wide>
      <p>{words.explains}</p>
      <JobTable caption={words.givenUp} {...givenUp.data} again={words.retry} />
      <JobTable caption={words.waiting} {...waiting.data} again={words.now} />
    </Section>
  )
}

function JobTable({
  caption,
  rows,
  next,
  again,
}: {
  caption: string
  rows: Job[]
  next: string | null
  again: string
}) {
  const retry = useTell<RetryJob>('job.retry')
  const drop = useTell<DropJob>('job.drop')
  const error = retry.error ?? drop.error
  if (rows.length === 0) return null
  const columns: Column<Job>[] = [
    { key: 'what', head: words.what, cell: (row) => <What job={row} /> },
    { key: 'when', head: words.when, cell: (row) => <When job={row} /> },
    { key: 'why', head: words.why, cell: (row) => <span className={styles.why}>{row.lastError}</span> },
    {
      key: 'actions',
      head: words.actions,
      cell: (row) => (
        <span className={styles.actions}>
          <SmallButton onClick={() => retry.mutate({ jobId: row.id })}>{again}</SmallButton>
          <SmallButton onClick={() => drop.mutate({ jobId: row.id })}>{words.drop}</SmallButton>
        </span>
      ),
    },
  ]
  return (
    <>
      <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.id} />
      {next !== null && <p>{words.more(rows.length)}</p>}
      {error && <ErrorNote error={error} />}
    </>
  )
}

function What({ job }: { job: Job }) {
  return (
    <>
      <code className={styles.kind}>{job.kind}</code>
      <span className={styles.more}>{job.workspace === '-server' ? words.server : words.where(job.workspace)}</span>
    </>
  )
}

function When({ job }: { job: Job }) {
  const more = [job.late && words.late, job.tries > 0 && words.tried(job.tries)].filter(Boolean).join(', ')
  return (
    <>
      <span className={styles.when}>
        <DateText value={job.settledAt ?? job.notBefore} time short />
      </span>
      {more && <span className={styles.more}>{more}</span>}
    </>
  )
}
