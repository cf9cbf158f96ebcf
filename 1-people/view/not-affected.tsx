import { Table } from '@plumbline/ui/table'
import type { ListStakeholders } from '../step.ts'
import { nameOf } from '../words.ts'
import { words } from './words.en.ts'

/** Those who were looked at and turned out not to be affected, with the reason that stays. */
export function NotAffected({ rows }: { rows: ListStakeholders['output']['notAffected'] }) {
  return (
    <Table
      caption={words.notAffected}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'who', head: words.who, cell: nameOf },
        { key: 'because', head: words.because, cell: (row) => row.notAffectedBecause },
      ]}
    />
  )
}
