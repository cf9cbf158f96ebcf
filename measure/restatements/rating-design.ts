// Rule: cyclic design, person i rates texts i + o (mod n) for the same offsets o, half the circle first (John & Williams 1995, Cyclic and Computer Generated Designs; measure notes, section 6).
import { type Random, shuffled } from '../random.ts'

/** For each person the texts to rate, in the order to show them; text and person have the same number. */
export type RatingDesign = readonly (readonly number[])[]

/**
 * Who rates whose text. Everybody rates equally many, every text is rated equally often, nobody rates their own.
 * With floor(n/2) ratings a person every two texts are compared, by one of the two writers or by both; with fewer, as
 * many pairs as there are ratings, and all texts hang together; with more, pairs begin to be compared both ways.
 * Input: how many people wrote, how many ratings each gives (see `usualRatings`), a generator, by which people take
 * their places in the circle. Throws RangeError for fewer than two people or ratings not between 1 and n - 1.
 */
export function ratingDesign(people: number, ratings: number, random: Random): RatingDesign {
  if (!(Number.isInteger(people) && people >= 2)) throw new RangeError('A rating design needs two people or more.')
  if (!(Number.isInteger(ratings) && ratings >= 1 && ratings < people)) {
    throw new RangeError(`Each of ${people} people can rate 1 to ${people - 1} texts, not ${ratings}.`)
  }
  const circle = shuffled(upTo(people), random)
  const offsets = offsetsFor(people, ratings, random)
  const design: number[][] = circle.map(() => [])
  circle.forEach((person, place) => {
    const texts = offsets.map((offset) => circle[(place + offset) % people] as number)
    // Nobody's text comes first for everyone who rates it.
    design[person] = shuffled(texts, random)
  })
  return design
}

function offsetsFor(people: number, ratings: number, random: Random): number[] {
  if (ratings >= Math.floor(people / 2)) return upTo(ratings).map((i) => i + 1)
  // Below half of the circle no pair comes twice. Offset 1 links everyone, however unlucky the draw of the others.
  const others = upTo(Math.floor((people - 1) / 2) - 1).map((i) => i + 2)
  return [1, ...shuffled(others, random).slice(0, ratings - 1)]
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i)
}
