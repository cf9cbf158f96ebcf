// Formula: (times best - times worst) / times shown (Finn & Louviere 1992; Louviere, Flynn & Marley 2015, Best-Worst Scaling).

/** One answer: which of the items shown matters most, and which least. */
export type BestWorstAnswer = { readonly shown: readonly string[]; readonly best: string; readonly worst: string }

export type BestWorstCount = {
  readonly item: string
  readonly best: number
  readonly worst: number
  readonly seen: number
  /** -1 = always worst, 0 = as often best as worst (or neither), 1 = always best. */
  readonly score: number
}

/**
 * What matters most and least among several items, from small sets in which each person marked one of each. Items in the
 * order in which they were first shown. A score of 0 can mean "in the middle" or "people are split": look at both counts.
 * An item's score depends on what it was shown with, so show every item equally often and in balanced sets (see
 * `bestWorstSets`), at least three times. Throws RangeError for an answer that names an item not shown, or the same
 * item twice.
 */
export function bestWorstCounts(answers: readonly BestWorstAnswer[]): BestWorstCount[] {
  for (const answer of answers) refuseImpossible(answer)
  const items = [...new Set(answers.flatMap(({ shown }) => shown))]
  return items.map((item) => {
    const best = answers.filter((answer) => answer.best === item).length
    const worst = answers.filter((answer) => answer.worst === item).length
    const seen = answers.filter((answer) => answer.shown.includes(item)).length
    return { item, best, worst, seen, score: (best - worst) / seen }
  })
}

function refuseImpossible({ shown, best, worst }: BestWorstAnswer): void {
  const isPossible =
    shown.includes(best) && shown.includes(worst) && best !== worst && new Set(shown).size === shown.length
  if (!isPossible) throw new RangeError('Best and worst must be two different items of a set without repetition.')
}
