import type { ChangeSource } from '@plumbline/work/step'
import { namedSince } from './nomination.store.ts'

/** Whom others named lately for the works that this person drives. */
export const nominationChanges: ChangeSource = async ({ db, personId, since }) => {
  const named = await namedSince(db, personId, since)
  return named.map(({ typedName, nominatedAt, workKey, workTitle }) => ({
    at: nominatedAt,
    what: `Somebody would be surprised: ${typedName}`,
    why: `They were named for ${workTitle}.`,
    where: `work/${workKey}#people`,
  }))
}
