import type { ListStakeholders } from '@plumbline/people/step'
import { useAsk } from '@plumbline/ui/ask'

type Owner = { personId: string; name: string }

/** Who can look after an assumption: the people on the register, and those who do so already. */
export function useOwners(workId: string, already: readonly Owner[]): Owner[] {
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId })
  const listed = (register.data?.rows ?? []).flatMap(({ personId, personName }) =>
    personId && personName ? [{ personId, name: personName }] : [],
  )
  const each = new Map([...already, ...listed].map((owner) => [owner.personId, owner]))
  return [...each.values()].sort((one, other) => one.name.localeCompare(other.name))
}
