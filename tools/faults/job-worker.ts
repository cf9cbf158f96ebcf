import { operator } from '@plumbline/platform/actor'
import { newId, systemClock } from '@plumbline/platform/clock'
import { readConfig } from '@plumbline/platform/config'
import { openDatabase } from '@plumbline/platform/database/database'
import { buildHouse } from '@plumbline/platform/house'
import { workspaceBySlug } from '@plumbline/platform/identity/workspace.store'
import { takeOn } from '@plumbline/platform/jobs/job.store'
import { startWorker } from '@plumbline/platform/jobs/worker'
import { platformStep } from '@plumbline/platform/platform-step'
import { prepare } from '@plumbline/platform/prepare'
import { greetingJob } from '@plumbline/platform/testing/greeting'

const SLUG = 'faults'

/**
 * What a process does that works on jobs until it is killed; with `prepare` it only takes so many of them on. `way` says how a
 * job has its effect: in one transaction with its end, or beside it.
 */
export async function workOnJobs([task = '', way = '', count = '0']: readonly string[]): Promise<void> {
  const config = readConfig(process.env)
  const greet = greetingJob(way === 'beside' ? 'beside' : 'in one', () => process.stdout.write('an effect\n'))
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
        await takeOn(db, { kind: greet.kind, input: { name: `Person ${number}` } }, systemClock(), newId)
      }
    })
    await database.close()
  } else {
    startWorker(house, 2, (error) => process.stderr.write(`${String(error)}\n`))
    process.stdout.write('working\n')
  }
}
