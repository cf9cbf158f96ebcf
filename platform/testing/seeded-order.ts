/** The same things in an order that looks like chance and is the same each time. */
export function seededOrder<T>(things: readonly T[]): T[] {
  let seed = 20_261_125
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed
  }
  return things
    .map((thing) => ({ thing, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ thing }) => thing)
}
