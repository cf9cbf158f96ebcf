import { afterEach, beforeEach, expect, test } from 'vitest'
import { anonymous, type Principal } from '../actor.ts'
import { newId } from '../clock.ts'
import { eventsAfter } from '../events.store.ts'
import { type Authenticator, newAuthenticator } from '../testing/authenticator.ts'
import { onEachEngine, openWorld, type Somebody, type World } from '../testing/world.ts'
import { challengeForSigningIn, handleOf } from './passkey.ts'
import { SERVER_WORKSPACE } from './workspace.store.ts'

onEachEngine('passkeys', (engine) => {
  let world: World
  let device: Authenticator
  let origin: string
  beforeEach(async () => {
    world = await openWorld([], engine)
    device = newAuthenticator()
    origin = world.house.publicUrl
  })
  afterEach(() => world.close())

  const from = (wholeIp = '192.0.2.7') => ({ requestId: newId(), ip: '192.0.2.0', userAgent: null, wholeIp })
  const code = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  const begin = async (who: Somebody | Principal = world.member) => {
    const { options } = (await world.askByName('passkey.begin', {}, who)) as { options: { challenge: string } }
    return options
  }
  const add = async (answer: Record<string, unknown>, who: Somebody | Principal = world.member) =>
    (await world.askByName('passkey.add', { label: 'Phone', answer }, who)) as { passkeyId: string }
  const added = async () => add(device.adding({ origin, challenge: (await begin()).challenge }))
  const question = () => challengeForSigningIn(world.house, from())
  const signIn = (browser: string, answer: Record<string, unknown>) => {
    const operation = world.house.operations.get('passkey.sign-in')
    if (!operation) throw new Error('No such operation')
    return world.house.perform(operation, { by: anonymous, input: { browser, answer }, origin: from() })
  }
  const failed = async () => {
    const { database } = world.house
    const events = await eventsAfter(database.within(database.all, SERVER_WORKSPACE), 0, 500)
    return events.filter(({ happened }) => happened === 'sign-in.failed').length
  }

  test('a passkey that was added signs in, and says on which day it last did', async () => {
    const options = (await begin()) as Record<string, unknown>
    expect(options).toMatchObject({
      rp: { id: 'plumbline.test' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    await add(device.adding({ origin, challenge: String(options['challenge']) }))
    const { browser, options: asked } = await question()
    expect(asked).toMatchObject({ userVerification: 'required', allowCredentials: [], rpId: 'plumbline.test' })
    const userHandle = Buffer.from(handleOf(world.member.accountId)).toString('base64url')
    await signIn(browser, device.signingIn({ origin, challenge: asked.challenge, userHandle }))
    const { rows } = (await world.askByName('passkey.list', {}, world.member)) as { rows: unknown[] }
    expect(rows).toMatchObject([{ label: 'Phone', lastUsedOn: '2026-11-23' }])
  })

  test('an answer counts once, in the browser that was asked, within five minutes', async () => {
    await added()
    const { browser, options } = await question()
    const answer = device.signingIn({ origin, challenge: options.challenge })
    expect(await code(signIn('another-browser', answer))).toBe('not-allowed')
    expect(await code(signIn(browser, answer))).toBe('done')
    expect(await code(signIn(browser, answer))).toBe('not-allowed')
    const late = await question()
    world.wait(5 * 60)
    expect(await code(signIn(late.browser, device.signingIn({ origin, challenge: late.options.challenge })))).toBe(
      'not-allowed',
    )
    expect(await failed()).toBe(3)
  })

  test('twenty times the same answer at the same moment: one session', async () => {
    await added()
    const { browser, options } = await question()
    const answer = device.signingIn({ origin, challenge: options.challenge })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => code(signIn(browser, answer))))
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
  })

  test.each([
    ['from another site', { origin: 'http://plumbline.example' }],
    ['for another site', { rpId: 'plumbline.example' }],
    ['without its owner', { verified: false }],
    ['by a copy that counts anew', { signCount: 1 }],
    ['of somebody else', { userHandle: 'bm9ib2R5' }],
  ])('an answer %s is refused', async (_, wrong) => {
    await added()
    const first = await question()
    await signIn(first.browser, device.signingIn({ origin, challenge: first.options.challenge, signCount: 5 }))
    const { browser, options } = await question()
    const right = { origin, challenge: options.challenge, signCount: 9 }
    expect(await code(signIn(browser, device.signingIn({ ...right, ...wrong })))).toBe('not-allowed')
    expect(await code(signIn(browser, device.signingIn(right)))).toBe('done')
  })

  test('a key of another device with the id of this one is refused', async () => {
    await added()
    const { browser, options } = await question()
    const forged = { ...newAuthenticator().signingIn({ origin, challenge: options.challenge }) }
    const own = { id: device.credentialId, rawId: device.credentialId }
    expect(await code(signIn(browser, { ...forged, ...own }))).toBe('not-allowed')
  })

  test('adding answers the question of this session only, from this site, with its owner there', async () => {
    const { challenge } = await begin()
    expect(await code(add(device.adding({ origin, challenge }), world.driver))).toBe('conflict')
    const elsewhere = { ...world.member.by, sessionId: newId() } as Principal
    expect(await code(add(device.adding({ origin, challenge }), elsewhere))).toBe('conflict')
    expect(await code(add(device.adding({ origin: 'http://evil.test', challenge })))).toBe('conflict')
    expect(await code(add(device.adding({ origin, challenge, verified: false })))).toBe('conflict')
    expect(await code(add(device.adding({ origin, challenge })))).toBe('done')
    expect(await code(add(device.adding({ origin, challenge })))).toBe('conflict')
    // The same device cannot be added to a second account.
    const other = device.adding({ origin, challenge: (await begin(world.driver)).challenge })
    expect(await code(add(other, world.driver))).toBe('already-exists')
  })

  test('a passkey that was removed, or whose account is switched off, signs nobody in', async () => {
    const { passkeyId } = await added()
    expect(await code(world.askByName('passkey.remove', { passkeyId }, world.driver))).toBe('not-found')
    await world.askByName('passkey.rename', { passkeyId, label: 'Old phone' }, world.member)
    const before = await question()
    await world.askByName('account.deactivate', { accountId: world.member.accountId })
    expect(await code(signIn(before.browser, device.signingIn({ origin, challenge: before.options.challenge })))).toBe(
      'not-allowed',
    )
    await world.askByName('account.reactivate', { email: 'mika@plumbline.test' })
    await world.askByName('passkey.remove', { passkeyId }, world.member)
    const after = await question()
    expect(await code(signIn(after.browser, device.signingIn({ origin, challenge: after.options.challenge })))).toBe(
      'not-allowed',
    )
  })

  test('after ten failures from one place nothing is looked at any more', async () => {
    await added()
    for (let time = 0; time < 10; time += 1)
      expect(await code(signIn('x', newAuthenticator().signingIn({ origin, challenge: 'x' })))).toBe('not-allowed')
    const { browser, options } = await question()
    expect(await code(signIn(browser, device.signingIn({ origin, challenge: options.challenge })))).toBe('too-many')
  })
})
