import type { Instant } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Receiver } from './addressee.ts'
import type { Content, LetterKind } from './letter.ts'
import { asHtml, asText, type Footer, oneLine } from './letter-words.ts'
import { addressWithToken } from './mail-token.ts'

const ASKED_FOR = 'Somebody, probably you, has just asked for this.'

/** The tokens that a letter carries, freshly minted. */
export type Carrying = { unsubscribe: string | null; reply: string | null }

export type Message = { envelope: { from: string; to: string }; source: Buffer; messageId: string }

type Sending = {
  letterId: string
  kind: LetterKind
  content: Content
  to: Receiver
  carrying: Carrying
  now: Instant
  publicUrl: string
  config: Config
}

export function hostOf(publicUrl: string): string {
  return new URL(publicUrl).hostname
}

/** The name of a letter among all letters of the world; the same at every try. */
export function messageIdOf(letterId: string, publicUrl: string): string {
  return `<${letterId}@${hostOf(publicUrl)}>`
}

/** A letter as the mail server gets it: plain and HTML, with the headers by which it can be answered and stopped. */
export async function messageOf(sending: Sending): Promise<Message> {
  const { letterId, kind, content, to, carrying, now, publicUrl, config } = sending
  const sender = senderOf(config, publicUrl)
  const subject = oneLine(content.subject)
  const footer = footerOf(kind, carrying, publicUrl, config)
  const messageId = messageIdOf(letterId, publicUrl)
  const replyTo =
    config.inboundAddress && carrying.reply ? addressWithToken(config.inboundAddress, carrying.reply) : null
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const composer = new MailComposer({
    from: sender,
    to: { name: oneLine(to.name, 80), address: to.address },
    ...(replyTo && kind.replies ? { replyTo } : {}),
    subject,
    text: asText(content, footer),
    html: asHtml({ ...content, subject }, footer),
    messageId,
    date: new Date(now),
    headers: { 'Auto-Submitted': 'auto-generated', ...stopHeaders(carrying, publicUrl, config) },
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
  })
  const source = await composer.compile().build()
  // What comes back because it cannot be delivered comes back to the letter it is about.
  return { envelope: { from: replyTo ?? sender.address, to: to.address }, source, messageId }
}

function senderOf(config: Config, publicUrl: string): { name: string; address: string } {
  const given = config.mailFrom ?? `plumbline@${hostOf(publicUrl)}`
  const [, name = '', address = given] = /^(.*?)\s*<([^<>]+)>$/.exec(given) ?? []
  return { name: name || 'Plumbline', address }
}

function stopHeaders({ unsubscribe }: Carrying, publicUrl: string, { inboundAddress }: Config): Record<string, string> {
  if (!unsubscribe) return {}
  const ways = [`<${publicUrl}/unsubscribe/${unsubscribe}>`]
  if (inboundAddress) ways.push(`<mailto:${addressWithToken(inboundAddress, unsubscribe)}?subject=unsubscribe>`)
  return { 'List-Unsubscribe': ways.join(', '), 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** What is said below a letter of this kind; the same for one that is only kept. */
export function footerOf(
  kind: LetterKind,
  { unsubscribe }: Carrying,
  publicUrl: string,
  { inboundAddress }: Pick<Config, 'inboundAddress'>,
): Footer {
  const place = hostOf(publicUrl)
  if (!unsubscribe) return { says: `From Plumbline at ${place}. ${kind.because ?? ASKED_FOR}`, stop: null }
  const answer = inboundAddress && kind.replies ? ` ${kind.answerWith ?? 'You can answer this letter.'}` : ''
  return {
    says: `${kind.says} Sent by Plumbline at ${place}.${answer}`,
    stop: {
      says: kind.urgency === 'digest' ? 'Stop the digest' : 'Stop such letters',
      href: `${publicUrl}/unsubscribe/${unsubscribe}`,
    },
  }
}
