import { Readable } from 'node:stream'
import type { Config } from '../config.ts'

/** Times of our own; the library would wait for minutes. */
const CONNECT_MS = 10_000
/** Longest time from the first byte to the last reply. */
const WHOLE_CONVERSATION_MS = 120_000

/** How sending ended, when it did not end well. */
export class NotSent extends Error {
  /**
   * `for-good`: this letter is refused, now and always · `for-now`: it was not taken, try again ·
   * `in-doubt`: it was handed over whole, and nobody answered.
   */
  readonly how: 'for-good' | 'for-now' | 'in-doubt'

  constructor(how: NotSent['how'], says: string) {
    super(says)
    this.name = 'NotSent'
    this.how = how
  }
}

const LOG_IN = [530, 534, 535, 538]

type SmtpError = Error & { code?: string; responseCode?: number; response?: string }

export type MailServer = {
  /** Hands one message over. Throws `NotSent`. */
  send(envelope: { from: string; to: string }, message: Buffer): Promise<void>
  close(): void
}

/** Opens a conversation with the mail server, up to where a letter can be handed over. Throws `NotSent`, always `for-now`. */
export async function openMailServer(config: Config & { smtpUrl: string }, hostName: string): Promise<MailServer> {
  const url = new URL(config.smtpUrl)
  const secure = url.protocol === 'smtps:'
  const { default: SmtpConnection } = await import('nodemailer/lib/smtp-connection')
  const connection = new SmtpConnection({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    name: hostName,
    connectionTimeout: Math.min(CONNECT_MS, config.smtpWaitMs),
    greetingTimeout: Math.min(CONNECT_MS, config.smtpWaitMs),
    socketTimeout: config.smtpWaitMs,
    dnsTimeout: Math.min(CONNECT_MS, config.smtpWaitMs),
    logger: false,
  })
  let broken: (error: SmtpError) => void = () => undefined
  connection.on('error', (error: SmtpError) => broken(error))
  connection.on('end', () => broken(new Error('The mail server ended the conversation.')))
  const wholeTime = setTimeout(() => {
    broken(new Error('The mail server took too long.'))
    connection.close()
  }, WHOLE_CONVERSATION_MS)
  wholeTime.unref()

  /** One step of the conversation; whatever breaks meanwhile ends the step too. */
  function step<T>(
    take: (done: (error: SmtpError | null | undefined, result?: T) => void) => void,
  ): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      broken = reject
      take((error, result) => (error ? reject(error) : resolve(result)))
    })
  }

  function close(): void {
    clearTimeout(wholeTime)
    broken = () => undefined
    connection.close()
  }

  try {
    await step((done) => connection.connect(done))
    const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)]
    if (user) await step((done) => connection.login({ user, pass }, done))
  } catch (error) {
    close()
    throw new NotSent('for-now', sentenceOf(error as SmtpError))
  }

  return {
    close,
    async send(envelope, message) {
      let handedOver = false
      // The last byte is asked for only after the server has said that it wants the message.
      const body = Readable.from([message]).on('end', () => {
        handedOver = true
      })
      try {
        await step((done) => connection.send({ ...envelope, size: message.length }, body, done))
        connection.quit()
      } catch (error) {
        throw new NotSent(howItEnded(error as SmtpError, handedOver), sentenceOf(error as SmtpError))
      }
    },
  }
}

function howItEnded({ responseCode, code }: SmtpError, handedOver: boolean): NotSent['how'] {
  // 530 and its like are about our way in, not about this letter.
  if (responseCode !== undefined && responseCode >= 500) return LOG_IN.includes(responseCode) ? 'for-now' : 'for-good'
  if (responseCode !== undefined && responseCode >= 400) return 'for-now'
  // The message itself does not fit, whoever is asked: too large, or an address that cannot be written.
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'for-good'
  return handedOver ? 'in-doubt' : 'for-now'
}

/** What went wrong, without anything that we sent (the library quotes only replies of the server). */
function sentenceOf({ message, response }: SmtpError): string {
  return (response ? `The mail server said: ${response}` : message).replace(/\s+/g, ' ').slice(0, 300)
}
