import type { Db } from '@plumbline/platform/database/database'
import type { Role } from './decision-role.ts'

type DecisionRole = { id: string; decisionId: string; personId: string; role: Role; at: string }

declare module '@plumbline/platform/database/database' {
  interface Tables {
    decisionRole: DecisionRole
  }
}

/** Who has a part in a decision, beside its approver. */
export async function rolesOf(db: Db, decisionId: string) {
  return db
    .selectFrom('decisionRole')
    .innerJoin('person', 'person.id', 'decisionRole.personId')
    .select(['decisionRole.personId', 'decisionRole.role', 'person.name as personName'])
    .where('decisionRole.decisionId', '=', decisionId)
    .orderBy('person.name')
    .execute()
}

/** These roles from now on, and no others; what they were before is in the text of the earlier version. */
export async function setRoles(
  db: Db,
  decisionId: string,
  roles: readonly { personId: string; role: Role }[],
  { at, newId }: { at: string; newId: () => string },
): Promise<void> {
  await db.deleteFrom('decisionRole').where('decisionId', '=', decisionId).execute()
  const rows = roles.map(({ personId, role }) => ({ id: newId(), decisionId, personId, role, at }))
  if (rows.length > 0) await db.insertInto('decisionRole').values(rows).execute()
}
