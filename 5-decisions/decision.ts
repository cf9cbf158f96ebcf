/** What was decided, so that a stranger finds what, why, what follows and who is next. */
export type Decision = {
  id: string
  workId: string
  question: string
  /** What was chosen. */
  chosen: string
  because: string
  consequences: Consequence[]
  /** What was not chosen, and why not. */
  options: OptionNotTaken[]
  door: Door
  approverId: string | null
  nextStep: string | null
  nextOwnerId: string | null
  nextByOn: string | null
  reviewOn: string | null
  decidedOn: string | null
  recordedAt: string
  recordedById: string | null
  readbackId: string | null
  /** Where it was read from, when not recorded here. */
  source: string | null
}

export type Consequence = { what: string; kind: 'good' | 'bad' | 'neutral'; borneBy: string | null }
export type OptionNotTaken = { option: string; notChosenBecause: string }

/** How hard it would be to go back through it. */
export const DOORS = ['two-way', 'costly', 'one-way'] as const
export type Door = (typeof DOORS)[number]

/** A part of a decision that somebody who reads it later will look for. */
export type Part = 'chosen' | 'because' | 'consequences' | 'next-step' | 'next-owner' | 'next-by' | 'review' | 'approver' | 'options'

/** The parts that are still missing. Five lines suffice for a two-way door; a one-way door needs an approver and what was not chosen too. */
export function missingParts(decision: Omit<Decision, 'id' | 'workId' | 'recordedAt' | 'recordedById' | 'readbackId' | 'source'>): Part[] {
  const missing: [Part, boolean][] = [
    ['chosen', decision.chosen.trim() === ''],
    ['because', decision.because.trim() === ''],
    ['consequences', decision.consequences.length === 0],
    ['next-step', decision.nextStep === null],
    ['next-owner', decision.nextOwnerId === null],
    ['next-by', decision.nextByOn === null],
    ['review', decision.reviewOn === null],
    ['approver', decision.door !== 'two-way' && decision.approverId === null],
    ['options', decision.door === 'one-way' && decision.options.length === 0],
  ]
  return missing.flatMap(([part, isMissing]) => (isMissing ? [part] : []))
}

export function isDueForReview(decision: Pick<Decision, 'reviewOn'>, today: string): boolean {
  return decision.reviewOn !== null && decision.reviewOn <= today
}
