import type { Step } from '../step.ts'
import { erasureOperations } from './erasure.operations.ts'
import { exportOperations } from './export.operations.ts'
import { mergerMigration } from './merger.migration.ts'
import { privacyMigration } from './privacy.migration.ts'
import { privacyCustody } from './privacy-custody.ts'
import { sweepJob, sweepSchedule } from './retention.job.ts'
import { retentionOperations } from './retention.operations.ts'
import { scrubJob } from './scrub.job.ts'

/** What people can ask of their own data, over the tables of all steps (itself included). */
export function privacyStep(steps: () => readonly Step[]): Step {
  return {
    name: 'privacy',
    migrations: [privacyMigration, mergerMigration],
    custody: privacyCustody,
    operations: [...exportOperations(steps), ...erasureOperations(steps), ...retentionOperations(steps)],
    jobs: [scrubJob, sweepJob(steps)],
    schedules: [sweepSchedule],
  }
}
