import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Form } from '@plumbline/ui/form'
import { Select } from '@plumbline/ui/select'
import { SmallButton } from '@plumbline/ui/small-button'
import { TextArea } from '@plumbline/ui/text-area'
import { lazy, Suspense, useState } from 'react'
import type { ChangeStakeholder, ListStakeholders } from '../step.ts'
import { needsAPerson, type Relation, ROLES, type StakeholderRole } from '../words.ts'
import { RelationChoices } from './relation-choices.tsx'
import { words } from './words.en.ts'

const Dialog = lazy(() => import('@plumbline/ui/dialog').then(({ Dialog }) => ({ default: Dialog })))

/** Role, relations and expectation of one entry. Who drives is said by the work, so that role is not to be given here. */
export function ChangeEntry({ entry }: { entry: ListStakeholders['output']['rows'][number] }) {
  const [open, setOpen] = useState(false)
  const change = useTell<ChangeStakeholder>('stakeholder.change')
  const name = entry.personName ?? entry.groupName ?? ''
  const isDriver = entry.role === 'driver'
  const send = async (values: FormData) => {
    await change.mutateAsync({
      stakeholderId: entry.id,
      ...(!isDriver && { role: String(values.get('role')) as StakeholderRole }),
      relations: values.getAll('relations').map((relation) => String(relation) as Relation),
      expected: String(values.get('expected')).trim() || null,
      stake: String(values.get('stake')).trim() || null,
    })
    setOpen(false)
  }
  const roles = ROLES.filter((role) => role !== 'driver' && (entry.personId !== null || !needsAPerson(role)))
  return (
    <>
      <SmallButton onClick={() => setOpen(true)} aria-label={words.changeWhom(name)}>
        {words.change}
      </SmallButton>
      {open && (
        <Suspense>
          <Dialog open onOpenChange={setOpen} title={words.entryOf(name, entry.personId ? entry.groupName : null)}>
            <Form
              onSubmit={send}
              actions={
                <Button type="submit" kind="primary">
                  {words.keep}
                </Button>
              }
            >
              {!isDriver && (
                <Select
                  label={words.role}
                  name="role"
                  options={roles.map((value) => ({ value, label: words.roles[value] }))}
                  nothing={null}
                  defaultValue={entry.role}
                />
              )}
              <RelationChoices chosen={entry.relations} />
              <TextArea label={words.expected} name="expected" defaultValue={entry.expected ?? ''} rows={1} optional />
              <TextArea label={words.stake} name="stake" defaultValue={entry.stake ?? ''} rows={1} optional />
            </Form>
          </Dialog>
        </Suspense>
      )}
    </>
  )
}
