import { afterEach, beforeEach, expect, test } from 'vitest'
import { operator } from '../actor.ts'
import { onEachEngine, openWorld, type World } from '../testing/world.ts'

onEachEngine('accounts', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await openWorld([], engine)
  })
  afterEach(() => world.close())

  const code = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  const administrators = async () => {
    const { rows } = (await world.askByName('account.list', {}, operator)) as {
      rows: { email: string; serverAdmin: boolean; deactivatedAt: string | null }[]
    }
    return rows.filter((row) => row.serverAdmin && !row.deactivatedAt).map(({ email }) => email)
  }
  const demote = (email: string, as = operator as typeof operator | World['admin']) =>
    world.askByName('account.demote', { email }, as)

  test('the last administrator can be neither demoted nor switched off, not even at the machine', async () => {
    await demote('otto@plumbline.test')
    expect(await code(demote('ada@plumbline.test'))).toBe('conflict')
    expect(await code(world.askByName('account.deactivate', { accountId: world.admin.accountId }, operator))).toBe(
      'conflict',
    )
    await world.askByName('account.promote', { email: 'mika@plumbline.test' }, operator)
    await world.askByName('account.deactivate', { accountId: world.admin.accountId }, operator)
    expect(await administrators()).toEqual(['mika@plumbline.test'])
    await world.askByName('account.reactivate', { email: 'ada@plumbline.test' }, operator)
    expect(await administrators()).toEqual(['ada@plumbline.test', 'mika@plumbline.test'])
  })

  test('two administrators who demote each other at the same moment leave one', async () => {
    const outcomes = await Promise.all([
      code(demote('otto@plumbline.test', world.admin)),
      code(demote('ada@plumbline.test', world.outsider)),
    ])
    expect(outcomes.sort()).toEqual(['conflict', 'done'])
    expect(await administrators()).toHaveLength(1)
  })

  test('the last administrator of a workspace is neither removed nor made less, at the machine either', async () => {
    const last = { accountId: world.admin.accountId }
    const here = 'They are the last administrator of Mine.'
    const atTheMachine = (name: string, input: Record<string, unknown>) => world.askByName(name, input, operator)
    await expect(atTheMachine('member.remove', last)).rejects.toThrow(here)
    await expect(atTheMachine('member.change', { ...last, role: 'guest' })).rejects.toThrow(here)
    await world.askByName('member.change', { accountId: world.member.accountId, role: 'admin' })
    // Somebody who is switched off administers nothing.
    await world.askByName('account.deactivate', { accountId: world.member.accountId }, operator)
    await expect(atTheMachine('member.remove', last)).rejects.toThrow(here)
    await world.askByName('account.reactivate', { email: 'mika@plumbline.test' }, operator)
    await atTheMachine('member.remove', last)
    const { rows } = (await world.askByName('member.list', {}, world.member)) as { rows: { id: string }[] }
    expect(rows.map(({ id }) => id)).not.toContain(world.admin.accountId)
    expect(await code(world.askByName('member.list', {}))).toBe('not-found')
  })

  test('two administrators who remove each other at the same moment leave one', async () => {
    await world.askByName('member.change', { accountId: world.member.accountId, role: 'admin' })
    const outcomes = await Promise.all([
      code(world.askByName('member.remove', { accountId: world.member.accountId }, world.admin)),
      code(world.askByName('member.remove', { accountId: world.admin.accountId }, world.member)),
    ])
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
  })

  test('who is switched off is not promoted, who is not is not switched on, and nobody unknown is anything', async () => {
    await world.askByName('account.deactivate', { accountId: world.member.accountId })
    expect(await code(world.askByName('account.promote', { email: 'mika@plumbline.test' }))).toBe('conflict')
    expect(await code(world.askByName('account.reactivate', { email: 'dora@plumbline.test' }))).toBe('conflict')
    expect(await code(world.askByName('account.promote', { email: 'nobody@plumbline.test' }))).toBe('not-found')
  })
})
