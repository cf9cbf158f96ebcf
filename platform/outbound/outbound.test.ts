import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { isPublic } from './address.ts'
import { allowedFrom, isAllowEntry } from './allowed.ts'
import { guardedOutbound, OutOfBounds } from './outbound.ts'

let listener: Server
let port = 0
let connections = 0
/** Where the listener sends whoever asks; nothing for a plain answer. */
let location: string | null = null

beforeAll(async () => {
  listener = createServer((_request, reply) => {
    if (location) reply.writeHead(302, { location }).end()
    else reply.end('x'.repeat(100_000))
  })
  listener.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((listening) => listener.listen(0, '::', listening))
  port = (listener.address() as AddressInfo).port
})
beforeEach(() => {
  connections = 0
  location = null
})
afterAll(() => new Promise((closed) => listener.close(closed)))

const to = (url: string) => ({ url, headers: {}, body: '{}' })
const everything = ['0.0.0.0/0', '::/0']
const patienceMs = 300

const SPELLINGS = [
  'localhost',
  'LOCALHOST',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f000001',
  '0177.0.0.1',
  '0x7f.0.0.0x1',
  '127.0.0.1.',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[0:0:0:0:0:ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '169.254.169.254',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[fec0::1]',
  '１２７.0.0.1',
]

describe('what a browser would call this machine', () => {
  test.each(SPELLINGS)('%s is not reached', async (host) => {
    const guard = guardedOutbound({ patienceMs })
    await expect(guard.post(to(`https://${host}:${port}/`))).rejects.toThrow(OutOfBounds)
    expect(connections).toBe(0)
  })

  test.each(['localhost', '127.1', '0x7f000001', '[::1]', '[::ffff:127.0.0.1]'])(
    'and %s would be, if the guard let everything through',
    async (host) => {
      const open = guardedOutbound({ allow: everything, patienceMs })
      // The listener speaks no TLS, so the connection is all that comes of it.
      await expect(open.post(to(`https://${host}:${port}/`))).rejects.not.toThrow(OutOfBounds)
      expect(connections).toBeGreaterThan(0)
    },
  )
})

describe('names', () => {
  test('that lead to this machine are not reached, not even when another of their addresses is public', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::ffff:10.0.0.1'], ['64:ff9b::a00:1']]) {
      const guard = guardedOutbound({ resolve: async () => addresses, patienceMs })
      await expect(guard.post(to(`https://receiver.test:${port}/`))).rejects.toThrow(OutOfBounds)
    }
    expect(connections).toBe(0)
  })

  test('that answer differently the second time win nothing: they are asked once', async () => {
    const rebinding = answersInTurn(['93.184.216.34'], ['127.0.0.1'])
    const guard = guardedOutbound({ resolve: rebinding.resolve, patienceMs: 60 })
    await expect(guard.post(to(`https://receiver.test:${port}/`))).rejects.toThrow()
    expect(rebinding.asked()).toBe(1)
    expect(connections).toBe(0)
  })

  test('would win against a check that comes before the connection', async () => {
    const rebinding = answersInTurn(['93.184.216.34'], ['127.0.0.1'])
    expect((await rebinding.resolve()).every(isPublic)).toBe(true)
    const [address] = await rebinding.resolve()
    await new Promise<void>((done) => {
      const socket = connect(port, address, () => socket.end())
      socket.on('close', () => done())
    })
    expect(connections).toBe(1)
  })

  test('without an address are a failure like any other', async () => {
    const guard = guardedOutbound({ resolve: async () => [], patienceMs })
    await expect(guard.post(to('https://receiver.test/'))).rejects.toThrow('no address')
  })
})

