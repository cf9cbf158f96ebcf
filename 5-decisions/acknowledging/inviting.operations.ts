import type { Person } from '@plumbline/platform/identity/person.store'
import type { Asked } from '@plumbline/platform/operation'
import type { Decision } from '../decision.ts'
import { asksClaims } from './claim.ts'

/** Letters to those who are asked: one that can be answered by mail, and one whose answers come by the page only. */
export const INVITATION = 'decision.invitation'
export const PAGE_INVITATION = 'decision.page-invitation'

/**
 * Writes to those of these people who have an address; nothing where no mail server is set. Gives how many get a letter. Where
 * there is no way back a bare number is no answer, so it is given on the page.
 */
export async function inviteByMail(
  { post, config }: Pick<Asked<unknown>, 'post' | 'config'>,
  decision: Pick<Decision, 'id' | 'version' | 'door'>,
  people: readonly Pick<Person, 'id' | 'email'>[],
): Promise<number> {
  if (config.smtpUrl === undefined) return 0
  const answerable = config.inboundAddress !== undefined && !asksClaims(decision)
  const reachable = people.filter(({ email }) => email !== null)
  const input = { decisionId: decision.id, version: decision.version }
  for (const { id: personId } of reachable)
    await post({ kind: answerable ? INVITATION : PAGE_INVITATION, to: { personId }, input })
  return reachable.length
}
