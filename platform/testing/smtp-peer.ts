import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/** A real mail server to talk to, with the moods that mail servers have. */
export type Mood = 'friendly' | 'busy' | 'refusing' | 'silent' | 'hangs up after the message' | 'takes it and hangs up'

export type Taken = { from: string; to: string[]; source: string; messageId: string }

export type SmtpPeer = {
  url: string
  taken: Taken[]
  mood: Mood
  /** Called for each message before the answer to it. */
  beforeAnswer: () => Promise<void>
  close(): Promise<void>
}

export async function openSmtpPeer(port = 0): Promise<SmtpPeer> {
  const peer: SmtpPeer = {
    url: '',
    taken: [],
    mood: 'friendly',
    beforeAnswer: async () => undefined,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 50,
    logger: false,
    onConnect(_session, callback) {
      if (peer.mood !== 'silent') callback()
    },
    onRcptTo(_address, _session, callback) {
      if (peer.mood === 'busy') callback(refusal(451, 'Come back later'))
      else if (peer.mood === 'refusing') callback(refusal(550, 'No such user here'))
      else callback()
    },
    onData(stream, session, callback) {
      void sourceOf(stream).then(async (source) => {
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
        const to = session.envelope.rcptTo.map(({ address }) => address)
        const messageId = /^Message-ID: (.+)$/im.exec(source)?.[1]?.trim() ?? ''
        if (peer.mood !== 'hangs up after the message') peer.taken.push({ from, to, source, messageId })
        await peer.beforeAnswer()
        if (peer.mood.includes('hangs up')) for (const socket of sockets) socket.destroy()
        else callback()
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))
  peer.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return peer
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

async function sourceOf(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
