import { directionStep } from '@plumbline/direction/step'
import { peopleStep, registerStakeholder } from '@plumbline/people/step'
import { newId } from '@plumbline/platform/clock'
import { standingLinks } from '@plumbline/platform/identity/link.store'
import { takeOnScheduled } from '@plumbline/platform/jobs/timetable'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { registerWork, workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { composeReadback, readbackStep } from '../step.ts'
import { lettersKept } from '../testing/told-people.store.ts'
import { whomToRemind } from './reminder.ts'

describe('whom a reminder goes to', () => {
  const asked = [
    { personId: 'a', answered: true },
    { personId: 'b', answered: false },
  ]

  test('only those who are missing; where answers are anonymous everybody, so that no letter tells who has answered', () => {
    expect(whomToRemind(asked, 'named').map(({ personId }) => personId)).toEqual(['b'])
    expect(whomToRemind(asked, 'anonymous').map(({ personId }) => personId)).toEqual(['a', 'b'])
  })

  test('nobody once all have answered', () => {
    const all = asked.map((each) => ({ ...each, answered: true }))
    expect(whomToRemind(all, 'anonymous')).toEqual([])
  })
})

onEachEngine('reminders of a check', (engine) => {
  let world: World
  let workId: string
  beforeEach(async () => {
    world = await openWorld(
      [workStep({ needs: [], changes: [], sections: [] }), peopleStep(), directionStep, readbackStep],
      engine,
    )
    workId = (await world.ask(registerWork, { title: 'Move checkout' }, world.driver)).id
    const register = (input: Record<string, unknown>) =>
      world.ask(registerStakeholder, { workId, ...input } as never, world.driver)
    await register({ personId: world.member.personId, group: { name: 'Sales' } })
    await register({ person: { name: 'Nora' }, group: { name: 'Build' } })
  })
  afterEach(() => world.close())

  const card = { facet: 'goal' as const, statement: 'Who is it for?', form: 'choice' as const, options: ['Us', 'Them'] }
  const reminders = () => lettersKept(world.db, 'readback.reminder')
  const compose = (closesOn: string) =>
    world.ask(composeReadback, { workId, kind: 'sounding', cards: [card], closesOn }, world.driver)

  test('by the driver, never twice within 48 hours, to those who have an address; the rest are counted', async () => {
    const { id: readbackId } = await compose('2026-12-30')
    const remind = () => world.askByName('readback.remind', { readbackId }, world.driver)
    expect(await remind()).toEqual({ reminded: 1, withoutAddress: 1 })
    await expect(remind()).rejects.toMatchObject({ code: 'conflict' })
    expect(await reminders()).toHaveLength(1)
    world.wait(48 * 60 * 60 - 1)
    await expect(remind()).rejects.toMatchObject({ code: 'conflict' })
    expect(await reminders()).toHaveLength(1)
    world.wait(1)
    expect(await remind()).toEqual({ reminded: 1, withoutAddress: 1 })
  })

  test('the letter has a link beside the one that was sent; whose links were withdrawn gets no new one', async () => {
    const { id: readbackId } = await compose('2026-12-30')
    await world.askByName('readback.hand-out-links', { readbackId }, world.driver)
    const { house, workspace, member, db } = world
    const standing = async () => (await standingLinks(db, 'readback.answer', readbackId)).length
    const write = () =>
      house.letters.get('readback.reminder')?.write({
        ...{ input: { readbackId }, db, newId, now: house.now(), publicUrl: house.publicUrl, letterId: newId() },
        workspace: { ...workspace, name: 'Our house' },
        to: { name: 'Mika', address: 'mika@plumbline.test', accountId: member.accountId, personId: member.personId },
      })
    const before = await standing()
    expect(await write()).toMatchObject({ subject: expect.stringContaining('Move checkout') })
    expect(await standing()).toBe(before + 1)
    await world.askByName('readback.revoke-link', { readbackId, personId: member.personId }, world.driver)
    expect(await write()).toBeNull()
  })

  test('by itself the day before the closing, and only then; what was begun that day reminds nobody', async () => {
    await compose('2026-11-25')
    const nextDay = async () => {
      world.wait(24 * 60 * 60)
      await takeOnScheduled(world.house)
      await doDueJobs(world.house)
      return (await reminders()).length
    }
    await takeOnScheduled(world.house)
    expect(await nextDay()).toBe(1)
    expect(await nextDay()).toBe(1)
  })

  test('not by itself either when the driver did so within the 48 hours before', async () => {
    const { id: readbackId } = await compose('2026-11-25')
    await takeOnScheduled(world.house)
    await world.askByName('readback.remind', { readbackId }, world.driver)
    world.wait(24 * 60 * 60)
    await takeOnScheduled(world.house)
    await doDueJobs(world.house)
    expect(await reminders()).toHaveLength(1)
  })

  test('a check is left open longer, never shorter, and its links last with it', async () => {
    const { id: readbackId } = await compose('2026-11-25')
    await world.askByName('readback.hand-out-links', { readbackId }, world.driver)
    const extend = (closesOn: string) => world.askByName('readback.extend', { readbackId, closesOn }, world.driver)
    await expect(extend('2026-11-24')).rejects.toMatchObject({ code: 'bad-input' })
    expect(await extend('2026-12-31')).toMatchObject({ closesOn: '2026-12-31' })
    const links = await standingLinks(world.db, 'readback.answer', readbackId)
    expect(links.map(({ expiresAt }) => expiresAt?.slice(0, 10))).toEqual(['2027-01-30', '2027-01-30'])
    world.setTime('2027-02-01T09:00:00.000Z')
    await expect(extend('2027-03-01')).rejects.toMatchObject({ code: 'closed' })
  })

  test('a sounding states nothing, and is asked before there is a direction', async () => {
    const stated = { ...card, stated: '0' }
    await expect(
      world.ask(composeReadback, { workId, kind: 'sounding', cards: [stated], closesOn: '2026-12-30' }, world.driver),
    ).rejects.toMatchObject({ code: 'bad-input' })
    expect(await compose('2026-12-30')).toMatchObject({ kind: 'sounding', directionVersionId: null })
  })
})
