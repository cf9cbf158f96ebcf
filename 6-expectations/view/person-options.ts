import type { ListPeople } from '@plumbline/people/step'
import { useAsk } from '@plumbline/ui/ask'

const MOST_PEOPLE = 200

/** Everybody of the directory, to be named in a form. */
export function usePersonOptions(): { value: string; label: string }[] {
  const people = useAsk<ListPeople>('person.list', { limit: MOST_PEOPLE })
  return (people.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))
}
