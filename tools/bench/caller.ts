import { randomUUID } from 'node:crypto'
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer }

type Call = {
  method?: string
  path: string
  /** Operator's key or a personal link's token; nobody signs in when it is left out. */
  bearer?: string
  /** Makes a repeat count once. A new one is made up for a body that comes without. */
  key?: string
  body?: unknown
  /** A body as it is, instead: it may be no JSON at all. */
  raw?: string
}

/** Real requests over connections that stay open. A refusal is a reply; a connection that breaks is an error. */
export type Caller = {
  call(call: Call): Promise<Reply>
  /** The same, for what must succeed: gives what the server said. */
  // biome-ignore lint/suspicious/noExplicitAny: benchmarks read a few fields of many replies
  ask(call: Call): Promise<any>
  close(): void
}

export function callerOf(url: string, connections: number): Caller {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' })
  const call: Caller['call'] = ({ method, path, bearer, key, body, raw }) => {
    const text = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const headers = {
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
      ...(text ? { 'idempotency-key': key ?? randomUUID() } : { 'accept-encoding': 'gzip' }),
    }
    return new Promise((resolve, reject) => {
      const sent = request(
        { agent, hostname, port, path, method: method ?? (text ? 'POST' : 'GET'), headers },
        (reply) => {
          const chunks: Buffer[] = []
          reply.on('data', (chunk: Buffer) => chunks.push(chunk))
          reply.once('error', reject)
          reply.once('end', () => {
            resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) })
          })
        },
      )
      sent.once('error', reject)
      sent.end(text)
    })
  }
  return {
    call,
    ask: async (asked) => {
      const { status, headers, body } = await call(asked)
      const text = headers['content-encoding'] === 'gzip' ? gunzipSync(body).toString() : body.toString()
      if (status >= 400) throw new Error(`${asked.method ?? ''} ${asked.path} answered ${status}: ${text}`)
      return text === '' ? undefined : JSON.parse(text)
    },
    close: () => agent.destroy(),
  }
}
