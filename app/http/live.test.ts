import type { AddressInfo } from 'node:net'
import { setTimeout as passed } from 'node:timers/promises'
import { anonymous, type Principal } from '@plumbline/platform/actor'
import { later, newId } from '@plumbline/platform/clock'
import { logEvent } from '@plumbline/platform/events.store'
import { addApiKey } from '@plumbline/platform/identity/api-key.store'
import { operation } from '@plumbline/platform/operation'
import { anyone, members } from '@plumbline/platform/permission'
import { hashOf, newToken } from '@plumbline/platform/secret'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { workStep } from '@plumbline/work/step'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { type ServedWorld, serveWorld } from './testing.ts'

/** Something that is done with a personal link, as an answer is. */
const answer = operation({
  name: 'question.answer',
  says: 'Answers',
  http: 'PUT /questions/answer',
  who: anyone,
  changes: true,
  event: 'question.answered',
  input: z.strictObject({}),
  output: z.object({}),
  async run({ workspace, tell }) {
    tell({ subjectId: workspace.id, details: { answer: 'no' } })
    return {}
  },
})
const whisper = operation({
  name: 'question.open',
  says: 'Opens the own question',
  http: 'POST /questions/opening',
  who: members,
  changes: true,
  event: 'question.opened',
  quiet: true,
  input: z.strictObject({}),
  output: z.object({}),
  async run({ workspace, tell }) {
    tell({ subjectId: workspace.id })
    return {}
  },
})
const steps = [workStep({ needs: [], changes: [], sections: [] }), { name: 'questions', operations: [answer, whisper] }]

type Told = { id: string; event: string; data: Record<string, unknown> }

