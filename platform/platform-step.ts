import { auditOperations } from './audit.operations.ts'
import { apiKeyOperations } from './identity/api-key.operations.ts'
import { groundMigration } from './identity/ground.migration.ts'
import { identityMigration } from './identity/identity.migration.ts'
import { identityOperations } from './identity/identity.operations.ts'
import { jobMigration } from './jobs/job.migration.ts'
import { mailMigration } from './mail/mail.migration.ts'
import type { Step } from './step.ts'

/** What stands before the first step: who is there, and the log of what happened. */
export const platformStep: Step = {
  name: 'platform',
  migrations: [identityMigration, groundMigration, jobMigration, mailMigration],
  operations: [...identityOperations, ...apiKeyOperations, ...auditOperations],
}
