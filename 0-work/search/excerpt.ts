import { bare, type Form, type Term } from './sought.ts'
import { stemOf } from './stem.ts'

/** Where in a text what was sought stands; `to` is the place after it. */
export type Range = { from: number; to: number }
export type Marked = { text: string; marks: Range[] }

type Word = Range & { word: string; stem: string }

function wordsWithPlaces(text: string): Word[] {
  return [...text.matchAll(/(?:\p{L}|\p{N}|\p{Mn})+/gu)].map(({ 0: found, index }) => {
    const word = bare(found)
    return { from: index, to: index + found.length, word, stem: stemOf(word) }
  })
}

/** Everything in a text that is one of the terms, in order, without overlaps. */
export function marksIn(text: string, terms: readonly Term[]): Range[] {
  const words = wordsWithPlaces(text)
  const forms = terms.flatMap((term) => term.forms).map(wantedBy)
  const found = forms.flatMap((wanted) =>
    words.flatMap((first, at) => {
      const last = words[at + wanted.length - 1]
      return last && wanted.every((each, nth) => each(words[at + nth])) ? [{ from: first.from, to: last.to }] : []
    }),
  )
  const inOrder = found.sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: Range[] = []
  for (const range of inOrder) if (range.from >= (kept.at(-1)?.to ?? 0)) kept.push(range)
  return kept
}

/** Of each word of a form: whether a word of a text is it. */
function wantedBy({ words, begun }: Form): ((held: Word | undefined) => boolean)[] {
  return words.map((sought, at) => {
    const stem = stemOf(sought)
    const goesOn = begun && at === words.length - 1
    return (held) =>
      held !== undefined &&
      (held.stem === stem || (goesOn && (held.word.startsWith(sought) || held.stem.startsWith(stem))))
  })
}

const ABOUT = 220
const BEFORE = 60

/** The piece of a text around the first place where what was sought stands; its beginning, where it stands nowhere. */
export function excerptOf(text: string, terms: readonly Term[]): Marked {
  const marks = marksIn(text, terms)
  if (text.length <= ABOUT) return { text, marks }
  const first = marks[0]?.from ?? 0
  const from = first <= BEFORE ? 0 : afterSpace(text, first - BEFORE)
  const to = from + ABOUT >= text.length ? text.length : beforeSpace(text, from + ABOUT, from)
  const [begins, ends] = [from > 0 ? '… ' : '', to < text.length ? ' …' : '']
  const moved = begins.length - from
  return {
    text: begins + text.slice(from, to) + ends,
    marks: marks
      .filter((mark) => mark.from >= from && mark.to <= to)
      .map((mark) => ({ from: mark.from + moved, to: mark.to + moved })),
  }
}

function afterSpace(text: string, from: number): number {
  const space = text.slice(from, from + BEFORE).search(/\s/)
  return space < 0 ? from : from + space + 1
}

function beforeSpace(text: string, to: number, from: number): number {
  const space = text.slice(from, to).search(/\s\S*$/)
  return space <= 0 ? to : from + space
}
