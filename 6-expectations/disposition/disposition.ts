/** What somebody gets of what they asked, and why. A later one takes the place of an earlier one; both stay. */
export type Disposition = {
  id: string
  askId: string
  version: number
  outcome: Outcome
  /** What they get; nothing where they get nothing. */
  gets: string | null
  because: string
  /** What of the ask was taken up all the same. */
  tookFrom: string | null
  /** What would change this, in words. */
  wouldChange: string | null
  /** The day on which it is looked at again, or on which something comes that would change it. */
  triggerOn: string | null
  untilThen: string | null
  /** The one person who decided. */
  decidedById: string | null
  /** Until the end of this day they can object. */
  objectUntil: string | null
  /** What is written to whoever asked, beside the facts. */
  personalText: string
  /** What everybody can read, beside the same facts. */
  publicText: string
  composedById: string | null
  at: string
}

export const OUTCOMES = ['all', 'part', 'later', 'no'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Why so, as something that is on record: exactly one of the ids is set, with a place in the direction. */
export const GROUND_KINDS = ['constraint', 'trade-off', 'non-goal', 'decision', 'work'] as const
export type GroundKind = (typeof GROUND_KINDS)[number]

export type Ground = {
  kind: GroundKind
  directionVersionId: string | null
  /** Which of its constraints, trade-offs or non-goals, counted from 0. */
  place: number | null
  decisionId: string | null
  /** The work that was done instead. */
  insteadWorkId: string | null
}

/** What was written down so far; fewer things than a disposition has, so that a form half filled in can ask too. */
export type DispositionDraft = Pick<
  Disposition,
  | 'outcome'
  | 'gets'
  | 'because'
  | 'tookFrom'
  | 'wouldChange'
  | 'triggerOn'
  | 'untilThen'
  | 'decidedById'
  | 'objectUntil'
  | 'personalText'
> & { grounds: number }

/** A part that whoever asked will look for. */
export type DispositionPart =
  | 'gets'
  | 'because'
  | 'ground'
  | 'would-change'
  | 'trigger'
  | 'until-then'
  | 'decided-by'
  | 'object-until'
  | 'personal-text'

const ALWAYS: readonly DispositionPart[] = ['because', 'decided-by', 'personal-text']

/** A yes says what comes; whatever is less than a yes says on what it stands and what would change it. */
const PARTS_OF_OUTCOME: Record<Outcome, readonly DispositionPart[]> = {
  all: ['gets', ...ALWAYS],
  part: ['gets', ...ALWAYS, 'ground', 'would-change', 'object-until'],
  later: [...ALWAYS, 'ground', 'trigger', 'until-then', 'object-until'],
  no: [...ALWAYS, 'ground', 'would-change', 'object-until'],
}

const said = (text: string | null) => text !== null && text.trim() !== ''

const isThere: Record<DispositionPart, (draft: DispositionDraft) => boolean> = {
  gets: ({ gets }) => said(gets),
  because: ({ because }) => said(because),
  ground: ({ grounds }) => grounds > 0,
  'would-change': (draft) => hasTrigger(draft),
  trigger: (draft) => hasTrigger(draft),
  'until-then': ({ untilThen }) => said(untilThen),
  'decided-by': ({ decidedById }) => decidedById !== null,
  'object-until': ({ objectUntil }) => objectUntil !== null,
  'personal-text': ({ personalText }) => said(personalText),
}

/** A day, or something that would have to happen. */
export function hasTrigger({ wouldChange, triggerOn }: Pick<Disposition, 'wouldChange' | 'triggerOn'>): boolean {
  return triggerOn !== null || said(wouldChange)
}

/** What the outcome asks for, and what of that is missing. */
export function missingIn(draft: DispositionDraft): DispositionPart[] {
  return PARTS_OF_OUTCOME[draft.outcome].filter((part) => !isThere[part](draft))
}

/** What each part is called when somebody is asked for it. */
export const DISPOSITION_PART_SAYS: Record<DispositionPart, string> = {
  gets: 'what they get',
  because: 'why so',
  ground: 'what it stands on: a constraint, a trade-off, a non-goal, a decision, or the work that won instead',
  'would-change': 'what would change this',
  trigger: 'the day, or what must happen first',
  'until-then': 'what they can do until then',
  'decided-by': 'who decided',
  'object-until': 'until when they can object',
  'personal-text': 'a sentence to the one who asked',
}

/** Days that cannot be, each with what is wrong with it. */
export function impossibleDays(
  { triggerOn, objectUntil }: Pick<Disposition, 'triggerOn' | 'objectUntil'>,
  today: string,
): { path: 'triggerOn' | 'objectUntil'; says: string }[] {
  return [
    ...(triggerOn !== null && triggerOn <= today ? [{ path: 'triggerOn' as const, says: 'must lie after today' }] : []),
    ...(objectUntil !== null && objectUntil < today
      ? [{ path: 'objectUntil' as const, says: 'lies in the past' }]
      : []),
  ]
}

export function canStillObject({ objectUntil }: Pick<Disposition, 'objectUntil'>, today: string): boolean {
  return objectUntil !== null && today <= objectUntil
}

/** What both texts carry, whoever reads them: it comes from the record, never from the prose. */
export type Facts = Pick<
  Disposition,
  'outcome' | 'gets' | 'because' | 'tookFrom' | 'wouldChange' | 'triggerOn' | 'untilThen' | 'objectUntil'
> & { decidedBy: string | null; grounds: readonly string[] }
