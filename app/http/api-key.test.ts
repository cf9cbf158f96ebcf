import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onEachEngine, type Somebody } from '@plumbline/platform/testing/world'
import { workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demote, noteUseOn, rowsOf } from '../testing/rows.ts'
import { type ServedWorld, serveWorld } from './testing.ts'

const steps = [workStep({ needs: [], changes: [], sections: [] })]
const A_DAY_SECONDS = 24 * 60 * 60

onEachEngine('an API key', (engine) => {
  let served: ServedWorld
  beforeEach(async () => {
    served = await serveWorld(steps, engine)
  })
  afterEach(() => served.close())

  type Made = { id: string; token: string; expiresAt: string }
  const make = (input: Record<string, unknown> = {}, as: Somebody = served.world.driver) =>
    served.world.askByName('key.make', { label: 'Reports', ...input }, as) as Promise<Made>
  const keysOf = async (as: Somebody) =>
    ((await served.world.askByName('key.list', {}, as)) as { rows: Record<string, unknown>[] }).rows
  const call = (token: string, method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) =>
    served.server.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
  const read = (token: string, workspace = 'mine') => call(token, 'GET', `/workspaces/${workspace}/work`)
  const register = (token: string) => call(token, 'POST', '/workspaces/mine/work', { title: 'Move checkout' })
  const stored = async () => ((await served.world.askByName('work.list', {})) as { rows: unknown[] }).rows.length

  test('does what its scopes say, and says in words what it may not', async () => {
    const reading = (await make({ scopes: ['read'] })).token
    const writing = (await make({ scopes: ['write'] })).token
    const drafting = (await make({ scopes: ['draft'] })).token
    expect((await read(reading)).statusCode).toBe(200)
    expect((await register(reading)).json()).toMatchObject({ status: 403, detail: 'This key may not change anything.' })
    expect((await read(writing)).json()).toMatchObject({ status: 403, detail: 'This key may not read.' })
    expect((await register(drafting)).statusCode).toBe(403)
    expect(await stored()).toBe(0)
    expect((await register(writing)).statusCode).toBe(200)
    expect(await stored()).toBe(1)
  })

  test('opens one workspace; another one answers as one that is not there', async () => {
    const { outsider } = served.world
    const { token } = await make()
    const absent = (await read(token, 'nowhere-at-all')).json()
    for (const other of ['theirs', outsider.workspace.id]) {
      const { instance: _, ...said } = (await read(token, other)).json()
      expect(said).toEqual({ ...absent, instance: undefined })
    }
    expect(absent.status).toBe(404)
  })

  test('that has ended, was revoked or never was: the same answer', async () => {
    const ended = await make({ days: 1 })
    const revoked = await make({ days: 30 })
    await served.world.askByName('key.revoke', { keyId: revoked.id }, served.world.driver)
    served.world.wait(A_DAY_SECONDS)
    const answers = [ended.token, revoked.token, `plk_${'x'.repeat(43)}`].map(read1)
    const [first, ...others] = await Promise.all(answers)
    expect(first).toMatchObject({ status: 401, detail: 'This key or session is not valid (any more).' })
    for (const other of others) expect(other).toEqual(first)
    async function read1(token: string) {
      const { instance: _, ...said } = (await read(token)).json()
      return said
    }
  })

  test('may nothing that is for people only, whatever its scopes', async () => {
    const { token } = await make({ scopes: ['read', 'write', 'draft'] }, served.world.admin)
    const asked = [
      call(token, 'GET', '/workspaces/mine/keys'),
      call(token, 'POST', '/workspaces/mine/keys', { label: 'Another' }),
      call(token, 'GET', '/me/sessions'),
      call(token, 'POST', '/workspaces/mine/members', { email: 'x@y.test', name: 'X' }),
    ]
    for (const reply of await Promise.all(asked))
      expect(reply.json()).toMatchObject({ status: 403, detail: 'This is for people only, not for a key.' })
  })

  test('may what its owner may now: less after a demotion, nothing after they left or were switched off', async () => {
    const { world } = served
    const { token } = await make({ scopes: ['read', 'write'] }, world.member)
    expect((await register(token)).statusCode).toBe(200)
    await demote(world.db, world.member.accountId)
    expect((await register(token)).statusCode).toBe(403)
    expect((await read(token)).statusCode).toBe(200)
    await world.askByName('member.remove', { accountId: world.member.accountId })
    expect((await read(token)).statusCode).toBe(404)
    expect((await keysOf(world.admin)).map(({ standing }) => standing)).toEqual(['left'])

    const other = await make({}, world.driver)
    await world.askByName('account.deactivate', { accountId: world.driver.accountId })
    expect((await read(other.token)).statusCode).toBe(401)
  })

  test('shows when it was used last, written once a day', async () => {
    const { world } = served
    const { token, id } = await make()
    const lastUsed = async () => (await rowsOf(world.db, 'apiKey')).find((key) => key.id === id)?.lastUsedOn
    expect(await lastUsed()).toBeNull()
    await read(token)
    expect(await lastUsed()).toBe('2026-11-23')
    // Whatever else is written there on the same day stays: the key is not touched again.
    await noteUseOn(world.db, id, '2026-11-30')
    await read(token)
    expect(await lastUsed()).toBe('2026-11-30')
    world.setTime('2026-12-01T09:00:00.000Z')
    await read(token)
    expect(await lastUsed()).toBe('2026-12-01')
  })

  test('stands in the history beside the person for whom it acted', async () => {
    const { world } = served
    const { token, id } = await make({ scopes: ['write'] })
    await register(token)
    const events = (await rowsOf(world.db, 'event')).filter(({ happened }) => happened === 'work.registered')
    const { accountId } = world.driver
    expect(events).toMatchObject([{ actorKind: 'account', actorId: accountId, via: 'key', viaId: id }])
  })

  test('is one of at most twenty that work', async () => {
    const { world } = served
    const made: Made[] = []
    for (let count = 0; count < 20; count += 1) made.push(await make({ days: count === 0 ? 1 : 30 }))
    await expect(make()).rejects.toMatchObject({ code: 'conflict' })
    await expect(make({}, world.member)).resolves.toBeDefined()
    await world.askByName('key.revoke', { keyId: made[1]?.id }, world.driver)
    await expect(make()).resolves.toBeDefined()
    await expect(make()).rejects.toMatchObject({ code: 'conflict' })
    world.wait(A_DAY_SECONDS)
    await expect(make()).resolves.toBeDefined()
  })

  test('says two weeks before that it ends; people see their own, administrators everybody’s', async () => {
    const { world } = served
    await make({ label: 'Short', days: 1 })
    await make({ label: 'Soon', days: 13 })
    await make({ label: 'Long', days: 14 })
    const standing = async (as: Somebody) =>
      Object.fromEntries((await keysOf(as)).map(({ label, standing, mine }) => [label, `${standing} ${mine}`]))
    expect(await standing(world.driver)).toEqual({
      Short: 'ends-soon true',
      Soon: 'ends-soon true',
      Long: 'works true',
    })
    world.wait(A_DAY_SECONDS)
    expect(await standing(world.admin)).toEqual({
      Short: 'ended false',
      Soon: 'ends-soon false',
      Long: 'ends-soon false',
    })
    expect(await standing(world.member)).toEqual({})
  })

  test('is nowhere in the database and nowhere in the log, nor in what is kept for a repeated request', async () => {
    const { world } = served
    const cookie = await served.signIn(world.driver)
    const reply = await served.server.inject({
      method: 'POST',
      url: '/api/v1/workspaces/mine/keys',
      headers: {
        cookie,
        host: 'localhost',
        origin: 'http://localhost',
        'content-type': 'application/json',
        'idempotency-key': 'the-same-key-1',
      },
      payload: JSON.stringify({ label: 'Reports', scopes: ['read', 'write'] }),
    })
    const { token } = reply.json()
    expect(token).toMatch(/^plk_[\w-]{43}$/)
    await read(token)
    await register(token)
    await read(`${token}x`)
    expect(served.logged.join('')).not.toContain(token.slice(8))
    const dump = await everythingStored(served)
    expect(dump).toContain(token.slice(0, 8))
    expect(dump).not.toContain(token.slice(8))
  })
})

/** Every row of every table as text; on the embedded database the very bytes of its files too. */
async function everythingStored({ world }: ServedWorld): Promise<string> {
  const { database } = world.house
  const tables = [
    ...new Set(
      world.house.steps.flatMap((step) => (step.migrations ?? []).flatMap(({ tables }) => Object.keys(tables ?? {}))),
    ),
  ]
  const rows = await Promise.all(tables.map((table) => rowsOf(database.all, table as 'apiKey')))
  const { dataDir } = world.config
  const files =
    world.engine === 'sqlite' ? readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name), 'latin1')) : []
  return JSON.stringify(rows) + files.join('')
}
