import type { ListStakeholders } from '@plumbline/people/step'
import { useAsk } from '@plumbline/ui/ask'

/** The fixed place of each group of a work, so that it has the same shape and colour everywhere. */
export function useGroupPlaces(workId: string): (groupId: string) => number {
  const register = useAsk<ListStakeholders>('stakeholder.list', { workId })
  const places = new Map((register.data?.groups ?? []).map(({ groupId, place }) => [groupId, place]))
  // Who speaks for no group, or for one that has left the register since, comes after all that are on it.
  return (groupId) => places.get(groupId) ?? places.size
}
