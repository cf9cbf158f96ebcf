import type { Understood } from '../card.ts'
import { answerAt, type Piece, pieceAt, type Question, type WhyUnread } from './piece.ts'

/** What was read from a reply: for each card that was answered, its place in the letter and what was said to it. */
export type ReadReply = {
  answers: { at: number; understood: Understood; predicted: (Understood | null)[] }[]
  sentence: string | null
  /** What looks like an answer and was not taken: to which number, where it has one, and why. */
  unread: { number: number | null; why: WhyUnread }[]
  /** Whether words stood there that are neither an answer nor behind the slash. */
  leftOut: boolean
}

/** What is known of the letter that is answered. */
export type LetterAnswered = {
  /** Each question as the letter writes it, with its number. */
  cards: readonly string[]
  /** What else the letters of a read-back say, so that none of it is taken for words of whoever answers. */
  says: readonly string[]
  /** Of how many groups they were asked what most of them will answer. */
  groups: number
  name: string
  /** With which sentences such letters begin: below one of them nothing is theirs. */
  openings: readonly string[]
  /** Whether a line ends a letter, as “Best regards”. */
  isClosing: (line: string) => boolean
}

const UNKNOWN: LetterAnswered = { cards: [], says: [], groups: 2, name: '', openings: [], isClosing: () => false }

/** So long a line was broken by a mail program: the next one belongs to it. */
const LONG_LINE = 64
/** So many signs in a row that stand in the letter too were copied from it. */
const FEWEST_COPIED = 12
/** So many signs of the end of a sentence of the letter are no accident, in a line that holds more besides. */
const FEWEST_WITHIN = 30
/** A shorter piece below a quoted line is an answer rather than the rest of that line. */
const FEWEST_BROKEN_OFF = 3
const LONGEST_GREETING = 5
/** “/Anna” and “/Anna Berg” are names. */
const FEWEST_BEHIND_TIGHT = 3

