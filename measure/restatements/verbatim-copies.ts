// Rule: trigram Dice above .9, shared words in the same order, the same negations and details (measure notes, section 6).
import { differingDetails } from './differing-details.ts'
import { negationWords } from './negation-words.ts'
import { trigramDice } from './trigram-dice.ts'
import { wordsOf } from './words-of.ts'

/** Above this two texts differ in a word or a letter. Rewording by the same person lies far below. */
const NEARLY_THE_SAME = 0.9

/**
 * Pairs of texts of which one was probably copied from the other: who copies has not said what they understood, so ask
 * for own words. Put the original statement among the texts to see who copied that. A copy with one date, number, name
 * or "not" changed is none: the change may be the point. Pairs in ascending order; works in any language that puts
 * spaces between words, except that names and negations are known in English only.
 */
export function verbatimCopies(texts: readonly string[]): [number, number][] {
  return texts.flatMap((one, i) =>
    texts.slice(i + 1).flatMap((other, k): [number, number][] => (isCopy(one, other) ? [[i, i + 1 + k]] : [])),
  )
}

function isCopy(one: string, other: string): boolean {
  return (
    trigramDice(one, other) > NEARLY_THE_SAME &&
    haveSharedWordsInOrder(wordsOf(one), wordsOf(other)) &&
    negationWords(one).join() === negationWords(other).join() &&
    differingDetails([one, other]).length === 0
  )
}

/** "Speed over cost" and "Cost over speed" share all words, but not their order. */
function haveSharedWordsInOrder(one: readonly string[], other: readonly string[]): boolean {
  const rest = [...other]
  const shared = one.filter((word) => {
    const at = rest.indexOf(word)
    if (at !== -1) rest.splice(at, 1)
    return at !== -1
  })
  return longestCommonOrder(one, other) === shared.length
}

function longestCommonOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const word of one) {
    const next = [0]
    other.forEach((candidate, j) => {
      next.push(word === candidate ? (row[j] as number) + 1 : Math.max(row[j + 1] as number, next[j] as number))
    })
    row = next
  }
  return row.at(-1) ?? 0
}
