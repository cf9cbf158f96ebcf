import { useAsk } from '@plumbline/ui/ask'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Empty } from '@plumbline/ui/empty'
import { ErrorNote } from '@plumbline/ui/error-note'
import { GroupLabel } from '@plumbline/ui/group-label'
import { Loading } from '@plumbline/ui/loading'
import { Table } from '@plumbline/ui/table'
import type { SectionProps } from '@plumbline/work/words'
import type { ListStakeholders } from '../step.ts'
import { AddPeople } from './add-people.tsx'
import { ChangeEntry } from './change-entry.tsx'
import styles from './section.module.css'
import { TakeOff } from './take-off.tsx'
import { words } from './words.en.ts'

type Row = ListStakeholders['output']['rows'][number]

/** Who is affected, for which group, and what is expected of them. */
export function PeopleSection({ workId, mayDrive }: SectionProps) {
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId })
  if (register.error) return <ErrorNote error={register.error} onRetry={() => void register.refetch()} />
  if (!register.data) return <Loading />
  const { rows, notAffected, groups } = register.data
  const placeOf = (groupId: string | null) => groups.find((group) => group.groupId === groupId)?.place
  return (
    <>
      <Table
        caption={words.caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={<Empty says={words.empty} />}
        columns={[
          { key: 'who', head: words.who, cell: (row) => row.personName ?? words.nobodyNamed },
          {
            key: 'group',
            head: words.forGroup,
            cell: (row) => row.groupName && <GroupLabel name={row.groupName} place={placeOf(row.groupId) ?? 0} />,
          },
          {
            key: 'relation',
            head: words.relation,
            cell: (row) => row.relations.map((relation) => words.relations[relation]).join(', '),
          },
          { key: 'role', head: words.role, cell: (row) => words.roles[row.role] },
          ...(rows.some((row) => row.expected)
            ? [{ key: 'expected', head: words.expected, cell: (row: Row) => row.expected }]
            : []),
          ...(rows.some((row) => row.stake)
            ? [{ key: 'stake', head: words.stake, cell: (row: Row) => row.stake }]
            : []),
          ...(mayDrive
            ? [
                {
                  key: 'verbs',
                  head: words.verbs,
                  cell: (row: Row) => (
                    <span className={styles.verbs} data-screen-only>
                      <ChangeEntry entry={row} />
                      {row.role !== 'driver' && <TakeOff entry={row} />}
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {mayDrive && <AddPeople workId={workId} />}
      {notAffected.length > 0 && (
        <Disclosure label={words.notAffected}>
          <Table
            caption={words.notAffected}
            captionHidden
            rows={notAffected}
            rowKey={(row) => row.id}
            columns={[
              { key: 'who', head: words.who, cell: (row) => row.personName ?? row.groupName },
              { key: 'because', head: words.because, cell: (row) => row.notAffectedBecause },
            ]}
          />
        </Disclosure>
      )}
    </>
  )
}
