import { hashOf } from '../secret.ts'
import { tokenInAddress } from './mail-token.ts'

/** Largest message that is read at all, in bytes. */
export const LARGEST_MESSAGE = 5 * 1024 * 1024
const LONGEST_HTML = 200_000
const LONGEST_TEXT = 20_000

/** What is of interest in a message that came in. */
export type Incoming = {
  /** What its Message-ID hashes to; the same message twice has the same. */
  messageHash: string
  /** The token of the letter that it answers. */
  token: string
  from: string
  subject: string
  text: string
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
  return {
    messageHash: hashOf(mail.messageId ?? source.toString('latin1')),
    token,
    from,
    subject: (mail.subject ?? '').slice(0, 500),
    text: ownWords(mail.text ?? '').slice(0, LONGEST_TEXT),
    automatic: isAutomatic(header, from) || report,
    bounce: report && status ? bounceIn(status.content.toString('utf8')) : null,
  }
}

const TO_HEADERS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to']

function addressesIn(line: string): string[] {
  return line.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []
}

/** By the headers in which machines say so (RFC 3834 and what is customary). */
function isAutomatic(header: (name: string) => string, from: string): boolean {
  const said = header('auto-submitted').toLowerCase()
  if (said !== '' && !said.startsWith('no')) return true
  if (/^(bulk|junk|list|auto_reply)/i.test(header('precedence'))) return true
  if (['x-autoreply', 'x-autorespond', 'list-id', 'x-loop'].some((name) => header(name) !== '')) return true
  if (header('return-path') === '<>') return true
  return from === '' || /^(mailer-daemon|postmaster|no-?reply)@/.test(from)
}

/** What a delivery report (RFC 3464) says of the first addressee who was not reached. */
function bounceIn(status: string): Incoming['bounce'] {
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(status)?.[1]?.trim() ?? ''
  if (field('action').toLowerCase() !== 'failed') return null
  const says = (field('diagnostic-code').replace(/^smtp;\s*/i, '') || field('status')).slice(0, 300)
  return { forGood: field('status').startsWith('5'), says }
}

/** Where mail programs begin to quote, in the languages that we have seen. */
const QUOTE_BEGINS: readonly RegExp[] = [
  /^>/,
  /^-{2,}\s*(original message|ursprüngliche nachricht|ursprungligt meddelande|forwarded message)/i,
  /^_{10,}$/,
  /^(on|am|den|le|el)\b.{0,200}\b(wrote|schrieb|skrev|a écrit|escribió)\b.{0,200}:$/i,
  /^(from|von|från|de):\s.*@/i,
]

const SIGNATURE_BEGINS: readonly RegExp[] = [
  /^--\s?$/,
  /^(sent from my|sent with|get outlook for|von meinem .* gesendet|gesendet mit|skickat från)/i,
]

/** What somebody wrote themselves: without what is quoted below it and without a signature. */
export function ownWords(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const end = lines.findIndex((line, at) => {
    const trimmed = line.trim()
    // Mail programs break “On … wrote:” over two lines.
    const joined = `${trimmed} ${lines[at + 1]?.trim() ?? ''}`
    return (
      [...QUOTE_BEGINS, ...SIGNATURE_BEGINS].some((begins) => begins.test(trimmed)) ||
      (/^(on|am|den|le|el)\b/i.test(trimmed) && QUOTE_BEGINS.some((begins) => begins.test(joined)))
    )
  })
  return (end === -1 ? lines : lines.slice(0, end)).join('\n').trim()
}
