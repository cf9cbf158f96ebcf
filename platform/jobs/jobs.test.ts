import { setTimeout as passed } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { operator } from '../actor.ts'
import { later, newId } from '../clock.ts'
import { operation } from '../operation.ts'
import { guests } from '../permission.ts'
import { endLeases, giveUpAll } from '../testing/arranged.store.ts'
import { onEachEngine, openWorld, type World } from '../testing/world.ts'
import { leaseNext, takeOn } from './job.store.ts'
import { job } from './job.ts'
import { believable } from './tidying.ts'
import { takeOnScheduled } from './timetable.ts'
import { doDueJobs, startWorker, type Worker } from './worker.ts'

const A_DAY = 24 * 60 * 60
const seen: string[] = []
/** What a job that is told to wait waits for. */
let gate: { opened: Promise<void>; open(): void }

const note = job({
  kind: 'note.make',
  says: 'Notes something',
  input: z.object({ word: z.string() }),
  tries: 2,
  leaseSeconds: 30,
  async outside({ input, tries, signal }) {
    if (input.word === 'broken' && tries < 2) throw new Error('not yet')
    if (input.word === 'hopeless') throw new Error('no such address')
    if (input.word === 'long') {
      seen.push('begun')
      await Promise.race([gate.opened, new Promise((_, reject) => signal.addEventListener('abort', reject))])
    }
    seen.push(input.word)
  },
})
const ask = operation({
  name: 'note.ask',
  says: 'Has something noted',
  http: 'POST /notes',
  who: guests,
  changes: true,
  event: 'note.asked',
  input: z.strictObject({ word: z.string(), fails: z.boolean().default(false) }),
  output: z.object({}),
  async run({ input, workspace, doLater, tell }) {
    await doLater({ kind: 'note.make', input: { word: input.word } })
    if (input.fails) throw new Error('after all not')
    tell({ subjectId: workspace.id })
    return {}
  },
})
const remind = job({
  kind: 'note.remind',
  says: 'Has something noted by the machine',
  input: z.object({}),
  tries: 1,
  leaseSeconds: 30,
  async inOne({ perform }) {
    await perform(ask, { word: 'by the machine' })
  },
})
const schedules = [{ job: 'note.remind', says: 'Now and then', cron: '0 8 * * *', in: 'each workspace' as const }]

