/** A text that can be found: its id and its words, as `wordsOf` gives them. */
export type Findable = { id: string; words: readonly string[] }

/** How many texts hold each word, how long they are, and where each word stands. */
export type WordIndex = {
  ids: readonly string[]
  lengths: Float64Array
  meanLength: number
  places: ReadonlyMap<string, { at: Int32Array; times: Float64Array }>
}

/** How quickly more of the same word counts less, and how much the length of a text is allowed for; the usual values. */
const SATURATION = 1.2
const LENGTH_SHARE = 0.75

export function indexOf(texts: readonly Findable[]): WordIndex {
  const lengths = new Float64Array(texts.length)
  const collected = new Map<string, { at: number[]; times: number[] }>()
  for (const [at, { words }] of texts.entries()) {
    lengths[at] = words.length
    const times = new Map<string, number>()
    for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
    for (const [word, count] of times) {
      const places = collected.get(word) ?? { at: [], times: [] }
      places.at.push(at)
      places.times.push(count)
      collected.set(word, places)
    }
  }
  const places = new Map(
    [...collected].map(([word, found]) => [
      word,
      { at: Int32Array.from(found.at), times: Float64Array.from(found.times) },
    ]),
  )
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return { ids: texts.map(({ id }) => id), lengths, meanLength: texts.length === 0 ? 0 : total / texts.length, places }
}

/**
 * Formula: Okapi BM25 with k1 = 1.2 and b = 0.75 (Robertson & Zaragoza, The Probabilistic Relevance Framework, 2009), with the
 * never negative word weight ln(1 + (N - n + 0.5) / (n + 0.5)). A word that stands several times in what is looked for counts
 * 1 + ln(times). `tells` says how much each word counts besides, by what is known of it elsewhere.
 * Gives a score, 0 or more, for each text of the index, in its order.
 */
export function relevance(
  index: WordIndex,
  words: readonly string[],
  tells: (word: string) => number = () => 1,
): Float64Array {
  const scores = new Float64Array(index.ids.length)
  for (const [word, times] of timesOf(words)) {
    const found = index.places.get(word)
    if (!found) continue
    const weight = rarity(index.ids.length, found.at.length) * (1 + Math.log(times)) * tells(word)
    for (let place = 0; place < found.at.length; place += 1) {
      const at = found.at[place] as number
      const often = found.times[place] as number
      const allowance =
        SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (index.lengths[at] as number)) / index.meanLength)
      scores[at] = (scores[at] as number) + (weight * often * (SATURATION + 1)) / (often + allowance)
    }
  }
  return scores
}

/** How much a word tells: the fewer texts hold it, the more. */
export function rarity(texts: number, holding: number): number {
  return Math.log(1 + (texts - holding + 0.5) / (holding + 0.5))
}

/** Fewer texts than this cannot tell how usual a word is. */
const FEW = 30

/** How rare a word is in these texts, from 0 to 1: 1 for a word that none of them holds. */
export function rareness(index: WordIndex): (word: string) => number {
  const texts = Math.max(index.ids.length, FEW)
  const most = rarity(texts, 0)
  return (word) => rarity(texts, index.places.get(word)?.at.length ?? 0) / most
}

/** The words that both share, the most telling first. */
export function sharedWords(index: WordIndex, at: number, words: readonly string[], atMost: number): string[] {
  return [...timesOf(words).keys()]
    .flatMap((word) => {
      const found = index.places.get(word)
      return found?.at.includes(at) ? [{ word, tells: rarity(index.ids.length, found.at.length) }] : []
    })
    .sort((a, b) => b.tells - a.tells || (a.word < b.word ? -1 : 1))
    .slice(0, atMost)
    .map(({ word }) => word)
}

function timesOf(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}
