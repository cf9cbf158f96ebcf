import { RESPONSES, type Response } from '../acknowledgement.ts'

/** What a reply by mail says of a decision: the number of an answer, and words behind it. */
export type ReadReply = { response: Response; words: string | null }

const NUMBERED = /^\s*([1-5])(?![0-9])[ \t]*[).:,/=-]*[ \t]*(.*)$/
/** What makes of the number a figure, a time, a range or one of several: `2 days`, `3:30`, `1 or 2`. */
const NO_ANSWER =
  /^(?:\d|(?:or|and|to|oder|und|bis|eller|och|till|ou|et)\s+\d|(?:days?|weeks?|months?|hours?|minutes?|years?|times|people|persons|percent|of|a\.?m|p\.?m|uhr|tagen?|tage|wochen?|monaten?|stunden?|personen|dagar?|veck(?:a|or)|månader|timmar|jours?|semaines?|mois)(?![\p{L}\p{N}])|[%€$])/iu

/**
 * Reads “3 The date holds for us”: the first line that begins with a number, and what follows it up to an empty line or a closing. Nothing is
 * guessed: where two lines begin with different numbers and no more, or the number is one of days, nothing is read.
 */
export function readNumberedReply(text: string, isClosing: (line: string) => boolean): ReadReply | null {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const first = lines.findIndex((line) => NUMBERED.test(line))
  const [, number, beside = ''] = NUMBERED.exec(lines[first] ?? '') ?? []
  const response = number === undefined ? undefined : RESPONSES[Number(number) - 1]
  if (!response || NO_ANSWER.test(beside)) return null
  const below = lines.slice(first + 1)
  const others = below.flatMap((line) => {
    const [, other, words = ''] = NUMBERED.exec(line) ?? []
    return other !== undefined && words.trim() === '' ? other : []
  })
  if (others.some((other) => other !== number)) return null
  const end = below.findIndex((line) => line.trim() === '' || isClosing(line))
  const words = [beside, ...(end === -1 ? below : below.slice(0, end))].join(' ').replace(/\s+/g, ' ').trim()
  return { response, words: words === '' || isClosing(words) ? null : words }
}
