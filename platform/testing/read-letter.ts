import { simpleParser } from 'mailparser'

/** A letter as somebody sees it who gets it. */
export type ReadLetter = { subject: string; text: string; html: string; replyTo: string }

export async function readLetter(source: string): Promise<ReadLetter> {
  const { subject = '', text = '', html, replyTo } = await simpleParser(source, { skipTextToHtml: true })
  return { subject, text, html: html || '', replyTo: replyTo?.value[0]?.address ?? '' }
}
