import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '../actor.ts'
import { later, newId } from '../clock.ts'
import { addSession } from '../identity/session.store.ts'
import { takeOnScheduled } from '../jobs/timetable.ts'
import { doDueJobs } from '../jobs/worker.ts'
import { onEachEngine, openWorld, type World } from '../testing/world.ts'
import { privacyStep } from './privacy-step.ts'
import { KEPT_KINDS, type KeepSettings, warningOf, withDays } from './retention.ts'

const AN_HOUR = 60 * 60
const A_DAY = 24 * AN_HOUR
type Preview = { rows: { kind: string; rows: number; days: number }[] }

onEachEngine('what goes by itself', (engine) => {
  let world: World
  const due = async () => {
    const { rows } = (await world.askByName('retention.preview', {}, operator)) as Preview
    return Object.fromEntries(rows.map(({ kind, rows }) => [kind, rows]))
  }
  /** One of each kind, made now. */
  const makeOne = async () => {
    const { house, admin, workspace } = world
    const now = house.now()
    await addSession(house.database.all, {
      ...{ lastUsedAt: now, userAgent: null, startedBy: null },
      id: newId(),
      accountId: admin.accountId,
      tokenHash: newId(),
      createdAt: now,
      expiresAt: later(now, A_DAY),
      endedAt: now,
    })
    const operation = house.operations.get('key.make')
    if (!operation) throw new Error('Nobody can make a key')
    await house.perform(operation, {
      by: admin.by,
      workspace: workspace.slug,
      input: { label: 'Reports' },
      key: newId(),
      origin: { requestId: newId(), ip: '192.0.2.0', userAgent: 'A browser' },
    })
  }
  beforeAll(async () => {
    world = await openWorld([privacyStep(() => [])], engine)
  })
  afterAll(() => world.close())

  test('is said exactly before it goes; asking changes nothing', async () => {
    await makeOne()
    world.wait(20 * A_DAY)
    await makeOne()
    expect(await due()).toMatchObject({ replies: 1, sessions: 0, origins: 0, details: 0 })
    world.wait(15 * A_DAY)
    const said = { replies: 2, letters: 0, sessions: 1, origins: 1, details: 0 }
    expect(await due()).toEqual(said)
    expect(await due()).toEqual(said)
  })

  test('goes when its time has come: what was said, and nothing else', async () => {
    await takeOnScheduled(world.house)
    await doDueJobs(world.house)
    expect(await due()).toEqual({ replies: 0, letters: 0, sessions: 0, origins: 0, details: 0 })
    // What was younger is still there, and comes up when it is old enough.
    world.wait(16 * A_DAY)
    expect(await due()).toMatchObject({ sessions: 1, origins: 1 })
  })

  test('stays for a day when the clock jumps ahead, so that it can be put right before anything has gone', async () => {
    const sweep = async () => {
      await takeOnScheduled(world.house)
      await doDueJobs(world.house)
    }
    await sweep()
    world.wait(A_DAY)
    await sweep()
    await makeOne()
    world.wait(10 * A_DAY)
    const stayed = await due()
    expect(stayed.replies).toBeGreaterThan(0)
    await sweep()
    world.wait(AN_HOUR)
    await sweep()
    expect(await due()).toEqual(stayed)
    world.wait(A_DAY)
    await sweep()
    expect(await due()).toMatchObject({ replies: 0 })
  })

  test('leaves the log whole, also when its details have gone after more than a year', async () => {
    world.wait(400 * A_DAY)
    const { details } = await due()
    expect(details).toBeGreaterThan(3)
    const ran = (await world.askByName('retention.run', {}, operator)) as { gone: { details: number } }
    expect(ran.gone.details).toBe(details)
    expect(await world.askByName('audit.verify', {})).toMatchObject({ whole: true })
  })
})

test('keeping details for less than a year is allowed, and warned of', () => {
  const settings = { keepDetailsDays: 364, keepLettersDays: 1 } as KeepSettings
  expect(warningOf('details', settings)).toContain('365')
  expect(warningOf('details', { ...settings, keepDetailsDays: 365 })).toBeNull()
  expect(KEPT_KINDS.filter((kind) => kind !== 'details' && warningOf(kind, settings))).toEqual([])
  expect(withDays('{letters} after, {details} at most', settings)).toBe('1 day after, 364 days at most')
})
