import { afterEach, beforeEach, expect, test } from 'vitest'
import { anonymous, operator, type Principal } from '../actor.ts'
import { eventsAfter } from '../events.store.ts'
import { postedLetters } from '../testing/posted-letters.ts'
import { onEachEngine, openWorld, type Somebody, type World } from '../testing/world.ts'

onEachEngine('invitations', (engine) => {
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
  const invite = async (email: string, role = 'member', as: Somebody = world.admin) => {
    const { link } = (await world.askByName('member.invite', { email, name: 'Ines', role }, as)) as { link: string }
    return link.split('/').at(-1) ?? ''
  }
  const accept = (token: string, by: Somebody | Principal = anonymous) =>
    world.askByName('invitation.accept', { token }, by) as Promise<{ workspace: string; sessionToken: string | null }>
  const members = async () =>
    ((await world.askByName('member.list', {})) as { rows: { email: string; role: string }[] }).rows
  const standing = async () =>
    ((await world.askByName('invitation.list', {})) as { rows: { id: string; email: string }[] }).rows

  test('somebody new becomes a member by the button of the invitation, once, and is signed in', async () => {
    const token = await invite('ines@plumbline.test', 'guest')
    expect(await members()).not.toContainEqual(expect.objectContaining({ email: 'ines@plumbline.test' }))
    const { workspace, sessionToken } = await accept(token)
    expect(workspace).toBe('mine')
    expect(sessionToken).toMatch(/^[\w-]{43}$/)
    expect(await members()).toContainEqual(expect.objectContaining({ email: 'ines@plumbline.test', role: 'guest' }))
    expect(await code(accept(token))).toBe('expired')
    expect(await standing()).toEqual([])
    const events = (await eventsAfter(world.db, 0, 50)).map(({ happened }) => happened)
    expect(events).toEqual(['member.invited', 'member.joined'])
  })

  test('twenty presses at the same moment make one member', async () => {
    const token = await invite('ines@plumbline.test')
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => code(accept(token))))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect((await members()).filter(({ email }) => email === 'ines@plumbline.test')).toHaveLength(1)
  })

  test('whoever has an account accepts only when signed in as that very address', async () => {
    const token = await invite('otto@plumbline.test')
    expect(await code(accept(token))).toBe('sign-in')
    expect(await code(accept(token, world.guest))).toBe('not-allowed')
    expect(await code(accept(token, operator))).toBe('not-allowed')
    const { sessionToken } = await accept(token, world.outsider)
    expect(sessionToken).toBeNull()
    expect(await members()).toContainEqual(expect.objectContaining({ email: 'otto@plumbline.test' }))
  })

  test('an invitation for somebody new is refused to whoever is signed in as somebody else', async () => {
    const token = await invite('ines@plumbline.test')
    expect(await code(accept(token, world.guest))).toBe('not-allowed')
    expect(await code(accept(token))).toBe('done')
  })

  test('inviting again replaces, taking back ends, and after seven days it is over', async () => {
    const first = await invite('ines@plumbline.test')
    const second = await invite('ines@plumbline.test', 'admin')
    expect(await code(accept(first))).toBe('expired')
    const [only, ...others] = await standing()
    expect(others).toEqual([])
    await world.askByName('invitation.revoke', { invitationId: only?.id })
    expect(await code(accept(second))).toBe('expired')
    expect(await code(world.askByName('invitation.revoke', { invitationId: only?.id }))).toBe('not-found')
    const third = await invite('ines@plumbline.test')
    world.wait(7 * 24 * 60 * 60)
    expect(await code(accept(third))).toBe('expired')
    expect(await standing()).toMatchObject([{ email: 'ines@plumbline.test', open: false }])
  })

  test('a member is not invited again, and an account that is switched off not at all', async () => {
    expect(await code(invite('mika@plumbline.test'))).toBe('already-exists')
    const token = await invite('otto@plumbline.test')
    await world.askByName('account.deactivate', { accountId: world.outsider.accountId })
    expect(await code(accept(token))).toBe('expired')
    expect(await code(invite('otto@plumbline.test'))).toBe('conflict')
  })

  test('where mail is set up, the link is in the letter only', async () => {
    world.house.config = { ...world.house.config, smtpUrl: 'smtp://localhost' }
    const asked = { email: 'ines@plumbline.test', name: 'Ines' }
    const { link } = (await world.askByName('member.invite', asked)) as { link: string | null }
    expect(link).toBeNull()
    const posted = await postedLetters(world.db, 'member.invitation')
    expect(posted).toMatchObject([{ letterKind: 'member.invitation', toAddress: 'ines@plumbline.test' }])
  })
})
