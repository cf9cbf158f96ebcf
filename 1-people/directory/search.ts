import { bareLetters } from '../bare-letters.ts'
/** What the directory lists: people, groups, and what is owned. */
export const ENTRY_KINDS = ['person', 'group', 'asset'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** How well an entry fits what was typed: its very name, its beginning, the beginning of a word, or anywhere. */
export const FITS = ['exact', 'beginning', 'word', 'within'] as const
export type Fit = (typeof FITS)[number]

/** Shorter than this, what stands inside a word is not looked for. */
const SHORTEST_WITHIN = 3

/** Small letters without accents, with two spaces for whatever is no letter or digit, as the index has them. */
export function folded(typed: string): string {
  return bareLetters(typed)
    .replace(/[^\p{L}\p{N}]+/gu, '  ')
    .trim()
}

/** The piece of text that stands in the words of whatever fits in this way; nothing where that cannot be looked for. */
export function pieceFor(fit: Fit, typed: string): string | undefined {
  const sought = folded(typed)
  if (sought === '') return undefined
  if (fit === 'exact') return `^^${sought}$`
  if (fit === 'beginning') return `^^${sought}`
  if (fit === 'word') return `  ${sought}`
  return [...sought].length < SHORTEST_WITHIN ? undefined : sought
}

/** The best way in which these words fit, or nothing. */
export function fitOf(words: string, typed: string): Fit | undefined {
  const held = bareLetters(words)
  return FITS.find((fit) => {
    const piece = pieceFor(fit, typed)
    return piece !== undefined && held.includes(piece)
  })
}

/** What is to be mended: no source states it any more, only something else refers to it, nobody owns it. */
export const TO_MEND = ['stale', 'placeholder', 'without-owner'] as const
export type ToMend = (typeof TO_MEND)[number]
