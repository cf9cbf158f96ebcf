import type { ChangeDecision } from '../step.ts'
import { changeOf, type TextPart } from '../wording/change.ts'
import type { DecisionText } from '../wording/text.ts'
import type { Composed } from './composed.ts'

export type EditedFields = Omit<
  ChangeDecision['input'],
  'decisionId' | 'revision' | 'changedBecause' | 'wordingOnly' | 'dissent'
>

/** The text that a form says, on top of what the form does not ask for. */
export function textFrom(before: DecisionText, composed: Composed): DecisionText {
  const { consequences = [], nextStep, furtherSteps = [], roles = [] } = composed
  return {
    ...before,
    question: composed.question,
    chosen: composed.chosen,
    because: composed.because,
    consequences: consequences.map(({ what, kind = 'neutral', borneBy = null }) => ({ what, kind, borneBy })),
    options: composed.options ?? [],
    door: composed.door ?? before.door,
    nobodyDisagreed: composed.nobodyDisagreed ?? false,
    approverId: composed.approverId ?? null,
    nextStep: nextStep?.what ?? null,
    nextOwnerId: nextStep?.ownerId ?? null,
    nextByOn: nextStep?.byOn ?? null,
    reviewOn: composed.reviewOn ?? null,
    // The day of a decision can be put right, never taken away.
    decidedOn: composed.decidedOn ?? before.decidedOn,
    effectiveFrom: composed.effectiveFrom ?? null,
    drivers: composed.drivers ?? null,
    confidence: composed.confidence ?? null,
    expectedResult: composed.expectedResult ?? null,
    reviewTriggers: composed.reviewTriggers ?? null,
    furtherSteps,
    roles,
  }
}

/** What an edit says of a text that may have changed since the form was opened: only what was edited comes from the form. */
export function editedOn(now: DecisionText, base: DecisionText, mine: DecisionText): DecisionText {
  const keys = changeOf(base, mine).parts.flatMap((part) => KEYS[part])
  return { ...now, ...Object.fromEntries(keys.map((key) => [key, mine[key]])) }
}

/** The fields that an edit sends: those that differ from what the form began with. */
export function fieldsOf(base: DecisionText, mine: DecisionText): EditedFields {
  const keys = changeOf(base, mine).parts.flatMap((part) => KEYS[part])
  const fields = Object.fromEntries(keys.filter((key) => !(key in OF_NEXT_STEP)).map((key) => [key, mine[key]]))
  const ofNextStep = keys.flatMap((key) => (key in OF_NEXT_STEP ? [key as keyof typeof OF_NEXT_STEP] : []))
  if (ofNextStep.length === 0) return fields
  return { ...fields, nextStep: Object.fromEntries(ofNextStep.map((key) => [OF_NEXT_STEP[key], mine[key]])) }
}

const OF_NEXT_STEP = { nextStep: 'what', nextOwnerId: 'ownerId', nextByOn: 'byOn' } as const

const KEYS: Record<TextPart, (keyof DecisionText)[]> = {
  chosen: ['chosen'],
  because: ['because'],
  consequences: ['consequences'],
  'next-step': ['nextStep'],
  'next-owner': ['nextOwnerId'],
  'next-by': ['nextByOn'],
  'further-steps': ['furtherSteps'],
  approver: ['approverId'],
  'effective-from': ['effectiveFrom'],
  review: ['reviewOn'],
  door: ['door'],
  question: ['question'],
  options: ['options'],
  dissent: ['nobodyDisagreed'],
  drivers: ['drivers'],
  method: ['method'],
  confidence: ['confidence'],
  'expected-result': ['expectedResult'],
  'review-triggers': ['reviewTriggers'],
  roles: ['roles'],
  'decided-on': ['decidedOn'],
  source: ['source'],
}
