import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Table } from '@plumbline/ui/table'
import type { ListWork } from '@plumbline/work/step'
import { useParams } from '@tanstack/react-router'
import { words } from '../words.en.ts'
import { RegisterWork } from './register-work.tsx'

/** All work of the workspace, and the place to register another piece. */
export function WorkList() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const work = useAsk<ListWork>('work.list', { limit: 200 })
  if (work.error) return <ErrorNote error={work.error} onRetry={() => void work.refetch()} />
  if (!work.data) return <Loading />
  const { rows, next } = work.data
  return (
    <Page title={words.work.title} lead={rows.length > 0 ? words.work.lead(rows.length, next !== null) : undefined}>
      <Table
        caption={words.work.caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<Empty says={words.work.none} />}
        columns={[
          {
            key: 'title',
            head: words.work.name,
            cell: (row) => <Link href={`/w/${workspace}/work/${row.key}`}>{row.title}</Link>,
          },
          { key: 'driver', head: words.work.driver, cell: (row) => row.driverName ?? words.work.nobody },
          { key: 'due', head: words.work.due, cell: (row) => row.dueOn && <DateText value={row.dueOn} short /> },
        ]}
      />
      <RegisterWork workspace={workspace} />
    </Page>
  )
}
