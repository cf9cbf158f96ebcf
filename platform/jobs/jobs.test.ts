import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '../clock.ts'
import { onEachEngine, openWorld, type World } from '../testing/world.ts'
import { takeOn } from './job.store.ts'
import { job } from './job.ts'
import { doDueJobs, takeOnScheduled } from './worker.ts'

const seen: string[] = []
const note = job({
  kind: 'note.make',
  says: 'Notes something',
  input: z.object({ word: z.string() }),
  tries: 2,
  leaseSeconds: 30,
  async outside({ input, tries }) {
    if (input.word === 'broken' && tries < 2) throw new Error('not yet')
    seen.push(input.word)
  },
})
const invite = job({
  kind: 'colleague.invite',
  says: 'Invites somebody',
  input: z.object({}),
  tries: 1,
  leaseSeconds: 30,
  async inOne({ perform }) {
    const { inviteMember } = await import('../identity/identity.operations.ts')
    await perform(inviteMember, { email: 'new@plumbline.test', name: 'New', role: 'member' })
  },
})
const schedules = [{ job: 'colleague.invite', says: 'Now and then', cron: '0 8 * * *', in: 'each workspace' as const }]

onEachEngine('jobs', (engine) => {
  let world: World
  beforeEach(async () => {
    seen.length = 0
    world = await openWorld([{ name: 'jobs', operations: [], jobs: [note, invite], schedules }], engine)
  })
  afterEach(() => world.close())

  const takeOnHere = (word: string, key?: string) =>
    takeOn(world.db, { kind: 'note.make', input: { word }, ...(key ? { key } : {}) }, world.house.now(), newId)

  test('a job is done once, a job with the same key is not taken on again', async () => {
    expect(await takeOnHere('one', 'k')).toBe(true)
    expect(await takeOnHere('two', 'k')).toBe(false)
    await doDueJobs(world.house)
    await doDueJobs(world.house)
    expect(seen).toEqual(['one'])
  })

  test('what fails is tried again after a pause', async () => {
    await takeOnHere('broken')
    await doDueJobs(world.house)
    expect(seen).toEqual([])
    world.wait(20)
    await doDueJobs(world.house)
    expect(seen).toEqual(['broken'])
  })

  test('a time of a schedule is taken on once, and the job acts as the machine', async () => {
    await takeOnScheduled(world.house)
    await takeOnScheduled(world.house)
    // Both workspaces invite the same address: it gets one account, and a place in each.
    await doDueJobs(world.house)
    const { rows } = (await world.askByName('member.list', {})) as { rows: { email: string }[] }
    expect(rows.filter(({ email }) => email === 'new@plumbline.test')).toHaveLength(1)
  })
})
