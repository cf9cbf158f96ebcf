import type { Disposition, Ground, GroundKind } from './disposition.ts'
import { sharedWords } from './shared-words.ts'

/** What is on record around an ask. */
export type OnFile = {
  askWords: string
  asker: { name: string; groupNames: readonly string[] }
  driverId: string | null
  direction: {
    id: string
    constraints: readonly { what: string; source: string | null }[]
    tradeOffs: readonly { inWords: string; because: string | null }[]
    nonGoals: readonly string[]
  } | null
  /** Those that the ask touches first. */
  decisions: readonly {
    id: string
    touched: boolean
    chosen: string
    because: string
    consequences: readonly { what: string; kind: 'good' | 'bad' | 'neutral'; borneBy: string | null }[]
    options: readonly { option: string; notChosenBecause: string }[]
    approverId: string | null
    nextStep: string | null
    reviewOn: string | null
    /** What its own record says would make somebody look at it again. */
    reviewTriggers: readonly string[] | null
  }[]
}

/** Something on record on which an answer could stand. */
type ProposedGround = Ground & {
  /** What it says. */
  says: string
  /** The words that it shares with the ask. */
  shared: string[]
  /** The ask touches it, or it was found by its words. */
  touched: boolean
}

/** A first version from the record; each field says where it comes from, and everything may be overwritten. */
export type Proposal = Proposed & { grounds: ProposedGround[]; from: { field: keyof Proposed; says: string }[] }

type Proposed = {
  [Field in 'outcome' | 'gets' | 'because' | 'wouldChange' | 'triggerOn' | 'untilThen' | 'decidedById']:
    | Disposition[Field]
    | null
}

const NOTHING: Proposed = {
  outcome: null,
  gets: null,
  because: null,
  wouldChange: null,
  triggerOn: null,
  untilThen: null,
  decidedById: null,
}

const MOST_GROUNDS = 12

const NOWHERE: Omit<Ground, 'kind'> = { directionVersionId: null, place: null, decisionId: null, insteadWorkId: null }

/** What the record already says to an ask. It decides nothing: what is not on record stays empty. */
export function proposedFrom(file: OnFile, today: string): Proposal {
  const grounds = groundsFor(file)
  const decision = leadingDecision(file)
  const proposal: Proposal = { ...NOTHING, grounds, from: [] }
  const say = <Field extends keyof Proposed>(field: Field, value: Proposed[Field], says: string) => {
    if (value === null || value === '') return
    Object.assign(proposal, { [field]: value })
    proposal.from.push({ field, says })
  }
  say(
    'decidedById',
    decision?.approverId ?? file.driverId,
    decision?.approverId ? 'who approved the decision' : 'who drives the work',
  )
  if (!decision) {
    const ground = grounds.find(({ shared }) => shared.length > 0)
    const because = ground?.kind === 'non-goal' ? `This work leaves it out: ${ground.says}` : ground?.says
    if (ground && because) say('because', because, nameOfGround[ground.kind])
    if (ground?.kind === 'non-goal') say('outcome', 'no', 'a non-goal of the direction')
    return proposal
  }
  const option = closest(decision.options, ({ option }) => option, file.askWords)
  if (option) {
    say('outcome', 'no', 'an option that was not chosen')
    say('because', option.notChosenBecause, 'why that option was not chosen')
  } else say('because', decision.because, 'the reason of the decision')
  say('gets', consequencesFor(file, decision.consequences).join('\n'), 'what follows from the decision')
  if (decision.reviewOn !== null && decision.reviewOn > today) {
    say('triggerOn', decision.reviewOn, 'when the decision is looked at again')
  }
  say('wouldChange', (decision.reviewTriggers ?? []).join('\n'), 'what would re-open the decision')
  say('untilThen', decision.nextStep, 'the next step of the decision')
  return proposal
}

const nameOfGround: Record<GroundKind, string> = {
  constraint: 'a constraint of the direction',
  'trade-off': 'a trade-off of the direction',
  'non-goal': 'a non-goal of the direction',
  decision: 'a decision',
  work: 'other work',
}

/** The decision that the ask touches; else the one that shares words with it. */
function leadingDecision({ decisions, askWords }: OnFile): OnFile['decisions'][number] | undefined {
  return decisions.find(({ touched }) => touched) ?? closest(decisions, textOf, askWords)
}

function textOf({ chosen, because, options }: OnFile['decisions'][number]): string {
  return [chosen, because, ...options.map(({ option }) => option)].join(' ')
}

/** The one that shares most words, if it shares any. */
function closest<Row>(rows: readonly Row[], text: (row: Row) => string, askWords: string): Row | undefined {
  const scored = rows.map((row) => ({ row, score: sharedWords(askWords, text(row)).length }))
  const [best] = scored.filter(({ score }) => score > 0).sort((one, other) => other.score - one.score)
  return best?.row
}

/** The good that follows for the one who asked or their groups, or speaks of what they asked. */
function consequencesFor(
  { asker, askWords }: OnFile,
  consequences: OnFile['decisions'][number]['consequences'],
): string[] {
  return consequences
    .filter(({ kind }) => kind !== 'bad')
    .filter(({ what, borneBy }) => bears(borneBy, asker) || sharedWords(askWords, what).length > 0)
    .map(({ what }) => what)
}

/** Whether a consequence names this person or one of their groups as who bears it. */
export function bears(borneBy: string | null, { name, groupNames }: OnFile['asker']): boolean {
  if (borneBy === null) return false
  const named = ` ${plain(borneBy)} `
  return [name, ...groupNames].some((each) => plain(each) !== '' && named.includes(` ${plain(each)} `))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What an answer could stand on: what the ask touches, then what shares most words with it, then the rest. */
function groundsFor({ direction, decisions, askWords }: OnFile): ProposedGround[] {
  const inDirection = (kind: GroundKind, says: readonly string[]) =>
    says.map((each, place) => ({ ...NOWHERE, kind, directionVersionId: direction?.id ?? null, place, says: each }))
  const all = [
    ...decisions.map(({ id, chosen, touched }) => ({
      ...NOWHERE,
      kind: 'decision' as const,
      decisionId: id,
      says: chosen,
      touched,
    })),
    ...inDirection(
      'constraint',
      (direction?.constraints ?? []).map(({ what, source }) => (source ? `${what} (${source})` : what)),
    ),
    ...inDirection(
      'trade-off',
      (direction?.tradeOffs ?? []).map(({ inWords, because }) => (because ? `${inWords}: ${because}` : inWords)),
    ),
    ...inDirection('non-goal', direction?.nonGoals ?? []),
  ].map((ground) => ({ touched: false, ...ground, shared: sharedWords(askWords, ground.says) }))
  return all
    .sort((one, other) => Number(other.touched) - Number(one.touched) || other.shared.length - one.shared.length)
    .slice(0, MOST_GROUNDS)
}
