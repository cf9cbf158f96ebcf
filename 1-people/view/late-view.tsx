import { DateText } from '@plumbline/ui/date-text'
import { Sentence } from '@plumbline/ui/sentence'
import { Table } from '@plumbline/ui/table'
import type { LateInvolvement } from '../step.ts'
import { nameOf } from '../words.ts'
import { registerWords } from './register-words.en.ts'

const words = registerWords.late

/** Who came only after the direction was published, and how they were found. */
export function LateView({ late }: { late: LateInvolvement['output'] }) {
  const rows = late.works.flatMap((work) => work.rows)
  if (late.involved === 0 && late.notPublished > 0) return <Sentence>{words.notPublished}</Sentence>
  return (
    <>
      <Sentence>{words.finding(late.late, late.involved)}</Sentence>
      {rows.length > 0 && (
        <Table
          caption={words.caption}
          captionHidden
          rows={rows}
          rowKey={(row) => row.stakeholderId}
          columns={[
            { key: 'who', head: words.who, cell: nameOf },
            { key: 'since', head: words.since, cell: (row) => <DateText value={row.involvedFrom} /> },
            { key: 'days', head: words.days, numeric: true, cell: (row) => row.workingDaysLate },
            { key: 'found', head: words.foundBy, cell: (row) => row.foundBy ?? words.unknown },
          ]}
        />
      )}
    </>
  )
}
