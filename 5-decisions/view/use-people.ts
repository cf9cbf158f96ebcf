import type { ListPeople, ListStakeholders } from '@plumbline/people/step'
import { useAsk } from '@plumbline/ui/ask'
import { words } from './words.en.ts'

export type Known = { id: string; name: string; groupName: string | null; onRegister: boolean }

const MOST_PEOPLE = 200

/** Who can be named in a decision of this work: first those on its register, then everybody else. */
export function usePeople(workId: string): Known[] {
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId })
  const directory = useAsk<ListPeople>('person.list', { limit: MOST_PEOPLE })
  const involved = (register.data?.rows ?? []).flatMap(({ personId, personName, groupName }) =>
    personId && personName ? [{ id: personId, name: personName, groupName, onRegister: true }] : [],
  )
  const ids = new Set(involved.map(({ id }) => id))
  const others = (directory.data?.rows ?? [])
    .filter(({ id }) => !ids.has(id))
    .map(({ id, name }) => ({ id, name, groupName: null, onRegister: false }))
  return [...involved, ...others]
}

export function asOptions(people: readonly Known[]) {
  return people.map(({ id, name, groupName, onRegister }) => ({
    value: id,
    label: groupName ? `${name}, ${groupName}` : name,
    group: onRegister ? words.onRegister : words.inDirectory,
  }))
}
