import type { ListStakeholders } from '@plumbline/people/step'
import { useAsk } from '@plumbline/ui/ask'

type Owner = { personId: string; name: string }

/** Who can look after an assumption: the people on the register, and those who do so already. */
export function useOwners(workId: string, already: readonly Owner[]): { people: Owner[]; known: boolean } {
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId })
  const listed = (register.data?.rows ?? []).flatMap(({ personId, personName }) =>
    personId && personName ? [{ personId, name: personName }] : [],
  )
  const ids = new Set(listed.map((owner) => owner.personId))
  return { people: [...listed, ...already.filter((owner) => !ids.has(owner.personId))], known: !register.isPending }
}