describe('a receiver of one’s own', () => {
  const own = () => guardedOutbound({ allow: ['receiver.intern'], resolve: async () => ['127.0.0.1'], patienceMs })

  test('is reached by the name that was allowed, without TLS too, and its reply is cut', async () => {
    const reply = await own().post(to(`http://receiver.intern:${port}/`))
    expect(reply.status).toBe(200)
    expect(reply.body).toHaveLength(64 * 1024)
    expect(connections).toBe(1)
  })

  test('that sends elsewhere is not followed', async () => {
    location = `http://127.0.0.1:${port}/secret`
    expect((await own().post(to(`http://receiver.intern:${port}/`))).status).toBe(302)
    expect(connections).toBe(1)
  })

  test('allows no other name at the same address, and no other way of writing it', async () => {
    for (const host of ['other.intern', 'receiver.intern.evil.test', '127.0.0.1'])
      await expect(own().post(to(`https://${host}:${port}/`))).rejects.toThrow(OutOfBounds)
    expect(connections).toBe(0)
  })

  test('is reached in a network that was allowed, with TLS only', () => {
    const guard = guardedOutbound({ allow: ['10.1.0.0/16'] })
    expect(guard.objectionTo('https://10.1.2.3/hook')).toBeNull()
    expect(guard.objectionTo('https://10.2.2.3/hook')).toContain('not on the public internet')
    expect(guard.objectionTo('http://10.1.2.3/hook')).toContain('https://')
  })
})

test('no proxy of the surroundings is used, though whoever asks without this guard would go through it', async () => {
  const receiver = createServer((_request, reply) => reply.end('received'))
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
  const receiverPort = (receiver.address() as AddressInfo).port
  const said = async (program: string) => {
    const env = {
      ...process.env,
      NODE_USE_ENV_PROXY: '1',
      http_proxy: `http://127.0.0.1:${port}`,
      NO_PROXY: '',
      no_proxy: '',
    }
    const words = ['--input-type=module-typescript', '-e', program]
    return (await promisify(execFile)(process.execPath, words, { env, cwd: import.meta.dirname })).stdout
  }
  const guarded = `
    const { guardedOutbound } = await import('${new URL('./outbound.ts', import.meta.url)}')
    const guard = guardedOutbound({ allow: ['receiver.intern'], resolve: async () => ['127.0.0.1'] })
    console.log((await guard.post({ url: 'http://receiver.intern:${receiverPort}/', headers: {}, body: '' })).body)`
  const plain = `
    const { get } = await import('node:http')
    get('http://127.0.0.1:${receiverPort}/', (reply) => reply.once('data', (part) => console.log(String(part).slice(0, 8))))`
  expect(await said(guarded)).toBe('received\n')
  expect(connections).toBe(0)
  expect(await said(plain)).toBe('xxxxxxxx\n')
  await new Promise((closed) => receiver.close(closed))
})

test('an address with credentials, another scheme or no sense is refused in words', () => {
  const guard = guardedOutbound()
  for (const url of ['https://a:b@receiver.test/', 'ftp://receiver.test/', 'file:///etc/passwd', 'receiver', ''])
    expect(guard.objectionTo(url)).toMatch(/\.$/)
  expect(guard.objectionTo('https://receiver.test/hook')).toBeNull()
})

test('public addresses are public in either family', () => {
  for (const address of ['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '64:ff9b::5db8:d822'])
    expect(isPublic(address), address).toBe(true)
  for (const address of ['100.64.0.1', '198.18.0.1', '192.0.2.1', '224.0.0.1', '255.255.255.255', 'ff02::1', 'fc00::1'])
    expect(isPublic(address), address).toBe(false)
})

test('what may be allowed is a name, an address or a network', () => {
  for (const entry of ['receiver.intern', '10.0.0.0/8', 'fd00::/8', '10.1.2.3']) expect(isAllowEntry(entry)).toBe(true)
  for (const entry of ['10.0.0.0/33', '10.0.0/8', 'http://a', 'a b', '*', 'fd00::/129'])
    expect(isAllowEntry(entry)).toBe(false)
  expect(allowedFrom(['Receiver.Intern']).names.has('receiver.intern')).toBe(true)
})

function answersInTurn(...answers: string[][]) {
  let asked = 0
  return {
    asked: () => asked,
    resolve: async () => answers[Math.min(asked++, answers.length - 1)] ?? [],
  }
}
