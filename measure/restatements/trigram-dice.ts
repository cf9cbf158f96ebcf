// Formula: 2 |X and Y| / (|X| + |Y|) over sets of three letters in a row (Dice 1945, Ecology 26:297-302).
import { wordsOf } from './words-of.ts'

/**
 * How alike the letters of two texts run, 0 to 1. Good for one thing: above .9 one was probably copied from the other
 * (see `verbatimCopies`, which also looks at order and at details). Never to be shown. NaN when neither has a word.
 */
export function trigramDice(one: string, other: string): number {
  const [x, y] = [trigramsOf(one), trigramsOf(other)]
  return (2 * x.intersection(y).size) / (x.size + y.size)
}

function trigramsOf(text: string): Set<string> {
  const words = wordsOf(text)
  const padded = ` ${words.join(' ')} `
  return new Set(words.length === 0 ? [] : Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)))
}
