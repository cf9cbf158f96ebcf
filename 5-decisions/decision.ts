/** What was decided, so that a stranger finds what, why, what follows and who is next. */
export type Decision = {
  id: string
  workId: string
  /** Where somebody put it on its way; nothing for what was recorded before there were stages, which is decided. */
  stage: Stage | null
  /** How it was decided, once it is. */
  outcome: Outcome | null
  /** How one gets to an end. */
  method: Method | null
  /** Rises when what, owner, date or a consequence changes. */
  version: number
  /** Rises with every edit; nothing before the first. */
  revision: number | null
  /** The direction that it was decided under. */
  directionVersionId: string | null
  /** What speaks for one answer or the other. */
  drivers: string[] | null
  /** How sure the approver is that the expected result comes, in percent. */
  confidence: number | null
  expectedResult: string | null
  /** What would make one look at it again before its day. */
  reviewTriggers: string[] | null
  /** Numbers and names under which it is known elsewhere. */
  aliases: string[] | null
  question: string
  /** What was chosen; empty as long as nothing is proposed. */
  chosen: string
  because: string
  consequences: Consequence[]
  /** What was not chosen, and why not. */
  options: OptionNotTaken[]
  door: Door
  /** Said out loud, because silence is not agreement. */
  nobodyDisagreed: boolean
  approverId: string | null
  nextStep: string | null
  nextOwnerId: string | null
  nextByOn: string | null
  reviewOn: string | null
  /** Decided on, recorded at and effective from are three different days. */
  decidedOn: string | null
  effectiveFrom: string | null
  recordedAt: string
  recordedById: string | null
  /** Where it was read from, when not recorded here. */
  source: string | null
}

export type Consequence = { what: string; kind: 'good' | 'bad' | 'neutral'; borneBy: string | null }
export type OptionNotTaken = { option: string; notChosenBecause: string }

/** How hard it would be to go back through it. */
export const DOORS = ['two-way', 'costly', 'one-way'] as const
export type Door = (typeof DOORS)[number]

/** The stages that somebody says it has come to, in their order. */
export const STAGES = [
  'question',
  'exploring',
  'proposed',
  'final-call',
  'decided',
  'announced',
  'confirmed',
  'reversed',
  'expired',
  'withdrawn',
] as const
export type Stage = (typeof STAGES)[number]

/** The stage of a decision; what was recorded before there were stages is decided. */
export function stageOf({ stage }: Pick<Decision, 'stage'>): Stage {
  return stage ?? 'decided'
}

