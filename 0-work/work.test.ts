import { Refusal } from '@plumbline/platform/refusal'
import { onEachEngine, openWorld, type World } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { registerWork, workStep } from './step.ts'
import { freeKey, keyFrom } from './work.ts'

describe('keys', () => {
  test('a key is made from the title when nobody chose one', () => {
    expect(keyFrom('Sidecar Containers')).toBe('SIDECAR-CONTAINERS')
    expect(keyFrom('Überprüfung: Zahlung')).toBe('U-BERPRU-FUNG-ZAHLUNG')
    expect(keyFrom('中文')).toBe('WORK')
  })

  test('a taken key gets the next free number', () => {
    expect(freeKey('PAY', new Set())).toBe('PAY')
    expect(freeKey('PAY', new Set(['PAY', 'PAY-2']))).toBe('PAY-3')
  })
})

onEachEngine('work', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld([workStep({ needs: [], changes: [], sections: [] })], engine)
  })
  afterEach(() => world.close())

  test('registered work is found again by key, with the one who registered it as driver', async () => {
    await world.ask(registerWork, { title: 'Move checkout' }, world.driver)
    expect(await world.askByName('work.find', { key: 'MOVE-CHECKOUT' })).toMatchObject({
      title: 'Move checkout',
      driverName: 'Dora',
    })
  })

  test('the same key a second time is refused in words', async () => {
    await world.ask(registerWork, { title: 'One', key: 'PAY-1' })
    await expect(world.ask(registerWork, { title: 'Two', key: 'PAY-1' })).rejects.toThrow(/PAY-1 already/)
  })

  test('the same idempotency key gives the same reply and registers once', async () => {
    const first = await world.ask(registerWork, { title: 'Once' }, world.driver, 'k-1')
    const again = await world.ask(registerWork, { title: 'Once' }, world.driver, 'k-1')
    expect(again).toEqual(first)
    expect((await world.askByName('work.list', {})) as object).toMatchObject({ rows: [{ title: 'Once' }], next: null })
    await expect(world.ask(registerWork, { title: 'Else' }, world.driver, 'k-1')).rejects.toMatchObject({
      code: 'key-reused',
    })
  })

  test('a guest reads but does not register', async () => {
    await expect(world.ask(registerWork, { title: 'No' }, world.guest)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('only the driver and administrators change it, and the log keeps what it was', async () => {
    const work = await world.ask(registerWork, { title: 'Old title' }, world.driver)
    await expect(world.askByName('work.change', { workId: work.id, title: 'X' }, world.member)).rejects.toBeInstanceOf(
      Refusal,
    )
    await world.askByName('work.change', { workId: work.id, title: 'New title' }, world.driver)
    expect(await world.askByName('work.history', { workId: work.id })).toMatchObject({
      rows: [{ happened: 'work.changed' }, { happened: 'work.registered' }],
    })
  })

  test('a list is cut into pages that miss nothing and repeat nothing', async () => {
    for (const title of ['c', 'a', 'b', 'a']) await world.ask(registerWork, { title })
    const first = (await world.askByName('work.list', { limit: 3 })) as { rows: { title: string }[]; next: string }
    const rest = (await world.askByName('work.list', { limit: 3, cursor: first.next })) as typeof first
    expect([...first.rows, ...rest.rows].map((row) => row.title)).toEqual(['a', 'a', 'b', 'c'])
    expect(rest.next).toBeNull()
  })

  test('somebody of another workspace sees nothing of it', async () => {
    const work = await world.ask(registerWork, { title: 'Ours' })
    const asOutsider = (input: Record<string, unknown>, workspace: string) => {
      const show = world.house.operations.get('work.show')
      if (!show) throw new Error('work.show is gone')
      return world.house.perform(show, { by: world.outsider.by, workspace, input })
    }
    await expect(asOutsider({ workId: work.id }, 'mine')).rejects.toMatchObject({ code: 'not-found' })
    await expect(asOutsider({ workId: work.id }, 'theirs')).rejects.toMatchObject({ code: 'not-found' })
    await expect(asOutsider({ workId: work.id }, 'no-such-place')).rejects.toMatchObject({ code: 'not-found' })
  })
})
