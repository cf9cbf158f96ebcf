import { worksWithPerson } from '@plumbline/people/reads'
import type { ChangeSource, SectionSource } from '@plumbline/work/step'
import { draftDirectionOf, publishedDirection, publishedSince } from './direction.store.ts'

export const directionChanges: ChangeSource = async ({ db, personId, since }) => {
  const published = await publishedSince(db, await worksWithPerson(db, personId), since)
  return published.map(({ version, publishedAt, key, title }) => ({
    at: publishedAt ?? since,
    what:
      version === 1
        ? `The direction of “${title}” was published`
        : `Version ${version} of the direction of “${title}” was published`,
    why: 'You are on the register of this work',
    where: `work/${key}#direction`,
  }))
}

/** How the direction of a work stands, in one sentence. */
export const directionSection: SectionSource = async ({ db, workId }) => {
  const published = await publishedDirection(db, workId)
  const draft = await draftDirectionOf(db, workId)
  const state = (sentence: string, waits: boolean) => ({ step: 'direction', sentence, waits })
  if (!published && !draft) return state('No direction is written yet.', true)
  if (!published) return state('A draft is written; nothing is published yet.', true)
  if (draft)
    return state(`Version ${published.version} holds; a draft of version ${draft.version} is being written.`, true)
  return state(`Version ${published.version} holds.`, false)
}
