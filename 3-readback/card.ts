import { CLAIM_SCALE, type Item, type ItemAnswer, type Scale, tolerance } from '@plumbline/measure'

/** What an answer to a card looks like: taking sides on a sentence, a position between two goods, one of several, an order. */
export const FORMS = ['claim', 'position', 'choice', 'ranking'] as const
export type Form = (typeof FORMS)[number]

export const FACETS = [
  'goal',
  'why-now',
  'constraint',
  'trade-off',
  'non-goal',
  'assumption',
  'decision-rights',
  'expectation',
  'risk',
] as const
export type Facet = (typeof FACETS)[number]

/** What can be understood of a claim; "cannot tell" is an answer to every card, and one about our text. */
export const UNDERSTOOD = ['agree', 'depends', 'disagree', 'cannot-tell'] as const
/** What the direction says to a claim. For a plausible misreading that is "disagree". */
export const STATED = ['agree', 'depends', 'disagree'] as const
/** The marks of a position: wholly the first good, …, half way, …, wholly the second. */
export const POSITIONS = ['0', '25', '50', '75', '100'] as const
export const CANNOT_TELL = 'cannot-tell'

/**
 * An answer as it is kept: a word of `UNDERSTOOD` to a claim, a mark of `POSITIONS`, the place of a choice in the list
 * of options (`0`, `1`, …), or for a ranking these places in the order wished, the first first (`2,0,1`); to every
 * card also `cannot-tell`.
 */
export type Understood = string

/** One card of a read-back. */
export type Card = {
  id: string
  readbackId: string
  place: number
  facet: Facet
  /** Nothing: a claim, as all cards were once. */
  form: Form | null
  statement: string
  /** What the direction says, as an answer; nothing where nothing is stated yet. */
  stated: Understood | null
  /** The two goods of a position; what can be chosen or put in order. Nothing for a claim. */
  options: string[] | null
  /** Also asked: what would I prefer? Kept apart from what was understood. */
  asksPreferred: boolean | null
}

export type CardDraft = Pick<Card, 'facet' | 'statement' | 'stated'> & {
  form?: Form
  options?: string[]
  asksPreferred?: boolean
}

/** `pleaseSay`: what the direction said to it in an earlier round; what it says now nobody but the driver knows. */
export type CarriedDraft = CardDraft & { pleaseSay?: Understood | null }

const FEWEST_OPTIONS = 2
export const MOST_OPTIONS = 6
export const LONGEST_OPTION = 120

type Asked = Pick<Card, 'form' | 'options'>

export function formOf({ form }: Asked): Form {
  return form ?? 'claim'
}

/** Everything that can be answered besides `cannot-tell`, in its order; nothing to list for a ranking. */
export function answersTo(card: Asked): string[] {
  const form = formOf(card)
  if (form === 'claim') return [...STATED]
  if (form === 'position') return [...POSITIONS]
  return form === 'choice' ? (card.options ?? []).map((_, place) => String(place)) : []
}

export function isAnswerTo(card: Asked, answer: string): boolean {
  if (answer === CANNOT_TELL) return true
  return formOf(card) === 'ranking' ? placesOf(card, answer) !== null : answersTo(card).includes(answer)
}

/** How many options a card of each form has; a sentence about what is wrong, or nothing. */
export function optionsRefused(card: Asked): string | null {
  const options = card.options ?? []
  const form = formOf(card)
  if (form === 'claim') return options.length === 0 ? null : 'A claim has no options.'
  if (form === 'position' && options.length !== 2) return 'A position lies between two goods.'
  if (options.length < FEWEST_OPTIONS || options.length > MOST_OPTIONS)
    return `Name ${FEWEST_OPTIONS} to ${MOST_OPTIONS} options.`
  return new Set(options.map((option) => option.toLowerCase())).size < options.length
    ? 'Two options are the same.'
    : null
}

/** The scale on which answers can be averaged; a choice and a ranking have none. */
export function scaleOf(card: Asked): Scale | null {
  const form = formOf(card)
  if (form === 'claim') return CLAIM_SCALE
  return form === 'position' ? { from: 0, to: 100, step: 25 } : null
}

const CLAIM_VALUES: Readonly<Record<string, number>> = { agree: 2, depends: 1, disagree: 0 }

/** Where an answer stands on the scale of its card; nowhere for "cannot tell", no answer, a choice and a ranking. */
export function onScale(card: Asked, answer: Understood | null): number | null {
  if (answer === null || answer === CANNOT_TELL) return null
  const form = formOf(card)
  if (form === 'claim') return CLAIM_VALUES[answer] ?? null
  return form === 'position' ? Number(answer) : null
}

/** The card as the measures see it. */
export function measuredAs(card: Asked): Item {
  const form = formOf(card)
  if (form === 'claim') return { kind: 'claim' }
  if (form === 'position') return { kind: 'scale', scale: { from: 0, to: 100, step: 25 } }
  if (form === 'choice') return { kind: 'choice', options: answersTo(card) }
  return { kind: 'ranking', options: card.options?.length ?? 0 }
}

/** An answer as the measures see it. */
export function asMeasured(card: Asked, answer: Understood | null): ItemAnswer | null {
  if (answer === null) return null
  if (answer === CANNOT_TELL) return "can't tell"
  const form = formOf(card)
  if (form === 'position') return Number(answer)
  return form === 'ranking' ? placesOf(card, answer) : answer
}

/** For each option the place it was given, from 0; nothing when it is no order of these options. */
function placesOf({ options }: Asked, answer: string): number[] | null {
  const count = options?.length ?? 0
  const order = answer.split(',')
  const places = Array.from({ length: count }, (_, option) => order.indexOf(String(option)))
  return order.length === count && !places.includes(-1) ? places : null
}

/** Whether two answers say the same: one step of a position apart is the same, `cannot tell` is the same as nothing. */
export function saysTheSame(card: Asked, one: Understood, other: Understood): boolean {
  if (one === CANNOT_TELL || other === CANNOT_TELL) return false
  const scale = formOf(card) === 'position' ? scaleOf(card) : null
  if (scale) return Math.abs(Number(one) - Number(other)) <= tolerance(scale)
  return one === other
}

/** The options in the order of a ranking. */
export function inRankedOrder({ options }: Asked, answer: string): string[] {
  return answer.split(',').flatMap((place) => options?.[Number(place)] ?? [])
}
