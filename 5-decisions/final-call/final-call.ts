export const ANSWERS = ['agree', 'concern', 'hold', 'no-opinion'] as const
export type Answer = (typeof ANSWERS)[number]

export const DISPOSITIONS = ['accepted', 'mitigated', 'not-accepted'] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** Everybody concerned is called a last time, about one version, until a day. */
export type FinalCall = {
  id: string
  decisionId: string
  version: number
  personId: string | null
  at: string
  /** The last day for everybody, and the moment at which it is over for the last of them. */
  lastOn: string
  endsAt: string
  endedAt: string | null
  ending: 'taken-back' | 'decided' | null
}

export type FinalCallAsked = {
  id: string
  finalCallId: string
  personId: string
  at: string
  /** In their own time zone. */
  lastOn: string
  remindedAt: string | null
}

/** What somebody says to a final call. A concern and a hold belong to whoever said them. */
export type FinalCallAnswer = {
  id: string
  finalCallId: string
  personId: string
  answer: Answer
  words: string | null
  about: string | null
  wouldResolve: string | null
  unnamed: boolean
  enteredById: string | null
  enteredHow: string | null
  at: string
  replacedAt: string | null
  resolvedAt: string | null
  resolution: string | null
}

/** Why the approver goes on although somebody is concerned; in writing, and told to them. */
export type ConcernDisposition = {
  id: string
  finalCallAnswerId: string
  disposition: Disposition
  words: string
  personId: string
  at: string
  replacedAt: string | null
}

export type HoldTurn = {
  id: string
  finalCallAnswerId: string
  turn: 'begun' | 'renewed' | 'released' | 'expired'
  personId: string | null
  at: string
  endsOn: string
  endsAt: string
}

export type Called = Pick<FinalCallAsked, 'finalCallId' | 'personId' | 'lastOn'> & { personName: string }
export type Said = FinalCallAnswer & { personName: string; enteredByName: string | null }
type Disposed = ConcernDisposition & { personName: string }

/** A final call with everything that was said to it. */
export type CallFacts = FinalCall & {
  called: readonly Called[]
  /** In order, what was replaced included. */
  said: readonly Said[]
  disposed: readonly Disposed[]
  turns: readonly HoldTurn[]
}

type ConcernState = 'open' | 'resolved' | 'closed-over'
export type Concern = Said & { state: ConcernState; closedOver: Disposed | null }

type HoldState = 'stands' | 'released' | 'expired'
export type Hold = Said & { state: HoldState; endsOn: string; endsAt: string; renewed: number }

/** The concerns as their authors hold them now. */
export function concernsOf(call: Pick<CallFacts, 'said' | 'disposed'>): Concern[] {
  return standing(call.said, 'concern').map((said) => {
    const closedOver =
      call.disposed.find((each) => each.finalCallAnswerId === said.id && each.replacedAt === null) ?? null
    const state = said.resolvedAt !== null ? 'resolved' : closedOver ? 'closed-over' : 'open'
    return { ...said, state, closedOver }
  })
}

/** The holds that nobody replaced; one past its end does not hold, whether or not anybody has noted that yet. */
export function holdsOf(call: Pick<CallFacts, 'said' | 'turns'>, now: string): Hold[] {
  return standing(call.said, 'hold').flatMap((said) => {
    const turns = call.turns.filter(({ finalCallAnswerId }) => finalCallAnswerId === said.id)
    const last = turns
      .filter(({ turn }) => turn === 'begun' || turn === 'renewed')
      .sort(byEnd)
      .at(-1)
    if (!last) return []
    const released = turns.some(({ turn }) => turn === 'released')
    const state = released ? 'released' : last.endsAt <= now ? 'expired' : 'stands'
    const renewed = turns.filter(({ turn }) => turn === 'renewed').length
    return [{ ...said, state, endsOn: last.endsOn, endsAt: last.endsAt, renewed }]
  })
}

function byEnd(one: HoldTurn, other: HoldTurn): number {
  return one.endsAt.localeCompare(other.endsAt)
}

function standing(said: readonly Said[], answer: Answer): Said[] {
  return said.filter((each) => each.replacedAt === null && each.answer === answer)
}

/** Who was asked and who of them has said something; taking it back does not unsay it. */
export function tallyOf({ called, said }: Pick<CallFacts, 'called' | 'said'>): { answered: number; missing: Called[] } {
  const spoke = new Set(said.map(({ personId }) => personId))
  const missing = called.filter(({ personId }) => !spoke.has(personId))
  return { answered: called.length - missing.length, missing }
}

const MOST_MISSING = 2

/** What a final call needs, to end before its last day is over. */
export function isSettled(call: CallFacts, now: string): boolean {
  const { answered, missing } = tallyOf(call)
  const enough = answered * 2 > call.called.length && missing.length <= MOST_MISSING
  return enough && openConcerns([call]).length === 0 && standingHolds([call], now).length === 0
}

