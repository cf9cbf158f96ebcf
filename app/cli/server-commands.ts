import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '@plumbline/platform/clock'
import type { Config } from '@plumbline/platform/config'
import { openForReading } from '@plumbline/platform/database/database'
import { checkMigrations } from '@plumbline/platform/database/migrating'
import type { Command } from 'commander'
import { migrations, openHouse } from '../open-house.ts'
import { findRunning } from '../running.ts'
import { addAuditCommands } from './server/audit-commands.ts'
import { checkConfig, connectOnce, settingsCount } from './server/config-check.ts'
import { addContentCommands } from './server/content-commands.ts'
import { examine } from './server/doctor.ts'
import { findingsInWords } from './server/finding.ts'
import { settingsTable } from './settings-table.ts'

/** What concerns the server itself: its settings, its schema, its state, and everything that it holds. */
export function addServerCommands(program: Command, config: () => Config): void {
  const configure = program.command('config').description('The settings of this server')
  configure
    .command('check')
    .description('Check all settings and folders; names everything wrong at once, never a value (exit code 78)')
    .option('--connect', 'also ask the database')
    .action(async ({ connect }: { connect?: boolean }) => {
      const checked = checkConfig(process.env)
      const answer = connect ? ` The database answers: ${await connectOnce(checked)}.` : ''
      process.stdout.write(`All ${settingsCount} settings are fine.${answer}\n`)
    })
  configure
    .command('reference')
    .description('Every setting, as a Markdown table')
    .action(() => {
      process.stdout.write(settingsTable())
    })

  program
    .command('migrate')
    .description('Bring the database up to date (a start does this by itself)')
    .option('--check', 'only say what would be done; exit code 1 when something would be')
    .action(async ({ check }: { check?: boolean }) => {
      const settings = config()
      if (!check && findRunning(settings.dataDir) && !settings.databaseUrl) return sayUpToDate()
      const pending = check ? await pendingIn(settings) : await migrateNow(settings)
      const verb = check ? 'would be applied' : 'applied'
      process.stdout.write(
        pending.length === 0
          ? 'The database is up to date.\n'
          : `${pending.map((name) => `${name} ${verb}`).join('\n')}\n`,
      )
      if (check && pending.length > 0) process.exitCode = 1
    })

  program
    .command('doctor')
    .description('Look at everything that an operator should know, on one page; exit code 1 when there is a fault')
    .action(async () => {
      const findings = await examine(config(), migrations, systemClock())
      const { json } = program.opts<{ json?: boolean }>()
      process.stdout.write(json ? `${JSON.stringify({ findings }, null, 2)}\n` : findingsInWords(findings))
      if (findings.some(({ severity }) => severity === 'fault')) process.exitCode = 1
    })

  addContentCommands(program, config)
  addAuditCommands(program, config)
}

/** The embedded database belongs to the server that runs on it, and that brought it up to date when it started. */
function sayUpToDate(): void {
  process.stdout.write('A server runs on this database and brought it up to date when it started.\n')
}

/** Looks beside a running server too; a folder without a database has everything still before it. */
async function pendingIn(config: Config): Promise<string[]> {
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'plumbline.db')))
    return migrations.map(({ name }) => name)
  const database = openForReading(config, migrations)
  try {
    return await checkMigrations(database, migrations)
  } finally {
    await database.close()
  }
}

async function migrateNow(config: Config): Promise<string[]> {
  const pending = await pendingIn(config)
  const house = await openHouse(config)
  await house.database.close()
  return pending
}
