import { later, newId } from '@plumbline/platform/clock'
import { addAccount, addMembership } from '@plumbline/platform/identity/account.store'
import { addPerson } from '@plumbline/platform/identity/person.store'
import { SERVER_WORKSPACE } from '@plumbline/platform/identity/workspace.store'
import { takeOnScheduled } from '@plumbline/platform/jobs/timetable'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { localTimeAt } from '@plumbline/platform/mail/local-time'
import { DEFAULT_HOURS, digestDueFor, welcomeFrom } from '@plumbline/platform/mail/mail-preference'
import { lettersByAge } from '@plumbline/platform/mail/outbox.store'
import { operation } from '@plumbline/platform/operation'
import { guests } from '@plumbline/platform/permission'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { digestPassages } from './digest.ts'
import { notifyStep } from './notify-step.ts'

/** From UTC-11 to UTC+14, with half hours, a quarter, and both hemispheres’ summer times. */
const ZONES = [
  'Pacific/Pago_Pago',
  'America/Los_Angeles',
  'America/New_York',
  'America/St_Johns',
  'UTC',
  'Europe/London',
  'Europe/Stockholm',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
]

describe('when a digest is due', () => {
  test.each([
    ['in autumn, when clocks go back', '2026-10-15T00:00:00.000Z'],
    ['in spring, when clocks go forward', '2026-03-05T00:00:00.000Z'],
  ])('over a month %s: once a working day in each zone, never at night', (_when, begins) => {
    for (const timeZone of ZONES) {
      const hours = { ...DEFAULT_HOURS, timeZone }
      const sent: string[] = []
      let last: { digestDay: string; digestAt: string } | undefined
      for (let quarter = 0; quarter < 31 * 96; quarter += 1) {
        const now = later(begins, quarter * 900)
        const due = digestDueFor(now, hours, last)
        if (due === undefined) continue
        last = { digestDay: due, digestAt: now }
        sent.push(now)
      }
      const local = sent.map((at) => localTimeAt(at, timeZone))
      // The month begins in the middle of somebody’s day; after a few days it is the hour that they chose.
      expect(new Set(local.slice(4).map(({ hour }) => hour)), timeZone).toEqual(new Set([8]))
      expect(local.filter(({ hour }) => hour < 8 || hour >= 20)).toEqual([])
      expect(local.filter(({ weekend }) => weekend)).toEqual([])
      expect(new Set(local.map(({ day }) => day)).size).toBe(sent.length)
      expect(sent.length, timeZone).toBeGreaterThanOrEqual(21)
    }
  })

  test('somebody who flies over the date line, or whose clock jumps, gets no second one within the day', () => {
    const kiritimati = { ...DEFAULT_HOURS, timeZone: 'Pacific/Kiritimati' }
    const at = '2026-11-22T18:00:00.000Z'
    const day = digestDueFor(at, kiritimati, undefined)
    expect(day).toBe('2026-11-23')
    const last = { digestDay: '2026-11-23', digestAt: at }
    const home = { ...DEFAULT_HOURS, timeZone: 'Pacific/Pago_Pago', weekends: true }
    expect(digestDueFor('2026-11-22T20:00:00.000Z', home, last)).toBeUndefined()
    expect(digestDueFor('2026-11-19T20:00:00.000Z', home, last)).toBeUndefined()
    expect(digestDueFor('2026-11-23T19:00:00.000Z', home, { ...last, digestDay: '2026-11-22' })).toBe('2026-11-23')
  })

  test('a letter that comes at night waits for the first quarter of an hour after it', () => {
    for (const timeZone of ZONES) {
      const hours = { ...DEFAULT_HOURS, timeZone }
      for (let hour = 0; hour < 24 * 7; hour += 5) {
        const from = welcomeFrom(later('2026-10-24T00:07:00.000Z', hour * 3600), hours)
        const local = localTimeAt(from, timeZone)
        expect(local.weekend || local.hour < 7 || local.hour >= 20, `${timeZone} ${from}`).toBe(false)
      }
    }
  })
})

test('what is due in another year is told with its year', () => {
  const need = { verb: 'Answer', what: 'what is it for?', where: 'work/A#readback', byOn: '2027-01-04' }
  const part = { workspace: 'Our house', slug: 'house', needs: [need], changes: [], chain: null }
  const said = (today: string) => JSON.stringify(digestPassages('Mika', [part], 'http://plumbline.test', today))
  expect(said('2026-12-28')).toContain('(by Monday 4 January 2027)')
  expect(said('2027-01-02')).toContain('(by Monday 4 January)')
})

