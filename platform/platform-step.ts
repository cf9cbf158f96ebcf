import { auditOperations } from './audit.operations.ts'
import { accountOperations } from './identity/account.operations.ts'
import { apiKeyOperations } from './identity/api-key.operations.ts'
import { federationMigration } from './identity/federation.migration.ts'
import { federationOperations } from './identity/federation.operations.ts'
import { groundMigration } from './identity/ground.migration.ts'
import { identityMigration } from './identity/identity.migration.ts'
import { identityOperations } from './identity/identity.operations.ts'
import { invitationLetter } from './identity/invitation.letter.ts'
import { invitationOperations } from './identity/invitation.operations.ts'
import { sayJoined } from './identity/membership.operations.ts'
import { passkeyOperations } from './identity/passkey.operations.ts'
import { sessionOperations } from './identity/session.operations.ts'
import { signInLetter } from './identity/sign-in.letter.ts'
import { signInOperations } from './identity/sign-in.operations.ts'
import { signOnJobs, signOnSchedules } from './identity/sign-on.jobs.ts'
import { signOnMigration } from './identity/sign-on.migration.ts'
import { jobMigration } from './jobs/job.migration.ts'
import { jobOperations } from './jobs/job.operations.ts'
import { jobLookupsMigration } from './jobs/job-lookups.migration.ts'
import { forgetJobs, forgettingSchedule } from './jobs/tidying.ts'
import { mailMigration } from './mail/mail.migration.ts'
import { mail } from './mail/mail.ts'
import { platformCustody } from './privacy/platform-custody.ts'
import type { Step } from './step.ts'
import { noteDeliveries, webhookJobs, webhookSchedules } from './webhook/delivery.job.ts'
import { webhookMigration } from './webhook/webhook.migration.ts'
import { webhookOperations } from './webhook/webhook.operations.ts'

/** What stands before the first step: who is there, and the log of what happened. */
export const platformStep: Step = {
  name: 'platform',
  custody: platformCustody,
  migrations: [
    identityMigration,
    groundMigration,
    jobMigration,
    jobLookupsMigration,
    mailMigration,
    ...mail.migrations,
    federationMigration,
    signOnMigration,
    webhookMigration,
  ],
  operations: [
    ...identityOperations,
    ...signInOperations,
    ...sessionOperations,
    ...passkeyOperations,
    ...accountOperations,
    ...invitationOperations,
    ...apiKeyOperations,
    ...federationOperations,
    ...webhookOperations,
    ...jobOperations,
    ...auditOperations,
    ...mail.operations,
  ],
  within: [sayJoined],
  jobs: [...mail.jobs, forgetJobs, ...webhookJobs, ...signOnJobs],
  schedules: [...mail.schedules, forgettingSchedule, ...webhookSchedules, ...signOnSchedules],
  letters: [...mail.letters, signInLetter, invitationLetter],
  listens: { '*': noteDeliveries },
}