onEachEngine('jobs', (engine) => {
  let world: World
  let worker: Worker | undefined
  let written: string[]
  beforeEach(async () => {
    seen.length = 0
    written = []
    const { promise, resolve } = Promise.withResolvers<void>()
    gate = { opened: promise, open: resolve }
    world = await openWorld(
      [{ name: 'jobs', operations: [ask], jobs: [note, remind], schedules }],
      engine,
      (statement) => /^(insert|update|delete)/.test(statement) && written.push(statement),
    )
  })
  afterEach(async () => {
    gate.open()
    await worker?.stop(5_000)
    worker = undefined
    await world.close()
  })

  const takeOnHere = (word: string, more: { key?: string; notBefore?: string } = {}) =>
    takeOn(world.db, { kind: 'note.make', input: { word }, ...more }, world.house.now(), newId)
  const lease = (kinds = ['note.make']) =>
    leaseNext(world.house.database, { now: world.house.now(), lease: newId(), kinds, secondsOf: () => 30 })
  const leasesRunOut = () => {
    world.wait(31)
    return endLeases(world.house.database.all, later(world.house.now(), -A_DAY))
  }
  /** Of our own kinds; the platform has jobs too. */
  const ownJobs = async (asked: Record<string, unknown> = {}) => {
    const { rows } = await jobs({ limit: 200, ...asked })
    return rows.filter(({ kind }) => kind.startsWith('note.'))
  }
  const jobs = async (asked: Record<string, unknown> = {}) =>
    (await world.askByName('job.list', asked, operator)) as {
      rows: { id: string; kind: string; state: string; tries: number; lastError: string | null; late: boolean }[]
      next: string | null
      counts: Record<string, number>
    }
  const begin = (atOnce = 1) => {
    worker = startWorker(world.house, atOnce, (error) => seen.push(String(error)))
  }
  const until = async (what: () => boolean) => {
    for (let tries = 0; !what() && tries < 400; tries += 1) await passed(10)
    expect(what()).toBe(true)
  }

  describe('one job', () => {
    test('is done once, and one with the same key is not taken on again', async () => {
      expect(await takeOnHere('one', { key: 'k' })).toBe(true)
      expect(await takeOnHere('two', { key: 'k' })).toBe(false)
      await doDueJobs(world.house)
      await doDueJobs(world.house)
      expect(seen).toEqual(['one'])
    })

    test('that fails is tried again after a pause', async () => {
      await takeOnHere('broken')
      await doDueJobs(world.house)
      expect(seen).toEqual([])
      world.wait(20)
      await doDueJobs(world.house)
      expect(seen).toEqual(['broken'])
    })

    test('of a kind that this node does not know is left for another', async () => {
      await takeOn(world.db, { kind: 'fax.send', input: {} }, world.house.now(), newId)
      expect(await doDueJobs(world.house)).toBe(0)
      expect((await jobs()).rows).toMatchObject([{ kind: 'fax.send', state: 'waiting', tries: 0 }])
    })

    test('is held by one worker until its lease runs out, and whoever lost the lease leaves nothing behind', async () => {
      await takeOn(world.db, { kind: 'note.remind', input: {} }, world.house.now(), newId)
      const first = await lease(['note.remind'])
      expect(await lease(['note.remind'])).toBeUndefined()
      await leasesRunOut()
      const second = await lease(['note.remind'])
      expect(second?.id).toBe(first?.id)
      const { house } = world
      expect(await house.doInOne(remind, first as never)).toBe(false)
      expect(await house.doInOne(remind, second as never)).toBe(true)
      expect(await house.doInOne(remind, second as never)).toBe(false)
    })

    test('that ends its worker at every try is given up after the last one, not tried for ever', async () => {
      await takeOnHere('deadly')
      for (const _ of [1, 2]) {
        expect(await lease()).toBeDefined()
        await leasesRunOut()
      }
      await doDueJobs(world.house)
      expect((await jobs()).rows).toMatchObject([{ state: 'given-up', lastError: expect.stringContaining('ended') }])
      expect(seen).toEqual([])
    })

    test('vanishes with its workspace, also while it is held', async () => {
      await takeOnHere('one')
      const held = await lease()
      await world.askByName('workspace.remove', { workspaceId: world.workspace.id, confirm: 'Mine' })
      expect(await world.house.doInOne(remind, held as never)).toBe(false)
      expect((await jobs({ kind: 'note.make' })).rows).toEqual([])
      expect(await doDueJobs(world.house)).toBe(0)
    })
  })

  describe('a clock that jumps', () => {
    test('back does not keep a job waiting that was due at once', async () => {
      await takeOnHere('one')
      world.wait(-10 * A_DAY)
      await doDueJobs(world.house)
      expect(seen).toEqual(['one'])
    })

    test('back does not keep a second try waiting for longer than any pause', async () => {
      await takeOnHere('broken')
      await doDueJobs(world.house)
      world.wait(-10 * A_DAY)
      await doDueJobs(world.house)
      expect(seen).toEqual(['broken'])
    })

    test('back does not bring a job forward that was to be done later', async () => {
      await takeOnHere('one', { notBefore: later(world.house.now(), A_DAY) })
      world.wait(-10 * A_DAY)
      expect(await doDueJobs(world.house)).toBe(0)
    })

    test('ten days ahead and back again takes nothing on twice', async () => {
      world.wait(A_DAY)
      await takeOnScheduled(world.house)
      await doDueJobs(world.house)
      const before = (await jobs({ kind: 'note.remind' })).rows.length
      world.wait(10 * A_DAY)
      await takeOnScheduled(world.house)
      await doDueJobs(world.house)
      world.wait(-12 * A_DAY)
      await takeOnScheduled(world.house)
      world.wait(2 * A_DAY)
      await takeOnScheduled(world.house)
      await doDueJobs(world.house)
      const rows = (await jobs({ kind: 'note.remind' })).rows
      // One more time for the two workspaces, of the day that the clock had jumped to.
      expect(rows).toHaveLength(before + 2)
    })

    test('ahead is not believed when it comes to forgetting', () => {
      expect(believable('2026-12-03T03:40:00.000Z', '2026-11-23T03:40:00.000Z')).toBe('2026-11-25T03:40:00.000Z')
      expect(believable('2026-11-24T03:40:00.000Z', '2026-11-23T03:40:00.000Z')).toBe('2026-11-24T03:40:00.000Z')
      expect(believable('2026-11-24T03:40:00.000Z', undefined)).toBe('2026-11-24T03:40:00.000Z')
    })
  })

  describe('a schedule', () => {
    test('takes a time on once, in each workspace that stood then, and the job acts as the machine', async () => {
      await takeOnScheduled(world.house)
      await doDueJobs(world.house)
      expect(seen).toEqual([])
      world.wait(A_DAY)
      await Promise.all([takeOnScheduled(world.house), takeOnScheduled(world.house)])
      await doDueJobs(world.house)
      expect(seen).toEqual(['by the machine', 'by the machine'])
    })

    test('makes up for a standstill once, not for each time that went by', async () => {
      world.wait(A_DAY)
      await takeOnScheduled(world.house)
      world.wait(30 * A_DAY)
      await takeOnScheduled(world.house)
      expect((await jobs({ kind: 'note.remind' })).rows).toHaveLength(4)
    })

    test('writes nothing when nothing is due', async () => {
      world.wait(A_DAY)
      const lookedAfter = new Map()
      await takeOnScheduled(world.house, lookedAfter)
      written.length = 0
      await takeOnScheduled(world.house, lookedAfter)
      await takeOnScheduled(world.house)
      expect(written).toEqual([])
    })

    test('forgets what was done a week ago, and keeps what was given up', async () => {
      await takeOnHere('one')
      await takeOnHere('hopeless')
      await doDueJobs(world.house)
      world.wait(3_600)
      await doDueJobs(world.house)
      const [done, givenUp] = (await jobs({ kind: 'note.make' })).rows
      for (let day = 0; day < 9; day += 1) {
        world.wait(A_DAY)
        await takeOnScheduled(world.house)
        await doDueJobs(world.house)
      }
      const kept = (await jobs({ limit: 200 })).rows.map(({ id }) => id)
      expect(kept).not.toContain(done?.id)
      expect(kept).toContain(givenUp?.id)
      expect((await jobs({ kind: 'job.forget' })).rows.length).toBeLessThan(9)
    })
  })

  describe('a worker', () => {
    test('wakes up when a transaction that took a job on is committed, and not for one that failed', async () => {
      begin()
      await passed(50)
      await expect(world.ask(ask, { word: 'never', fails: true })).rejects.toThrow()
      await world.ask(ask, { word: 'soon' })
      await until(() => seen.includes('soon'))
      expect(seen).toEqual(['soon'])
    })

    test('that is told to stop finishes what it is at', async () => {
      await takeOnHere('long')
      begin()
      await until(() => seen.includes('begun'))
      const stopped = worker?.stop(5_000)
      gate.open()
      await stopped
      expect(await ownJobs()).toMatchObject([{ state: 'done' }])
    })

    test('that cannot finish in time gives the job back, and the try does not count', async () => {
      await takeOnHere('long')
      begin()
      await until(() => seen.includes('begun'))
      await worker?.stop(20)
      expect(await ownJobs()).toMatchObject([{ state: 'waiting', tries: 0 }])
      expect(await lease()).toBeDefined()
    })

    test('does nothing when this node is to do no jobs', async () => {
      await takeOnHere('one')
      begin(0)
      await passed(100)
      await worker?.stop(100)
      expect(seen).toEqual([])
    })

    test('does several jobs at a time on PostgreSQL, and two on the embedded database', async () => {
      for (const key of ['a', 'b', 'c']) await takeOnHere('long', { key })
      begin(3)
      await until(() => seen.length === (engine === 'postgres' ? 3 : 2))
      await passed(100)
      expect(seen).toHaveLength(engine === 'postgres' ? 3 : 2)
    })

    test('does a short job while a long one goes on', async () => {
      await takeOnHere('long')
      begin(2)
      await until(() => seen.includes('begun'))
      await world.ask(ask, { word: 'short' })
      await until(() => seen.includes('short'))
      expect(seen).toEqual(['begun', 'short'])
    })
  })

  describe('the administrator of the server', () => {
    test('sees what waits, what is late and what was given up and why', async () => {
      await takeOnHere('hopeless')
      await doDueJobs(world.house)
      world.wait(3_600)
      await doDueJobs(world.house)
      await takeOnHere('one')
      world.wait(600)
      const { rows, counts } = await jobs()
      expect(counts).toEqual({ waiting: 1, late: 1, givenUp: 1 })
      expect(rows).toMatchObject([
        { state: 'given-up', lastError: 'no such address', tries: 2, late: false },
        { state: 'waiting', late: true },
      ])
      expect((await jobs({ state: 'waiting' })).rows).toHaveLength(1)
      const first = await jobs({ limit: 1 })
      expect((await jobs({ limit: 1, cursor: first.next })).rows).toEqual([rows[1]])
    })

    test('has a job that was given up tried again, with all its tries', async () => {
      await takeOnHere('broken')
      await giveUpAll(world.house.database.all, 2)
      const [{ id } = { id: '' }] = (await jobs()).rows
      await world.askByName('job.retry', { jobId: id }, operator)
      world.wait(1)
      await doDueJobs(world.house)
      world.wait(20)
      await doDueJobs(world.house)
      expect(seen).toEqual(['broken'])
      await expect(world.askByName('job.retry', { jobId: id }, operator)).rejects.toThrow('was done already')
    })

    test('drops a job, and whoever is at it leaves nothing behind', async () => {
      await takeOn(world.db, { kind: 'note.remind', input: {} }, world.house.now(), newId)
      const held = await lease(['note.remind'])
      await expect(world.askByName('job.retry', { jobId: held?.id }, operator)).rejects.toThrow('just now')
      await world.askByName('job.drop', { jobId: held?.id }, operator)
      expect(await world.house.doInOne(remind, held as never)).toBe(false)
      expect((await jobs()).rows).toMatchObject([{ state: 'dropped' }])
    })
  })
})