onEachEngine('live updates', (engine) => {
  let served: ServedWorld
  let url: string
  let cookie: string
  const streams: AbortController[] = []

  beforeEach(async () => {
    served = await serveWorld(steps, engine)
    await served.server.listen({ port: 0, host: '127.0.0.1' })
    url = `http://127.0.0.1:${(served.server.server.address() as AddressInfo).port}/api/v1/workspaces`
    cookie = await served.signIn(served.world.member)
  })
  afterEach(async () => {
    for (const stream of streams.splice(0)) stream.abort()
    served.leave()
    await served.close()
  })

  const follow = async (headers: Record<string, string> = { cookie }, workspace = 'mine') => {
    const stop = new AbortController()
    streams.push(stop)
    const response = await fetch(`${url}/${workspace}/live`, { headers, signal: stop.signal })
    const told: Told[] = []
    const state = { ended: false, place: '', text: '' }
    const reading = (async () => {
      let rest = ''
      for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        state.text += piece
        const blocks = (rest + piece).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) {
          const fields = Object.fromEntries(
            block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
          )
          if (fields.id) state.place = fields.id
          if (fields.event)
            told.push({ id: fields.id ?? '', event: fields.event, data: JSON.parse(fields.data ?? '{}') })
        }
      }
      state.ended = true
    })().catch(() => {
      state.ended = true
    })
    return { response, told, state, reading, stop: () => stop.abort() }
  }
  const until = async (what: () => boolean) => {
    for (let tries = 0; !what() && tries < 300; tries += 1) await passed(10)
    expect(what()).toBe(true)
  }
  const register = (title: string) => served.world.askByName('work.register', { title, driverId: null })
  const link = (): Principal => ({
    kind: 'link',
    linkId: newId(),
    workspaceId: served.world.workspace.id,
    purpose: 'answer',
    subjectId: newId(),
    holderId: served.world.member.personId,
  })

  test('a change is told while it happens: what happened, to which record, and nothing of what was said', async () => {
    const { response, told } = await follow()
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toContain('no-store')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const { id } = (await register('Move checkout')) as { id: string }
    await until(() => told.length === 1)
    expect(told[0]).toMatchObject({ event: 'happened', data: { happened: 'work.registered', workId: id } })
    expect(Object.keys(told[0]?.data ?? {}).sort()).toEqual(['happened', 'subjectId', 'workId'])
  })

  test('what holders of links do is not told, nor what is quiet, and places do not show that anything was left out', async () => {
    const { told, state } = await follow()
    const { world } = served
    await register('One')
    for (let times = 0; times < 5; times += 1) await world.house.perform(answer, { by: link(), input: {} })
    await world.ask(whisper, {}, world.member)
    await register('Two')
    await until(() => told.length === 2)
    expect(told.map(({ data }) => data.happened)).toEqual(['work.registered', 'work.registered'])
    expect(state.text).not.toContain('question')
    // Sealed with a nonce, all of one length: two of the same place differ, so nothing can be counted.
    expect(new Set([state.place, ...told.map(({ id }) => id)].map((place) => place.length)).size).toBe(1)
    expect(told.every(({ id }) => !/^\d+$/.test(Buffer.from(id, 'base64').toString('latin1').trim()))).toBe(true)
  })

  test('whoever comes back is told what they missed, in order, and only that', async () => {
    const first = await follow()
    await register('One')
    await until(() => first.told.length === 1)
    first.stop()
    await register('Two')
    await register('Three')
    const again = await follow({ cookie, 'last-event-id': first.state.place })
    await until(() => again.told.length === 2)
    await passed(50)
    expect(again.told).toHaveLength(2)
  })

  test('whoever missed more than a thousand changes is told once to start anew', async () => {
    const { state, stop } = await follow()
    await until(() => state.place !== '')
    stop()
    const { house } = served.world
    await house.database.changing(async (all) => {
      const db = house.database.within(all, served.world.workspace.id)
      for (let number = 0; number < 1_001; number += 1) {
        await logEvent(db, served.world.workspace.id, {
          at: house.now(),
          happened: 'work.registered',
          actorKind: 'operator',
          actorId: null,
          subjectId: newId(),
          workId: null,
          via: null,
          viaId: null,
          details: {},
        })
      }
    })
    const again = await follow({ cookie, 'last-event-id': state.place })
    await until(() => again.told.length > 0)
    await passed(50)
    expect(again.told.map(({ event }) => event)).toEqual(['reset'])
  })

  test('a place that was made up, or is one of another workspace, is no place', async () => {
    await register('One')
    const otto = await served.signIn(served.world.outsider)
    const theirs = await follow({ cookie: otto }, 'theirs')
    await until(() => theirs.state.place !== '')
    for (const place of ['0', 'x'.repeat(60), theirs.state.place]) {
      const { told, stop } = await follow({ cookie, 'last-event-id': place })
      await passed(50)
      expect(told).toEqual([])
      stop()
    }
  })

  test('only those who are in the workspace may follow', async () => {
    const { world, operatorKey } = served
    const outsider = await served.signIn(world.outsider)
    const token = newToken()
    const linkToken = { authorization: `Bearer ${token}` }
    expect((await follow({})).response.status).toBe(401)
    expect((await follow({ cookie: outsider })).response.status).toBe(404)
    expect((await follow({ cookie }, 'nowhere')).response.status).toBe(404)
    expect((await follow(linkToken)).response.status).toBe(401)
    expect((await follow({ authorization: `Bearer ${operatorKey}` })).response.status).toBe(200)
    expect((await follow({ cookie: await served.signIn(world.guest) })).response.status).toBe(200)
    for (const [scopes, status] of [
      [['read'], 200],
      [['write'], 403],
    ] as const) {
      const key = `plk_${newToken()}`
      await addApiKey(world.db, {
        id: newId(),
        accountId: world.member.accountId,
        label: 'k',
        tokenHash: hashOf(key),
        opening: 'plk_',
        scopes: [...scopes],
        createdAt: world.house.now(),
        expiresAt: later(world.house.now(), 600),
        lastUsedOn: null,
        revokedAt: null,
      })
      expect((await follow({ authorization: `Bearer ${key}` })).response.status).toBe(status)
    }
  })

  test('it ends at once when the session ends, and when somebody is removed from the workspace', async () => {
    const { world } = served
    const mine = await follow()
    const guest = await follow({ cookie: await served.signIn(world.guest) })
    await world.askByName('session.end', { everywhere: true }, world.member)
    await until(() => mine.state.ended)
    expect(guest.state.ended).toBe(false)
    await world.askByName('member.remove', { accountId: world.guest.accountId })
    await until(() => guest.state.ended)
    expect(guest.told).toEqual([])
  })

  test('that somebody who was invited has come is heard, by those who follow and by webhooks', async () => {
    const { askByName } = served.world
    const { id: webhookId } = (await askByName('webhook.add', {
      receiverUrl: 'https://receiver.test/hook',
      patterns: ['member.joined'],
    })) as { id: string }
    const { link: address } = (await askByName('member.invite', { email: 'ines@plumbline.test', name: 'Ines' })) as {
      link: string
    }
    const { told } = await follow()
    await askByName('invitation.accept', { token: address.split('/').at(-1) }, anonymous)
    await until(() => told.length === 1)
    expect(told[0]).toMatchObject({ event: 'happened', data: { happened: 'member.joined' } })
    const { rows } = (await askByName('delivery.list', { webhookId })) as { rows: { happened: string }[] }
    expect(rows.map(({ happened }) => happened)).toEqual(['member.joined'])
  })

  test('one session follows five times at most, and a place that was left is free again', async () => {
    const open = []
    for (let times = 0; times < 5; times += 1) open.push(await follow())
    expect((await follow()).response.status).toBe(429)
    open[0]?.stop()
    await passed(50)
    expect((await follow()).response.status).toBe(200)
  })

  test('a node that leaves says when to come back, and takes nobody any more', async () => {
    const { state } = await follow()
    served.leave()
    await until(() => state.ended)
    expect(state.text.match(/retry: \d+/g)).toHaveLength(2)
    expect((await follow()).response.status).toBe(503)
  })
})
