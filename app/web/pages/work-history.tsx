import { useAsk } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Section } from '@plumbline/ui/section'
import { Table } from '@plumbline/ui/table'
import type { WorkHistory as History } from '@plumbline/work/step'
import { words } from '../words.en.ts'

/** What happened around the work, as the log has it. */
export function WorkHistory({ workId }: { workId: string }) {
  const history = useAsk<History>('work.history', { workId, limit: 200 })
  const rows = history.data?.rows ?? []
  return (
    <Section id="history" title={words.work.history} state={words.work.historyState(rows.length)}>
      <Disclosure label={words.work.historyCaption}>
        <Table
          caption={words.work.historyCaption}
          captionHidden
          rows={rows}
          rowKey={(row) => String(row.seq)}
          columns={[
            { key: 'at', head: words.work.when, cell: (row) => <DateText value={row.at} time /> },
            {
              key: 'what',
              head: words.work.what,
              names: true,
              cell: (row) => row.happened.replace('.', ' ').replaceAll('-', ' '),
            },
          ]}
        />
      </Disclosure>
    </Section>
  )
}