const BETWEEN = /^(?:[ ,;.|&+!–—-]|(?:and|und|och|et|y)(?![\p{L}\p{N}]))+/u
const BULLET = /^[-*•·–—+]{1,2} +(?=["'([#]{0,2}\d)/
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|guten (?:morgen|tag|abend)|moin|servus|hej|hejsan|hei|god (?:morgon|kväll)|bonjour|bonsoir|salut|ch[eè]re?|hola|ciao)(?![\p{L}\p{N}])/u
const LABEL =
  /^(?:(?:here are )?(?:my |the )?(?:answers?|reply|replies)|(?:meine )?antworten?|(?:mina )?svar|(?:mes )?réponses?) ?: */
/** A number as people write before an answer: `3.`, `(3)`, `3:`; no date, no time of day, no figure. */
const LISTED = /^["'([#]{0,2}(\d{1,2})(?:[)\]]|\. |[:=–—-]) *(?=[^\s\d])/
const NAMED_IN_PASSING = /(?<![\p{L}\p{N}.,:'-])(\d{1,2})([a-f])(?![\p{L}\p{N}])/gu
const LETTER_FIRST = /(?<![\p{L}\p{N}])([a-f])(\d{1,2})(?![\p{L}\p{N}])/gu
/** Numbers and letters and no more, though not in the form of answers: `1-3: a`, `1+2 b`. */
const ONLY_SIGNS = /^(?=.*\d)(?=.*[a-f?])(?:[\d a-f?,;.:=+&()>–—-]|and|to|und|bis|och|till|et)+$/
/** `maybe b`, `or c?` */
const OR_ANOTHER = /(?:^|[ "'(])[a-f]["').!?]{0,3}$/
/** A number with a word or two behind it, as somebody writes who answers: `1 agreed`, `2 not sure`. */
const FEW_WORDS = /^(\d{1,2}) (?=\p{L})/u
const LONGEST_ANSWER = 4
const LONE_LETTERS = /^["'([]?(?:[a-f]|\?)["')\]]?(?:[ ,;.+&-]+(?:[a-f]|\?))*[ ,;.)]*$/

/** Signs without width, and those that turn the direction of others; not those that join letters or parts of a picture. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

type Line = { raw: string; low: string; quoted: boolean }
/** The answers with which a line begins, what stands behind them, and to which question the last one was. */
type Answers = { pieces: Piece[]; rest: string; last: number | null }
/** Something that may be an answer and stands in the way of one only if it says something else. */
type Doubt = { at: number; why: WhyUnread; understood?: Understood }

/**
 * Reads a reply by mail: lines of answers ("1b 2a 3?"), and behind a slash a sentence in own words. What was not plainly
 * given is not taken: an answer with more words behind it, two different answers to one card, a letter without a
 * number, words without the slash. Nor is anything that the letter itself says. A line that is quoted (`>`) counts for
 * nothing, but right below a quoted question its answer may stand without the number.
 */
export function readReply(
  text: string,
  questions: readonly Question[],
  letter: Partial<LetterAnswered> = {},
): ReadReply {
  const reading = new Reading(questions, { ...UNKNOWN, ...letter })
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) reading.next(line)
  return reading.end()
}

/** Signs that look alike are written in one way, so that an answer is found however a keyboard writes it. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Variation_Selector}]|\u20E3/gu, '')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

class Reading {
  readonly #questions: readonly Question[]
  readonly #letter: LetterAnswered
  readonly #cards: readonly string[]
  readonly #says: readonly string[]
  readonly #openings: readonly string[]
  readonly #examples: readonly string[]
  readonly #name: readonly string[]
  readonly #found = new Map<number, ReadReply['answers'][number]>()
  readonly #unread = new Map<number | null, WhyUnread>()
  readonly #sentences: string[] = []
  readonly #doubts: Doubt[] = []
  /** Letters without a number, in the order in which they stand there. */
  #lone: string[] = []
  /** The question that was quoted right above. */
  #above: number | null = null
  /** The line before, if the sentence may go on in the next one. */
  #open: string | null = null
  #openLength = 0
  #before = ''
  #isLetter = false
  #closed = false
  #leftOut = false

  constructor(questions: readonly Question[], letter: LetterAnswered) {
    this.#questions = questions.map(({ form, options, named = [] }) => ({
      form,
      options: options?.map(plain) ?? null,
      named: named.map(({ words, answer }) => ({ words: plain(words), answer })),
    }))
    this.#letter = letter
    this.#cards = letter.cards.map(plain)
    this.#says = [...letter.cards, ...letter.says].map(plain)
    this.#openings = letter.openings.map(plain)
    this.#examples = letter.says.flatMap((each) => (each.includes(' / ') ? plain(each.split(' / ')[1] ?? '') : []))
    this.#name = plain(letter.name).split(' ')
  }

  next(written: string): void {
    const quoted = /^[\s\u200B\uFEFF]*>/.test(written)
    const raw = quoted ? written.replace(/^[\s>\u200B\uFEFF]+/, '') : written.trim()
    const line = { raw, low: plain(raw), quoted }
    if (line.low === '') {
      if (!quoted) this.#open = null
      return
    }
    if (!quoted && this.#begins(line.low)) this.#isLetter = true
    if (!this.#isLetter) this.#read(line)
    this.#before = line.low
  }

  /** Whether the letter itself begins here, quoted without any mark. */
  #begins(low: string): boolean {
    const isLong = low.length >= FEWEST_COPIED
    return isLong && this.#openings.some((opening) => opening.startsWith(low) || low.startsWith(opening))
  }

  #read(line: Line): void {
    const asked = this.#questionIn(line)
    if (asked !== null) {
      this.#questionAbove(asked, line)
      return
    }
    const above = this.#above
    const card = above === null ? '' : (this.#cards[above] ?? '')
    const isRest = line.low.length >= FEWEST_BROKEN_OFF && card.includes(`${this.#before} ${line.low}`)
    const answered = !line.quoted && !isRest && above !== null && this.#answerTo(above, line.low)
    if (!answered && (line.quoted || isRest || this.#isCopied(line.low))) {
      this.#open = null
      if (!card.includes(line.low)) this.#above = null
    } else if (!answered && !this.#goesOn(line)) {
      this.#open = null
      this.#above = null
      this.#openLength = line.raw.length
      this.#own(line)
    } else this.#above = null
  }

  end(): ReadReply {
    this.#takeLone()
    for (const { at, why, understood } of this.#doubts) {
      if (!this.#questions[at]) continue
      const found = this.#found.get(at)
      if (!found || (understood !== undefined && understood !== found.understood)) this.#fail(at, why)
    }
    for (const number of this.#unread.keys()) if (number !== null) this.#found.delete(number - 1)
    const sentence = this.#sentences.join(' ').replace(UNSEEN, '').replace(/\s+/g, ' ').trim()
    return {
      answers: [...this.#found.values()]
        .sort((a, b) => a.at - b.at)
        .map((each) => ({ ...each, predicted: told(each.predicted) })),
      sentence: sentence === '' ? null : sentence,
      unread: [...this.#unread].map(([number, why]) => ({ number, why })),
      leftOut: this.#leftOut,
    }
  }

  /** The place of the question that is written out in this line, as in the letter. */
  #questionIn({ low }: Line): number | null {
    const number = Number(/^(\d{1,2})\. /.exec(low)?.[1] ?? 0)
    const card = this.#cards[number - 1]
    if (card === undefined) return null
    const statement = plain(this.#letter.cards[number - 1]?.split('\n')[0] ?? '')
    // A quoted line may be broken in the middle of the question; one of their own repeats all of it.
    return low.startsWith(statement) || (low.length >= FEWEST_COPIED && card.startsWith(low)) ? number - 1 : null
  }

  /** An answer behind the question itself, if the line is not quoted; or in the line below. */
  #questionAbove(at: number, { low, quoted }: Line): void {
    this.#open = null
    this.#above = at
    const statement = plain(this.#letter.cards[at]?.split('\n')[0] ?? '')
    const behind = low.slice(statement.length).replace(/^[ :–—=>-]+/, '')
    const isRest = behind.length >= FEWEST_BROKEN_OFF && this.#cards[at]?.startsWith(low)
    if (!quoted && behind !== '' && !isRest) {
      this.#above = null
      if (!this.#answerTo(at, behind)) this.#fail(at, 'more-words')
    }
  }

  /** Takes a line that is nothing but the answer to this question. */
  #answerTo(at: number, low: string): boolean {
    const question = this.#questions[at]
    const answer = question && answerAt(low, question, false)
    if (!answer || low.slice(answer.length).replace(/^[ .!;)]+/, '') !== '') return false
    if (answer.understood === undefined) this.#fail(at, answer.unread)
    else this.#take(at, answer.understood, [])
    return true
  }

  #isCopied(low: string): boolean {
    if (low.length < FEWEST_COPIED) return false
    return this.#says.some((each) => each.includes(low) || (each.length >= FEWEST_WITHIN && low.includes(each)))
  }

  #take(at: number, understood: Understood, predicted: (Understood | null)[]): void {
    const before = this.#found.get(at)
    if (before && before.understood !== understood) this.#fail(at, 'two-answers')
    this.#found.set(at, { at, understood, predicted: predicted.length > 0 ? predicted : (before?.predicted ?? []) })
  }

  #fail(at: number | null, why: WhyUnread): void {
    const number = at === null ? null : at + 1
    if (!this.#unread.has(number)) this.#unread.set(number, why)
  }

  #own(line: Line): void {
    if (line.raw.startsWith('/')) this.#slash(line.raw, null, ' ')
    else this.#inSegments(this.#withoutOpening(line))
  }

  /** Answers up to the first slash with something else behind it: `1a / 2b / We switch once.` */
  #inSegments(raw: string): void {
    let begins = 0
    let last: number | null = null
    for (const segment of raw.split('/')) {
      const low = plain(segment)
      const read = this.#pieces(low)
      const isFirst = begins === 0
      const ends = begins + segment.length
      if (isFirst && read.last === null) {
        if (LONE_LETTERS.test(low)) this.#alone(low, raw.slice(ends))
        else this.#words(plain(raw))
        return
      }
      if (read.last === null || read.rest !== '') {
        if (isFirst) this.#more(read, raw, ends)
        else this.#slash(raw.slice(begins), last, raw[begins - 2] ?? ' ')
        return
      }
      this.#keep(read)
      last = read.last
      begins = ends + 1
    }
  }

  #alone(low: string, behind: string): void {
    this.#lone.push(...(low.match(/[a-f?]/g) ?? []))
    if (behind !== '') this.#slash(behind, null, ' ')
  }

  /** Without a bullet, a greeting or “My answers:” before the first answer on the same line. */
  #withoutOpening({ raw, low }: Line): string {
    const greeted = GREETING.test(low) ? /^[^,:!\d]{1,40}[,:!]\s*(?=["'([#]{0,2}\d)/.exec(raw)?.[0].length : undefined
    const cut = greeted ?? LABEL.exec(raw.toLowerCase())?.[0].length ?? BULLET.exec(raw)?.[0].length ?? 0
    return raw.slice(cut)
  }

  #pieces(text: string): Answers {
    const pieces: Piece[] = []
    let rest = text
    for (;;) {
      const piece = pieceAt(rest, this.#questions, this.#letter.groups)
      if (!piece) break
      pieces.push(piece)
      rest = rest.slice(piece.length).replace(BETWEEN, '')
    }
    if (pieces.length > 0 && (this.#letter.isClosing(rest) || this.#isName(rest))) rest = ''
    return { pieces, rest, last: pieces.at(-1)?.at ?? null }
  }

  #keep({ pieces }: Answers): void {
    for (const piece of pieces) {
      if ('unread' in piece) this.#fail(piece.at, piece.unread)
      else this.#take(piece.at, piece.understood, piece.predicted)
    }
  }

  /** Words behind the last answer may turn it round, so it is not taken; nor is what they name. */
  #more(read: Answers, raw: string, from: number): void {
    const last = read.pieces.pop()
    this.#keep(read)
    // Below “best regards” stands a house number rather than an answer.
    const isAsked = last && this.#questions[last.at] !== undefined
    if (isAsked && this.#closed) this.#doubts.push({ at: last.at, why: 'more-words' })
    else if (isAsked) this.#fail(last.at, 'unread' in last ? last.unread : 'more-words')
    this.#inPassing(read.rest)
    const slash = / \/ ?(?=\S)/.exec(raw.slice(from - 1))
    if (slash) this.#slash(raw.slice(from - 1 + slash.index + 1), null, ' ')
  }

  #inPassing(low: string): void {
    for (const [, number, sign = ''] of low.matchAll(NAMED_IN_PASSING)) this.#doubt(Number(number) - 1, sign)
    for (const [, sign = '', number] of low.matchAll(LETTER_FIRST)) this.#doubt(Number(number) - 1, sign)
  }

  #doubt(at: number, sign: string): void {
    const question = this.#questions[at]
    const understood = question && answerAt(sign, question, true)?.understood
    if (understood !== undefined) this.#doubts.push({ at, why: 'more-words', understood })
  }

  /** What stands behind a slash: a sentence; not if it is a name, a single letter or only another answer. */
  #slash(behind: string, last: number | null, before: string): void {
    const said = behind.replace(/^[/\s]+/, '').trim()
    const low = plain(said)
    const why = this.#noSentence(behind, low, last, before)
    if (why === null) {
      this.#sentences.push(said)
      this.#open = said
    } else if (why !== 'nothing') {
      if (last !== null) this.#fail(last, why)
      this.#inPassing(low)
    }
  }

  /** Why this is no sentence of theirs, if it is none: `1b/c` is two answers, `/Nora` a name. */
  #noSentence(behind: string, low: string, last: number | null, before: string): WhyUnread | 'nothing' | null {
    const words = low.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length
    // A slash without a space on either side may stand between two answers, or before a name.
    const tight = before !== ' ' && !/^\s/.test(behind)
    const question = last === null ? undefined : this.#questions[last]
    const other = question && answerAt(low, question, false)
    if (low === '' || this.#isName(low) || this.#letter.isClosing(low) || this.#examples.includes(low)) return 'nothing'
    if (other && low.slice(other.length).replace(/^[ .!?]+/, '') === '') return 'two-answers'
    if (last !== null && words < 2 && OR_ANOTHER.test(low)) return 'two-answers'
    if (words === 0 || (tight && words < 2)) return 'more-words'
    if (tight && /^["'(]?[a-f?\d]["')]?(?:[^\p{L}\p{N}]|$)/u.test(low)) return 'more-words'
    return /^\/\S/.test(behind) && words < FEWEST_BEHIND_TIGHT ? 'nothing' : null
  }

  /** Whether the sentence goes on in this line: the one above was broken for its length, or this one begins small. */
  #goesOn({ raw, low }: Line): boolean {
    const before = this.#open
    if (before === null || this.#letter.isClosing(low) || this.#isName(low) || raw.startsWith('/')) return false
    const { last, rest } = this.#pieces(low)
    if (last !== null && rest === '') return false
    const ended = /[.!?]["')]?$/.test(before)
    const [first = ''] = raw.split(/\s/, 1)
    const broken = this.#openLength + 1 + first.length > LONG_LINE && !(ended && low.split(' ').length < 4)
    if (!broken && (ended || !/^\p{Ll}/u.test(raw))) return false
    this.#sentences.push(raw)
    this.#open = raw
    this.#openLength = raw.length
    return true
  }

  #words(low: string): void {
    if (this.#isName(low)) return
    if (this.#letter.isClosing(low)) this.#closed = true
    if (this.#closed) return
    const few = low.split(' ').length <= LONGEST_ANSWER ? FEW_WORDS.exec(low)?.[1] : undefined
    const listed = Number(LISTED.exec(low)?.[1] ?? few ?? 0)
    if (ONLY_SIGNS.test(low))
      for (const [number] of low.matchAll(/\d{1,2}/g)) this.#doubts.push({ at: Number(number) - 1, why: 'more-words' })
    if (listed > 0 && this.#questions[listed - 1]) this.#doubts.push({ at: listed - 1, why: 'no-such-answer' })
    this.#inPassing(low)
    const words = low.split(' ').filter((word) => /\p{L}{2}/u.test(word))
    if (words.length >= 2 && !(GREETING.test(low) && words.length <= LONGEST_GREETING)) this.#leftOut = true
  }

  /** “b, a, ?” for three questions, and nothing with a number: plain enough. */
  #takeLone(): void {
    if (this.#lone.length === 0) return
    const fits = this.#lone.length === this.#questions.length && this.#lone.some((sign) => sign !== '?')
    if (!fits || this.#found.size > 0 || this.#unread.size > 0) {
      if (this.#lone.some((sign) => sign !== '?')) this.#fail(null, 'no-number')
      return
    }
    for (const [at, sign] of this.#lone.entries()) {
      if (!this.#answerTo(at, sign)) this.#fail(at, 'no-such-answer')
    }
  }

  #isName(low: string): boolean {
    const words = low.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
    return (
      words.length > 0 &&
      words.every((word) =>
        this.#name.some((name) => name === word || (word.length === 1 && name.startsWith(word) && words.length > 1)),
      )
    )
  }
}

/** Without the empty places at the end: nothing was said of these groups. */
function told(predicted: readonly (Understood | null)[]): (Understood | null)[] {
  const last = predicted.findLastIndex((each) => each !== null)
  return predicted.slice(0, last + 1)
}
