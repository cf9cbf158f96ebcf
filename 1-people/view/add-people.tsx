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
  const [typedGroups, setTypedGroups] = useState('')
  const [added, setAdded] = useState({ people: 0, groups: 0 })
  const people = pastedNames(typed)
  const groups = [...new Set(typedGroups.split('\n').flatMap((line) => line.trim() || []))]

  const send = async (values: FormData) => {
    setAdded({ people: 0, groups: 0 })
    const as = {
      workId,
      relations: [String(values.get('relation')) as Relation],
      role: String(values.get('role')) as StakeholderRole,
    }
    for (const [at, { name, email, group }] of people.entries()) {
      const person = { name, ...(email && { email }) }
      await register.mutateAsync({ ...as, person, ...(group && { group: { name: group } }) })
      setAdded({ people: at + 1, groups: 0 })
      setTyped(
        people
          .slice(at + 1)
          .map(asLine)
          .join('\n'),
      )
    }
    for (const [at, group] of groups.entries()) {
      await register.mutateAsync({ ...as, group: { name: group } })
      setAdded({ people: people.length, groups: at + 1 })
      setTypedGroups(groups.slice(at + 1).join('\n'))
    }
  }
  const roles = ROLES.filter((role) => role !== 'driver').map((value) => ({ value, label: words.roles[value] }))
  const relations = RELATIONS.map((value) => ({ value, label: words.relations[value] }))
  return (
    <Disclosure label={words.add}>
      <Form onSubmit={send} actions={<Button type="submit">{words.addButton(people.length, groups.length)}</Button>}>
        <TextArea
          label={words.names}
          name="person"
          hint={words.namesHint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <TextArea
          label={words.groups}
          name="group"
          hint={words.groupsHint}
          value={typedGroups}
          onChange={(event) => setTypedGroups(event.target.value)}
          rows={1}
          optional
        />
        <Select label={words.relation} name="relation" options={relations} nothing={null} defaultValue="depends-on" />
        <Select label={words.role} name="role" options={roles} nothing={null} defaultValue="contributor" />
      </Form>
      <StatusLine>{added.people + added.groups > 0 && words.added(added.people, added.groups)}</StatusLine>
    </Disclosure>
  )
}

function asLine({ name, email, group }: { name: string; email?: string; group?: string }): string {
  return `${name}${email ? ` <${email}>` : ''}${group ? `, ${group}` : ''}`
}
