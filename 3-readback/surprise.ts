import { surpriseFlag } from '@plumbline/measure'
import { answersTo, type Card, type Facet, formOf } from './card.ts'
import type { GroupShown, PredictionShown } from './shown-groups.ts'

/** An answer that clearly more people gave than had been foreseen: a reason to ask, never that anybody is wrong. */
export type Surprise = {
  cardId: string
  groupId: string
  answer: string
  /** How many of the group gave it, and how many of those who were to foresee the group expected it. */
  count: number
  answered: number
  expected: number
  predicted: number
}

/** People who expect a risk and are too few for any statistics: shown by themselves, and never dropped. */
export type Warning = { cardId: string; count: number; answered: number }

/** Whether something will happen is a question of fact; on what is wished or meant a surprise is only one of popularity. */
const OF_FACT: readonly Facet[] = ['risk', 'assumption']

/**
 * Surprises in one card. People say what most of a group will answer, not how many, so only an answer that more than
 * half of the group gave is held against how many foresaw it; on a minority such expectations say nothing, and nothing
 * is said. What may not be shown is not looked at.
 */
export function surprisesIn(
  card: Card,
  groups: readonly GroupShown[],
  predictions: readonly PredictionShown[],
): Surprise[] {
  if (!OF_FACT.includes(card.facet) || formOf(card) === 'ranking') return []
  return groups.flatMap(({ groupId, shown, counts, placed }) => {
    const foreseen = predictions.filter(({ about, told, counts }) => about === groupId && told && counts !== null)
    if (shown !== 'figure' || counts === null || foreseen.length === 0) return []
    const expectedOf = (answer: string) =>
      foreseen.reduce((sum, each) => sum + (each.counts?.find((told) => told.answer === answer)?.count ?? 0), 0)
    const predicted = answersTo(card).reduce((sum, answer) => sum + expectedOf(answer), 0)
    return answersTo(card).flatMap((answer) => {
      const count = counts.find((told) => told.answer === answer)?.count ?? 0
      if (count * 2 <= placed || predicted === 0) return []
      const expected = expectedOf(answer)
      const flag = surpriseFlag(count, placed, expected / predicted)
      return flag.known && flag.flagged
        ? [{ cardId: card.id, groupId, answer, count, answered: placed, expected, predicted }]
        : []
    })
  })
}

/** Of a card about a risk: how many hold it for so, where they are a minority that no flag can see. */
export function warningIn(card: Card, all: GroupShown): Warning | null {
  if (card.facet !== 'risk' || formOf(card) !== 'claim' || all.counts === null) return null
  const count = all.counts.find(({ answer }) => answer === 'agree')?.count ?? 0
  return count > 0 && count * 2 < all.placed ? { cardId: card.id, count, answered: all.placed } : null
}
