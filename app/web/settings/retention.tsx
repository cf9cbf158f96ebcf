import type { PreviewRetention } from '@plumbline/platform/privacy/retention.operations'
import { useAsk } from '@plumbline/ui/ask'
import { ErrorNote } from '@plumbline/ui/error-note'
import { Loading } from '@plumbline/ui/loading'
import { Section } from '@plumbline/ui/section'
import { Table } from '@plumbline/ui/table'
import { Text } from '@plumbline/ui/text'
import type { PartProps } from './part.ts'
import { retentionWords as words } from './retention.words.ts'

/** What goes by itself, after how long, and how much of it is due. */
export function Retention({ id, title }: PartProps) {
  const preview = useAsk<PreviewRetention>('retention.preview', {})
  if (preview.error) return <ErrorNote error={preview.error} />
  if (!preview.data) return <Loading />
  const { rows, expired } = preview.data
  const all = [
    ...rows.map((row) => ({ ...row, days: String(row.days) })),
    ...expired.map((row) => ({ ...row, days: words.ownDay })),
  ]
  const warnings = rows.flatMap(({ warning }) => (warning ? [warning] : []))
  return (
    <Section id={id} title={title} state={words.state(all.reduce((sum, row) => sum + row.rows, 0))} wide>
      <Text words={words.lead} />
      {warnings.map((warning) => (
        <Text key={warning} words={warning} />
      ))}
      <Table
        caption={title}
        captionHidden
        rows={all}
        rowKey={(row) => row.kind}
        columns={[
          { key: 'what', head: words.what, cell: (row) => row.title },
          { key: 'days', head: words.days, cell: (row) => row.days, numeric: true },
          { key: 'due', head: words.due, cell: (row) => row.rows, numeric: true },
        ]}
      />
      <Text words={words.settings(rows.map((row) => row.setting))} />
      <p>
        <a href="/stored">{words.stored}</a>
      </p>
    </Section>
  )
}
