import { type Card, type CardDraft, type Form, formOf, onScale, type Understood } from '../card.ts'
import { type DirectionForCards, proposedCards } from '../proposed-cards.ts'
import { asksTheSame } from './matching-card.ts'

/** Where the stated answer of a card that is asked again comes from. */
export const STATED_FROM = ['direction', 'unchanged', 'please-say', 'nothing-stated'] as const

/** A card on its way into the next wave: the same question, with what the text states to it by now. */
export type CarriedCard = Required<Pick<CardDraft, 'facet' | 'statement' | 'stated' | 'options' | 'asksPreferred'>> & {
  form: Form
  /** `please-say`: the text has changed around it, and nobody but the driver knows what it states now. */
  statedFrom: (typeof STATED_FROM)[number]
  statedBefore: Understood | null
}

export type DirectionNow = DirectionForCards & { id: string; goal?: string; whyNow?: string | null }

/** Parts of a direction that answer a facet; a facet that is not here is answered by nothing that can be compared. */
const PART_OF: Partial<Record<Card['facet'], keyof DirectionNow>> = {
  goal: 'goal',
  'why-now': 'whyNow',
  constraint: 'constraints',
  'trade-off': 'tradeOffs',
  'non-goal': 'nonGoals',
  assumption: 'assumptions',
}

/** The same cards again. What the new version states is taken where it can be; otherwise it is left for the driver to say. */
export function carriedCards(
  cards: readonly Card[],
  before: DirectionNow | null,
  now: DirectionNow | null,
): CarriedCard[] {
  const proposals = now ? proposedCards(now) : []
  return cards.map((card) => {
    const base = {
      facet: card.facet,
      form: formOf(card),
      statement: card.statement,
      options: card.options ?? [],
      asksPreferred: card.asksPreferred ?? false,
      statedBefore: card.stated,
    }
    if (now === null) return { ...base, stated: null, statedFrom: 'nothing-stated' }
    const proposed = proposals.find((each) =>
      asksTheSame({ form: each.form ?? null, statement: each.statement, options: each.options ?? null }, card),
    )
    if (proposed) return { ...base, stated: proposed.stated, statedFrom: 'direction' }
    if (card.stated === null)
      return { ...base, stated: null, statedFrom: mayStayOpen(card) ? 'nothing-stated' : 'please-say' }
    if (isUnchanged(card, before, now)) return { ...base, stated: card.stated, statedFrom: 'unchanged' }
    return { ...base, stated: turnedRound(card, proposals), statedFrom: statedFrom(card, proposals) }
  })
}

/** What is expected differs from person to person, and how likely a risk is nobody states. */
function mayStayOpen(card: Card): boolean {
  return formOf(card) !== 'claim' || card.facet === 'expectation' || card.facet === 'risk'
}

function isUnchanged({ facet }: Card, before: DirectionNow | null, now: DirectionNow): boolean {
  if (before === null) return false
  if (before.id === now.id) return true
  const part = PART_OF[facet]
  return part !== undefined && JSON.stringify(before[part]) === JSON.stringify(now[part])
}

/** A position whose goods now stand the other way round in the text says the same from the other end. */
function turnedRound(card: Card, proposals: readonly CardDraft[]): Understood | null {
  const proposed = sameGoods(card, proposals)
  const value = proposed ? onScale({ form: 'position', options: proposed.options ?? [] }, proposed.stated) : null
  return value === null ? null : String(100 - value)
}

function statedFrom(card: Card, proposals: readonly CardDraft[]): CarriedCard['statedFrom'] {
  return sameGoods(card, proposals) ? 'direction' : 'please-say'
}

function sameGoods(card: Card, proposals: readonly CardDraft[]): CardDraft | undefined {
  if (formOf(card) !== 'position') return undefined
  return proposals.find(
    ({ form, options, statement }) =>
      form === 'position' && asksTheSame({ form, statement, options: (options ?? []).toReversed() }, card),
  )
}
