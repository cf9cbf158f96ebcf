import { z } from 'zod'
import type { Role } from '../actor.ts'
import { type Asked, operation } from '../operation.ts'
import { guests } from '../permission.ts'
import { membershipOf } from './account.store.ts'
import { joinAs } from './membership.ts'

/**
 * Says in the log of the workspace, where its administrators look and its webhooks listen, that somebody has come. Only
 * joining performs it, as the one who came: in no list of what is offered.
 */
export const sayJoined = operation({
  name: 'member.join',
  says: 'Says that somebody who was invited has come',
  http: 'POST /members/arrivals',
  who: guests,
  changes: true,
  event: 'member.joined',
  peopleOnly: true,
  input: z.strictObject({ invitationId: z.guid(), role: z.string(), signedIn: z.boolean().optional() }),
  output: z.object({}),
  async run({ input, by, tell }) {
    if (by.kind !== 'account') throw new Error('Nobody but a person joins')
    tell({ subjectId: by.accountId, details: input })
    return {}
  },
})

type Joining = Pick<Asked<unknown>, 'db' | 'database' | 'now' | 'newId' | 'perform'>

/** Makes somebody who was invited and is signed in by that session a member, unless they are. */
export async function joinAsInvited(
  asked: Joining,
  account: { id: string; name: string; email: string; serverAdmin: boolean; sessionId: string },
  invitation: { id: string; workspaceId: string; role: Role },
  details: { signedIn?: boolean } = {},
): Promise<void> {
  const { db, database, perform } = asked
  const within = database.within(db, invitation.workspaceId)
  if (await membershipOf(within, account.id)) return
  await joinAs(asked, within, account, invitation.role)
  const { id: accountId, sessionId, serverAdmin } = account
  await perform(
    sayJoined,
    { invitationId: invitation.id, role: invitation.role, ...details },
    { workspace: invitation.workspaceId, by: { kind: 'account', accountId, sessionId, serverAdmin } },
  )
}
