import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A real mail server in front of which every letter arrives that is sent in a story. */
export type Mailbox = {
  /** What the settings of the server must say to send letters here. */
  url: string
  /** The link in the next letter to this address that has not been read yet; waits until it is there. */
  nextLink(to: string): Promise<string>
  /** The next letter to this address that has not been read yet, headers and all; waits until it is there. */
  nextLetter(to: string): Promise<string>
  close(): Promise<void>
}

export async function openMailbox(): Promise<Mailbox> {
  const unread: { to: string; text: string }[] = []
  let arrived: () => void = () => undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const text = readable(Buffer.concat(pieces).toString('utf8'))
        for (const { address } of session.envelope.rcptTo) unread.push({ to: address, text })
        arrived()
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    async nextLetter(to) {
      for (;;) {
        const at = unread.findIndex((letter) => letter.to === to)
        const [letter] = at < 0 ? [] : unread.splice(at, 1)
        if (letter) return letter.text
        await new Promise<void>((resolve) => {
          arrived = resolve
        })
      }
    },
    async nextLink(to) {
      for (;;) {
        const at = unread.findIndex((letter) => letter.to === to)
        const [letter] = at < 0 ? [] : unread.splice(at, 1)
        const link = letter && /http:\/\/\S+\/(join|invitation)\/[^\s"<>]+/.exec(letter.text)?.[0]
        if (link) return link
        await new Promise<void>((resolve) => {
          arrived = resolve
        })
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Undoes the encoding in which letters travel: lines that were broken, and signs written as numbers. */
function readable(source: string): string {
  return source
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