onEachEngine('the digest', (engine) => {
  let world: World
  let changes: { at: string; what: string; why: string; where: string }[]
  let needs: { verb: string; what: string; where: string; byOn: string | null }[]
  beforeEach(async () => {
    ;[changes, needs] = [[], []]
    const home = operation({
      name: 'home.show',
      says: 'What needs me',
      http: 'GET /home',
      who: guests,
      changes: false,
      input: z.strictObject({}),
      output: z.object({ needs: z.array(z.any()), changes: z.array(z.any()) }),
      async run({ by }) {
        return by.personId === world.guest.personId ? { needs: [], changes: [] } : { needs, changes }
      },
    })
    const operations = () => [...world.house.operations.values()]
    world = await openWorld([{ name: 'home', operations: [home] }, notifyStep(operations)], engine)
  })
  afterEach(() => world.close())

  const tick = async () => {
    await takeOnScheduled(world.house)
    await doDueJobs(world.house)
  }
  const letters = async () => {
    const db = world.house.database.within(world.house.database.all, SERVER_WORKSPACE)
    const all = await lettersByAge(db, { states: undefined, before: null, atMost: 500 })
    return all.filter(({ letterKind }) => letterKind === 'digest').reverse()
  }
  const to = async (accountId: string) => (await letters()).filter((letter) => letter.toAccountId === accountId)

  test('nothing new sends nothing; what is new is said once, and the log’s end to administrators only', async () => {
    world.setTime('2026-11-24T08:00:00.000Z')
    await tick()
    expect(await letters()).toEqual([])
    changes = [
      { at: '2026-11-24T10:00:00.000Z', what: 'Decided: the date moves', why: 'You drive it.', where: 'decisions/1' },
    ]
    world.setTime('2026-11-24T18:00:00.000Z')
    await tick()
    expect(await letters()).toEqual([])
    world.setTime('2026-11-25T08:00:00.000Z')
    await tick()
    await tick()
    const [first] = await to(world.member.accountId)
    expect(first?.letterState).toBe('kept')
    expect(first?.letterWords?.subject).toBe('Decided: the date moves')
    expect(JSON.stringify(first?.letterWords)).not.toContain('The log of')
    const [adas] = await to(world.admin.accountId)
    const { hash } = (await world.askByName('audit.head', {})) as { hash: string }
    expect(JSON.stringify(adas?.letterInput)).toContain(hash)
    expect(await to(world.guest.accountId)).toEqual([])
    world.setTime('2026-11-26T08:00:00.000Z')
    await tick()
    expect(await to(world.member.accountId)).toHaveLength(1)
  })

  test('a need is said when it is new, not again while it waits, and once more when it falls due', async () => {
    needs = [{ verb: 'Answer', what: 'What are we doing?', where: 'a/1', byOn: '2026-11-27' }]
    for (const day of ['24', '25', '26', '27']) {
      world.setTime(`2026-11-${day}T08:00:00.000Z`)
      await tick()
    }
    const days = (await to(world.member.accountId)).map(({ createdAt }) => createdAt.slice(8, 10))
    expect(days).toEqual(['24', '26'])
  })

  test('a workspace that was muted is left out, and whoever turned the digest off gets none', async () => {
    needs = [{ verb: 'Answer', what: 'What?', where: 'a/1', byOn: null }]
    await world.askByName('digest.mute', { muted: true }, world.member)
    await world.askByName('mail-preference.change', { digest: false }, world.driver)
    world.setTime('2026-11-24T08:00:00.000Z')
    await tick()
    expect(await to(world.member.accountId)).toEqual([])
    expect(await to(world.driver.accountId)).toEqual([])
    expect(await to(world.admin.accountId)).toHaveLength(1)
  })

  test('the digest cannot be wished for in the middle of the night', async () => {
    await expect(world.askByName('mail-preference.change', { digestHour: 3 })).rejects.toMatchObject({
      code: 'bad-input',
    })
    await world.askByName('mail-preference.change', { digestHour: 6, quietUntil: 5, timeZone: 'Asia/Kathmandu' })
    needs = [{ verb: 'Answer', what: 'What?', where: 'a/1', byOn: null }]
    world.setTime('2026-11-24T00:00:00.000Z')
    await tick()
    expect(await to(world.admin.accountId)).toEqual([])
    world.setTime('2026-11-24T00:15:00.000Z')
    await tick()
    expect(await to(world.admin.accountId)).toHaveLength(1)
  })

  test('five days over the beginning of summer time, in twelve zones, through the real schedule: one a working day, by day', async () => {
    const { database } = world.house
    const zoneOf = new Map<string, string>()
    for (const [at, timeZone] of ZONES.entries()) {
      const account = {
        id: newId(),
        email: `z${at}@plumbline.test`,
        name: `Z${at}`,
        serverAdmin: false,
        createdAt: world.house.now(),
        deactivatedAt: null,
      }
      const person = {
        id: newId(),
        name: account.name,
        email: account.email,
        title: null,
        source: null,
        createdAt: world.house.now(),
      }
      await addAccount(database.all, account)
      await addPerson(world.db, person)
      await addMembership(world.db, {
        id: newId(),
        accountId: account.id,
        personId: person.id,
        role: 'member',
        createdAt: world.house.now(),
      })
      const by = { kind: 'account' as const, accountId: account.id, sessionId: newId(), serverAdmin: false }
      await world.askByName('mail-preference.change', { timeZone }, by)
      zoneOf.set(account.id, timeZone)
    }
    const begins = '2027-03-25T00:00:00.000Z'
    for (let hour = 0; hour < 5 * 24; hour += 2) {
      const now = later(begins, hour * 3600)
      changes = [{ at: later(now, -60), what: `Hour ${hour}`, why: '', where: 'x' }]
      world.setTime(now)
      await tick()
    }
    const seen = new Map<string, string[]>()
    for (const { toAccountId, createdAt } of await letters()) {
      const timeZone = zoneOf.get(toAccountId ?? '')
      if (!timeZone) continue
      const local = localTimeAt(createdAt, timeZone)
      expect(local.weekend || local.hour < 8 || local.hour >= 20, `${timeZone} ${createdAt}`).toBe(false)
      seen.set(timeZone, [...(seen.get(timeZone) ?? []), local.day])
    }
    expect([...seen.keys()].sort()).toEqual([...ZONES].sort())
    for (const days of seen.values()) expect(new Set(days).size).toBe(days.length)
  })
})
