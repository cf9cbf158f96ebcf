// Rule: fill each set with the items shown least so far, then those met least, then by chance (balanced incomplete sets; measure notes, section 3).
import { type Random, shuffled } from '../random.ts'

/** Fewer appearances than this and a score is one click. */
export const USUAL_APPEARANCES = 3

/**
 * The sets of items to show, for `bestWorstCounts`: every item equally often or once more than others, and each with as
 * many different others as fits. Six items in sets of four, three times each, are five sets, a minute on a phone.
 * Output: numbers of items from 0, in the order to show them. Throws RangeError for sets smaller than three (nothing
 * would be left between best and worst), larger than all items, or fewer than one appearance.
 */
export function bestWorstSets(
  items: number,
  setSize: number,
  random: Random,
  appearances: number = USUAL_APPEARANCES,
): number[][] {
  if (!(Number.isInteger(setSize) && setSize >= 3 && setSize <= items)) {
    throw new RangeError(`Sets hold 3 to ${items} of ${items} items, not ${setSize}.`)
  }
  if (!(appearances >= 1)) throw new RangeError('Every item must be shown at least once.')
  const shown = new Array<number>(items).fill(0)
  const met = shown.map(() => new Array<number>(items).fill(0))
  const metBefore = (item: number, set: readonly number[]) =>
    set.reduce((sum, other) => sum + (met[item]?.[other] as number), 0)
  return Array.from({ length: Math.ceil((items * appearances) / setSize) }, () => {
    const set: number[] = []
    while (set.length < setSize) {
      const free = shuffled([...shown.keys()], random).filter((item) => !set.includes(item))
      const [next] = free.sort(
        (a, b) => (shown[a] as number) - (shown[b] as number) || metBefore(a, set) - metBefore(b, set),
      )
      set.push(next as number)
      shown[next as number] = (shown[next as number] as number) + 1
    }
    for (const one of set)
      for (const other of set) if (one !== other) (met[one] as number[])[other] = (met[one]?.[other] as number) + 1
    return shuffled(set, random)
  })
}
