import { readdirSync, statSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { root, type Served } from '../bench/served.ts'

const PHONES = 4
const BYTES_A_SECOND = 20_000
const SIPS_A_SECOND = 10
const REQUESTS = 60

/** Clients that a server must not take for hostile although they are slow or say nothing for long. */
export type Honest = {
  /** How many were cut, and how many got nothing of what they should have got. */
  found(): {
    phones: number
    phoneKilobytes: number
    following: number
    heartbeats: number
    cut: number
    silent: number
  }
  end(): void
}

/** Phones that load the largest file of the web app at 20 kB/s, again and again, and a page that follows what happens. */
export function openHonest(served: Served, workspace: string): Honest {
  const phones = Array.from({ length: PHONES }, () => openPhone(served.url))
  const page = openFollower(served, workspace)
  const everybody = [...phones, page]
  return {
    found: () => ({
      phones: PHONES,
      phoneKilobytes: Math.round(Math.min(...phones.map(({ bytes }) => bytes())) / 1_000),
      following: 1,
      heartbeats: page.text().split(': still here').length - 1,
      cut: everybody.filter(({ isCut }) => isCut()).length,
      silent: phones.filter(({ bytes }) => bytes() === 0).length + (page.text().includes(': still here') ? 0 : 1),
    }),
    end: () => {
      for (const { end } of everybody) end()
    },
  }
}

/** Asks for far more than it can read meanwhile, so that all buffers on the way are full: the hardest case for the server. */
function openPhone(url: string) {
  const socket = connected(url)
  const { host } = new URL(url)
  socket.write(`GET ${largestFile()} HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(REQUESTS))
  let [bytes, cut] = [0, false]
  socket.on('readable', () => undefined)
  socket.once('close', () => (cut = true)).once('end', () => (cut = true))
  const sipping = setInterval(() => {
    const sip = socket.read(BYTES_A_SECOND / SIPS_A_SECOND) as Buffer | null
    bytes += sip?.length ?? 0
  }, 1_000 / SIPS_A_SECOND)
  const end = () => {
    clearInterval(sipping)
    socket.destroy()
  }
  return { bytes: () => bytes, isCut: () => cut, end }
}

function openFollower({ url, operatorKey }: Served, workspace: string) {
  const socket = connected(url)
  const path = `/api/v1/workspaces/${workspace}/live`
  let [text, cut] = ['', false]
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${operatorKey}\r\n\r\n`)
  socket.on('data', (piece: Buffer) => (text += piece)).once('close', () => (cut = true))
  return { text: () => text, isCut: () => cut, end: () => socket.destroy() }
}

function connected(url: string): Socket {
  return connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined)
}

function largestFile(): string {
  const folder = join(root, 'app', 'web', 'dist', 'assets')
  const files = readdirSync(folder).map((name) => ({ name, size: statSync(join(folder, name)).size }))
  const [largest] = files.sort((a, b) => b.size - a.size)
  return `/assets/${largest?.name ?? ''}`
}
