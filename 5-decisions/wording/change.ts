import type { DecisionText } from './text.ts'

/** The parts of a decision in which two texts can differ, in the order in which a reader meets them. */
export const TEXT_PARTS = [
  'chosen',
  'because',
  'consequences',
  'next-step',
  'next-owner',
  'next-by',
  'further-steps',
  'approver',
  'effective-from',
  'review',
  'door',
  'question',
  'options',
  'dissent',
  'drivers',
  'method',
  'confidence',
  'expected-result',
  'review-triggers',
  'roles',
  'decided-on',
  'source',
] as const
export type TextPart = (typeof TEXT_PARTS)[number]

/** What people act on: who has said yes to it has said yes to that, and is asked again when it changes. */
export const SUBSTANCE = ['what', 'owner', 'date', 'consequence', 'way-back'] as const
export type Substance = (typeof SUBSTANCE)[number]

export type Change = {
  /** Everything that differs. */
  parts: TextPart[]
  /** What of it people act on. */
  substance: Substance[]
  /** The same without what differs in nothing but its words. */
  beyondWords: Substance[]
}

export type Nature = 'same' | 'wording' | 'substance'

/** What differs between two texts of a decision, and whether people act on it. */
export function changeOf(before: DecisionText, after: DecisionText): Change {
  const parts = TEXT_PARTS.filter((part) => saysInOrder(before, part) !== saysInOrder(after, part))
  const touched = parts.flatMap((part) => touchedBy(part, before, after))
  const of = (touches: readonly Touched[]) =>
    SUBSTANCE.filter((substance) => touches.some((each) => each.substance === substance))
  return { parts, substance: of(touched), beyondWords: of(touched.filter(({ onlyWords }) => !onlyWords)) }
}

/**
 * Wording edits keep what people have said; a change of what, owner, date or consequence asks them again. Whoever edits may say
 * that it is only words, and is believed as long as nothing but words differs.
 */
export function natureOf({ parts, substance, beyondWords }: Change, wordingOnly: boolean): Nature {
  if (parts.length === 0) return 'same'
  const counted = wordingOnly ? beyondWords : substance
  return counted.length === 0 ? 'wording' : 'substance'
}

/** Whether saying “only words” would make a difference that is allowed. */
export function mayBeOnlyWords({ substance, beyondWords }: Change): boolean {
  return substance.length > 0 && beyondWords.length === 0
}

const READ_BY_EVERYBODY: readonly TextPart[] = [
  'chosen',
  'because',
  'consequences',
  'next-step',
  'further-steps',
  'question',
  'options',
]

/** Whether an edit touched words that everybody reads who is asked to acknowledge. */
export function rewords({ parts }: Pick<Change, 'parts'>): boolean {
  return parts.some((part) => READ_BY_EVERYBODY.includes(part))
}

type Touched = { substance: Substance; onlyWords: boolean }

function touchedBy(part: TextPart, before: DecisionText, after: DecisionText): Touched[] {
  switch (part) {
    case 'chosen':
      return [{ substance: 'what', onlyWords: before.chosen !== '' && after.chosen !== '' }]
    case 'next-step':
      return [{ substance: 'what', onlyWords: before.nextStep !== null && after.nextStep !== null }]
    case 'consequences':
      return consequencesTouched(before, after)
    case 'further-steps':
      return stepsTouched(before, after)
    case 'next-owner':
    case 'approver':
      return [{ substance: 'owner', onlyWords: false }]
    case 'next-by':
    case 'effective-from':
    case 'review':
      return [{ substance: 'date', onlyWords: false }]
    case 'door':
      return [{ substance: 'way-back', onlyWords: false }]
    default:
      return []
  }
}

/** The same consequences in another order are no other consequences; other words for the same ones may be only words. */
function consequencesTouched({ consequences: before }: DecisionText, { consequences: after }: DecisionText): Touched[] {
  const whole = (list: typeof before) => unordered(list.map(({ what, kind, borneBy }) => [what, kind, borneBy]))
  if (whole(before) === whole(after)) return []
  const borne = (list: typeof before) => unordered(list.map(({ kind, borneBy }) => [kind, borneBy]))
  return [{ substance: 'consequence', onlyWords: borne(before) === borne(after) }]
}

function stepsTouched({ furtherSteps: before }: DecisionText, { furtherSteps: after }: DecisionText): Touched[] {
  const same = (say: (step: (typeof before)[number]) => unknown) =>
    unordered(before.map(say)) === unordered(after.map(say))
  if (same(({ what, ownerId, byOn }) => [what, ownerId, byOn])) return []
  const isEqualButForWords = same(({ ownerId, byOn }) => [ownerId, byOn])
  if (isEqualButForWords) return [{ substance: 'what', onlyWords: true }]
  const touched: Touched[] = []
  if (!same(({ ownerId }) => ownerId)) touched.push({ substance: 'owner', onlyWords: false })
  if (!same(({ byOn }) => byOn)) touched.push({ substance: 'date', onlyWords: false })
  // The same owners and the same days, dealt out otherwise.
  if (touched.length === 0) touched.push({ substance: 'owner', onlyWords: false })
  return touched
}

function unordered(list: readonly unknown[]): string {
  return list
    .map((each) => JSON.stringify(each))
    .sort()
    .join()
}

/** A part as one text that is equal exactly when the part is; what the database made of the order of keys does not matter. */
function saysInOrder(text: DecisionText, part: TextPart): string {
  return JSON.stringify(said[part](text))
}

const said: Record<TextPart, (text: DecisionText) => unknown> = {
  chosen: ({ chosen }) => chosen,
  because: ({ because }) => because,
  consequences: ({ consequences }) => consequences.map(({ what, kind, borneBy }) => [what, kind, borneBy]),
  'next-step': ({ nextStep }) => nextStep,
  'next-owner': ({ nextOwnerId }) => nextOwnerId,
  'next-by': ({ nextByOn }) => nextByOn,
  'further-steps': ({ furtherSteps }) => furtherSteps.map(({ what, ownerId, byOn }) => [what, ownerId, byOn]),
  approver: ({ approverId }) => approverId,
  'effective-from': ({ effectiveFrom }) => effectiveFrom,
  review: ({ reviewOn }) => reviewOn,
  door: ({ door }) => door,
  question: ({ question }) => question,
  options: ({ options }) => options.map(({ option, notChosenBecause }) => [option, notChosenBecause]),
  dissent: ({ nobodyDisagreed }) => nobodyDisagreed,
  drivers: ({ drivers }) => drivers ?? [],
  method: ({ method }) => method,
  confidence: ({ confidence }) => confidence,
  'expected-result': ({ expectedResult }) => expectedResult,
  'review-triggers': ({ reviewTriggers }) => reviewTriggers ?? [],
  roles: ({ roles }) => roles.map(({ personId, role }) => `${personId} ${role}`).sort(),
  'decided-on': ({ decidedOn }) => decidedOn,
  source: ({ source }) => source,
}
