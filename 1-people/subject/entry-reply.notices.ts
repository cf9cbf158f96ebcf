import type { ChangeSource } from '@plumbline/work/step'
import { repliesToDriver } from './entry-reply.store.ts'

/** What others said lately to their own entries, for whoever drives the work. */
export const entryReplyChanges: ChangeSource = async ({ db, personId, since }) => {
  const replies = await repliesToDriver(db, personId, since)
  return replies.map(({ answer, words, repliedAt, personName, workKey, workTitle }) => ({
    at: repliedAt,
    what:
      answer === 'not-mine'
        ? `${personName} says that ${workTitle} is somebody else’s`
        : `${personName} answers what is written about them`,
    why: words ?? `On the register of ${workTitle}.`,
    where: `work/${workKey}#people`,
  }))
}
