import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeBackup } from '@plumbline/platform/database/backup'
import { openForReading } from '@plumbline/platform/database/database'
import type { Migration } from '@plumbline/platform/database/migration'
import { job } from '@plumbline/platform/jobs/job'
import type { Step } from '@plumbline/platform/step'
import { z } from 'zod'
import { version } from '../version.ts'
import { nameOfBackup, tidyBackups } from './backup-folder.ts'

/** One backup each night into the folder of the settings, and the oldest ones go. `migrations` are those of all steps. */
export function dailyBackup(migrations: () => readonly Migration[]): Pick<Step, 'jobs' | 'schedules'> {
  const backUp = job({
    kind: 'backup.write',
    says: 'Write the daily backup, when a folder for it is set',
    input: z.object({}),
    tries: 5,
    leaseSeconds: 50,
    async outside({ config, now }) {
      const { backupDir, backupKeep, backupPassphrase } = config
      if (backupDir === undefined) return
      mkdirSync(backupDir, { recursive: true, mode: 0o700 })
      const at = now()
      // A connection of its own: nobody waits while it reads.
      const beside = openForReading(config, migrations())
      try {
        const path = join(backupDir, nameOfBackup(at))
        await writeBackup(beside, migrations(), { path, version, now: at, passphrase: backupPassphrase })
      } finally {
        await beside.close()
      }
      tidyBackups(backupDir, backupKeep, at)
    },
  })
  const schedule = { job: 'backup.write', says: 'The daily backup', cron: '30 2 * * *', in: 'server' as const }
  return { jobs: [backUp], schedules: [schedule] }
}
