import { later } from '../clock.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/database.ts'
import { buildHouse } from '../house.ts'
import { doDueJobs } from '../jobs/worker.ts'
import { platformStep } from '../platform-step.ts'

/** A node that does nothing but what is due, for tests that kill it. Its clock is ahead by so many seconds. */
const aheadSeconds = Number(process.argv[2])
const config = readConfig(process.env)
const steps = [platformStep]
const database = openDatabase(
  config,
  steps.flatMap((step) => step.migrations ?? []),
)
const now = () => later(new Date().toISOString(), aheadSeconds)
const house = buildHouse({ database, steps, now, publicUrl: 'http://plumbline.test', config })
process.stdout.write('ready\n')
await doDueJobs(house)
await database.close()
