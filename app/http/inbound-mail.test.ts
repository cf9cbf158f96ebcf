import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { newId } from '@plumbline/platform/clock'
import type { Engine } from '@plumbline/platform/database/columns'
import { SERVER_WORKSPACE } from '@plumbline/platform/identity/workspace.store'
import { takeOn } from '@plumbline/platform/jobs/job.store'
import { doDueJobs } from '@plumbline/platform/jobs/worker'
import { ownWords } from '@plumbline/platform/mail/own-words'
import { post } from '@plumbline/platform/mail/post'
import { openSmtpPeer, type SmtpPeer } from '@plumbline/platform/testing/smtp-peer'
import { onEachEngine } from '@plumbline/platform/testing/world'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { notifyStep } from '../notify/notify-step.ts'
import { type ServedWorld, serveWorld } from './testing.ts'

const SECRET = 'only-the-mail-server-knows'

onEachEngine('mail that comes in', (engine: Engine) => {
  let served: ServedWorld
  let peer: SmtpPeer
  beforeEach(async () => {
    peer = await openSmtpPeer()
    const operations = () => [...served.world.house.operations.values()]
    served = await serveWorld([notifyStep(operations)], engine, {
      smtpUrl: peer.url,
      smtpWaitMs: 1_000,
      inboundAddress: 'reply@in.plumbline.test',
      inboundSecret: SECRET,
    })
    served.world.setTime('2026-11-23T12:00:00.000Z')
  })
  afterEach(async () => {
    await served.close()
    await peer.close()
  })

  /** Sends a digest to Mika and says where it can be answered and stopped. */
  const digest = async () => {
    const { house, member } = served.world
    const parts = [
      {
        workspace: 'Mine',
        slug: 'mine',
        needs: [{ verb: 'Answer', what: 'What?', where: 'a', byOn: null }],
        changes: [],
        chain: null,
      },
    ]
    const outbox = house.database.within(house.database.all, SERVER_WORKSPACE)
    await post(outbox, { kind: 'digest', to: { accountId: member.accountId }, input: { parts } }, house.now(), newId)
    await doDueJobs(house)
    const { source = '', from = '' } = peer.taken.at(-1) ?? {}
    const unfolded = source.replace(/\r\n[ \t]+/g, ' ')
    const header = (name: string) => new RegExp(`^${name}: (.+)$`, 'im').exec(unfolded)?.[1]?.trim() ?? ''
    return {
      replyTo: header('reply-to'),
      header,
      from,
      stopPath: /<http:\/\/plumbline\.test(\/unsubscribe\/\w+)>/.exec(header('list-unsubscribe'))?.[1] ?? '',
    }
  }
  const message = (to: string, text: string, more: string[] = []) =>
    [
      'From: Mika <mika@plumbline.test>',
      `To: ${to}`,
      'Subject: Re: Answer',
      `Message-ID: <${text.length}-${to.length}-${more.length}@mika.test>`,
      ...more,
      '',
      text,
    ].join('\r\n')
  const hand = (payload: string, authorization = `Bearer ${SECRET}`) =>
    served.server.inject({
      method: 'POST',
      url: '/inbound/mail',
      headers: { authorization, 'content-type': 'message/rfc822' },
      payload,
    })
  const effect = async (payload: string) => (await hand(payload)).json<{ effect: string }>().effect
  const wishes = () =>
    served.world.askByName('mail-preference.show', {}, served.world.member) as Promise<{
      digest: boolean
      letters: boolean
    }>

  test('one word turns the digest off; the same message five times at once has one effect', async () => {
    const { replyTo } = await digest()
    const raw = message(replyTo, 'Stop\r\n\r\nOn Monday, Plumbline wrote:\r\n> Good morning')
    const effects = await Promise.all(Array.from({ length: 5 }, () => effect(raw)))
    expect(effects.sort()).toEqual(['came before', 'came before', 'came before', 'came before', 'understood'])
    expect(await wishes()).toMatchObject({ digest: false, letters: true })
  })

  test('anything else is answered once for each letter, and automatic answers never', async () => {
    const { replyTo } = await digest()
    expect(await effect(message(replyTo, 'I am away.', ['Auto-Submitted: auto-replied']))).toBe('ignored')
    expect(await effect(message(replyTo, 'Who are you?'))).toBe('unreadable')
    expect(await effect(message(replyTo, 'Hello? Hello?'))).toBe('unreadable')
    const before = peer.taken.length
    await doDueJobs(served.world.house)
    expect(peer.taken.slice(before).map(({ to }) => to)).toEqual([['mika@plumbline.test']])
    expect(peer.taken.at(-1)?.source).toContain('Nobody read your reply')
    expect((await wishes()).digest).toBe(true)
  })

  test('a letter that comes back marks the address; only what was asked for goes there until it is released', async () => {
    const { from } = await digest()
    const report = (status: string) =>
      [
        'From: MAILER-DAEMON@mx.test',
        `To: ${from}`,
        `Message-ID: <${status}@mx.test>`,
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'It did not work.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.test',
        '',
        'Final-Recipient: rfc822; mika@plumbline.test',
        `Action: ${status.startsWith('5') ? 'failed' : 'delayed'}`,
        `Status: ${status}`,
        'Diagnostic-Code: smtp; 550 5.1.1 No such user',
        '--b--',
        '',
      ].join('\r\n')
    expect(await effect(report('4.4.1'))).toBe('ignored')
    expect(await effect(report('5.1.1'))).toBe('undeliverable')
    const before = peer.taken.length
    await digest()
    expect(peer.taken).toHaveLength(before)
    const { undeliverable } = (await served.world.askByName('mail.status', {})) as { undeliverable: object[] }
    expect(undeliverable).toMatchObject([{ address: 'mika@plumbline.test', because: '550 5.1.1 No such user' }])
    await served.world.askByName('mail.release', { address: 'mika@plumbline.test' })
    await digest()
    expect(peer.taken).toHaveLength(before + 1)
  })

  test('nobody without the secret is read, nothing without a token counts, and what is too large is refused', async () => {
    const { replyTo } = await digest()
    expect((await hand(message(replyTo, 'stop'), 'Bearer wrong')).statusCode).toBe(401)
    expect((await hand(message(replyTo, 'stop'), '')).statusCode).toBe(401)
    expect(await effect(message('reply@in.plumbline.test', 'stop'))).toBe('ignored')
    expect(await effect(message(`reply+${'a'.repeat(40)}@in.plumbline.test`, 'stop'))).toBe('ignored')
    expect((await hand('x'.repeat(5 * 1024 * 1024 + 1))).statusCode).toBe(413)
    expect(await wishes()).toMatchObject({ digest: true })
    const basic = `Basic ${Buffer.from(`mail:${SECRET}`).toString('base64')}`
    expect((await hand(message(replyTo.toUpperCase(), 'LESS'), basic)).json()).toEqual({ effect: 'understood' })
  })

  test('one click stops letters at once, opening the page changes nothing, and it can be taken back', async () => {
    const { header, stopPath } = await digest()
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(header('list-unsubscribe')).toMatch(/<mailto:reply\+[0-9a-f]{40}@in\.plumbline\.test\?subject=unsubscribe>/)
    for (const method of ['GET', 'HEAD'] as const) await served.server.inject({ method, url: stopPath })
    expect(await wishes()).toMatchObject({ digest: true })
    const oneClick = () =>
      served.server.inject({
        method: 'POST',
        url: stopPath,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
        payload: 'List-Unsubscribe=One-Click',
      })
    expect((await oneClick()).statusCode).toBe(200)
    expect((await oneClick()).statusCode).toBe(200)
    expect(await wishes()).toMatchObject({ digest: false, letters: true })
    await served.world.askByName('mail-preference.change', { digest: true }, served.world.member)
    const parts = { 'content-type': 'multipart/form-data; boundary=b' }
    const payload = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
    expect((await served.server.inject({ method: 'POST', url: stopPath, headers: parts, payload })).statusCode).toBe(
      200,
    )
    expect(await wishes()).toMatchObject({ digest: false })
    expect((await served.server.inject({ method: 'POST', url: '/unsubscribe/wrong' })).statusCode).toBe(404)
    const { from } = { from: /mailto:([^?>]+)/.exec(header('list-unsubscribe'))?.[1] ?? '' }
    await served.world.askByName('mail-preference.change', { digest: true }, served.world.member)
    expect(await effect(message(from, 'please', ['X-Mailer: y']))).toBe('unsubscribed')
    expect(await wishes()).toMatchObject({ digest: false })
  })

  test('a mailbox is looked into; a message is marked as seen only after it counted', async () => {
    const { replyTo } = await digest()
    const box = await openMailbox([message(replyTo, 'stop'), message('somebody@else.test', 'hello')])
    const { house } = served.world
    house.config = { ...house.config, imapUrl: `imap://u:p@127.0.0.1:${box.port}/INBOX` }
    const poll = async () => {
      await takeOn(
        house.database.within(house.database.all, SERVER_WORKSPACE),
        { kind: 'mail.poll', input: {} },
        house.now(),
        newId,
      )
      await doDueJobs(house)
    }
    const whenSeen: boolean[] = []
    box.beforeSeen = async () => whenSeen.push((await wishes()).digest)
    await poll()
    expect(box.seen).toEqual(new Set([1, 2]))
    expect(whenSeen).toEqual([false, false])
    await served.world.askByName('mail-preference.change', { digest: true }, served.world.member)
    box.seen.clear()
    await poll()
    expect(box.seen).toEqual(new Set([1, 2]))
    expect(await wishes()).toMatchObject({ digest: true })
    await box.close()
  })
})

