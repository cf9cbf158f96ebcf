import { systemClock } from '@plumbline/platform/clock'
import { type Config, publicUrlOf } from '@plumbline/platform/config'
import { openDatabase } from '@plumbline/platform/database/database'
import { buildHouse, type House } from '@plumbline/platform/house'
import { prepare } from '@plumbline/platform/prepare'
import { steps } from './steps.ts'

export const migrations = steps.flatMap((step) => step.migrations ?? [])

/** Opens the database, brings it up to date and puts the steps together. */
export async function openHouse(config: Config): Promise<House> {
  const database = openDatabase(config, migrations)
  try {
    await prepare(database, migrations, systemClock, (sentence) => process.stderr.write(`${sentence}\n`))
    return buildHouse({ database, steps, now: systemClock, publicUrl: publicUrlOf(config, config.port), config })
  } catch (error) {
    await database.close()
    throw error
  }
}
