import type { Said } from './answer.ts'
import { CANNOT_TELL, type Card, type Form, formOf, saysTheSame, type Understood } from './card.ts'
import type { ReadbackResult } from './result.ts'

type MirrorCard = {
  id: string
  statement: string
  mine: Understood | null
  form: Form
  options: string[]
  stated: Understood | null
  /** Null when one could not tell or nothing is stated: that says something about the text, not about the reader. */
  same: boolean | null
  /** How many of the others answered as I did; only after the closing, and only where counts may be shown. */
  others: { alike: number; of: number } | null
}

export type Mirror = {
  differs: number
  of: number
  cards: MirrorCard[]
  /** How many of the others I believed to see it as I do. */
  believed: { alike: number; of: number } | null
}

/** My picture beside the brief and, when there is a result to compare with, beside the others. Nobody else sees it. */
export function mirrorOf(cards: readonly Card[], said: Said, result: ReadbackResult | null): Mirror {
  const compared = cards.map((card): MirrorCard => {
    const mine = said.answers.find((answer) => answer.itemId === card.id)?.understood ?? null
    const { stated } = card
    const same = mine === null || stated === null || mine === CANNOT_TELL ? null : saysTheSame(card, mine, stated)
    return {
      id: card.id,
      statement: card.statement,
      form: formOf(card),
      options: card.options ?? [],
      mine,
      stated,
      same,
      others: othersLikeMe(card.id, mine, result),
    }
  })
  return {
    differs: compared.filter(({ same }) => same === false).length,
    of: compared.length,
    cards: compared,
    believed: said.belief && result ? believedOthers(said.belief.alikePercent, result) : null,
  }
}

function othersLikeMe(cardId: string, mine: Understood | null, result: ReadbackResult | null): MirrorCard['others'] {
  const all = result?.cards.find((card) => card.id === cardId)?.all
  if (mine === null || !result || !all?.counts || all.answered < result.fewest) return null
  const alike = all.counts.find(({ answer }) => answer === mine)?.count
  return alike === undefined ? null : { alike: alike - 1, of: all.answered - 1 }
}

function believedOthers(
  alikePercent: number,
  { answered, fewest }: ReadbackResult,
): { alike: number; of: number } | null {
  if (answered < fewest) return null
  return { alike: Math.round((alikePercent / 100) * (answered - 1)), of: answered - 1 }
}
