import { type Config, settings } from '@plumbline/platform/config'
import { openDatabase } from '@plumbline/platform/database/database'
import { checkMigrations } from '@plumbline/platform/database/migrating'
import type { Command } from 'commander'
import { migrations, openHouse } from '../open-house.ts'
import { findRunning } from '../running.ts'
import { settingsTable } from './settings-table.ts'

/** What concerns the server itself: its settings and its schema. */
export function addServerCommands(program: Command, config: () => Config): void {
  const configure = program.command('config').description('The settings of this server')
  configure
    .command('check')
    .description('Check all settings; names every wrong one at once (exit code 78)')
    .action(() => {
      config()
      process.stdout.write(`All ${Object.keys(settings).length} settings are fine.\n`)
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
    .option('--check', 'only say what would be done')
    .action(async ({ check }: { check?: boolean }) => {
      const running = findRunning(config().dataDir)
      if (running && !config().databaseUrl) return sayUpToDate()
      const pending = check ? await pendingIn(config()) : await migrateNow(config())
      const verb = check ? 'would be applied' : 'applied'
      process.stdout.write(
        pending.length === 0
          ? 'The database is up to date.\n'
          : `${pending.map((name) => `${name} ${verb}`).join('\n')}\n`,
      )
    })
}

/** The embedded database belongs to the server that runs on it, and that brought it up to date when it started. */
function sayUpToDate(): void {
  process.stdout.write('A server runs on this database and brought it up to date when it started.\n')
}

async function pendingIn(config: Config): Promise<string[]> {
  const database = openDatabase(config, migrations)
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
