// Rule: numbers, dates and names by pattern (English), and which texts have them (measure notes, section 6).
import { FUNCTION_WORDS, MONTHS, NUMBER_WORDS, WEEKDAYS } from './english-words.ts'
import { wordsOf } from './words-of.ts'

export type DifferingDetail = {
  /** As it is written where it is found first; numbers in digits. */
  readonly detail: string
  readonly kind: 'number' | 'date' | 'name'
  /** The texts that have it, some but not all. */
  readonly texts: readonly number[]
}

type Detail = { readonly detail: string; readonly kind: DifferingDetail['kind'] }

/**
 * Numbers, dates and names that stand in some of the texts and not in the others: "March" in one and "June" in another
 * is worth a look before anything else. To be highlighted in the texts, in the order in which they come up.
 * A hint, not a finding: a detail that somebody left out is not thereby denied, and what a text calls by another name is
 * not recognised. English only. Two texts or more; with one nothing differs.
 */
export function differingDetails(texts: readonly string[]): DifferingDetail[] {
  const everyDetail = new Map<string, Detail>()
  for (const found of texts.flatMap(detailsOf)) {
    const key = keyOf(found.detail)
    if (!everyDetail.has(key)) everyDetail.set(key, found)
  }
  // A name that one text has in mid-sentence may stand at the beginning of another, so presence is looked up by words.
  const contents = texts.map((text) => ` ${keyOf(text)} `)
  return [...everyDetail.entries()]
    .map(([key, found]) => ({
      ...found,
      texts: contents.flatMap((content, i) => (content.includes(` ${key} `) ? [i] : [])),
    }))
    .filter((found) => found.texts.length < texts.length)
}

/** Words in lower case, short forms written out and number words as digits, so that "3" and "three" are one detail. */
function keyOf(text: string): string {
  const withoutThousands = text.replaceAll(/(\d)[.,](?=\d{3}(?!\d))/g, '$1')
  return wordsOf(withoutThousands.replaceAll(/(\d)[.,](?=\d)/g, '$1point'))
    .map((word) => {
      const number = (NUMBER_WORDS as readonly string[]).indexOf(word)
      return number === -1 ? (longForm(word) ?? word) : String(number + 2)
    })
    .join(' ')
}

function longForm(word: string): string | undefined {
  // "sept" is the one customary short form of four letters.
  const short = word === 'sept' ? 'sep' : word
  if (short.length !== 3 || short === 'may') return undefined
  return [...MONTHS, ...WEEKDAYS].find((name) => name.startsWith(short) && !AMBIGUOUS_SHORT.has(short))
}

/** Ordinary words that look like short forms. */
const AMBIGUOUS_SHORT: ReadonlySet<string> = new Set(['sun', 'mar', 'sat', 'wed', 'mon'])

function detailsOf(text: string): Detail[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = sentence.match(/\d+(?:[.,]\d+)*|[\p{L}][\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu) ?? []
    return joinedNames(words.flatMap((word, i) => detailOf(word, i === 0)))
  })
}

function sentencesOf(text: string): string[] {
  return text.normalize('NFKC').split(/(?<=[.!?;:])\s+|\n+/u)
}

/** A detail, or a gap between two; neighbouring names belong together. */
type Found = Detail | null

function detailOf(word: string, isFirst: boolean): Found[] {
  const lower = word.toLowerCase()
  if (/^\d/.test(word)) return [{ detail: word, kind: 'number' }]
  if ((NUMBER_WORDS as readonly string[]).includes(lower)) return [{ detail: keyOf(lower), kind: 'number' }]
  if (/^q[1-4]$/.test(lower)) return [{ detail: word, kind: 'date' }]
  if (isDate(word, isFirst)) return [{ detail: word, kind: 'date' }]
  return isName(word, isFirst) ? [{ detail: word, kind: 'name' }] : [null]
}

function isDate(word: string, isFirst: boolean): boolean {
  const lower = word.toLowerCase()
  const name = longForm(lower) ?? lower
  const isListed = ([...MONTHS, ...WEEKDAYS] as readonly string[]).includes(name)
  // "may" and "march" are verbs unless written as names, and at the beginning of a sentence nobody can tell.
  if (lower === 'may' || lower === 'march') return /^\p{Lu}/u.test(word) && !isFirst
  return isListed
}

function isName(word: string, isFirst: boolean): boolean {
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) return true
  return !isFirst && /^\p{Lu}/u.test(word) && word.length > 1 && !FUNCTION_WORDS.has(word.toLowerCase())
}

function joinedNames(found: readonly Found[]): Detail[] {
  const joined: Found[] = []
  for (const one of found) {
    const last = joined.at(-1)
    if (one?.kind === 'name' && last?.kind === 'name')
      joined[joined.length - 1] = { detail: `${last.detail} ${one.detail}`, kind: 'name' }
    else joined.push(one)
  }
  return joined.filter((one) => one !== null)
}
