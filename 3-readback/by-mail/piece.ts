import { CANNOT_TELL, type Card, formOf, isAnswerTo, POSITIONS, STATED, type Understood } from '../card.ts'

/** A question as a reply can answer it. */
export type Question = Pick<Card, 'form' | 'options'> & {
  /** Words that stand for an answer beside its letter: as the letter writes it out, and what people write instead. */
  named?: readonly { words: string; answer: Understood }[]
}

/** Why something that looks like an answer was not taken. */
export const UNREAD = [
  'two-answers',
  'more-words',
  'no-such-answer',
  'no-such-question',
  'too-many-groups',
  'no-number',
] as const
export type WhyUnread = (typeof UNREAD)[number]

export type Piece = { at: number; length: number } & (
  | { understood: Understood; predicted: (Understood | null)[] }
  | { unread: WhyUnread }
)

const LETTERS = 'abcdef'
/** Of so many groups somebody can say what most of them will answer. */
const MOST_GROUPS = 2

/** The letters by which an answer is called in the letter, and what each stands for; `?` stands for "cannot tell". */
export function lettersOf(card: Question): { letter: string; answer: Understood }[] {
  const form = formOf(card)
  const answers =
    form === 'claim' ? STATED : form === 'position' ? POSITIONS : (card.options ?? []).map((_, place) => String(place))
  return answers.map((answer, at) => ({ letter: LETTERS[at] ?? '', answer }))
}

/** `1`, `1)`, `(1)`, `1:`, `#1 =`, `question 1 -`: the number of a question, and what stands before its answer. */
const NUMBER =
  /^(?:(?:questions?|answer|card|frage|antwort|fråga|svar|nr\.?|no\.?|q)[ .:]{0,2}|#)?[([]?(\d{1,2})[)\]]?(?!\d)(?:[ ]*(?:[).:=–—-]{1,2}>?|[=-]?>|→|⇒))?[ ]*/i
/** One letter, several in one go, or question marks; in brackets or quotes if somebody likes. A full stop and more letters behind it is no end. */
const SIGNS = /^["'([]?([a-z]{1,8}|\?{1,3})["')\]]?(?![\p{L}'’]|\.\p{L}|-\p{L})/iu
const ARROW = /^[ ]*(?:[=-]{0,2}>|→|⇒)[ ]*/
const AND = /^[ ]*[,+&][ ]*/
/** What may stand between a letter and the same answer in words: `b) it depends`, `b (it depends)`. */
const THEN_WORDS = /^[ ]*[).:,(–—-]{0,2}[ ]*/

/** Reads the answer with which a line begins; nothing where it begins with none. The line is in small letters. */
export function pieceAt(line: string, questions: readonly Question[], groups: number): Piece | null {
  const [head, number] = NUMBER.exec(line) ?? []
  if (head === undefined) return null
  const at = Number(number) - 1
  const question = questions[at]
  const glued = /\d$/.test(head)
  if (!question) return unknownQuestion(line, head, at, glued)
  const own = answerAt(line.slice(head.length), question, glued)
  if (!own) return null
  let length = head.length + own.length
  if (own.understood === undefined) return { at, length, unread: own.unread }
  const arrow = own.order ? null : ARROW.exec(line.slice(length))
  const predicted: (Understood | null)[] = []
  let unread: WhyUnread | null = null
  for (let gap = arrow; gap && predicted.length < MOST_GROUPS; gap = AND.exec(line.slice(length))) {
    const begins = length + gap[0].length
    const foreseen = answerAt(line.slice(begins), question, false)
    // Behind a comma the next question may begin.
    if (!foreseen || foreseen.named) {
      if (predicted.length === 0) unread = 'no-such-answer'
      break
    }
    length = begins + foreseen.length
    predicted.push(foreseen.understood ?? null)
    if (foreseen.understood === undefined) unread = foreseen.unread
  }
  if (predicted.length > groups) unread ??= 'too-many-groups'
  return unread ? { at, length, unread } : { at, length, understood: own.understood, predicted }
}

/** `9b` where there are three questions. */
function unknownQuestion(line: string, head: string, at: number, glued: boolean): Piece | null {
  const signs = SIGNS.exec(line.slice(head.length))
  const [written = '', said = ''] = signs ?? []
  const isAnswer = signs && (said.length === 1 ? said !== 'i' : glued && isOfLetters(said))
  return isAnswer ? { at, length: head.length + written.length, unread: 'no-such-question' } : null
}

