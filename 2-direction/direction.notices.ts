import { worksWithPerson } from '@plumbline/people/reads'
import type { PublicationSource, TextSource } from '@plumbline/people/step'
import type { ChangeSource, SectionSource } from '@plumbline/work/step'
import {
  draftDirectionOf,
  firstPublishedAt,
  latestDirections,
  publishedDirection,
  publishedSince,
} from './direction.store.ts'
import { textsOf } from './direction-texts.ts'

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

/** What the direction of a work says, for finding out whom it affects. */
export const directionTexts: TextSource = async (db, workIds) =>
  (await latestDirections(db, workIds)).flatMap((direction) =>
    textsOf(direction).map((text) => ({
      ...text,
      workId: direction.workId,
      openedAs: 'direction' as const,
      openedId: direction.id,
    })),
  )

/** Whoever comes to a work after this moment came late. */
export const directionPublished: PublicationSource = firstPublishedAt
