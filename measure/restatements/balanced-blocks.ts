// Formula: r = lambda (v - 1) / (k - 1), b = v r / k, b >= v (Fisher 1940); blocks of a cyclic design from a difference set (Bose 1939, Annals of Eugenics 9:353-399).

export type BalancedBlocks = {
  /** r: in how many blocks each item is; NaN when no such design can exist. */
  readonly blocksPerItem: number
  /** b: how many blocks there are. */
  readonly blocks: number
  /** The blocks themselves, where turning one block round the circle makes them all; otherwise undefined. */
  readonly cyclic?: readonly (readonly number[])[]
}

/** A search above this takes longer than anybody needs a perfectly balanced design. */
const MOST_ITEMS_TO_SEARCH = 31

/**
 * Could v items be put into blocks of k so that every two items meet in exactly lambda blocks? With 7 texts and blocks
 * of 3 they meet once in 7 blocks (the Fano plane). The figures are necessary, not sufficient: for some parameters
 * that pass no design exists. Both are NaN when they are not whole or a block is not smaller than all items.
 */
export function balancedBlocks(items: number, blockSize: number, lambda: number): BalancedBlocks {
  const blocksPerItem = (lambda * (items - 1)) / (blockSize - 1)
  const blocks = (items * blocksPerItem) / blockSize
  const isPossible = blockSize >= 2 && blockSize < items && Number.isInteger(blocksPerItem) && Number.isInteger(blocks)
  if (!isPossible || blocks < items) return { blocksPerItem: Number.NaN, blocks: Number.NaN }
  const base = blocks === items && items <= MOST_ITEMS_TO_SEARCH ? differenceSet(items, blockSize, lambda) : undefined
  if (!base) return { blocksPerItem, blocks }
  const cyclic = Array.from({ length: items }, (_, turn) => base.map((item) => (item + turn) % items))
  return { blocksPerItem, blocks, cyclic }
}

/** k places on a circle of v such that every distance comes up equally often; the first in order, if there is one. */
function differenceSet(items: number, blockSize: number, lambda: number): readonly number[] | undefined {
  const used = new Array<number>(items).fill(0)
  const differencesTo = (chosen: readonly number[], item: number) =>
    chosen.flatMap((other) => [item - other, other - item + items])
  const extend = (chosen: readonly number[]): readonly number[] | undefined => {
    if (chosen.length === blockSize) return chosen
    for (let item = (chosen.at(-1) ?? -1) + 1; item < items; item++) {
      const added = differencesTo(chosen, item)
      for (const difference of added) used[difference] = (used[difference] ?? 0) + 1
      const found = used.every((times) => times <= lambda) ? extend([...chosen, item]) : undefined
      if (found) return found
      for (const difference of added) used[difference] = (used[difference] ?? 0) - 1
    }
    return undefined
  }
  return extend([0])
}