type Answered = { length: number; named?: boolean; order?: boolean } & (
  | { understood: Understood }
  | { understood?: undefined; unread: WhyUnread }
)

/** The answer to one question with which this begins: its letter, its letters in order, or its words. */
export function answerAt(text: string, question: Question, glued: boolean): Answered | null {
  const words = namedAt(text, question)
  const signs = SIGNS.exec(text)
  const order = formOf(question) === 'ranking' ? orderAt(text, question) : null
  if (order) return order
  if (!signs) return words
  const [written, said = ''] = signs
  const understood = meant(question, said)
  if (words && words.length > written.length) return words
  if (understood === undefined) {
    if (words) return words
    const isAnswer = said.length === 1 || (isOfLetters(said) && (glued || formOf(question) === 'ranking'))
    return isAnswer ? { length: written.length, unread: 'no-such-answer' } : null
  }
  // An option may be called by the letter of another one.
  if (words && words.understood !== understood) return { length: written.length, unread: 'two-answers' }
  const [gap = ''] = THEN_WORDS.exec(text.slice(written.length)) ?? []
  const begins = written.length + gap.length
  const also = namedAt(text.slice(begins), question)
  if (!also) return { length: written.length, understood }
  const length = begins + also.length + (gap.includes('(') && text[begins + also.length] === ')' ? 1 : 0)
  return also.understood === understood ? { length, understood } : { length, unread: 'two-answers' }
}

function isOfLetters(signs: string): boolean {
  return [...signs].every((sign) => sign === '?' || LETTERS.includes(sign))
}

type Named = { length: number; named: true; understood: Understood }

function namedAt(text: string, { named = [] }: Question): Named | null {
  let best: Named | null = null
  for (const { words, answer } of named) {
    const quoted = text.startsWith(words) ? 0 : 1
    const begins = quoted === 0 || (/^["']/.test(text) && text.startsWith(words, 1))
    const ends = text.slice(quoted + words.length)
    if (words === '' || !begins || /^[\p{L}\p{N}'’]/u.test(ends)) continue
    const length = quoted + words.length + (quoted === 1 && /^["']/.test(ends) ? 1 : 0)
    if (!best || length > best.length) best = { length, named: true, understood: answer }
  }
  return best
}

const THEN_NEXT = /^[ ]{0,3}(?:[,;>–—-]{1,2}>?|→)?[ ]{0,3}(?:then )?/

/** A ranking with something between its letters, or in words: `c a b`, `c, a, b`, `c > a > b`, `scope, then cost, then date`. */
function orderAt(text: string, question: Question): Answered | null {
  const options = question.options ?? []
  const order: string[] = []
  let length = 0
  for (;;) {
    const next = optionAt(text.slice(length), options)
    if (!next) return null
    order.push(next.letter)
    length += next.length
    if (order.length === options.length) break
    length += THEN_NEXT.exec(text.slice(length))?.[0].length ?? 0
  }
  const understood = meant(question, order.join(''))
  return understood === undefined ? null : { length, understood, order: true }
}

function optionAt(text: string, options: readonly string[]): { letter: string; length: number } | null {
  const ends = (length: number) => !/^[\p{L}\p{N}'’]/u.test(text.slice(length))
  const [letter] = /^[a-f]/.exec(text) ?? []
  const named = options
    .map((words, at) => ({ letter: LETTERS[at] ?? '', length: words.length, words }))
    .filter(({ words, length }) => words !== '' && text.startsWith(words) && ends(length))
    .sort((a, b) => b.length - a.length)[0]
  if (letter === undefined || !ends(1)) return named ?? null
  return named && named.letter !== letter ? null : { letter, length: named?.length ?? 1 }
}

function meant(card: Question, written: string): Understood | undefined {
  if (/^\?+$/.test(written)) return CANNOT_TELL
  const letters = lettersOf(card)
  const answers = [...written].map((sign) => letters.find(({ letter }) => letter === sign)?.answer)
  if (answers.includes(undefined)) return undefined
  const answer = answers.join(',')
  return isAnswerTo(card, answer) ? answer : undefined
}
