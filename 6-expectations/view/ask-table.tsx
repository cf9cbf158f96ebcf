import { DateText } from '@plumbline/ui/date-text'
import { Link } from '@plumbline/ui/link'
import { Table } from '@plumbline/ui/table'
import { inShort } from '../ask/ask.ts'
import type { ListAsks } from '../step.ts'
import { words } from './words.en.ts'

/** Everything that was asked of a work, as a table. */
export function AskTable({ asks, workspace }: { asks: ListAsks['output']['rows']; workspace: string }) {
  return (
    <Table
      caption={words.table.caption}
      captionHidden
      stacks
      rows={asks}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'words',
          head: words.table.words,
          cell: (ask) => <Link href={`/w/${workspace}/asks/${ask.id}`}>{inShort(ask.words) || words.removed}</Link>,
          names: true,
        },
        { key: 'who', head: words.table.who, cell: ({ personName }) => personName },
        { key: 'kind', head: words.table.kind, cell: ({ kind }) => words.kinds[kind] },
        { key: 'on', head: words.table.on, cell: ({ askedOn }) => <DateText value={askedOn} short /> },
        { key: 'standing', head: words.table.standing, cell: ({ standing }) => words.standings[standing] },
        {
          key: 'answer',
          head: words.table.answer,
          cell: ({ disposition }) => disposition && words.outcomes[disposition.outcome],
        },
      ]}
    />
  )
}
