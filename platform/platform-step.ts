import { auditOperations } from './audit.operations.ts'
import { identityMigration } from './identity/identity.migration.ts'
import { identityOperations } from './identity/identity.operations.ts'
import type { Step } from './step.ts'

/** What stands before the first step: who is there, and the log of what happened. */
export const platformStep: Step = {
  name: 'platform',
  migrations: [identityMigration],
  operations: [...identityOperations, ...auditOperations],
}
