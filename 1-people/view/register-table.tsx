import { GroupLabel } from '@plumbline/ui/group-label'
import { Table } from '@plumbline/ui/table'
import type { ListStakeholders } from '../step.ts'
import { registerWords } from './register-words.en.ts'
import { words } from './words.en.ts'

type Register = ListStakeholders['output']
type Row = Register['rows'][number]

/** The register for those who read it. */
export function RegisterTable({ rows, groups, full }: Pick<Register, 'rows' | 'groups'> & { full?: boolean }) {
  const placeOf = (groupId: string | null) => groups.find((group) => group.groupId === groupId)?.place ?? 0
  const ifSaid = (key: 'expected' | 'stake', head: string) =>
    rows.some((row) => row[key]) ? [{ key, head, cell: (row: Row) => row[key] }] : []
  return (
    <Table
      caption={words.caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'who', head: words.who, cell: (row) => row.personName ?? words.nobodyNamed },
        {
          key: 'group',
          head: words.forGroup,
          cell: (row) => row.groupName && <GroupLabel name={row.groupName} place={placeOf(row.groupId)} />,
        },
        {
          key: 'relation',
          head: words.relation,
          cell: (row) => row.relations.map((relation) => words.relations[relation]).join(', '),
        },
        { key: 'role', head: words.role, cell: (row) => words.roles[row.role] },
        ...ifSaid('expected', words.expected),
        ...ifSaid('stake', words.stake),
        ...(full ? [{ key: 'status', head: registerWords.status, cell: statusIn }] : []),
      ]}
    />
  )
}

function statusIn(row: Row) {
  return registerWords.statuses[row.status]
}
