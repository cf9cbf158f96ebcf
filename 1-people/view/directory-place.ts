import type { EntryKind } from '../words.ts'

const ROOMS: Record<EntryKind, string> = { person: 'people', group: 'groups', asset: 'assets' }

/** Where an entry of the directory has its page. */
export function placeOfEntry(workspace: string, of: EntryKind, id: string): string {
  return `/w/${workspace}/directory/${ROOMS[of]}/${id}`
}
