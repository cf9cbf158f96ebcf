import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '../clock.ts'
import { doDueJobs } from '../jobs/worker.ts'
import { operation } from '../operation.ts'
import { members } from '../permission.ts'
import { openSmtpPeer, type SmtpPeer } from '../testing/smtp-peer.ts'
import { onEachEngine, openWorld, type World } from '../testing/world.ts'
import { letterKind } from './letter.ts'
import type { OutboxLetter } from './outbox.store.ts'
import { lettersByAge } from './outbox.store.ts'
import { post } from './post.ts'

const note = letterKind({
  kind: 'note.letter',
  says: 'A note for the tests.',
  input: z.object({ subject: z.string() }),
  urgency: 'at-once',
  async write({ input, to }) {
    if (input.subject === 'closed') return null
    return {
      subject: input.subject,
      passages: [
        { text: `Hello ${to.name} <b>` },
        { action: 'Look', href: `http://plumbline.test/a/${'k'.repeat(43)}` },
      ],
    }
  },
})
const asked = letterKind({
  kind: 'asked.letter',
  says: 'Asked for.',
  input: z.object({}),
  urgency: 'asked-for',
  async write() {
    return { subject: 'As you asked', passages: [{ text: 'Here.' }] }
  },
})
const send = operation({
  name: 'note.send',
  says: 'Send a note',
  http: 'POST /notes',
  who: members,
  changes: true,
  event: 'note.sent',
  input: z.strictObject({ personId: z.guid() }),
  output: z.object({ sent: z.boolean() }),
  async run({ input, post, tell }) {
    await post({ kind: 'note.letter', to: { personId: input.personId }, input: { subject: 'From a request' } })
    tell({ subjectId: input.personId })
    return { sent: true }
  },
})

const MONDAY_NOON = '2026-11-23T12:00:00.000Z'

