import type { Role } from '../actor.ts'
import type { Db } from '../database/database.ts'
import { addMembership } from './account.store.ts'
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
