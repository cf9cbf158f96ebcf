import type { Ballot, BallotOption, Said, Scores } from './ballot.ts'
import type { ReasonRow, VoiceRow, Vote } from './cutting.ts'
import { type RankingResult, rankingResult } from './ranking-result.ts'
import { type Ending, endingOf, type Lead, leadOf, type Moved, type ScoreLine } from './score-result.ts'
import { type Answer, type ShownLine, shownOrders, shownReasons, shownScores } from './shown-answers.ts'

/** What there is of a ballot: votes that are still known by person, or voices that are not. */
export type Material = {
  ballot: Ballot
  asked: number
  rounds: readonly { roundNumber: number; answeredCount: number; movement: Moved[] | null }[]
  votes: readonly (Vote & { personName: string })[]
  voices: readonly VoiceRow[]
  reasons: readonly ReasonRow[]
}

type ShownRound = { roundNumber: number; answered: number; lines: ShownLine[]; reasons: string[] }

/** What everybody may see of a ballot. Of a round that is open there is nothing in it. */
export type BallotResult = {
  shownRounds: ShownRound[]
  lead: Lead | null
  ranking: RankingResult | null
  /** Where everybody, or all but one, put the options in the same order: more is not said. */
  mostOrder: string[] | null
  movement: Moved[] | null
  ending: Ending | null
  /** Who said what; only where it was announced with names. */
  named: Named[]
}

export type Named = { voteId: string; roundNumber: number; personName: string; said: Said; words: string | null }

/** Whether a ballot came to its end, rather than being given up or begun anew. */
export function hasResult({ endedAt, endedBecause }: Pick<Ballot, 'endedAt' | 'endedBecause'>): boolean {
  return endedAt !== null && endedBecause === null
}

export function resultOf(material: Material): BallotResult {
  const { ballot, rounds } = material
  const closed = ballot.endedBecause === null ? rounds.map(({ roundNumber }) => roundNumber) : []
  const scored = ballot.method === 'score' || ballot.method === 'blind-rounds'
  const shownRounds = scored ? closed.map((roundNumber) => shownRound(material, roundNumber)) : []
  const last = hasResult(ballot) ? closed.at(-1) : undefined
  const final = shownRounds.find(({ roundNumber }) => roundNumber === last)
  const orders = ballot.method === 'ranking' && last !== undefined ? ordersIn(material, last) : null
  const movement = last === undefined ? null : movementIn(rounds, shownRounds)
  const named = ballot.disclosure === 'named' ? namedIn(material, closed) : []
  return {
    shownRounds,
    lead: final ? leadIn(material, final) : null,
    ...rankingIn(material, orders),
    movement,
    ending: final && movement ? endingOf(figuresIn(final.lines), movement) : null,
    named,
  }
}

/**
 * How many moved, for options whose scores are shown in both rounds; else it would say what “most or all” keeps back. None at all
 * where some are kept back, so that nothing is said of the whole.
 */
function movementIn(rounds: Material['rounds'], shownRounds: readonly ShownRound[]): Moved[] | null {
  const movement = rounds.find(({ roundNumber }) => roundNumber === 2)?.movement ?? null
  const all = movement !== null && shownRounds.every(({ lines }) => figuresIn(lines).length === lines.length)
  return all ? movement : null
}

function shownRound(material: Material, roundNumber: number): ShownRound {
  const { ballot } = material
  const votes = scoresIn(material, roundNumber)
  return {
    roundNumber,
    answered: votes.length,
    lines: shownScores(ballot.options, votes, ballot),
    reasons: shownReasons(reasonsIn(material, roundNumber), votes.length, ballot),
  }
}

function saidIn({ votes, voices }: Material, roundNumber: number): { id: string; said: Said }[] {
  return [...votes, ...voices].filter((each) => each.roundNumber === roundNumber)
}

function scoresIn(material: Material, roundNumber: number): Answer<Scores>[] {
  return saidIn(material, roundNumber).flatMap(({ id, said }) =>
    said.kind === 'scores' ? [{ id, said: said.scores }] : [],
  )
}

function ordersIn(material: Material, roundNumber: number): Answer<string[]>[] {
  return saidIn(material, roundNumber).flatMap(({ id, said }) =>
    said.kind === 'order' ? [{ id, said: said.order }] : [],
  )
}

function reasonsIn({ votes, reasons }: Material, roundNumber: number): string[] {
  return [...votes, ...reasons].flatMap((each) => (each.roundNumber === roundNumber ? (each.words ?? []) : []))
}

function figuresIn(lines: readonly ShownLine[]): ScoreLine[] {
  return lines.flatMap((line) => (line && 'counts' in line ? [line] : []))
}

/** Chance is only spoken of where the scores are shown too, since it is told from those. */
function leadIn(material: Material, { roundNumber, answered, lines }: ShownRound): Lead {
  if (lines.some((line) => line === null)) return { found: 'nothing' }
  const all = figuresIn(lines).length === lines.length
  const votes = all ? scoresIn(material, roundNumber).map(({ said }) => said) : []
  return leadOf(lines.flatMap(middleOf), votes, { answered, asked: material.asked })
}

function middleOf(line: ShownLine): Pick<ScoreLine, 'optionId' | 'median'>[] {
  if (line === null) return []
  if ('counts' in line) return [line]
  return [{ optionId: line.optionId, median: typeof line.mostGave === 'number' ? line.mostGave : null }]
}

function rankingIn(
  { ballot }: Material,
  orders: Answer<string[]>[] | null,
): Pick<BallotResult, 'ranking' | 'mostOrder'> {
  if (orders === null) return { ranking: null, mostOrder: null }
  const shown = shownOrders(orders, ballot)
  if (shown.shown === 'most-or-all') return { ranking: null, mostOrder: shown.order }
  const all = shown.shown === 'all' ? orders.map(({ said }) => said) : []
  return { ranking: rankingResult(ballot.options, all), mostOrder: null }
}

function namedIn({ votes }: Material, closed: readonly number[]): Named[] {
  return votes
    .filter(({ roundNumber }) => closed.includes(roundNumber))
    .map(({ id, roundNumber, personName, said, words }) => ({ voteId: id, roundNumber, personName, said, words }))
}

/** An answer in words, for lists and files. */
export function saidInWords(said: Said, options: readonly BallotOption[]): string {
  const wordsOf = (id: string) => options.find((option) => option.id === id)?.words ?? ''
  if (said.kind === 'advice') return said.optionId === null ? '' : wordsOf(said.optionId)
  if (said.kind === 'stance') return STANCE_SAYS[said.stance]
  if (said.kind === 'order') return said.order.map((id, at) => `${at + 1}. ${wordsOf(id)}`).join(' · ')
  return options.map(({ id, words }) => `${words}: ${said.scores[id] ?? 'no opinion'}`).join(' · ')
}

const STANCE_SAYS = { consent: 'consents', concern: 'consents, with a concern', object: 'objects' } as const
