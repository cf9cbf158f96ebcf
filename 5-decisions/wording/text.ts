import type { Decision } from '../decision.ts'
import type { Role } from '../decision-role.ts'

/** Everything of a decision that somebody may edit, as it is kept whole with every edit. */
export type DecisionText = Pick<
  Decision,
  | 'question'
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
  | 'decidedOn'
  | 'effectiveFrom'
  | 'drivers'
  | 'method'
  | 'confidence'
  | 'expectedResult'
  | 'reviewTriggers'
  | 'source'
> & { furtherSteps: StepInText[]; roles: { personId: string; role: Role }[] }

type StepInText = { what: string; ownerId: string; byOn: string }

/** The text of a decision, taken out of everything else that is known of it. */
export function textOf(decision: DecisionText): DecisionText {
  return {
    question: decision.question,
    chosen: decision.chosen,
    because: decision.because,
    consequences: decision.consequences,
    options: decision.options,
    door: decision.door,
    nobodyDisagreed: decision.nobodyDisagreed,
    approverId: decision.approverId,
    nextStep: decision.nextStep,
    nextOwnerId: decision.nextOwnerId,
    nextByOn: decision.nextByOn,
    reviewOn: decision.reviewOn,
    decidedOn: decision.decidedOn,
    effectiveFrom: decision.effectiveFrom,
    drivers: decision.drivers,
    method: decision.method,
    confidence: decision.confidence,
    expectedResult: decision.expectedResult,
    reviewTriggers: decision.reviewTriggers,
    source: decision.source,
    furtherSteps: decision.furtherSteps.map(({ what, ownerId, byOn }) => ({ what, ownerId, byOn })),
    roles: decision.roles.map(({ personId, role }) => ({ personId, role })),
  }
}

/** Whoever is named in a text, by their ids. */
export function namedIn(text: DecisionText): string[] {
  const ids = [
    text.approverId,
    text.nextOwnerId,
    ...text.furtherSteps.map(({ ownerId }) => ownerId),
    ...text.roles.map(({ personId }) => personId),
  ]
  return [...new Set(ids.filter((id) => id !== null))]
}
