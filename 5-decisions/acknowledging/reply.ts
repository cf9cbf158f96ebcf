import { RESPONSES, type Response } from '../acknowledgement.ts'

/** What a reply by mail says of a decision: the number of an answer, and words behind it. */
export type ReadReply = { response: Response; words: string | null }

const NUMBERED = /^\s*([1-5])(?![0-9])[ \t]*[).:,/=-]*[ \t]*(.*)$/

/** Reads “3 The date holds for us”: the first line that begins with a number, and what follows it up to an empty line. */
export function readNumberedReply(text: string): ReadReply | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const first = lines.findIndex((line) => NUMBERED.test(line))
  const [, number, beside = ''] = NUMBERED.exec(lines[first] ?? '') ?? []
  const response = number === undefined ? undefined : RESPONSES[Number(number) - 1]
  if (!response) return null
  const below = lines.slice(first + 1)
  const end = below.findIndex((line) => line.trim() === '')
  const words = [beside, ...(end === -1 ? below : below.slice(0, end))].join(' ').replace(/\s+/g, ' ').trim()
  return { response, words: words === '' ? null : words }
}
