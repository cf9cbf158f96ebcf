import type { Migration } from '../database/migration.ts'

/** What is asked of the jobs of all workspaces at once: one by its id, what is over, what a schedule took on last. */
export const jobLookupsMigration: Migration = {
  name: '2026-11-25-job-lookups',
  lookups: { job: [['id'], ['jobState', 'settledAt'], ['jobKind', 'jobKey']] },
}
