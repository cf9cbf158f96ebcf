import { CANNOT_TELL, type Card, formOf, isAnswerTo, POSITIONS, STATED, type Understood } from '../card.ts'

/** What was read from a reply: for each card that was answered, its place in the letter and what was said to it. */
export type ReadReply = {
  answers: { at: number; understood: Understood; predicted: (Understood | null)[] }[]
  sentence: string | null
  /** Pieces that look like answers and are none, as they were written. */
  unread: string[]
}

type Asked = Pick<Card, 'form' | 'options'>

const LETTERS = 'abcdef'
/** So many groups are asked about at most. */
const MOST_GROUPS = 2

/** The letters by which an answer is called in the letter, and what each stands for; `?` stands for "cannot tell". */
export function lettersOf(card: Asked): { letter: string; answer: Understood }[] {
  const form = formOf(card)
  const answers =
    form === 'claim' ? STATED : form === 'position' ? POSITIONS : (card.options ?? []).map((_, place) => String(place))
  return answers.map((answer, at) => ({ letter: LETTERS[at] ?? '', answer }))
}

/** A number, what was chosen, and (behind `>`) what others will say: `1b`, `2) a`, `3?`, `1 b > c, a`. */
const PIECE =
  /^(\d{1,2})[ \t]*[).:=-]?[ \t]*([a-z]{1,8}(?![a-z])|\?)(?:[ \t]*>[ \t]*([a-z]{1,8}(?![a-z])|\?)(?:[ \t]*[,+&][ \t]*([a-z]{1,8}(?![a-z0-9])|\?))?)?/i
const BETWEEN = /^(?:[\s,;.|]+|and\b|und\b|och\b|et\b|y\b)/i

/**
 * Reads a reply by mail: answers first ("1b 2a 3?"), then after a slash or on lines of its own a sentence in own words. Large and small
 * letters, brackets, commas and line breaks do not matter. Of two answers to one card the later one counts. What stands
 * before the first answer (a greeting) and after the first empty line behind the sentence (a signature) is left out.
 */
export function readReply(text: string, cards: readonly Asked[]): ReadReply {
  const found = new Map<number, ReadReply['answers'][number]>()
  const unread: string[] = []
  let rest = fromFirstAnswer(text)
  for (;;) {
    const piece = PIECE.exec(rest)
    if (!piece) break
    const [written, number, own, ...others] = piece
    const at = Number(number) - 1
    const card = cards[at]
    const understood = card && own ? meant(card, own) : undefined
    const predicted = card ? others.slice(0, MOST_GROUPS).map((each) => (each ? meant(card, each) : null)) : []
    if (understood === undefined || predicted.includes(undefined)) unread.push(written.trim())
    else found.set(at, { at, understood, predicted: predicted.filter((each) => each !== undefined) })
    rest = afterGap(rest.slice(written.length))
  }
  return {
    answers: [...found.values()]
      .sort((a, b) => a.at - b.at)
      .map((each) => ({ ...each, predicted: told(each.predicted) })),
    sentence: sentenceIn(rest),
    unread,
  }
}

/** Without the empty places at the end: nothing was said of these groups. */
function told(predicted: readonly (Understood | null)[]): (Understood | null)[] {
  const last = predicted.findLastIndex((each) => each !== null)
  return predicted.slice(0, last + 1)
}

/** From the first line on that begins with an answer, or with the slash before a sentence. */
function fromFirstAnswer(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const first = lines.findIndex((line) => PIECE.test(line.trim()) || line.trim().startsWith('/'))
  return first === -1 ? '' : lines.slice(first).join('\n').trim()
}

/** Up to the next answer: over what only stands between two of them. An empty line ends the answers. */
function afterGap(text: string): string {
  let rest = text
  for (let gap = BETWEEN.exec(rest); gap; gap = BETWEEN.exec(rest)) rest = rest.slice(gap[0].length)
  return PIECE.test(rest) ? rest : text
}

function sentenceIn(rest: string): string | null {
  const [paragraph = ''] = rest
    .replace(/^[\s,;.|]+/, '')
    .replace(/^\/+/, '')
    .trim()
    .split(/\n\s*\n/)
  const sentence = paragraph.replace(/\s+/g, ' ').trim()
  return sentence === '' ? null : sentence
}

function meant(card: Asked, written: string): Understood | undefined {
  if (written === '?') return CANNOT_TELL
  const letters = lettersOf(card)
  const answers = [...written.toLowerCase()].map((sign) => letters.find(({ letter }) => letter === sign)?.answer)
  if (answers.includes(undefined)) return undefined
  const answer = answers.join(',')
  return isAnswerTo(card, answer) ? answer : undefined
}
