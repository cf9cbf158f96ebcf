import type { RecordDecision, ShowDecision } from '../step.ts'
import type { Door, Draft } from '../words.ts'

export type Composed = Omit<RecordDecision['input'], 'workId'>
type Role = NonNullable<Composed['roles']>[number]['role']

/** Reads the form of a decision. Rows of which nothing was filled in are passed over; empty fields count as not given. */
export function composedFrom(form: FormData): Composed {
  const given = (name: string) => String(form.get(name) ?? '').trim() || undefined
  const disagreement = given('disagreement')
  const nextStep = { what: given('nextStep.what'), ownerId: given('nextStep.ownerId'), byOn: given('nextStep.byOn') }
  return {
    question: given('question') ?? '',
    chosen: given('chosen') ?? '',
    because: given('because') ?? '',
    door: (given('door') ?? 'two-way') as Door,
    consequences: rowsOf(form, 'consequences', ['what', 'borneBy'], (row) => ({
      what: row('what') ?? '',
      kind: (row('kind') ?? 'neutral') as 'good' | 'bad' | 'neutral',
      borneBy: row('borneBy') ?? null,
    })),
    options: rowsOf(form, 'options', ['option', 'notChosenBecause'], (row) => ({
      option: row('option') ?? '',
      notChosenBecause: row('notChosenBecause') ?? '',
    })),
    dissent:
      disagreement === 'somebody'
        ? rowsOf(form, 'dissent', ['objection'], (row) => ({
            personId: row('personId'),
            objection: row('objection') ?? '',
            wouldResolve: row('wouldResolve'),
            commits: row('commits') === 'yes',
          }))
        : [],
    nobodyDisagreed: disagreement === 'nobody',
    nextStep,
    approverId: given('approverId'),
    reviewOn: given('reviewOn'),
    decidedOn: given('decidedOn'),
    effectiveFrom: given('effectiveFrom'),
    drivers: linesOf(given('drivers')),
    confidence: given('confidence') === undefined ? undefined : Number(given('confidence')),
    expectedResult: given('expectedResult'),
    reviewTriggers: linesOf(given('reviewTriggers')),
    furtherSteps: rowsOf(form, 'furtherSteps', ['what', 'ownerId', 'byOn'], (row) => ({
      what: row('what') ?? '',
      ownerId: row('ownerId') ?? '',
      byOn: row('byOn') ?? '',
    })),
    roles: rowsOf(form, 'roles', ['personId'], (row) => ({
      personId: row('personId') ?? '',
      role: (row('role') ?? 'contributor') as Role,
    })),
  }
}

/** One thing a line; nothing when there is none. */
function linesOf(typed: string | undefined): string[] | undefined {
  const lines = (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.length > 0 ? lines : undefined
}

/** What a form begins with when it is about something that is written down already. Who disagreed is asked anew. */
export function composedOf(decision: ShowDecision['output']): Composed {
  const { nextStep, nextOwnerId, nextByOn } = decision
  return {
    question: decision.question,
    chosen: decision.chosen,
    because: decision.because,
    consequences: decision.consequences,
    options: decision.options,
    door: decision.door,
    approverId: decision.approverId ?? undefined,
    nextStep: { what: nextStep ?? undefined, ownerId: nextOwnerId ?? undefined, byOn: nextByOn ?? undefined },
    reviewOn: decision.reviewOn ?? undefined,
    decidedOn: decision.decidedOn ?? undefined,
    effectiveFrom: decision.effectiveFrom ?? undefined,
    drivers: decision.drivers ?? undefined,
    confidence: decision.confidence ?? undefined,
    expectedResult: decision.expectedResult ?? undefined,
    reviewTriggers: decision.reviewTriggers ?? undefined,
    furtherSteps: decision.furtherSteps.map(({ what, ownerId, byOn }) => ({ what, ownerId, byOn })),
    roles: decision.roles.map(({ personId, role }) => ({ personId, role })),
  }
}

/** The rows of one list in the form: `options.0.option`, `options.1.option`, … */
function rowsOf<Row>(
  form: FormData,
  list: string,
  filledBy: readonly string[],
  read: (field: (name: string) => string | undefined) => Row,
): Row[] {
  const places = new Set([...form.keys()].flatMap((key) => key.match(new RegExp(`^${list}\\.(\\d+)\\.`))?.[1] ?? []))
  return [...places].flatMap((place) => {
    const field = (name: string) => String(form.get(`${list}.${place}.${name}`) ?? '').trim() || undefined
    return filledBy.some((name) => field(name) !== undefined) ? [read(field)] : []
  })
}

/** What the completeness bar looks at. */
export function draftOf(composed: Composed, driverApproves: boolean): Draft {
  const {
    consequences = [],
    options = [],
    dissent = [],
    nextStep,
    nobodyDisagreed = false,
    door = 'two-way',
  } = composed
  return {
    chosen: composed.chosen,
    because: composed.because,
    consequences: consequences.map(({ what, kind = 'neutral', borneBy = null }) => ({ what, kind, borneBy })),
    options,
    door,
    nobodyDisagreed,
    objections: dissent.length,
    approverId: composed.approverId ?? (driverApproves && door === 'two-way' ? 'the driver' : null),
    nextStep: nextStep?.what ?? null,
    nextOwnerId: nextStep?.ownerId ?? null,
    nextByOn: nextStep?.byOn ?? null,
    reviewOn: composed.reviewOn ?? null,
    effectiveFrom: composed.effectiveFrom ?? null,
    drivers: composed.drivers ?? null,
    method: composed.method ?? null,
    confidence: composed.confidence ?? null,
    expectedResult: composed.expectedResult ?? null,
    reviewTriggers: composed.reviewTriggers ?? null,
    // What is done on the way to a decision is not in the form.
    finalCallHeld: false,
    readBack: false,
  }
}
