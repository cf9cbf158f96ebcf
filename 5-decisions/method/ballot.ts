import type { Method } from '../decision.ts'

/** What people are asked about, as it stood when they were. */
export type BallotOption = { id: string; words: string }
export const BALLOT_DISCLOSURES = ['named', 'anonymous'] as const
export type BallotDisclosure = (typeof BALLOT_DISCLOSURES)[number]

/** People are asked in one round or two, by one method; what they say is seen by nobody before it is closed. */
export type Ballot = {
  id: string
  decisionId: string
  method: Method
  options: BallotOption[]
  disclosure: BallotDisclosure
  /** Of fewer answers nothing is shown, where it is anonymous. */
  fewest: number
  roundNumber: number
  openedById: string | null
  openedAt: string
  endedAt: string | null
  endedBecause: string | null
}

export const STANCES = ['consent', 'concern', 'object'] as const
export type Stance = (typeof STANCES)[number]

/** What somebody says in a ballot, beside their own words. */
export type Said =
  | { kind: 'advice'; optionId: string | null }
  | { kind: 'stance'; stance: Stance }
  | { kind: 'scores'; scores: Scores }
  | { kind: 'order'; order: string[] }

/** For each option 0 to 5, or nothing for no opinion, which is not the middle. */
export type Scores = Record<string, number | null>
export const SCORE_SCALE = { from: 0, to: 5, step: 1 } as const
export const MOST_OPTIONS = 8

/** What was sent, before it is known whether it is an answer to this ballot. */
export type Given = {
  optionId?: string | undefined
  stance?: Stance | undefined
  scores?: { optionId: string; score: number | null }[] | undefined
  order?: string[] | undefined
  words?: string | undefined
}

/** What is wrong with an answer; `unknown` where it names an option that is not asked about. */
export type Fault = { path: string; says: string; unknown?: true }

export function lastRoundOf(method: Method): number {
  return method === 'blind-rounds' ? 2 : 1
}

/** Only a count may be anonymous: advice and objections need somebody to talk to. */
export function mayBeAnonymous(method: Method): boolean {
  return method === 'score' || method === 'ranking' || method === 'blind-rounds'
}

/** How many options a method needs; consent and advice are about one proposal, or about none yet. */
export function fewestOptions(method: Method): number {
  if (method === 'ranking') return 3
  return method === 'score' || method === 'blind-rounds' ? 2 : 0
}

/** The answer in what was sent, or what is wrong with it. */
export function saidIn({ method, options }: Pick<Ballot, 'method' | 'options'>, given: Given): Said | Fault {
  const has = (id: string) => options.some((option) => option.id === id)
  const wordless = (given.words ?? '').trim() === ''
  if (method === 'approver-after-advice') {
    if (wordless) return { path: 'words', says: 'Say what you advise' }
    if (given.optionId !== undefined && !has(given.optionId)) return notAsked('optionId')
    return { kind: 'advice', optionId: given.optionId ?? null }
  }
  if (method === 'consent') {
    if (!given.stance) return { path: 'stance', says: 'Say whether you consent' }
    if (given.stance === 'object' && wordless) return { path: 'words', says: 'Say what would make it safe to try' }
    if (given.stance === 'concern' && wordless) return { path: 'words', says: 'Say what your concern is' }
    return { kind: 'stance', stance: given.stance }
  }
  return method === 'ranking' ? orderIn(options, given.order ?? []) : scoresIn(options, given.scores ?? [])
}

function orderIn(options: readonly BallotOption[], order: string[]): Said | Fault {
  if (order.some((id) => !options.some((option) => option.id === id))) return notAsked('order')
  if (new Set(order).size < order.length) return { path: 'order', says: 'Name each option once' }
  if (order.length === 0) return { path: 'order', says: 'Put at least one option first' }
  return { kind: 'order', order }
}

function scoresIn(options: readonly BallotOption[], given: { optionId: string; score: number | null }[]): Said | Fault {
  const scores: Scores = {}
  for (const { optionId, score } of given) {
    if (!options.some((option) => option.id === optionId)) return notAsked('scores')
    if (optionId in scores) return { path: 'scores', says: 'Score each option once' }
    scores[optionId] = score
  }
  const left = options.find(({ id }) => !(id in scores))
  if (left) return { path: 'scores', says: `Score “${left.words}” too, or say that you have no opinion` }
  return { kind: 'scores', scores }
}

function notAsked(path: string): Fault {
  return { path, says: 'This option is not asked about', unknown: true }
}

/** An objection to a proposal, and when its person last answered about it. */
export type Objection = { id: string; personId: string; openedAt: string; settled: boolean }

/**
 * The objections that stand: not integrated, not taken back, and not overtaken by what the same person said when they were asked
 * again later. Being asked again and not answering takes nothing back.
 */
export function standingObjections<Some extends Objection>(
  objections: readonly Some[],
  answered: readonly { personId: string; openedAt: string }[],
): Some[] {
  return objections.filter(
    ({ personId, openedAt, settled }) =>
      !settled && !answered.some((later) => later.personId === personId && later.openedAt > openedAt),
  )
}
