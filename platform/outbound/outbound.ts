import { lookup } from 'node:dns/promises'
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, isIPv4, type LookupFunction } from 'node:net'
import { isPublic } from './address.ts'
import { type Allowed, allowedFrom } from './allowed.ts'

const PATIENCE_MS = 5_000
const MOST_OF_A_REPLY_BYTES = 64 * 1024

export type Sending = { url: string; headers: Record<string, string>; body: string }
export type OutsideReply = { status: number; body: string }

/** The addresses of a name. */
export type Resolve = (host: string) => Promise<string[]>

/** The one way by which this server reaches addresses that somebody typed in. */
export type Outbound = {
  /** What is wrong with an address, as far as can be told without asking anybody; nothing when it may be tried. */
  objectionTo(url: string): string | null
  /** Posts something. Never follows a redirect, never uses a proxy, gives up after five seconds. Throws `OutOfBounds` before a packet leaves. */
  post(sending: Sending): Promise<OutsideReply>
}

/** An address that this server does not reach, whoever asks. */
export class OutOfBounds extends Error {
  constructor(says: string) {
    super(says)
    this.name = 'OutOfBounds'
  }
}

/**
 * A name is resolved once, every address that it has is looked at, and the connection goes to one of exactly these: a name
 * that answers differently a moment later changes nothing.
 */
export function guardedOutbound({
  allow = [],
  resolve = addressesOf,
  patienceMs = PATIENCE_MS,
}: {
  allow?: readonly string[]
  resolve?: Resolve
  patienceMs?: number
} = {}): Outbound {
  const allowed = allowedFrom(allow)
  return {
    objectionTo: (url) => objectionTo(url, allowed),
    async post({ url, headers, body }) {
      const objection = objectionTo(url, allowed)
      if (objection) throw new OutOfBounds(objection)
      const target = new URL(url)
      const within = allowed.names.has(target.hostname)
      const lookingUp = async (host: string) => {
        const addresses = await resolve(host)
        if (!within) for (const address of addresses) refuseUnlessReachable(address, allowed)
        return addresses
      }
      return send(target, { headers, body, lookup: onceResolved(lookingUp), patienceMs })
    },
  }
}

function objectionTo(url: string, allowed: Allowed): string | null {
  if (!URL.canParse(url)) return 'That is no address.'
  const { protocol, username, password, hostname } = new URL(url)
  const named = allowed.names.has(hostname)
  if (protocol !== 'https:' && !(protocol === 'http:' && named)) return 'The address must begin with https://.'
  if (username || password) return 'The address must not hold a name or a password.'
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (named || isIP(literal) === 0) return null
  return isReachable(literal, allowed) ? null : NOT_PUBLIC
}

const NOT_PUBLIC = 'The address is not on the public internet. Whoever runs this server can allow it.'

function isReachable(address: string, allowed: Allowed): boolean {
  return isPublic(address) || allowed.networks.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}

function refuseUnlessReachable(address: string, allowed: Allowed): void {
  if (!isReachable(address, allowed)) throw new OutOfBounds(NOT_PUBLIC)
}

async function addressesOf(host: string): Promise<string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

/** What Node asks when it is about to connect; what it is told is where it connects to. */
function onceResolved(resolve: Resolve): LookupFunction {
  return (host, options, tell) => {
    resolve(host).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIPv4(address) ? 4 : 6 }))
        const [first] = found
        if (!first) tell(new Error('The name has no address.'), '', 0)
        else if (options.all) tell(null, found)
        else tell(null, first.address, first.family)
      },
      (error: Error) => tell(error, '', 0),
    )
  }
}

function send(
  url: URL,
  { headers, body, lookup, patienceMs }: Omit<Sending, 'url'> & { lookup: LookupFunction; patienceMs: number },
): Promise<OutsideReply> {
  const options: RequestOptions = {
    method: 'POST',
    // A connection of its own, so that no agent of the process with a proxy or an open connection comes between.
    agent: false,
    lookup,
    signal: AbortSignal.timeout(patienceMs),
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
  }
  const start = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((settle, fail) => {
    const request = start(url, options, (reply) => {
      readSome(reply).then((said) => settle({ status: reply.statusCode ?? 0, body: said }), fail)
    })
    request.on('error', fail)
    request.end(body)
  })
}

/** The beginning of a reply; the rest is never fetched. */
async function readSome(reply: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of reply) {
    parts.push(part as Buffer)
    bytes += (part as Buffer).length
    if (bytes >= MOST_OF_A_REPLY_BYTES) break
  }
  return Buffer.concat(parts).subarray(0, MOST_OF_A_REPLY_BYTES).toString('utf8')
}
