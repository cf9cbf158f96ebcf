import { useTell } from '@plumbline/ui/ask'
import { Link } from '@plumbline/ui/link'
import { SmallButton } from '@plumbline/ui/small-button'
import { Table } from '@plumbline/ui/table'
import type { JoinGroup, LeaveGroup, ShowGroup } from '../step.ts'
import styles from './directory.module.css'
import { TakeOffFact, WhatWentWrong } from './directory-facts.tsx'
import { EntryPicker } from './directory-picker.tsx'
import { placeOfEntry } from './directory-place.ts'
import { FactSource } from './directory-source.tsx'
import { directoryWords as words } from './directory-words.en.ts'
import { Adding, ForWhoMayChange } from './may-change.tsx'

/** Who belongs to a group and who leads it; leads first. */
export function GroupMembers({ group, workspace }: { group: ShowGroup['output']; workspace: string }) {
  const join = useTell<JoinGroup>('group.join')
  const leave = useTell<LeaveGroup>('group.leave')
  const groupId = group.id
  return (
    <>
      <Table
        caption={words.group.members}
        captionHidden
        rows={group.members}
        rowKey={(row) => row.personId}
        empty={<p className={styles.quiet}>{words.group.membersNone}</p>}
        columns={[
          {
            key: 'who',
            head: words.group.who,
            cell: (row) => <Link href={placeOfEntry(workspace, 'person', row.personId)}>{row.name}</Link>,
          },
          { key: 'lead', head: words.group.lead_, cell: (row) => row.lead && words.group.leads },
          {
            key: 'source',
            head: words.source.head,
            cell: (row) => <FactSource table="groupMember" {...row} />,
          },
          {
            key: 'verbs',
            head: '',
            cell: ({ personId, name, lead }) => (
              <span className={styles.verbs} data-screen-only>
                <ForWhoMayChange>
                  <SmallButton
                    aria-label={lead ? words.group.noLeadWhom(name) : words.group.makeLeadWhom(name)}
                    onClick={() => join.mutate({ groupId, personId, lead: !lead })}
                  >
                    {lead ? words.group.noLead : words.group.makeLead}
                  </SmallButton>
                </ForWhoMayChange>
                <TakeOffFact name={name} onConfirm={() => leave.mutateAsync({ groupId, personId })} />
              </span>
            ),
          },
        ]}
      />
      <Adding label={words.group.addMember}>
        <EntryPicker
          label={words.group.who}
          of={['person']}
          onPick={({ id }) => join.mutateAsync({ groupId, personId: id }).catch(() => undefined)}
        />
      </Adding>
      <WhatWentWrong changes={[join]} />
    </>
  )
}
