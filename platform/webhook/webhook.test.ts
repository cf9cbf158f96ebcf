import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Principal } from '../actor.ts'
import { eventsAfter } from '../events.store.ts'
import { buildHouse, type House } from '../house.ts'
import { doDueJobs } from '../jobs/worker.ts'
import { operation } from '../operation.ts'
import { guests } from '../permission.ts'
import { Refusal } from '../refusal.ts'
import { sealingWith } from '../sealing.ts'
import { onEachEngine, openWorld, type World } from '../testing/world.ts'
import { deliveriesTo } from './delivery.store.ts'
import { concerns } from './pattern.ts'
import { allWebhooks, changeWebhook, webhookById } from './webhook.store.ts'

type Received = { headers: Record<string, string>; body: string }

const A_DAY = 24 * 60 * 60

describe('patterns', () => {
  test('mean one event, all of a noun, or everything', () => {
    expect(concerns(['decision.recorded'], 'decision.recorded')).toBe(true)
    expect(concerns(['decision.recorded'], 'decision.superseded')).toBe(false)
    expect(concerns(['decision.*'], 'decision.superseded')).toBe(true)
    expect(concerns(['decision.*'], 'decisions.superseded')).toBe(false)
    expect(concerns(['*'], 'work.registered')).toBe(true)
  })
})

const makeNote = operation({
  name: 'note.make',
  says: 'Makes a note',
  http: 'POST /notes',
  who: { ...guests, admits: (by) => by.role !== null || by.kind === 'link' },
  changes: true,
  event: 'note.made',
  input: z.strictObject({ words: z.string().min(1) }),
  output: z.object({}),
  async run({ input, newId, tell, doLater }) {
    tell({ subjectId: newId(), details: input })
    if (input.words === 'too late') {
      await doLater({ kind: 'delivery.forget', input: {} })
      throw new Refusal('conflict', 'Nobody may know.')
    }
    return {}
  },
})