/** How many concerns wait for somebody, and whether somebody holds it. */
export function concernsAround(calls: readonly CallFacts[], version: number, now: string) {
  const counting = ofVersion(calls, version)
  return { open: openConcerns(counting).length, held: standingHolds(counting, now).length > 0 }
}

/** Whether everybody had their time, or enough have spoken and nothing stands against it. */
export function mayEnd(call: CallFacts, now: string): boolean {
  return call.endsAt <= now || isSettled(call, now)
}

export function openConcerns(calls: readonly CallFacts[]): Concern[] {
  return calls.flatMap(concernsOf).filter(({ state }) => state === 'open')
}

export function standingHolds(calls: readonly CallFacts[], now: string): Hold[] {
  return calls.flatMap((call) => holdsOf(call, now)).filter(({ state }) => state === 'stands')
}

/** The call that people can answer. */
export function runningCall<Call extends Pick<FinalCall, 'endedAt'>>(calls: readonly Call[]): Call | undefined {
  return calls.find(({ endedAt }) => endedAt === null)
}

/** Answers belong to the version that was read: what was said to an earlier one does not count. */
export function ofVersion<Call extends Pick<FinalCall, 'version'>>(calls: readonly Call[], version: number): Call[] {
  return calls.filter((call) => call.version === version)
}

/**
 * Whether everybody concerned was heard: of what is decided by now, before that; of what is not, in this very version. A call that
 * was taken back counts for nothing.
 */
export function wasHeld(calls: readonly CallFacts[], decision: { version: number; decided: boolean }, now: string) {
  if (decision.decided && calls.some(({ ending }) => ending === 'decided')) return true
  return ofVersion(calls, decision.version).some(
    (call) => call.ending === 'decided' || (call.endedAt === null && mayEnd(call, now)),
  )
}

/** Objections to this version that go on record with the decision: concerns that were closed over, and holds that ran out. */
export function objectionsIn(calls: readonly CallFacts[], version: number, now: string): (Concern | Hold)[] {
  return ofVersion(calls, version).flatMap((call) => [
    ...concernsOf(call).filter(({ state }) => state === 'closed-over'),
    ...holdsOf(call, now).filter(({ state }) => state === 'expired'),
  ])
}

/** Everybody has answered, and what stood against it was settled by whoever raised it. */
export function everybodyAgrees(call: CallFacts, now: string): boolean {
  const settled =
    concernsOf(call).every(({ state }) => state === 'resolved') &&
    holdsOf(call, now).every(({ state }) => state === 'released')
  return settled && tallyOf(call).missing.length === 0
}

export const CALL_TURNS = [
  'answered',
  'concern',
  'resolved',
  'closed-over',
  'hold',
  'renewed',
  'released',
  'expired',
] as const

/** One thing that happened in a final call. */
export type CallTurn = {
  turn: (typeof CALL_TURNS)[number]
  personName: string
  about: string | null
  enteredByName: string | null
}

/** Everything that happened in these calls, what was replaced included. A hold that ran out did so at its end, noted or not. */
export function callHistory(calls: readonly CallFacts[], now: string): (CallTurn & { at: string })[] {
  return calls.flatMap((call) => call.said.flatMap((said) => saidHistory(call, said, now)))
}

function saidHistory(call: CallFacts, said: Said, now: string): (CallTurn & { at: string })[] {
  const { answer, about, enteredByName } = said
  const personName = nameIn(call, said) ?? UNNAMED
  const turn = answer === 'concern' || answer === 'hold' ? answer : 'answered'
  const then = (at: string, turn: CallTurn['turn'], who = personName) => ({
    at,
    turn,
    personName: who,
    about,
    enteredByName: null,
  })
  const closings = call.disposed.filter(({ finalCallAnswerId }) => finalCallAnswerId === said.id)
  const turns = call.turns.filter(({ finalCallAnswerId }) => finalCallAnswerId === said.id)
  const last = turns
    .filter(({ turn }) => turn === 'begun' || turn === 'renewed')
    .sort(byEnd)
    .at(-1)
  const ranOut = last && last.endsAt <= now && !turns.some(({ turn }) => turn === 'released')
  return [
    { at: said.at, turn, personName, about, enteredByName },
    ...(said.resolvedAt ? [then(said.resolvedAt, 'resolved')] : []),
    ...closings.map((each) => then(each.at, 'closed-over', each.personName)),
    ...turns.flatMap(({ turn, at }) => (turn === 'renewed' || turn === 'released' ? [then(at, turn)] : [])),
    ...(ranOut ? [then(last.endsAt, 'expired')] : []),
  ]
}

const UNNAMED = 'Somebody who did not want to be named'

/** Whose answer it is; once it is decided, nobody is named who asked for that. */
export function nameIn(call: Pick<CallFacts, 'ending'>, said: Pick<Said, 'unnamed' | 'personName'>): string | null {
  return said.unnamed && call.ending === 'decided' ? null : said.personName
}
