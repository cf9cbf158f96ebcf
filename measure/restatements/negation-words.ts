// Rule: the words of a closed list, and those that end in n't (English).
import { NEGATIONS } from './english-words.ts'

/**
 * The words that turn a text round, in their order: "Do not ship" against "Ship" is the difference that counts, and
 * comparing words hardly sees it. To be highlighted where texts differ in them. English only; "stop", "avoid" and irony
 * are not found.
 */
export function negationWords(text: string): string[] {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []
  return words.filter((word) => NEGATIONS.has(word) || word.endsWith("n't"))
}
