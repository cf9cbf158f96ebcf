import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'

type Said = { type: string; data: { id: string; seq: number; subjectId: string } }
export type Verify = (secret: string, headers: Record<string, unknown>, body: string, now?: number) => Said | undefined

/** What a receiver may leave out of what docs/webhooks.md asks for, to see what comes of it. */
export type Sloppiness = 'takes what it has already' | 'relies on the order'

/** The verifier exactly as docs/webhooks.md prints it. */
export async function verifierOfTheDocs(): Promise<Verify> {
  const text = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8')
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(text) ?? []
  const { verified } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return verified
}

export type Receiver = {
  url: string
  /** How often each message had its effect. */
  effects(): ReadonlyMap<string, number>
  /** What it believes of each subject: the event that it takes for the latest. */
  latest(): ReadonlyMap<string, string>
  close(): Promise<void>
}

/** A receiver that does what docs/webhooks.md asks for. `now` is its clock, in seconds. */
export async function openReceiver(secret: string, now: () => number, sloppy?: Sloppiness): Promise<Receiver> {
  const verify = await verifierOfTheDocs()
  const kept = new DatabaseSync(':memory:')
  kept.exec('create table seen (id text primary key)')
  kept.exec('create table effect (id text)')
  kept.exec('create table latest (subject text primary key, seq integer, type text)')
  const take = ({ type, data }: Said) => {
    kept.exec('begin')
    const { changes } = kept.prepare('insert into seen values (?) on conflict do nothing').run(data.id)
    if (changes === 1 || sloppy === 'takes what it has already') {
      kept.prepare('insert into effect values (?)').run(data.id)
      const older = sloppy === 'relies on the order' ? '' : 'where excluded.seq > latest.seq'
      kept
        .prepare(
          `insert into latest values (?, ?, ?) on conflict do update set seq = excluded.seq, type = excluded.type ${older}`,
        )
        .run(data.subjectId, data.seq, type)
    }
    kept.exec('commit')
  }
  const server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const said = verify(secret, request.headers, Buffer.concat(parts).toString('utf8'), now())
      if (said) take(said)
      reply.writeHead(said ? 204 : 401).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const rows = (question: string) => kept.prepare(question).all() as Record<string, string & number>[]
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    effects: () =>
      new Map(
        rows('select id, count(*) as times from effect group by id').map(({ id = '', times = 0 }) => [
          id,
          times as number,
        ]),
      ),
    latest: () =>
      new Map(rows('select subject, type from latest').map(({ subject = '', type = '' }) => [subject, type])),
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      kept.close()
    },
  }
}
