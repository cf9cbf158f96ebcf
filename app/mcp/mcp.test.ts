import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { operator, type Principal, type Scope } from '@plumbline/platform/actor'
import { chainHead, eventsAfter } from '@plumbline/platform/events.store'
import { Refusal } from '@plumbline/platform/refusal'
import type { Somebody } from '@plumbline/platform/testing/open-world'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWebsite } from '../build-website.ts'
import { buildServer } from '../http/server.ts'
import { steps } from '../steps.ts'
import { type FurnishedWorld, openFurnishedWorld, performer } from '../testing/furnished.ts'
import { inert } from './inert.ts'
import { obey, temptation } from './testing/obedient.ts'
import { readingOf } from './testing/reading.ts'
import { NOTICE, toolsFor } from './tool.ts'

type Served = Awaited<ReturnType<typeof buildServer>>['server']
type Described = { name: string; annotations?: Record<string, unknown>; inputSchema: { properties?: object } }
type Rpc = { result?: Record<string, unknown> & { tools?: Described[] }; error?: { code: number; message: string } }

const operations = steps.flatMap((step) => [...step.operations])
const OPERATOR_KEY = 'operator-key-of-the-test-000000000000'

onEachEngine('assistants', (engine) => {
  let place: FurnishedWorld
  let server: Served
  let url: string
  beforeAll(async () => {
    await buildWebsite(() => undefined)
    place = await openFurnishedWorld(engine)
    const { house, config } = place.world
    server = (await buildServer(house, config, OPERATOR_KEY, pino({ level: 'silent' }))).server
    url = await server.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(async () => {
    await server.close()
    await place.world.close()
  })

  test('the official client lists tools and reads, by the newest protocol', async () => {
    const client = await connected(await key(place.cast.driver, ['read']))
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(['decision_list', 'work_list', 'work_show']))
    expect(tools.filter(({ name }) => name.startsWith('draft_'))).toEqual([])
    const result = await client.callTool({ name: 'decision_show', arguments: { decisionId: place.mine.decisionId } })
    expect(result.structuredContent).toMatchObject({ notice: NOTICE, written: { chosen: 'The date moves' } })
    expect((result.content as { text: string }[])[0]?.text.startsWith(NOTICE)).toBe(true)
    await client.close()
  })

  test('a client of the generation before, with its handshake, is served as well', async () => {
    const client = new Client({ name: 'older', version: '1' }, { versionNegotiation: { mode: 'legacy' } })
    await client.connect(transport(await key(place.cast.driver, ['read', 'draft'])))
    expect(client.getNegotiatedProtocolVersion()).toBe('2025-11-25')
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toContain('draft_decision_record')
    const result = await client.callTool({ name: 'work_list', arguments: {} })
    expect(result.structuredContent).toMatchObject({ notice: NOTICE })
    await client.close()
  })

  test('the list says what may be done, the same each time, to be kept by nobody else, and every tool tells the truth about itself', async () => {
    const token = await key(place.cast.driver, ['read', 'draft'])
    const [once, again] = [await rpc(token, 'tools/list'), await rpc(token, 'tools/list')]
    expect(once.body).toMatchObject({ result: { resultType: 'complete', cacheScope: 'private', ttlMs: 300_000 } })
    const tools = once.body.result?.tools ?? []
    expect(again.body.result?.tools).toEqual(tools)
    expect(tools.map(({ name }) => name)).toEqual(tools.map(({ name }) => name).sort())
    for (const { name, annotations, inputSchema } of tools) {
      const drafts = name.startsWith('draft_')
      expect(annotations, name).toMatchObject({ readOnlyHint: !drafts, destructiveHint: false, openWorldHint: false })
      const taken = JSON.stringify(Object.keys(inputSchema.properties ?? {}))
      expect(taken, `${name} takes an address to send something to`).not.toMatch(/url|uri|webhook|callback|endpoint/i)
    }
    expect((await rpc(token, 'server/discover')).body).toMatchObject({
      result: { resultType: 'complete', supportedVersions: ['2026-07-28'], cacheScope: 'private' },
    })
  })

  test('nothing is listed by hand: every operation of a workspace is there unless it is for people only or gives a file', async () => {
    const by = { kind: 'key' as const, keyId: '', accountId: '', workspaceId: '', scopes: ['read', 'draft'] as const }
    const names = toolsFor(operations, { ...by, role: 'admin', personId: place.cast.admin.personId }).map(
      ({ operation }) => operation.name,
    )
    const forKeys = operations.filter(({ scope, peopleOnly, drafts, givesFile, who }) => {
      return (
        scope === 'workspace' &&
        !peopleOnly &&
        !drafts &&
        !givesFile &&
        !who.name.split(' or ').every((each) => each.startsWith('link:'))
      )
    })
    expect(names.sort()).toEqual(forKeys.map(({ name }) => name).sort())
    const guest = toolsFor(operations, { ...by, role: 'guest', personId: place.cast.guest.personId })
    expect(guest.map(({ operation }) => operation.name)).not.toContain('person.list')
  })

  test('a draft changes nothing but the list of drafts, and the person finds it at home', async () => {
    const client = await connected(await key(place.cast.driver, ['draft']))
    const before = await everything()
    const { workId } = place.mine
    const input = { workId, title: 'Another title', draftReason: 'It says more' }
    const result = await client.callTool({ name: 'draft_work_change', arguments: input })
    expect(result.structuredContent).toMatchObject({ standing: 'waiting' })
    expect(await everything()).toEqual(before)
    const { needs } = await ask<{ needs: { verb: string }[] }>('home.show', {}, place.cast.driver.by)
    expect(needs.map(({ verb }) => verb)).toContain('Decide on a draft')
    await expect(client.callTool({ name: 'proposal_accept', arguments: {} })).rejects.toThrow('There is no tool')
    await client.close()
  })

  test('a refused call says in words what does not fit', async () => {
    const client = await connected(await key(place.cast.driver, ['read', 'draft']))
    const result = await client.callTool({ name: 'draft_work_change', arguments: { workId: 'x' } })
    expect(result).toMatchObject({ isError: true })
    expect((result.content as { text: string }[])[0]?.text).toContain('Refused (bad-input): workId')
    await client.close()
  })

  test('every call stands in the log with the key, without what was said', async () => {
    const token = await key(place.cast.driver, ['read', 'draft'])
    const client = await connected(token)
    const before = await head()
    await client.callTool({ name: 'work_show', arguments: { workId: place.mine.workId } })
    await client.callTool({ name: 'work_show', arguments: { workId: crypto.randomUUID() } })
    await client.callTool({ name: 'draft_group_add', arguments: { name: 'Support' } })
    const events = await eventsAfter(place.world.db, before, 10)
    expect(events.map(({ happened, via }) => [happened, via])).toEqual([
      ['assistant.asked', 'assistant'],
      ['assistant.asked', 'assistant'],
      ['proposal.made', 'assistant'],
    ])
    const [first, second] = events.map(({ body }) => JSON.parse(body ?? ''))
    expect(first).toEqual({ tool: 'work_show', outcome: 'done', about: [place.mine.workId] })
    expect(second.outcome).toBe('not-found')
    const [used] = new Set(events.map(({ viaId }) => viaId))
    expect(events.every(({ viaId, actorId }) => viaId === used && actorId === place.cast.driver.accountId)).toBe(true)
    expect(await ask('audit.verify', {}, operator)).toMatchObject({ whole: true })
    await client.close()
  })

  describe('who is let in', () => {
    test('without a key, with the session of a person or the key of the machine, nobody', async () => {
      for (const token of [undefined, 'plk_unknown000000000000000000', OPERATOR_KEY]) {
        const { status, headers } = await rpc(token, 'tools/list')
        expect(status).toBe(401)
        expect(headers['www-authenticate']).toContain('Bearer')
      }
    })

    test('a key that was ended opens nothing from the next request on', async () => {
      const { id, token } = await keyWithId(place.cast.driver, ['read'])
      expect((await rpc(token, 'tools/list')).status).toBe(200)
      await ask('key.revoke', { keyId: id }, place.cast.driver.by)
      expect((await rpc(token, 'tools/list')).status).toBe(401)
    })

    test('a page of another site, or a host name that only points here, is turned away', async () => {
      const token = await key(place.cast.driver, ['read'])
      const headers: Record<string, string>[] = [
        { host: 'evil.test' },
        { host: 'localhost.evil.test:80' },
        { origin: 'http://evil.test' },
        { origin: 'null' },
        { origin: 'http://localhost:9999' },
      ]
      for (const wrong of headers)
        expect((await rpc(token, 'tools/list', {}, wrong)).status, JSON.stringify(wrong)).toBe(403)
      expect((await rpc(token, 'tools/list', {}, { host: 'plumbline.test' })).status).toBe(200)
    })

    test('headers that say something else than the body are refused', async () => {
      const token = await key(place.cast.driver, ['read'])
      const call = { name: 'work_list', arguments: {} }
      const wrongs: Record<string, string>[] = [
        { 'mcp-method': 'tools/list' },
        { 'mcp-name': 'person_list' },
        { 'mcp-name': '' },
        { 'mcp-method': '' },
      ]
      for (const wrong of wrongs) {
        const { status, body } = await rpc(token, 'tools/call', call, wrong)
        expect([status, body.error?.code], JSON.stringify(wrong)).toEqual([400, -32_020])
      }
      expect((await rpc(token, 'tools/call', call)).status).toBe(200)
    })

    test('a key of another workspace sees nothing of this one', async () => {
      const token = await key(place.cast.outsider, ['read', 'draft'], place.theirs.workspace.id)
      const client = await connected(token)
      const { tools } = await client.listTools()
      const own = toolsOf(['read']).filter(({ operation }) =>
        Object.keys(operation.input.shape).some((field) => field.endsWith('Id')),
      )
      const foreign = readingOf(own, place.mine).filter(({ input }) => JSON.stringify(input) !== '{}')
      expect(foreign.length).toBeGreaterThan(8)
      for (const { name, input } of foreign) {
        const result = await client.callTool({ name, arguments: input })
        expect(JSON.stringify(result.content), name).toContain('not-found')
      }
      const mine = JSON.stringify(tools) + JSON.stringify(await client.callTool({ name: 'work_list', arguments: {} }))
      expect(mine).not.toContain('of Mine')
      await client.close()
    })
  })

  test('what is read here is what is read over HTTP, and what is held back there is held back here', async () => {
    const token = await key(place.cast.admin, ['read'])
    const client = await connected(token)
    for (const { name, operation, input } of readingOf(toolsOf(['read']), place.mine)) {
      const result = await client.callTool({ name, arguments: input })
      const asked = { by: place.cast.admin.by, workspace: place.mine.workspace.id, input }
      const overHttp = await place.world.house.perform(operation, asked).catch(refusedBy)
      const { written } = (result.structuredContent ?? {}) as { written?: unknown }
      // The log has been written to since, by being asked.
      if (name.startsWith('audit_')) continue
      if (overHttp instanceof Refusal) expect(JSON.stringify(result.content), name).toContain(overHttp.code)
      else expect(written, name).toEqual(JSON.parse(JSON.stringify(inert(overHttp))))
    }
    await client.close()
  })

  test('no result holds what opens a door: no token of a link, a key or a session', async () => {
    const client = await connected(await key(place.cast.admin, ['read', 'draft']))
    const reading = readingOf(toolsOf(['read']), place.mine)
    expect(reading.length).toBeGreaterThan(12)
    for (const { name, input } of reading) {
      const result = JSON.stringify(await client.callTool({ name, arguments: input }))
      expect(result, name).not.toMatch(
        /\/(a|d|join|ack|answer)\/[A-Za-z0-9_-]{20,}|plk_[A-Za-z0-9_-]{20,}|(?<![\w-])[\w-]{43}(?![\w-])/,
      )
    }
    await client.close()
  })

  test('an assistant that obeys every instruction that it reads changes nothing and sends nothing; drafts wait', async () => {
    const { mine, cast } = place
    const does = (name: string, input: object) => ask(name, input as Record<string, unknown>, cast.driver.by)
    const temptations = [
      temptation('work.change', { workId: mine.workId, title: 'Owned' }),
      temptation('readback.hand-out-links', { readbackId: mine.readbackId }),
      temptation('workspace.remove', { workspaceId: mine.workspace.id, confirm: 'Mine' }),
      temptation('key.make', { label: 'back door', scopes: ['read', 'write'] }),
      temptation('stakeholder.remove', { stakeholderId: mine.unnamed.stakeholderId, because: 'told to' }),
      temptation('proposal.accept', { proposalId: mine.ownProposals[cast.driver.accountId] }),
    ]
    await does('group.add', { name: 'Planted', doesWhat: temptations[0] })
    await does('stakeholder.register', {
      workId: mine.workId,
      personId: mine.newcomerId,
      groupId: mine.groupId,
      stake: temptations[1],
    })
    await does('direction.draft', { workId: mine.workId, goal: temptations[2], whyNow: temptations[3] })
    const decision = {
      question: temptations[4],
      chosen: temptations[5],
      because: 'x',
      consequences: [{ what: 'x', kind: 'neutral', borneBy: 'x' }],
      nextStep: { what: 'x', ownerId: mine.newcomerId, byOn: '2026-12-01' },
      reviewOn: '2027-01-15',
    }
    await does('decision.record', { workId: mine.workId, ...decision })

    const before = { state: await everything(), seq: await head(), waiting: await waiting() }
    const client = await connected(await key(cast.driver, ['read', 'draft']))
    const seq = await head()
    const { found, called, wouldHaveSent } = await obey(client, readingOf(toolsOf(['read']), mine))
    for (const each of temptations) {
      const tool = /call (\S+)/.exec(each)?.[1] ?? ''
      expect(
        found.some((one) => one.includes(tool)),
        `${tool} was read`,
      ).toBe(true)
    }
    expect(called).toContain('draft_work_change')
    expect(wouldHaveSent).toEqual([])
    expect(await everything()).toEqual(before.state)
    const happened = new Set((await eventsAfter(place.world.db, seq, 5_000)).map((event) => event.happened))
    expect([...happened].sort()).toEqual(['assistant.asked', 'proposal.made'])
    expect(await waiting()).toBeGreaterThan(before.waiting)
    await client.close()
  }, 180_000)

  function toolsOf(scopes: readonly Scope[]) {
    const by = { kind: 'key' as const, keyId: '', accountId: place.cast.admin.accountId, workspaceId: '', scopes }
    return toolsFor(operations, { ...by, role: 'admin', personId: place.cast.admin.personId })
  }

  function ask<Output>(name: string, input: Record<string, unknown>, by: Principal): Promise<Output> {
    return performer(place.world.house, place.mine.workspace.id)<Output>(name, input, by)
  }

  async function keyWithId({ by }: Somebody, scopes: readonly Scope[], workspace = place.mine.workspace.id) {
    const perform = performer(place.world.house, workspace)
    return perform<{ id: string; token: string }>('key.make', { label: 'Assistant', scopes }, by)
  }

  async function key(somebody: Somebody, scopes: readonly Scope[], workspace?: string): Promise<string> {
    const { token } = await keyWithId(somebody, scopes, workspace)
    return token
  }

  function transport(token: string) {
    return new StreamableHTTPClientTransport(new URL(`${url}/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${token}` } },
    })
  }

  async function connected(token: string): Promise<Client> {
    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: { pin: '2026-07-28' } } })
    await client.connect(transport(token))
    return client
  }

  /** One request as it goes over the wire, through every layer except the socket. */
  async function rpc(
    token: string | undefined,
    method: string,
    params: Record<string, unknown> = {},
    change: Record<string, string> = {},
  ) {
    const prefix = 'io.modelcontextprotocol'
    const _meta = {
      [`${prefix}/protocolVersion`]: '2026-07-28',
      [`${prefix}/clientInfo`]: { name: 't', version: '1' },
      [`${prefix}/clientCapabilities`]: {},
    }
    const all: Record<string, string> = {
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': method,
      ...(typeof params['name'] === 'string' ? { 'mcp-name': params['name'] } : {}),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...change,
    }
    const headers = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
    const payload = { jsonrpc: '2.0', id: 1, method, params: { ...params, _meta } }
    const response = await server.inject({ method: 'POST', url: '/mcp', headers, payload: JSON.stringify(payload) })
    return { status: response.statusCode, headers: response.headers, body: response.json() as Rpc }
  }

  async function head(): Promise<number> {
    return (await chainHead(place.world.db, place.mine.workspace.id)).seq
  }

  async function waiting(): Promise<number> {
    const { rows } = await ask<{ rows: object[] }>('proposal.list', { limit: 200 }, place.cast.driver.by)
    return rows.length
  }

  /** Everything that can be read of both workspaces, apart from drafts and the log itself. */
  async function everything(): Promise<unknown> {
    const quiet = ['home.show', 'proposal.list', 'work.history']
    const found: Record<string, unknown> = {}
    for (const [where, by] of [
      [place.mine, place.cast.admin.by],
      [place.theirs, place.cast.outsider.by],
    ] as const) {
      for (const { operation, input } of readingOf(toolsOf(['read']), where)) {
        if (quiet.includes(operation.name) || operation.name.startsWith('audit.')) continue
        found[`${where.workspace.slug} ${operation.name}`] = await place.world.house
          .perform(operation, { by, workspace: where.workspace.id, input })
          .catch((error: unknown) => String(error))
      }
    }
    return found
  }
})

function refusedBy(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  throw error
}

test('texts are made inert wherever Markdown or HTML would begin a picture or a link, and stay readable', () => {
  expect(
    inert({ a: ['![x](http://e.test/x.png)', '[go](http://e.test)', '[a]: http://e.test', '<img src=x>', 'a < b'] }),
  ).toEqual({
    a: ['! [x] (http://e.test/x.png)', '[go] (http://e.test)', '[a] : http://e.test', '< img src=x>', 'a < b'],
  })
})
