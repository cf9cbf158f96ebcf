import type { Origin, Role } from '../actor.ts'
import type { Database, Db } from '../database/database.ts'
import { logEvent } from '../events.store.ts'
import { addMembership, membershipOf } from './account.store.ts'
import { addPerson, personByEmail } from './person.store.ts'

/** Makes an account a member of the workspace that `within` sees: as the person who is known there by its address, or a new one. */
export async function joinAs(
  { now, newId }: { now: string; newId(): string },
  within: Db,
  account: { id: string; name: string; email: string },
  as: Role,
) {
  const known = await personByEmail(within, account.email)
  const person = known ?? {
    id: newId(),
    name: account.name,
    email: account.email,
    title: null,
    source: null,
    createdAt: now,
  }
  if (!known) await addPerson(within, person)
  await addMembership(within, { id: newId(), accountId: account.id, personId: person.id, role: as, createdAt: now })
  return person
}

type Joining = { db: Db; database: Database; now: string; newId(): string; origin?: Origin | undefined }

/** Makes somebody who was invited a member, unless they are, and says so in the log of the workspace, where its administrators look. */
export async function joinAsInvited(
  asked: Joining,
  account: { id: string; name: string; email: string },
  invitation: { id: string; workspaceId: string; role: Role },
  details: Record<string, unknown> = {},
): Promise<void> {
  const { db, database, now, origin } = asked
  const within = database.within(db, invitation.workspaceId)
  if (await membershipOf(within, account.id)) return
  await joinAs(asked, within, account, invitation.role)
  await logEvent(within, invitation.workspaceId, {
    at: now,
    happened: 'member.joined',
    actorKind: 'account',
    actorId: account.id,
    subjectId: account.id,
    workId: null,
    via: null,
    viaId: null,
    details: { invitationId: invitation.id, role: invitation.role, ...details },
    origin,
  })
}