onEachEngine('webhooks', (engine) => {
  let world: World
  let house: House
  let receiver: Server
  let receiverUrl: string
  let received: Received[] = []
  let status = 204

  beforeEach(async () => {
    received = []
    status = 204
    receiver = createServer((request, reply) => {
      let body = ''
      request.on('data', (part) => {
        body += part
      })
      request.on('end', () => {
        received.push({ headers: request.headers as Record<string, string>, body })
        reply.writeHead(status, status === 302 ? { location: receiverUrl } : {}).end('secret of the receiver')
      })
    })
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
    receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook?token=of-the-receiver`
    world = await openWorld([{ name: 'notes', operations: [makeNote] }], engine)
    house = buildHouse({ ...world.house, config: { ...world.config, outboundAllow: ['127.0.0.1'] } })
  })
  afterEach(async () => {
    await world.close()
    receiver.closeAllConnections()
    await new Promise((closed) => receiver.close(closed))
  })

  const ask = async <Output>(name: string, input: Record<string, unknown>, by: Principal = world.admin.by) =>
    (await house.perform(house.operations.get(name) as never, { by, workspace: 'mine', input })) as Output
  const add = (patterns = ['note.*']) => ask<{ id: string; secret: string }>('webhook.add', { receiverUrl, patterns })
  const make = (words = 'Ines', by?: Principal) => ask('note.make', { words }, by)
  const deliveries = (webhookId: string) =>
    deliveriesTo(world.db, webhookId, { before: null, atMost: 50, state: undefined })
  const said = ({ body }: Received) => JSON.parse(body)
  const signature = ({ headers, body }: Received, secret: string) =>
    `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
      .digest('base64')}`
  /** Tries until nothing is due within so many seconds. */
  const passing = async (seconds: number, step = 60) => {
    for (let passed = 0; passed < seconds; passed += step) {
      world.wait(step)
      await doDueJobs(house)
    }
  }

  test('what happened is told once, signed, with ids and no more', async () => {
    const { id, secret } = await add()
    await make()
    await doDueJobs(house)
    await doDueJobs(house)
    expect(received).toHaveLength(1)
    const [first] = received as [Received]
    expect(first.headers['webhook-signature']).toBe(signature(first, secret))
    expect(Number(first.headers['webhook-timestamp'])).toBe(Date.parse(house.now()) / 1000)
    expect(said(first)).toEqual({
      type: 'note.made',
      timestamp: house.now(),
      data: {
        id: first.headers['webhook-id'],
        seq: 1,
        workspaceId: world.workspace.id,
        eventId: expect.any(String),
        subjectId: expect.any(String),
        workId: null,
        link: 'http://plumbline.test/w/mine',
      },
    })
    for (const personal of ['Ines', 'Ada', world.admin.accountId, world.admin.personId])
      expect(first.body).not.toContain(personal)
    expect(await deliveries(id)).toMatchObject([
      { deliveryState: 'delivered', tries: 1, lastStatus: 204, lastError: null },
    ])
  })

  test('an event that did not happen is told to nobody', async () => {
    const { id } = await add()
    await make()
    await expect(make('')).rejects.toThrow()
    await expect(make('too late')).rejects.toThrow('Nobody may know')
    expect(await deliveries(id)).toHaveLength(1)
  })

  test('another event, another workspace and the server itself are not told', async () => {
    const { id } = await add()
    await ask('webhook.add', { receiverUrl, patterns: ['work.*'] })
    await house.perform(makeNote, { by: world.outsider.by, workspace: 'theirs', input: { words: 'x' } })
    await ask('workspace.open', { slug: 'third', name: 'Third' })
    expect(await deliveries(id)).toEqual([])
  })

  test('what fails is tried eight times within a day, then given up, and can be replayed under the same id', async () => {
    status = 500
    const { id } = await add()
    await make()
    await passing(A_DAY, 300)
    expect(received).toHaveLength(8)
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    const [given] = await deliveries(id)
    expect(given).toMatchObject({ deliveryState: 'given-up', tries: 8, lastStatus: 500, lastError: 'It answered 500.' })
    status = 200
    await ask('delivery.replay', { deliveryId: given?.id })
    await passing(120)
    expect(received).toHaveLength(9)
    expect(received[8]?.headers['webhook-id']).toBe(given?.id)
    expect(said(received[8] as Received)).toEqual(said(received[0] as Received))
    expect(await deliveries(id)).toMatchObject([{ deliveryState: 'delivered' }])
    expect((await webhookById(world.db, id))?.failingSince).toBeNull()
  })

  test('a replay that fails is tried again too; asked for twice, it is still one', async () => {
    const { id } = await add()
    await make()
    await doDueJobs(house)
    status = 503
    const [{ id: deliveryId }] = (await deliveries(id)) as unknown as [{ id: string }]
    await ask('delivery.replay', { deliveryId })
    await ask('delivery.replay', { deliveryId })
    await doDueJobs(house)
    status = 204
    await passing(180)
    expect(received).toHaveLength(3)
    expect(await deliveries(id)).toMatchObject([{ deliveryState: 'delivered', tries: 2 }])
  })

  test('while a receiver fails, what else is for it waits instead of being tried each by itself', async () => {
    status = 500
    await add(['*'])
    for (const name of ['a', 'b', 'c', 'd']) await make(name)
    await doDueJobs(house)
    expect(received).toHaveLength(1)
    status = 204
    await passing(300)
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(5)
  })

  test('a redirect is not followed, and no word of the answer is kept', async () => {
    status = 302
    const { id } = await add()
    await make()
    await doDueJobs(house)
    expect(received).toHaveLength(1)
    const kept = JSON.stringify(await deliveries(id))
    expect(kept).toContain('which is not followed')
    expect(kept).not.toContain('secret of the receiver')
  })

  test('who fails for three days is paused, and the log and the settings say why', async () => {
    status = 410
    const { id } = await add()
    for (let day = 0; day < 4; day += 1) {
      await make(`day ${day}`)
      await passing(A_DAY, 900)
    }
    expect(await webhookById(world.db, id)).toMatchObject({
      pausedAt: expect.any(String),
      pausedBecause: 'Nothing has arrived for 3 days. It answered 410.',
    })
    const log = await eventsAfter(world.db, 0, 100)
    expect(log.at(-1)).toMatchObject({ happened: 'webhook.paused', actorKind: 'operator', via: 'job', subjectId: id })
  })

  test('what happens while it is paused is not sent, and the gap shows in the numbers', async () => {
    const { id } = await add()
    await make('a')
    await doDueJobs(house)
    await ask('webhook.pause', { webhookId: id })
    await make('b')
    await expect(ask('webhook.test', { webhookId: id })).rejects.toThrow('paused')
    await ask('webhook.resume', { webhookId: id })
    await make('c')
    await doDueJobs(house)
    expect(received.map((each) => said(each).data.seq)).toEqual([1, 3])
  })

  test('after a new secret both sign for a day, then the new one alone', async () => {
    const { id, secret: old } = await add()
    const { secret } = await ask<{ secret: string }>('webhook.renew-secret', { webhookId: id })
    await make('a')
    await doDueJobs(house)
    world.wait(A_DAY + 60)
    await make('b')
    await doDueJobs(house)
    const [both, alone] = received as [Received, Received]
    expect(both.headers['webhook-signature']?.split(' ')).toEqual([signature(both, secret), signature(both, old)])
    expect(alone.headers['webhook-signature']).toBe(signature(alone, secret))
  })

  test('what somebody does by a personal link is told to nobody, and leaves no gap that could be counted', async () => {
    await add(['*'])
    const { personId: holderId, accountId: linkId } = world.member
    const workspaceId = world.workspace.id
    const holder: Principal = { kind: 'link', linkId, workspaceId, purpose: 'answer', subjectId: linkId, holderId }
    await make('before')
    await make('my answer', holder)
    await make('after')
    await doDueJobs(house)
    expect(received.map((each) => [said(each).type, said(each).data.seq])).toEqual([
      ['webhook.added', 1],
      ['note.made', 2],
      ['note.made', 3],
    ])
  })

  test('trying it out sends something without an event', async () => {
    const { id } = await add()
    await ask('webhook.test', { webhookId: id })
    await doDueJobs(house)
    expect(said(received[0] as Received)).toMatchObject({
      type: 'webhook.trial',
      data: { eventId: null, subjectId: null },
    })
  })

  test('removing takes the secret and what was to be sent with it', async () => {
    const { id } = await add()
    await make()
    await ask('webhook.remove', { webhookId: id })
    await doDueJobs(house)
    expect(received).toEqual([])
    expect(await allWebhooks(world.db)).toEqual([])
    expect(await deliveries(id)).toEqual([])
  })

  test('an address on no public network is refused at once; so is one with a password', async () => {
    for (const url of ['https://10.0.0.1/', 'https://[::1]/', 'http://receiver.test/', 'https://a:b@receiver.test/'])
      await expect(ask('webhook.add', { receiverUrl: url, patterns: ['*'] })).rejects.toMatchObject({
        code: 'bad-input',
      })
    await expect(ask('webhook.add', { receiverUrl, patterns: ['drop table'] })).rejects.toMatchObject({
      code: 'bad-input',
    })
  })

  test('only administrators, only in person; the list holds no secret, and the log no address', async () => {
    const { id, secret } = await add()
    await expect(ask('webhook.list', {}, world.member.by)).rejects.toMatchObject({ code: 'not-allowed' })
    const { accountId } = world.admin
    const key: Principal = {
      kind: 'key',
      keyId: id,
      accountId,
      workspaceId: world.workspace.id,
      scopes: ['read', 'write'],
    }
    await expect(ask('webhook.list', {}, key)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(JSON.stringify(await ask('webhook.list', {}))).not.toContain(secret.slice(6))
    const log = JSON.stringify(await eventsAfter(world.db, 0, 100))
    expect(log).not.toContain('of-the-receiver')
    expect(JSON.stringify(await allWebhooks(world.db))).not.toContain(secret.slice(6))
  })

  test('with a key of one’s own the database alone does not open the secret; without that key nothing is sent, in words', async () => {
    const { id, secret } = await add()
    const sealing = sealingWith('a key of one’s own, long enough')
    const sealed = await sealing.seal(world.db, secret)
    expect(await sealing.unseal(world.db, sealed)).toBe(secret)
    await changeWebhook(world.db, id, { sealedSecret: sealed })
    await make()
    await doDueJobs(house)
    expect(received).toEqual([])
    expect(await deliveries(id)).toMatchObject([{ lastError: expect.stringContaining('PLUMBLINE_SEALING_KEY') }])
  })
})
