import { stemOf } from './stem.ts'

/** Words that stand one after the other, in small letters and without accents; the last may be only begun. */
export type Form = { words: readonly string[]; begun: boolean }
/** One thing that is looked for, in any of these forms, and how much it counts where it is found. */
export type Term = { forms: readonly Form[]; weight: number }
export type Sought = { terms: readonly Term[]; all: boolean }

export const LONGEST_SOUGHT = 300
/** More than these are not looked for. */
const MOST_TERMS = 12
const LONGEST_WORD = 60

/** Small letters without accents, as both indexes have them. */
export function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

function wordsIn(text: string): string[] {
  return bare(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** So common that they tell nothing, in English, German and French; looked for only where nothing else was typed, or between quotation marks. */
const EMPTY_WORDS = new Set(
  `a about an and any are as at be been but by did do does for from had has have how i if in into is it its me my no not of on or our so that the their them then there these they this to us was we were what when where which who why will with would you your can could should shall may might must than
  aren couldn didn doesn don hadn hasn haven isn shouldn wasn weren won wouldn
  au aux avec avons ce ces cette dans du elle elles est et il ils je la le les leur nous on ont ou par pas pour pourquoi que qui sa se ses son sont sur une vous
  aber als am an auch auf aus bei bin das dass dem den der des die dies ein eine einem einen einer es fur haben hat hatte ich im ist mit nach nicht oder sich sie sind so um und uns von war waren was wer wie wir wird wurde wurden zu zum zur`
    .split(/\s+/)
    .filter(Boolean),
)

/** What is shortened to a sound before or after an apostrophe: the team’s, l’API. */
const SHORTENED = /(?<=\p{L})['’](?:s|t|d|ll|m|re|ve)(?!\p{L})|(?<!\p{L})(?:c|d|j|l|m|n|qu|s|t)['’](?=\p{L})/giu

const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/g

/** What was typed as what is looked for. With `begun`, the last word may go on. */
export function termsOf(typed: string, { begun }: { begun: boolean }): Term[] {
  const text = typed.slice(0, LONGEST_SOUGHT)
  const phrases = [...text.matchAll(PHRASE)].map(([, phrase = '']) => wordsIn(phrase))
  const rest = text.replace(PHRASE, ' , ').replace(SHORTENED, ' ')
  const loose = wordsIn(rest)
  const goesOn = begun && /[\p{L}\p{N}]$/u.test(bare(rest)) ? loose.at(-1) : undefined
  const telling = loose.filter((word) => !EMPTY_WORDS.has(word))
  const kept = telling.length + phrases.flat().length > 0 ? telling : loose
  const terms = [
    ...phrases.filter((words) => words.length > 0).map((words) => one([{ words, begun: false }])),
    ...[...new Set(kept)].map((word) => one(word === goesOn ? begunForms(word) : [{ words: [word], begun: false }])),
  ]
  return terms.slice(0, MOST_TERMS)
}

function one(forms: readonly Form[]): Term {
  return {
    weight: 1,
    forms: forms.map(({ words, begun }) => ({ begun, words: words.map((word) => word.slice(0, LONGEST_WORD)) })),
  }
}

const SHORTEST_BEGUN = 2

/** Beginnings of endings which a stem does not have any more: who has typed “migrati” means “migration”, found as “migrat”. */
const BEGUN_ENDINGS = ['i', 'io', 'in', 'it', 'iv', 'iz', 'ti', 'tio', 'at', 'ati', 'atio', 'me', 'men', 'ne', 'nes']
const ENDINGS = ['', 'e', 'ed', 'ing', 'ion', 'ation', 'ment', 'ness']
const SHORTEST_STEM = 4

function begunForms(word: string): Form[] {
  const exact = { words: [word], begun: false }
  const stem = stemOf(word)
  // An index of stems knows the beginning of a word only where that has no ending itself.
  const bareEnd = word.startsWith(stem) && word.length - stem.length <= 1 && !word.endsWith('s')
  if (word.length < SHORTEST_BEGUN || !bareEnd) return [exact]
  const whole = BEGUN_ENDINGS.filter((ending) => word.endsWith(ending))
    .map((ending) => word.slice(0, -ending.length))
    .filter((stem) => stem.length >= SHORTEST_STEM)
    .flatMap((stem) => ENDINGS.map((ending) => stem + ending).find((full) => stemOf(full) === stem) ?? [])
  return [{ words: [word], begun: true }, ...whole.map((full) => ({ words: [full], begun: false }))]
}

/** From so many rows on a word is one of the common ones. */
export const COMMON_FROM = 512

/** A word counts for more the rarer it is: one more for each halving. Nothing for what no row holds. */
export function weightOf(rows: number): number {
  return rows === 0 ? 0 : 1 + Math.floor(Math.log2(COMMON_FROM / Math.min(rows, COMMON_FROM)))
}

/** Where nothing holds all, so many of the rarest are looked for. */
const MOST_OF_SOME = 6

/** As much of it as there is: the rarest of the terms, each for itself. */
export function someOf(terms: readonly Term[]): Sought {
  return { all: false, terms: [...terms].sort((a, b) => b.weight - a.weight).slice(0, MOST_OF_SOME) }
}

/** How a term was typed, for whoever is told that it was not found. */
export function typedAs({ forms }: Term): string {
  return forms[0]?.words.join(' ') ?? ''
}
