import { Refused, useTell } from '@plumbline/ui/ask'
import { DateText } from '@plumbline/ui/date-text'
import { Grid, type GridColumn } from '@plumbline/ui/grid'
import { GroupLabel } from '@plumbline/ui/group-label'
import { useState } from 'react'
import { involvedFrom } from '../register/involvement.ts'
import { STATUSES } from '../register/standing.ts'
import type { ChangeStakeholder, ListStakeholders } from '../step.ts'
import { LONGEST_EXPECTATION, LONGEST_NAME, nameOf, needsAPerson, RELATIONS, ROLES } from '../words.ts'
import { changeIn } from './register-change.ts'
import { registerWords } from './register-words.en.ts'
import { TakeOff } from './take-off.tsx'
import { words } from './words.en.ts'

type Register = ListStakeholders['output']
type Row = Register['rows'][number]

export type RegisterGridProps = {
  register: Register
  /** How many working days somebody came late; 0 for whoever did not. */
  daysLate: (stakeholderId: string) => number
  /** On its own page: also what is at stake, what is to be done, how somebody was found, and when they came. */
  full?: boolean
}

const relations = RELATIONS.map((value) => ({ value, label: words.relations[value] }))
const statuses = STATUSES.map((value) => ({ value, label: registerWords.statuses[value] }))

/** The register for whoever drives the work: every cell is changed where it stands. */
export function RegisterGrid({ register, daysLate, full = false }: RegisterGridProps) {
  const change = useTell<ChangeStakeholder>('stakeholder.change')
  const [leaving, setLeaving] = useState<Row | null>(null)
  const placeOf = (groupId: string | null) => register.groups.find((group) => group.groupId === groupId)?.place ?? 0
  const save = async (row: Row, column: string, value: string | readonly string[]) => {
    const changed = changeIn(column, value)
    if (!changed) {
      const { cannotBeUnnamed: sentence, cannotBeUnnamedNext: next } = registerWords
      throw new Refused({ status: 409, code: 'conflict', sentence, next })
    }
    await change.mutateAsync({ stakeholderId: row.id, ...changed })
  }
  const wordsOf = (key: 'expected' | 'stake' | 'foundBy', head: string): GridColumn<Row> => ({
    key,
    head,
    cell: (row) => row[key],
    edit: (row) => ({ kind: 'text', value: row[key] ?? '', longest: LONGEST_EXPECTATION }),
  })
  const columns: GridColumn<Row>[] = [
    {
      key: 'who',
      head: words.who,
      cell: (row) => row.personName ?? words.nobodyNamed,
      edit: (row) => (row.personId ? null : { kind: 'text', value: '', longest: LONGEST_NAME }),
    },
    {
      key: 'group',
      head: words.forGroup,
      cell: (row) => row.groupName && <GroupLabel name={row.groupName} place={placeOf(row.groupId)} />,
      edit: (row) => ({ kind: 'text', value: row.groupName ?? '', longest: LONGEST_NAME }),
    },
    {
      key: 'relation',
      head: words.relation,
      ...(full && { width: '10rem' }),
      cell: (row) => row.relations.map((relation) => words.relations[relation]).join(', '),
      edit: (row) => ({ kind: 'several', value: row.relations, choices: relations }),
    },
    {
      key: 'role',
      head: words.role,
      ...(full && { width: '8rem' }),
      cell: (row) => words.roles[row.role],
      // Who drives is said by the work.
      edit: (row) => (row.role === 'driver' ? null : { kind: 'one', value: row.role, choices: rolesFor(row) }),
    },
    wordsOf('expected', words.expected),
    ...(full
      ? [
          wordsOf('stake', words.stake),
          {
            key: 'status',
            head: registerWords.status,
            width: '7.5rem',
            cell: (row: Row) => registerWords.statuses[row.status],
            edit: (row: Row) => ({ kind: 'one' as const, value: row.status, choices: statuses }),
          },
          wordsOf('foundBy', registerWords.foundBy),
          {
            key: 'involved',
            head: registerWords.involved,
            cell: (row: Row) => (
              <>
                <DateText value={involvedFrom(row)} short /> {registerWords.involvedSince(daysLate(row.id))}
              </>
            ),
            edit: (row: Row) => ({ kind: 'text' as const, value: row.involvedOn ?? '', longest: 10 }),
          },
        ]
      : []),
    {
      key: 'off',
      head: words.verbs,
      // Who drives leaves by the work getting another driver.
      cell: (row) => row.role !== 'driver' && registerWords.off,
      act: (row) => (row.role === 'driver' ? null : { label: words.remove(nameOf(row)), act: () => setLeaving(row) }),
    },
  ]
  return (
    <>
      <Grid
        caption={words.caption}
        columns={columns}
        rows={register.rows}
        rowKey={(row) => row.id}
        rowName={nameOf}
        onSave={save}
      />
      {leaving && <TakeOff entry={leaving} onClose={() => setLeaving(null)} />}
    </>
  )
}

function rolesFor(row: Row) {
  return ROLES.filter((role) => role !== 'driver' && (row.personId !== null || !needsAPerson(role))).map((value) => ({
    value,
    label: words.roles[value],
  }))
}
