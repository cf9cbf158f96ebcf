/**
 * A process that works on jobs until it is killed; `jobs.ts` starts it. With `prepare` it only takes them on. The second word says how a job has its effect: in one transaction with its end, or beside it.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { operator } from '../actor.ts'
import { newId, systemClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { type Db, openDatabase } from '../database/database.ts'
import { buildHouse } from '../house.ts'
import { addPerson } from '../identity/person.store.ts'
import { workspaceBySlug } from '../identity/workspace.store.ts'
import { takeOn } from '../jobs/job.store.ts'
import { job } from '../jobs/job.ts'
import { startWorker } from '../jobs/worker.ts'
import { platformStep } from '../platform-step.ts'
import { prepare } from '../prepare.ts'

const SLUG = 'faults'
const KIND = 'person.greet'
const LONGEST_STEP_MS = 25

const [task = '', way = '', count = '0'] = process.argv.slice(2)
const config = readConfig(process.env)
const greet = greetingJob()
const steps = [platformStep, { name: 'faults', operations: [], jobs: [greet] }]
const migrations = steps.flatMap((step) => ('migrations' in step ? (step.migrations ?? []) : []))
const database = openDatabase(config, migrations)
await prepare(database, migrations, systemClock)
const house = buildHouse({ database, steps, now: systemClock, publicUrl: 'http://localhost', config })

if (task === 'prepare') {
  const open = [...house.operations.values()].find(({ name }) => name === 'workspace.open')
  if (!open) throw new Error('Nobody can open a workspace')
  await house.perform(open, { by: operator, input: { slug: SLUG, name: 'Faults' } })
  const workspace = await workspaceBySlug(database.all, SLUG)
  await database.changing(async (all) => {
    const db = database.within(all, workspace?.id ?? '')
    for (let number = 0; number < Number(count); number += 1) {
      await takeOn(db, { kind: KIND, input: { name: `Person ${number}` } }, systemClock(), newId)
    }
  })
  await database.close()
} else {
  startWorker(house, 2, (error) => process.stderr.write(`${String(error)}\n`))
  process.stdout.write('working\n')
}

function greetingJob() {
  const declared = {
    kind: KIND,
    says: 'Adds somebody',
    input: z.object({ name: z.string() }),
    tries: 1_000,
    leaseSeconds: 2,
  }
  const greetIn = async (db: Db, name: string) => {
    await wait(Math.random() * LONGEST_STEP_MS)
    await addPerson(db, { id: newId(), name, email: null, title: null, source: null, createdAt: systemClock() })
    process.stdout.write('an effect\n')
    await wait(Math.random() * LONGEST_STEP_MS)
  }
  return way === 'beside'
    ? job({ ...declared, outside: ({ db, input }) => greetIn(db, input.name) })
    : job({ ...declared, inOne: ({ db, input }) => greetIn(db, input.name) })
}
