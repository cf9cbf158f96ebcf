import type { Said } from './answer.ts'
import { CANNOT_TELL, type Card, type Form, formOf, saysTheSame, type Understood } from './card.ts'
import { FEWEST_ANSWERS, hasAnswered } from './readback.ts'
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
  /** How many of the others answered as I did, where counts may be shown: after the closing, or early with names. */
  others: { alike: number; of: number } | null
}

export type Mirror = {
  differs: number
  of: number
  cards: MirrorCard[]
  /** How many of the others I believed to see it as I do. */
  believed: { alike: number; of: number } | null
}

/**
 * My picture beside the brief and, when there is a result to compare with, beside the others. Nobody else sees it. Before there is
 * a result, `early` are those of the others who may be counted already.
 */
export function mirrorOf(
  cards: readonly Card[],
  said: Said,
  result: ReadbackResult | null,
  early: readonly Said[] = [],
): Mirror {
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
      others: result ? othersLikeMe(card.id, mine, result) : earlyLikeMe(card.id, mine, early),
    }
  })
  return {
    differs: compared.filter(({ same }) => same === false).length,
    of: compared.length,
    cards: compared,
    believed: said.belief && believed(said.belief.alikePercent, result, early),
  }
}

function othersLikeMe(cardId: string, mine: Understood | null, result: ReadbackResult | null): MirrorCard['others'] {
  const all = result?.cards.find((card) => card.id === cardId)?.all
  if (mine === null || !result || !all?.counts || all.answered < result.fewest) return null
  const alike = all.counts.find(({ answer }) => answer === mine)?.count
  return alike === undefined ? null : { alike: alike - 1, of: all.answered - 1 }
}

/**
 * Whom a mirror may count before the closing: of those who have answered every card the first five, ten, fifteen, so that one more
 * answer never shows by itself. Nobody below five.
 */
export function countedEarly(others: readonly Said[], cards: number): Said[] {
  const finished = others
    .filter(({ answers }) => hasAnswered(answers.length, cards))
    .map((said) => ({ said, at: said.answers.map(({ savedAt }) => savedAt).reduce((a, b) => (a > b ? a : b), '') }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return finished.slice(0, finished.length - (finished.length % FEWEST_ANSWERS)).map(({ said }) => said)
}

function earlyLikeMe(cardId: string, mine: Understood | null, early: readonly Said[]): MirrorCard['others'] {
  if (mine === null || early.length === 0) return null
  const alike = early.filter(({ answers }) =>
    answers.some((each) => each.itemId === cardId && each.understood === mine),
  )
  return { alike: alike.length, of: early.length }
}

function believed(alikePercent: number, result: ReadbackResult | null, early: readonly Said[]): Mirror['believed'] {
  if (result && result.answered < result.fewest) return null
  const of = result ? result.answered - 1 : early.length
  return of === 0 ? null : { alike: Math.round((alikePercent / 100) * of), of }
}
