/** A word by which others may know who wrote a text: a hint for its author, never more. */
export type Giveaway = { word: string; because: 'a-name' | 'of-oneself' | 'nobody-else' }

type Around = {
  /** Of everybody who is asked, and of their groups. */
  names: readonly string[]
  /** What everybody has read: the work, the line above the questions, the cards. */
  read: string
}

const OF_ONESELF = new Set(['i', 'my', 'me', 'mine', 'myself', 'our', 'ours', "i'm", "i've"])
const SHORTEST_NAME = 3
const MOST_TOLD = 8

/**
 * Names of people and groups, words in which somebody speaks of themselves, and names or figures that nobody has read
 * before. It knows no language but the first person of English, so silence does not mean that nothing gives one away.
 */
export function giveawaysIn(words: string, { names, read }: Around): Giveaway[] {
  const parts = new Set(
    names
      .flatMap(wordsOf)
      .filter((part) => part.length >= SHORTEST_NAME)
      .map(lower),
  )
  const known = new Set(wordsOf(read).map(lower))
  const told = new Map<string, Giveaway>()
  for (const [at, word] of wordsOf(words).entries()) {
    const small = lower(word)
    const isNamed = at > 0 && /^\p{Lu}/u.test(word)
    const because = parts.has(small)
      ? 'a-name'
      : OF_ONESELF.has(small)
        ? 'of-oneself'
        : !known.has(small) && (isNamed || /\d/.test(word))
          ? 'nobody-else'
          : null
    if (because !== null && !told.has(small)) told.set(small, { word, because })
  }
  return [...told.values()].slice(0, MOST_TOLD)
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
}

function lower(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}