/** Not doing something on purpose is a decision too, and putting it off is one with a day. */
export const OUTCOMES = ['accepted', 'rejected', 'deferred', 'not-done'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const METHODS = ['approver-after-advice', 'consent', 'score', 'ranking', 'blind-rounds'] as const
export type Method = (typeof METHODS)[number]

/** What was written down so far; fewer things than a decision has, so that a form half filled in can ask too. */
export type Draft = Pick<
  Decision,
  | 'chosen'
  | 'because'
  | 'consequences'
  | 'options'
  | 'door'
  | 'nobodyDisagreed'
  | 'approverId'
  | 'nextStep'
  | 'nextOwnerId'
  | 'nextByOn'
  | 'reviewOn'
  | 'effectiveFrom'
  | 'drivers'
  | 'method'
  | 'confidence'
  | 'expectedResult'
  | 'reviewTriggers'
> & {
  objections: number
  /** Whether everybody concerned had a last chance to speak. */
  finalCallHeld: boolean
  /** Whether it was asked what people understood of it. */
  readBack: boolean
}

/** A part of a decision that somebody who reads it later will look for. */
export type Part =
  | 'chosen'
  | 'because'
  | 'consequences'
  | 'next-step'
  | 'next-owner'
  | 'next-by'
  | 'review'
  | 'approver'
  | 'options'
  | 'dissent'
  | 'effective-from'
  | 'drivers'
  | 'method'
  | 'confidence'
  | 'expected-result'
  | 'review-triggers'
  | 'final-call'
  | 'read-back'

const ALL_DOORS: readonly Part[] = ['chosen', 'because', 'consequences', 'next-step', 'next-owner', 'next-by', 'review']

/** Five lines suffice for a two-way door (its driver approves it); the harder the way back, the more must be said. */
const PARTS_OF_DOOR: Record<Door, readonly Part[]> = {
  'two-way': ALL_DOORS,
  costly: [...ALL_DOORS, 'approver'],
  'one-way': [
    ...ALL_DOORS,
    'approver',
    'options',
    'dissent',
    'effective-from',
    'drivers',
    'method',
    'confidence',
    'expected-result',
    'review-triggers',
    'final-call',
    'read-back',
  ],
}

const isSaid: Record<Part, (draft: Draft) => boolean> = {
  chosen: ({ chosen }) => chosen.trim() !== '',
  because: ({ because }) => because.trim() !== '',
  consequences: ({ consequences }) => consequences.length > 0,
  'next-step': ({ nextStep }) => nextStep !== null && nextStep.trim() !== '',
  'next-owner': ({ nextOwnerId }) => nextOwnerId !== null,
  'next-by': ({ nextByOn }) => nextByOn !== null,
  review: ({ reviewOn }) => reviewOn !== null,
  approver: ({ approverId }) => approverId !== null,
  options: ({ options }) => options.length > 0,
  dissent: ({ nobodyDisagreed, objections }) => nobodyDisagreed || objections > 0,
  'effective-from': ({ effectiveFrom }) => effectiveFrom !== null,
  drivers: ({ drivers }) => drivers !== null && drivers.length > 0,
  method: ({ method }) => method !== null,
  confidence: ({ confidence }) => confidence !== null,
  'expected-result': ({ expectedResult }) => expectedResult !== null,
  'review-triggers': ({ reviewTriggers }) => reviewTriggers !== null && reviewTriggers.length > 0,
  'final-call': ({ finalCallHeld }) => finalCallHeld,
  'read-back': ({ readBack }) => readBack,
}

/** How far a decision is written down: what its door asks for, and what of that is missing. */
export function completenessOf(draft: Draft): { asked: number; missing: Part[] } {
  const asked = PARTS_OF_DOOR[draft.door]
  return { asked: asked.length, missing: asked.filter((part) => !isSaid[part](draft)) }
}

/** What each part is called when a person is asked for it. */
export const PART_SAYS: Record<Part, string> = {
  chosen: 'what was decided',
  because: 'why this',
  consequences: 'what follows from it',
  'next-step': 'the next step',
  'next-owner': 'who does the next step',
  'next-by': 'by when the next step is done',
  review: 'when it is looked at again',
  approver: 'who approved it',
  options: 'what was not chosen, and why not',
  dissent: 'who disagreed, or that nobody did',
  'effective-from': 'from when it holds',
  drivers: 'what speaks for one answer or the other',
  method: 'how it is decided',
  confidence: 'how sure you are',
  'expected-result': 'what you expect to come of it',
  'review-triggers': 'what would make you look at it earlier',
  'final-call': 'a final call to everybody concerned',
  'read-back': 'a read-back of what people understood',
}

/** The dates of a decision that cannot be: each with what is wrong with it. */
export function impossibleDates(
  dates: Pick<Decision, 'decidedOn' | 'nextByOn' | 'reviewOn'>,
  today: string,
): { path: 'decidedOn' | 'nextStep.byOn' | 'reviewOn'; says: string }[] {
  const { decidedOn, nextByOn, reviewOn } = dates
  if (decidedOn === null) return []
  const impossible = []
  if (decidedOn > today) impossible.push({ path: 'decidedOn' as const, says: 'lies in the future' })
  if (nextByOn !== null && nextByOn < decidedOn) {
    impossible.push({ path: 'nextStep.byOn' as const, says: 'lies before the day of the decision' })
  }
  if (reviewOn !== null && reviewOn <= decidedOn) {
    impossible.push({ path: 'reviewOn' as const, says: 'must lie after the day of the decision' })
  }
  return impossible
}

export function isDueForReview(decision: Pick<Decision, 'reviewOn'>, today: string): boolean {
  return decision.reviewOn !== null && decision.reviewOn <= today
}
