// Rule: fewer than two words that are neither grammar nor a buzzword (closed lists, English; measure notes, section 6).
import { BUZZWORDS, FUNCTION_WORDS } from './english-words.ts'
import { wordsOf } from './words-of.ts'

/** One word alone can be an accident of the lists; two say what it is about. */
const FEWEST_WORDS_WITH_CONTENT = 2

/**
 * The texts that would fit under any plan ("drive customer value through innovation"): nobody could disagree, so
 * agreeing with them means nothing. Ask their writers what will be different. A hint for the writer alone, never shown
 * to others. English only: in another language nearly every word counts as content, and nothing is found.
 */
export function emptyTexts(texts: readonly string[]): number[] {
  return texts.flatMap((text, i) => (contentWords(text).size < FEWEST_WORDS_WITH_CONTENT ? [i] : []))
}

function contentWords(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => !FUNCTION_WORDS.has(word) && !BUZZWORDS.has(word)))
}