describe('what somebody wrote themselves', () => {
  test.each([
    ['stop\n\nOn Mon, 23 Nov 2026 at 08:00,\nPlumbline <reply@x.test> wrote:\n> hello', 'stop'],
    ['stop\r\n-- \r\nMika\r\n+46', 'stop'],
    ['Nej\n\nDen mån 23 nov. 2026 kl 08:00 skrev Plumbline <a@b.test>:\n> hej', 'Nej'],
    ['stop\n\nSent from my phone', 'stop'],
    ['less\n\n________________________________\nFrom: Plumbline <a@b.test>\nSent: Monday', 'less'],
    ['On Monday we decide.\nI agree.', 'On Monday we decide.\nI agree.'],
    ['On Monday Ann wrote:\nwe decide.', 'On Monday Ann wrote:\nwe decide.'],
    ['From: sales we hear nothing.\nStop', 'From: sales we hear nothing.\nStop'],
    ['stop\n\nAm 23.11.2026 um 08:00 schrieb Plumbline <a@b.test>:\nhallo', 'stop'],
    ['stop\n\nLe lun. 23 nov. 2026 à 08:00, Plumbline\n<a@b.test> a écrit :\n> salut', 'stop'],
    ['stop\n\n*Von:* Plumbline\n*Gesendet:* Montag\n*An:* Mika\n\nhallo', 'stop'],
    ['stop\n\nDe : Plumbline\nEnvoyé : lundi\n\nsalut', 'stop'],
    ['stop\n\n-----Ursprungligt meddelande-----\nhej', 'stop'],
    ['On Monday, Plumbline wrote:\n> hello\n> you\n\nstop\n--\nMika', 'stop'],
    ['yes\n> hello\nno', 'yes'],
    ['stop\n--\u00a0\nMika', 'stop'],
    ['stop\n\nGet Outlook for Android<https://aka.ms/x>', 'stop'],
    ['stop\n\nVon meinem iPhone gesendet', 'stop'],
    ['stop\n\nThis e-mail and any attachments are confidential.', 'stop'],
    ['stop\n\nCONFIDENTIALITY NOTICE: for the addressee.', 'stop'],
    ['This is what I need.', 'This is what I need.'],
    ['> hello', ''],
  ])('%j', (text, own) => expect(ownWords(text)).toBe(own))
})

