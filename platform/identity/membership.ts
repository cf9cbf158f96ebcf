import type { Role } from '../actor.ts'
import type { Db } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import { addMembership, holdWorkspaceAdministrators } from './account.store.ts'
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

/** A workspace without anybody to administer it could only be helped by those of the server. */
export async function refuseForTheLastHere(db: Db, workspace: { name: string }, accountId: string): Promise<void> {
  const administrators = await holdWorkspaceAdministrators(db)
  if (administrators.some((id) => id !== accountId) || !administrators.includes(accountId)) return
  throw new Refusal('conflict', `They are the last administrator of ${workspace.name}.`, {
    next: 'Make somebody else an administrator first. Nothing was changed.',
  })
}
