import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Config, ConfigurationError, readConfig, settings } from '@plumbline/platform/config'
import { openForReading } from '@plumbline/platform/database/database'
import { engineVersion } from '@plumbline/platform/database/health'

/** Reads every setting and tries the folders; everything that is wrong is named at once, never a value. */
export function checkConfig(env: NodeJS.ProcessEnv): Config {
  const { config, problems } = attempt(env)
  const dataDir = config?.dataDir ?? (env['PLUMBLINE_DATA_DIR'] || 'data')
  if (!canWriteIn(dataDir)) problems.push('PLUMBLINE_DATA_DIR: nothing can be written there')
  const backupDir = config?.backupDir ?? env['PLUMBLINE_BACKUP_DIR']
  if (backupDir && !canWriteIn(backupDir)) problems.push('PLUMBLINE_BACKUP_DIR: nothing can be written there')
  if (problems.length > 0 || !config) throw new ConfigurationError(problems)
  return config
}

function attempt(env: NodeJS.ProcessEnv): { config?: Config; problems: string[] } {
  try {
    return { config: readConfig(env), problems: [] }
  } catch (error) {
    if (error instanceof ConfigurationError) return { problems: [...error.problems] }
    throw error
  }
}

/** Tries it, in the folder itself or in the nearest one above that is there; leaves nothing behind. */
function canWriteIn(folder: string): boolean {
  let place = resolve(folder)
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place)
  try {
    rmSync(mkdtempSync(join(place, '.plumbline-try-')), { recursive: true })
    return true
  } catch {
    return false
  }
}

/** Asks the database for its version; says what went wrong without the address or the password. */
export async function connectOnce(config: Config): Promise<string> {
  const name = config.databaseUrl ? 'DATABASE_URL' : 'PLUMBLINE_DATA_DIR'
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'plumbline.db'))) return 'no database there yet'
  const database = openForReading(config, [])
  try {
    return `${database.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'} ${await engineVersion(database, database.all)}`
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string }
    const why = code ?? (/timeout/.test(message ?? '') ? 'no answer in time' : 'unknown reason')
    throw new ConfigurationError([`${name}: the database does not answer (${why})`])
  } finally {
    await database.close()
  }
}

export const settingsCount = Object.keys(settings).length
