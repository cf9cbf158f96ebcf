import { hashOf } from '../secret.ts'
import { tokenInAddress } from './mail-token.ts'
import { ownWords, withQuotes } from './own-words.ts'

/** Largest message that is read at all, in bytes. */
export const LARGEST_MESSAGE = 5 * 1024 * 1024
const LONGEST_HTML = 200_000
/** So many signs are looked through for what somebody wrote between all that they quoted. */
const LONGEST_READ = 1_000_000
const LONGEST_TEXT = 20_000

/** What is of interest in a message that came in. */
export type Incoming = {
  /** What its Message-ID hashes to; the same message twice has the same. */
  messageHash: string
  /** The token of the letter that it answers. */
  token: string
  from: string
  subject: string
  /** What they wrote, without what they quoted and without their signature. */
  text: string
  /** The same, with the quoted lines behind `>` in their place: an answer may stand below the question that it answers. */
  withQuotes: string
  /** Whether they wrote more than is read. */
  cutShort: boolean
  /** Sent by a machine: an answer from a holiday, a list, another copy of this software. */
  automatic: boolean
  /** What a mail server says that could not deliver our letter; nothing when this is no such report. */
  bounce: { forGood: boolean; says: string } | null
}

/** Reads a raw message (RFC 5322). Nothing when it is not addressed to one of our letters. */
export async function readIncoming(source: Buffer, inboundAddress: string): Promise<Incoming | undefined> {
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(source, {
    skipTextToHtml: true,
    skipImageLinks: true,
    skipTextLinks: true,
    maxHtmlLengthToParse: LONGEST_HTML,
    keepDeliveryStatus: true,
  })
  const header = (name: string) =>
    mail.headerLines
      .filter(({ key }) => key === name)
      .map(({ line }) => line.slice(line.indexOf(':') + 1).trim())
      .join(' ')
  const token = TO_HEADERS.flatMap((name) => addressesIn(header(name)))
    .map((address) => tokenInAddress(address, inboundAddress))
    .find((found) => found !== undefined)
  if (token === undefined) return undefined
  const report = /multipart\/report/i.test(header('content-type'))
  const status = mail.attachments.find(({ contentType }) => contentType === 'message/delivery-status')
  const from = mail.from?.value[0]?.address?.toLowerCase() ?? ''
  const all = mail.text ?? ''
  const text = ownWords(all.slice(0, LONGEST_READ))
  const quoting = withQuotes(all.slice(0, LONGEST_READ))
  return {
    messageHash: hashOf(mail.messageId ?? source.toString('latin1')),
    token,
    from,
    subject: (mail.subject ?? '').slice(0, 500),
    text: text.slice(0, LONGEST_TEXT),
    withQuotes: quoting.slice(0, LONGEST_TEXT),
    cutShort: all.length > LONGEST_READ || Math.max(text.length, quoting.length) > LONGEST_TEXT,
    automatic: report || isAutomatic(header, from, mail.subject ?? '') || mail.attachments.some(answersCalendar),
    bounce: report && status ? bounceIn(status.content.toString('utf8')) : null,
  }
}

const TO_HEADERS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']

function addressesIn(line: string): string[] {
  return line.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []
}

/** How programs begin the subject of an answer that nobody has written, also where they set no header. */
const AUTOMATIC_SUBJECT =
  /^(?:automatic reply|auto(?:matic)?[- ]?(?:response|reply)|out of (?:the )?office|automatische antwort|abwesenheits(?:notiz|assistent)|autosvar|automatiskt svar|frånvaro|réponse automatique|absence du bureau|respuesta automática|risposta automatica|automatisch antwoord|undeliverable|undelivered mail|unzustellbar|mail delivery failed|delivery status notification|returned mail|failure notice)\s?[:(]/i

/** What a calendar sends when somebody presses “accept”; an appointment that a person attaches is no such thing. */
function answersCalendar({ contentType, content }: { contentType: string; content: Buffer }): boolean {
  return contentType === 'text/calendar' && /^METHOD:(?:REPLY|COUNTER)/im.test(content.toString('latin1'))
}

/** By the headers in which machines say so (RFC 3834 and what is customary). */
function isAutomatic(header: (name: string) => string, from: string, subject: string): boolean {
  const said = header('auto-submitted').toLowerCase()
  if (said !== '' && !said.startsWith('no')) return true
  if (/^(bulk|junk|list|auto_reply)/i.test(header('precedence'))) return true
  if (['x-autoreply', 'x-autorespond', 'x-auto-reply', 'list-id', 'x-loop'].some((name) => header(name) !== ''))
    return true
  if (header('return-path') === '<>' || AUTOMATIC_SUBJECT.test(`${subject}:`)) return true
  return from === '' || /^(mailer-daemon|postmaster|no-?reply)@/.test(from)
}

/** What a delivery report (RFC 3464) says of the first addressee who was not reached. */
function bounceIn(status: string): Incoming['bounce'] {
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(status)?.[1]?.trim() ?? ''
  if (field('action').toLowerCase() !== 'failed') return null
  const says = (field('diagnostic-code').replace(/^smtp;\s*/i, '') || field('status')).slice(0, 300)
  return { forGood: field('status').startsWith('5'), says }
}
