import type { Asked } from '@plumbline/platform/operation'
import type { ReadbackView } from '../readback.store.ts'
import { reachableIn } from './inviting.store.ts'

/** Letters to those who are asked: one that can be answered by mail, and one whose answers come by the page only. */
export const INVITATION = 'readback.invitation'
export const PAGE_INVITATION = 'readback.page-invitation'

/**
 * Writes to those of these people who have an address; nothing where no mail server is set. Gives how many get a letter.
 * Anonymous answers are not taken by mail: copies of them would lie in mailboxes.
 */
export async function inviteByMail(
  { db, post, config }: Pick<Asked<unknown>, 'db' | 'post' | 'config'>,
  readback: Pick<ReadbackView, 'id' | 'disclosure'>,
  respondentIds: readonly string[],
): Promise<number> {
  if (config.smtpUrl === undefined) return 0
  const answerable = config.inboundAddress !== undefined && readback.disclosure !== 'anonymous'
  const people = await reachableIn(db, readback.id, respondentIds)
  for (const personId of people) {
    const kind = answerable ? INVITATION : PAGE_INVITATION
    await post({ kind, to: { personId }, input: { readbackId: readback.id } })
  }
  return people.length
}
