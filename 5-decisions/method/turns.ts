import type { Method } from '../decision.ts'
import type { Ballot } from './ballot.ts'

/** How one gets to an end was chosen, beside what was suggested. */
export type MethodChosen = {
  at: string
  kind: 'method'
  personName: string | null
  method: Method
  suggested: Method
  because: string | null
}

/** People were asked, a round was closed, or it ended without a result; never what somebody said. */
export type BallotTurn = {
  at: string
  kind: 'ballot'
  turn: 'opened' | 'closed' | 'ended'
  method: Method
  roundNumber: number
  rounds: number
  /** Who was asked, or has answered in this round. */
  people: number | null
  because: string | null
}

/** Something that could be chosen was added, suggested, taken up or taken back. */
export type OptionTurn = {
  at: string
  kind: 'option'
  turn: 'added' | 'suggested' | 'taken-up' | 'taken-back'
  words: string
  personName: string | null
}

type Optional = {
  words: string
  at: string
  addedByName: string | null
  suggestedAt: string | null
  takenUpAt: string | null
  takenUpByName: string | null
  withdrawnAt: string | null
  withdrawnByName: string | null
}

type Walked = {
  options: readonly Optional[]
  choices: readonly Omit<MethodChosen, 'kind'>[]
  ballots: readonly Pick<Ballot, 'id' | 'method' | 'openedAt' | 'endedAt' | 'endedBecause'>[]
  voters: readonly { ballotId: string }[]
  rounds: readonly { ballotId: string; roundNumber: number; closedAt: string; answeredCount: number }[]
}

/** What happened on the way that was chosen. */
export function turnsOf({
  choices,
  ballots,
  voters,
  rounds,
  options,
}: Walked): (MethodChosen | BallotTurn | OptionTurn)[] {
  return [
    ...options.flatMap(optionTurns),
    ...choices.map(({ at, personName, method, suggested, because }) => ({
      at,
      kind: 'method' as const,
      personName,
      method,
      suggested,
      because,
    })),
    ...ballots.flatMap((ballot) => ballotTurns(ballot, { voters, rounds })),
  ]
}

function ballotTurns(
  { id, method, openedAt, endedAt, endedBecause }: Walked['ballots'][number],
  { voters, rounds }: Pick<Walked, 'voters' | 'rounds'>,
): BallotTurn[] {
  const closed = rounds.filter(({ ballotId }) => ballotId === id)
  const about = { kind: 'ballot' as const, method, roundNumber: 1, rounds: closed.length, because: null }
  const asked = voters.filter(({ ballotId }) => ballotId === id).length
  return [
    { ...about, at: openedAt, turn: 'opened', people: asked },
    ...closed.map(({ closedAt, roundNumber, answeredCount }) => ({
      ...about,
      at: closedAt,
      turn: 'closed' as const,
      roundNumber,
      people: answeredCount,
    })),
    ...(endedAt !== null && endedBecause !== null
      ? [{ ...about, at: endedAt, turn: 'ended' as const, people: null, because: endedBecause }]
      : []),
  ]
}

function optionTurns(option: Optional): OptionTurn[] {
  const { words, at, suggestedAt, takenUpAt, withdrawnAt } = option
  const about = { kind: 'option' as const, words }
  return [
    { ...about, at, turn: suggestedAt === null ? 'added' : 'suggested', personName: option.addedByName },
    ...(takenUpAt === null
      ? []
      : [{ ...about, at: takenUpAt, turn: 'taken-up' as const, personName: option.takenUpByName }]),
    ...(withdrawnAt === null
      ? []
      : [{ ...about, at: withdrawnAt, turn: 'taken-back' as const, personName: option.withdrawnByName }]),
  ]
}