/** As much of an IMAP server as a client needs that looks for unread messages. */
async function openMailbox(messages: string[]) {
  const box = {
    port: 0,
    seen: new Set<number>(),
    beforeSeen: async () => undefined as unknown,
    close: async () => undefined as unknown,
  }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let rest = ''
    socket.write('* OK ready\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1')
      const lines = rest.split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) void answer(socket, line)
    })
  })
  async function answer(socket: Socket, line: string): Promise<void> {
    const [tag = '', ...words] = line.split(' ')
    const command = words.join(' ').toUpperCase()
    const done = (more = '') => socket.write(`${more}${tag} OK done\r\n`)
    if (command.startsWith('CAPABILITY')) done('* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\r\n')
    else if (command.startsWith('SELECT'))
      done(
        `* ${messages.length} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen)] ok\r\n* OK [UIDVALIDITY 1] ok\r\n* OK [UIDNEXT 9] ok\r\n`,
      )
    else if (command.startsWith('LIST')) done('* LIST (\\HasNoChildren) "/" "INBOX"\r\n')
    else if (command.startsWith('UID SEARCH'))
      done(
        `* SEARCH ${messages
          .map((_, at) => at + 1)
          .filter((uid) => !box.seen.has(uid))
          .join(' ')}\r\n`,
      )
    else if (command.startsWith('UID FETCH')) {
      const uid = Number(words[2])
      const text = messages[uid - 1] ?? ''
      const body = command.includes('BODY') ? ` BODY[]<0> {${Buffer.byteLength(text)}}\r\n${text}` : ''
      done(`* ${uid} FETCH (UID ${uid} RFC822.SIZE ${text.length}${body})\r\n`)
    } else if (command.startsWith('UID STORE')) {
      await box.beforeSeen()
      box.seen.add(Number(words[2]))
      done()
    } else if (command.startsWith('LOGOUT')) {
      socket.write('* BYE\r\n')
      done()
      socket.end()
    } else done()
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  box.port = (server.address() as AddressInfo).port
  box.close = () => {
    for (const socket of sockets) socket.destroy()
    return new Promise((resolve) => server.close(resolve))
  }
  return box
}
