import type { ListProposals } from '@plumbline/platform/proposal/proposal.operations'
import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Link } from '@plumbline/ui/link'
import { Loading } from '@plumbline/ui/loading'
import { Page } from '@plumbline/ui/page'
import { Table } from '@plumbline/ui/table'
import { useParams } from '@tanstack/react-router'
import { proposalWords as words } from './proposals.words.ts'

/** Changes that assistants drafted and that wait for a person. */
export function StepPage() {
  const { workspace } = useParams({ strict: false }) as { workspace: string }
  const proposals = useAsk<ListProposals>('proposal.list', {})
  if (proposals.error) return <ErrorNote error={proposals.error} onRetry={() => void proposals.refetch()} />
  if (!proposals.data) return <Loading />
  const { rows } = proposals.data
  return (
    <Page title={words.title} lead={words.lead(rows.length)}>
      {rows.length === 0 ? (
        <Empty says={words.none} />
      ) : (
        <Table
          caption={words.caption}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'what',
              head: words.what,
              cell: (row) => <Link href={`/w/${workspace}/proposals/${row.id}`}>{row.title}</Link>,
            },
            { key: 'by', head: words.by, cell: (row) => row.keyLabel ?? words.byHand },
            { key: 'for', head: words.forWhom, cell: (row) => row.accountName },
            { key: 'until', head: words.until, cell: (row) => <DateText value={row.expiresOn} /> },
          ]}
        />
      )}
    </Page>
  )
}
