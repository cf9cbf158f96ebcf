import { afterEach, beforeEach, expect, test } from 'vitest'
import { anonymous, type Origin, operator } from '../actor.ts'
import { newId } from '../clock.ts'
import { eventsAfter } from '../events.store.ts'
import { doDueJobs } from '../jobs/worker.ts'
import type { Content } from '../mail/letter.ts'
import { postedLetters } from '../testing/posted-letters.ts'
import { tracesIn } from '../testing/traces.ts'
import { onEachEngine, openWorld, type World } from '../testing/world.ts'
import { SERVER_WORKSPACE, workspaceById } from './workspace.store.ts'

const from = (wholeIp: string, ip = wholeIp.replace(/\d+$/, '0')): Origin => ({
  requestId: newId(),
  ip,
  wholeIp,
  userAgent: 'Firefox',
})

onEachEngine('signing in', (engine) => {
  let world: World
  let statements: string[]
  beforeEach(async () => {
    statements = []
    world = await openWorld([], engine, (sql) => statements.push(sql))
  })
  afterEach(() => world.close())

  const perform = (name: string, input: Record<string, unknown>, origin = from('192.0.2.7')) => {
    const operation = world.house.operations.get(name)
    if (!operation) throw new Error(name)
    return world.house.perform(operation, { by: anonymous, input, origin }) as Promise<Record<string, string>>
  }
  const ask = (email: string, origin?: Origin) => perform('sign-in.ask', { email }, origin)
  const redeem = (token: string, origin?: Origin) => perform('sign-in.redeem', { token }, origin)
  const code = (attempt: Promise<unknown>) =>
    attempt.then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  const linkFor = async (email: string) =>
    tokenIn(((await world.askByName('sign-in.link', { email }, operator)) as { link: string }).link)
  const serverEvents = async () => {
    const { database } = world.house
    return eventsAfter(database.within(database.all, SERVER_WORKSPACE), 0, 500)
  }
  const happened = async (what: string) => (await serverEvents()).filter((event) => event.happened === what)
  const letters = () => postedLetters(world.house.database.all, 'sign-in.link')

  /** What a letter of the outbox says when it is delivered. */
  const written = async (letter: {
    id: string
    toAccountId: string | null
    letterInput: unknown
  }): Promise<Content | null> => {
    const { house } = world
    const kind = house.letters.get('sign-in.link')
    const workspace = await workspaceById(house.database.all, SERVER_WORKSPACE)
    if (!kind || !workspace) throw new Error('No such letter')
    return house.database.changing((db) =>
      kind.write({
        input: kind.input.parse(letter.letterInput),
        db,
        workspace,
        now: house.now(),
        newId,
        publicUrl: house.publicUrl,
        config: house.config,
        letterId: letter.id,
        to: { name: 'x', address: 'x', accountId: letter.toAccountId, personId: null },
      } as never),
    )
  }
  const tokenOf = (content: Content | null) =>
    tokenIn(content?.passages.flatMap((passage) => ('href' in passage ? [passage.href] : []))[0] ?? '')

  test('a known and an unknown address get the same answer by the same statements; only the known one gets a letter', async () => {
    statements.length = 0
    const known = await ask('mika@plumbline.test')
    const forKnown = statements.splice(0)
    const unknown = await ask('nobody@plumbline.test')
    expect(unknown).toEqual(known)
    expect(statements).toEqual(forKnown)
    await doDueJobs(world.house, 2)
    expect(await letters()).toMatchObject([{ toAccountId: world.member.accountId }])
    const events = JSON.stringify(await serverEvents())
    expect(events).not.toContain('mika@')
    expect(await happened('sign-in.link-asked')).toHaveLength(2)
    expect(await happened('sign-in.link-sent')).toMatchObject([{ subjectId: world.member.accountId, via: 'job' }])
  })

  test('the letter makes the link when it is written: it works once, not after ten minutes, and not after a newer one', async () => {
    await ask('mika@plumbline.test')
    await doDueJobs(world.house, 1)
    const [letter] = await letters()
    if (!letter) throw new Error('No letter')
    const first = tokenOf(await written(letter))
    const second = tokenOf(await written(letter))
    expect(await code(redeem(first))).toBe('expired')
    expect((await redeem(second)).sessionToken).toMatch(/^[\w-]{43}$/)
    expect(await code(redeem(second))).toBe('expired')
    const third = tokenOf(await written(letter))
    world.wait(10 * 60)
    expect(await code(redeem(third))).toBe('expired')
    const setBack = 2 * 24 * 3_600
    world.wait(-setBack)
    expect(await code(redeem(third))).toBe('expired')
    world.wait(setBack + 3_600)
    expect(await written(letter)).toBeNull()
  })

  test('no letter to an account that is switched off, not even one that waits already', async () => {
    await ask('mika@plumbline.test')
    await doDueJobs(world.house, 1)
    await world.askByName('account.deactivate', { accountId: world.member.accountId }, operator)
    const [letter] = await letters()
    expect(letter && (await written(letter))).toBeNull()
    await ask('mika@plumbline.test')
    await doDueJobs(world.house)
    expect((await letters()).length).toBe(1)
  })

  test('fifty browsers with one link at the same time: one session', async () => {
    const token = await linkFor('mika@plumbline.test')
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, at) => code(redeem(token, from(`192.0.2.${at}`)))),
    )
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'expired')).toHaveLength(49)
    const { rows } = (await world.askByName('session.list', {}, world.member)) as { rows: unknown[] }
    expect(rows).toHaveLength(1)
  })

  test('a copy of the whole database holds no token that opens anything', async () => {
    const token = await linkFor('mika@plumbline.test')
    const { sessionToken = '' } = await redeem(await linkFor('dora@plumbline.test'))
    const asked = { email: 'ines@plumbline.test', name: 'Ines' }
    const { link } = (await world.askByName('member.invite', asked)) as { link: string }
    const secrets = [token, sessionToken, tokenIn(link)]
    expect(secrets.map(({ length }) => length)).toEqual([43, 43, 43])
    const found = await tracesIn(world, [...secrets, 'ines@plumbline.test'])
    expect(found['ines@plumbline.test']).toBeGreaterThan(0)
    for (const secret of secrets) expect(found[secret]).toBe(0)
  })

  test('links are asked for five times an hour for one address, known or not, and thirty times from one network', async () => {
    for (const email of ['mika@plumbline.test', 'nobody@plumbline.test']) {
      for (let time = 0; time < 5; time += 1) expect(await code(ask(email, from(`198.51.100.${time}`)))).toBe('done')
      const refusal = await ask(email, from('198.51.100.9')).catch((error) => error)
      expect(refusal).toMatchObject({ code: 'too-many', next: 'Try again in 60 minutes.' })
    }
    world.wait(3_600)
    expect(await code(ask('mika@plumbline.test'))).toBe('done')
    for (let time = 1; time < 30; time += 1)
      expect(await code(ask(`a${time}@plumbline.test`, from(`192.0.2.${time}`)))).toBe('done')
    expect(await code(ask('z@plumbline.test', from('192.0.2.200')))).toBe('too-many')
    expect(await code(ask('z@plumbline.test', from('203.0.113.1')))).toBe('done')
  })

  test('ten wrong links from one place and no more; each is logged, a flood after that once', async () => {
    const right = await linkFor('mika@plumbline.test')
    for (let time = 0; time < 10; time += 1) expect(await code(redeem(`wrong-${time}`))).toBe('expired')
    for (let time = 0; time < 5; time += 1) expect(await code(redeem(right))).toBe('too-many')
    expect(await happened('sign-in.failed')).toHaveLength(10)
    expect(await happened('sign-in.limited')).toHaveLength(1)
    expect(await code(redeem(right, from('203.0.113.1')))).toBe('done')
    expect(await tracesIn(world, ['192.0.2.7'])).toEqual({ '192.0.2.7': 0 })
    world.wait(600)
    expect(await code(redeem(await linkFor('mika@plumbline.test')))).toBe('done')
  })

  test('signing in again gives a new session and ends the one that the browser had', async () => {
    const first = await redeem(await linkFor('mika@plumbline.test'))
    const { rows } = (await world.askByName('session.list', {}, world.member)) as { rows: { id: string }[] }
    const by = { ...world.member.by, sessionId: rows[0]?.id } as never
    const redeeming = world.house.operations.get('sign-in.redeem')
    if (!redeeming) throw new Error('No such operation')
    const token = await linkFor('mika@plumbline.test')
    const second = (await world.house.perform(redeeming, { by, input: { token } })) as { sessionToken: string }
    expect(second.sessionToken).not.toBe(first.sessionToken)
    const left = (await world.askByName('session.list', {}, world.member)) as { rows: { id: string }[] }
    expect(left.rows).toHaveLength(1)
    expect(left.rows[0]?.id).not.toBe(rows[0]?.id)
  })
})

function tokenIn(link: string): string {
  return (link.split('/').at(-1) ?? '').split('?')[0] ?? ''
}
