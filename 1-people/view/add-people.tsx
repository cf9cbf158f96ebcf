import { useTell } from '@plumbline/ui/ask'
import { Button } from '@plumbline/ui/button'
import { Disclosure } from '@plumbline/ui/disclosure'
import { Form } from '@plumbline/ui/form'
import { Select } from '@plumbline/ui/select'
import { StatusLine } from '@plumbline/ui/status-line'
import { TextArea } from '@plumbline/ui/text-area'
import { useState } from 'react'
import type { RegisterStakeholder } from '../step.ts'
import { RELATIONS, type Relation, ROLES, type StakeholderRole } from '../words.ts'
import { pastedNames } from './pasted-names.ts'
import { words } from './words.en.ts'

/** One name or ten at once: typed or pasted, one a line. What is refused stays in the field, what was added is gone from it. */
export function AddPeople({ workId }: { workId: string }) {
  const register = useTell<RegisterStakeholder>('stakeholder.register')
  const [typed, setTyped] = useState('')
  const [added, setAdded] = useState(0)
  const people = pastedNames(typed)

  const send = async (values: FormData) => {
    setAdded(0)
    const relation = String(values.get('relation')) as Relation
    const role = String(values.get('role')) as StakeholderRole
    for (const [at, { name, email, group }] of people.entries()) {
      await register.mutateAsync({
        workId,
        person: { name, ...(email && { email }) },
        ...(group && { group: { name: group } }),
        relations: [relation],
        role,
      })
      setAdded(at + 1)
      setTyped(
        people
          .slice(at + 1)
          .map(asLine)
          .join('\n'),
      )
    }
  }
  const roles = ROLES.filter((role) => role !== 'driver').map((value) => ({ value, label: words.roles[value] }))
  const relations = RELATIONS.map((value) => ({ value, label: words.relations[value] }))
  return (
    <Disclosure label={words.add}>
      <Form onSubmit={send} actions={<Button type="submit">{words.addButton(people.length)}</Button>}>
        <TextArea
          label={words.names}
          name="person"
          hint={words.namesHint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Select label={words.relation} name="relation" options={relations} nothing={null} defaultValue="depends-on" />
        <Select label={words.role} name="role" options={roles} nothing={null} defaultValue="contributor" />
      </Form>
      <StatusLine>{added > 0 && words.added(added)}</StatusLine>
    </Disclosure>
  )
}

function asLine({ name, email, group }: { name: string; email?: string; group?: string }): string {
  return `${name}${email ? ` <${email}>` : ''}${group ? `, ${group}` : ''}`
}