onEachEngine('delivery of letters', (engine) => {
  let world: World
  let peer: SmtpPeer
  beforeEach(async () => {
    peer = await openSmtpPeer()
    world = await openWorld([{ name: 'notes', operations: [send], letters: [note, asked] }], engine)
    world.house.config = { ...world.house.config, smtpUrl: peer.url, smtpWaitMs: 200 }
    world.setTime(MONDAY_NOON)
  })
  afterEach(async () => {
    await world.close()
    await peer.close()
  })

  const put = async (to: Parameters<typeof post>[1]['to'], subject = 'Hello', kind = 'note.letter') => {
    const input = kind === 'note.letter' ? { subject } : {}
    await post(world.db, { kind, to, input }, world.house.now(), newId)
  }
  const outbox = (): Promise<OutboxLetter[]> =>
    lettersByAge(world.db, { states: undefined, before: null, atMost: 100 }).then((rows) => rows.reverse())
  const states = async () => (await outbox()).map(({ letterState }) => letterState)
  const deliver = (again = 0) => doTimes(again + 1)
  const doTimes = async (times: number) => {
    for (let turn = 0; turn < times; turn += 1) {
      await doDueJobs(world.house)
      world.wait(60 * 60 + 1)
    }
  }

  test('a letter arrives once, as text and HTML that say the same, under a name made of its own id', async () => {
    await put({ accountId: world.member.accountId })
    await deliver(2)
    const [letter] = await outbox()
    expect(letter?.letterState).toBe('sent')
    expect(peer.taken.map(({ messageId, to }) => ({ messageId, to }))).toEqual([
      { messageId: `<${letter?.id}@plumbline.test>`, to: ['mika@plumbline.test'] },
    ])
    const mail = await simpleParser(peer.taken[0]?.source ?? '')
    expect(mail.text).toContain('Hello Mika <b>')
    expect(mail.html).toContain('Hello Mika &lt;b&gt;')
    expect(mail.html).not.toMatch(/<img|src=|<script|url\(/)
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
  })

  test('names and subjects cannot add a header or another addressee', async () => {
    const evil = 'Hi\r\nBcc: eve@plumbline.test\r\n\r\nX: y'
    await put({ address: 'pia@plumbline.test', name: `Pia\r\nBcc: eve@plumbline.test` }, evil)
    await put({ address: 'pia@plumbline.test\r\nRCPT TO:<eve@plumbline.test>' })
    await put({ address: 'pia@plumbline.test, eve@plumbline.test' })
    await deliver()
    expect(await states()).toEqual(['sent', 'unreachable', 'unreachable'])
    expect(peer.taken.map(({ to }) => to)).toEqual([['pia@plumbline.test']])
    const head = peer.taken[0]?.source.split('\r\n\r\n')[0] ?? ''
    expect(head).not.toMatch(/^(bcc|x):/im)
    expect(head.match(/^subject:/gim)).toHaveLength(1)
  })

  test('a server that is down, busy or silent is tried again after pauses, until it takes the letter', async () => {
    for (const mood of ['busy', 'silent'] as const) {
      peer.mood = mood
      await put({ accountId: world.member.accountId }, mood)
      await doDueJobs(world.house)
      expect(await states()).toContain('waiting')
      world.wait(60)
    }
    const before = world.house.config
    world.house.config = { ...before, smtpUrl: 'smtp://127.0.0.1:1' }
    await put({ accountId: world.member.accountId }, 'down')
    await deliver()
    expect((await outbox()).map(({ lastError }) => lastError === null)).not.toContain(true)
    world.house.config = before
    peer.mood = 'friendly'
    await deliver(2)
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
    expect(new Set(peer.taken.map(({ messageId }) => messageId)).size).toBe(3)
    expect(peer.taken).toHaveLength(3)
  })

  test('what is refused for good is given up at once, and what is never taken after twelve tries; both are shown', async () => {
    peer.mood = 'refusing'
    await put({ accountId: world.member.accountId }, 'refused')
    await deliver()
    peer.mood = 'busy'
    world.setTime(MONDAY_NOON)
    world.house.config = { ...world.house.config, timeZone: 'UTC' }
    await put({ accountId: world.driver.accountId }, 'never', 'asked.letter')
    await deliver(11)
    const [refused, never] = await outbox()
    expect([refused?.letterState, refused?.tries, never?.letterState, never?.tries]).toEqual([
      'given-up',
      1,
      'given-up',
      12,
    ])
    expect(refused?.lastError).toContain('550')
    const status = (await world.askByName('mail.status', {})) as { troubled: number }
    expect(status.troubled).toBe(2)
    peer.mood = 'friendly'
    await world.askByName('letter.retry', { letterId: never?.id ?? '' })
    await deliver()
    expect(await states()).toEqual(['given-up', 'sent'])
  })

  test('a letter in doubt is sent once more under the same name, and then no more', async () => {
    peer.mood = 'takes it and hangs up'
    await put({ accountId: world.member.accountId }, 'x', 'asked.letter')
    await doDueJobs(world.house)
    expect(await states()).toEqual(['sending'])
    await deliver(5)
    expect(await states()).toEqual(['in-doubt'])
    expect(peer.taken).toHaveLength(2)
    expect(new Set(peer.taken.map(({ messageId }) => messageId)).size).toBe(1)
    peer.mood = 'hangs up after the message'
    await put({ accountId: world.driver.accountId }, 'y', 'asked.letter')
    await doDueJobs(world.house)
    peer.mood = 'friendly'
    await deliver(2)
    expect(await states()).toEqual(['in-doubt', 'sent'])
    expect(peer.taken).toHaveLength(3)
  })

  test('a request does not wait for mail: with a server that never answers its change is there at once', async () => {
    peer.mood = 'silent'
    await world.ask(send, { personId: world.member.personId })
    expect(await states()).toEqual(['waiting'])
    expect(peer.taken).toEqual([])
  })

  test('at night and at the weekend letters wait, what was asked for does not', async () => {
    world.setTime('2026-11-27T21:30:00.000Z')
    await put({ accountId: world.member.accountId })
    await put({ accountId: world.member.accountId }, '', 'asked.letter')
    await doDueJobs(world.house)
    expect(await states()).toEqual(['waiting', 'sent'])
    world.setTime('2026-11-30T06:59:00.000Z')
    await doDueJobs(world.house)
    expect(await states()).toEqual(['waiting', 'sent'])
    world.setTime('2026-11-30T07:00:00.000Z')
    await doDueJobs(world.house)
    expect(await states()).toEqual(['sent', 'sent'])
  })

  test('who has left, and what there is nothing left to say of, settles without a letter', async () => {
    await put({ accountId: world.member.accountId })
    await put({ accountId: world.driver.accountId }, 'closed')
    await world.askByName('account.deactivate', { accountId: world.member.accountId })
    await deliver()
    expect(await states()).toEqual(['unreachable', 'nothing-to-say'])
    expect(peer.taken).toEqual([])
  })

  describe('without a mail server', () => {
    beforeEach(() => {
      const { smtpUrl: _, ...without } = world.house.config
      world.house.config = without as World['config']
    })

    test('letters are kept for administrators to read, without what their links open', async () => {
      await put({ accountId: world.member.accountId })
      await deliver()
      const { rows } = (await world.askByName('letter.list', { only: 'kept' })) as { rows: { id: string }[] }
      const letterId = rows[0]?.id ?? ''
      const { words } = (await world.askByName('letter.show', { letterId })) as {
        words: { text: string; html: string; linksLeftOut: boolean }
      }
      expect(words.linksLeftOut).toBe(true)
      expect(words.text).toContain('Hello Mika')
      expect(JSON.stringify([words, await outbox()])).not.toContain('kkkkkkkkkk')
      await expect(world.askByName('letter.show', { letterId }, world.member)).rejects.toMatchObject({
        code: 'not-allowed',
      })
      await world.askByName('letter.drop', { letterId })
      expect(await states()).toEqual(['dropped'])
    })
  })
})
