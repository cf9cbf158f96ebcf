import { type Random, ratingDesign, seededRandom, shuffled, verbatimCopies } from '@plumbline/measure'

export type Written = { respondentId: string; sentence: string }

/** Who reads what: the texts with those who wrote them, and for each person the numbers of the texts in their order. */
export type Dealing = { texts: readonly (readonly string[])[]; hands: ReadonlyMap<string, readonly number[]> }

/** Seven sentences take a minute and a half. */
export const MOST_TO_JUDGE = 7
/** With more, each would be read by so few writers of others that no meaning could be seen. */
export const MOST_TEXTS = 30
/** Up to here seven sentences a person are more than half of the circle, so that some pairs are judged both ways. */
const LARGEST_FULL_CIRCLE = 13

/**
 * Deals the sentences out. Whoever wrote reads on round a circle (`ratingDesign`), beyond half of it where seven are enough
 * for that, so that pairs still meet when people are missing, and some are judged both ways; on a larger circle six and the one
 * that stands just behind. Who only answered, who wrote the words of somebody else, and whose sentence was not drawn
 * get those that the fewest read. Nobody reads their own. Copies are one text.
 */
export function dealt(written: readonly Written[], others: readonly string[], seed: number): Dealing {
  const random = seededRandom(seed)
  const texts: { words: string; writers: string[] }[] = []
  const withoutPlace = [...others]
  for (const { respondentId, sentence } of shuffled(written, random)) {
    const same = texts.find(({ words }) => verbatimCopies([words, sentence]).length > 0)
    same?.writers.push(respondentId)
    if (same === undefined && texts.length < MOST_TEXTS) texts.push({ words: sentence, writers: [respondentId] })
    else withoutPlace.push(respondentId)
  }
  const hands = new Map<string, readonly number[]>()
  if (texts.length < 2) return { texts: texts.map(({ writers }) => writers), hands }
  const circle = circleOf(texts.length, seed)
  const readBy = texts.map(() => 0)
  const deal = (person: string, hand: readonly number[]) => {
    hands.set(person, hand)
    for (const text of hand) readBy[text] = (readBy[text] ?? 0) + 1
  }
  texts.forEach(({ writers }, text) => {
    deal(writers[0] as string, circle[text] ?? [])
  })
  for (const person of shuffled(withoutPlace, random)) {
    const readable = [...texts.keys()].filter((text) => !texts[text]?.writers.includes(person))
    deal(person, fewestRead(readable, readBy, random).slice(0, MOST_TO_JUDGE))
  }
  return { texts: texts.map(({ writers }) => writers), hands }
}

function circleOf(texts: number, seed: number): readonly (readonly number[])[] {
  if (texts <= LARGEST_FULL_CIRCLE) return ratingDesign(texts, Math.min(MOST_TO_JUDGE, texts - 1), seededRandom(seed))
  // The same seed draws the same circle, so one step round it leads from each to the one who stands before them.
  const ahead = ratingDesign(texts, 1, seededRandom(seed)).map(([next]) => next)
  return ratingDesign(texts, MOST_TO_JUDGE - 1, seededRandom(seed)).map((hand, person) => [
    ...hand,
    ahead.indexOf(person),
  ])
}

function fewestRead(texts: readonly number[], readBy: readonly number[], random: Random): number[] {
  return shuffled(texts, random).sort((a, b) => (readBy[a] ?? 0) - (readBy[b] ?? 0))
}
