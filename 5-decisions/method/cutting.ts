import type { Ballot, Said, Scores } from './ballot.ts'
import { type Moved, movementOf } from './score-result.ts'

/** What somebody said in one round of an open ballot. */
export type Vote = {
  id: string
  workspaceId?: string
  ballotId: string
  personId: string
  roundNumber: number
  said: Said
  words: string | null
  at: string
}

export type VoiceRow = { id: string; ballotId: string; roundNumber: number; said: Said }
export type ReasonRow = { id: string; ballotId: string; roundNumber: number; words: string }

/**
 * Cuts answers from people, and the two rounds of one person from each other: ids are drawn, and rows lie in their order. Of
 * a round in which fewer than `fewest` answered nothing is kept.
 */
export function cutVotes(
  ballot: Pick<Ballot, 'id' | 'fewest'>,
  votes: readonly Vote[],
  draw: () => string,
): { voices: VoiceRow[]; reasons: ReasonRow[] } {
  const { id: ballotId, fewest } = ballot
  const kept = [...Map.groupBy(votes, ({ roundNumber }) => roundNumber).values()]
    .filter((round) => round.length >= fewest)
    .flat()
  const voices = kept.map(({ roundNumber, said }) => ({ id: draw(), ballotId, roundNumber, said }))
  const reasons = kept.flatMap(({ roundNumber, words }) =>
    words === null ? [] : [{ id: draw(), ballotId, roundNumber, words }],
  )
  return { voices: byId(voices), reasons: byId(reasons) }
}

/** How many moved from the first round to the second, while it is still known who said what. */
export function movedIn({ options }: Pick<Ballot, 'options'>, votes: readonly Vote[]): Moved[] {
  const scoresIn = (round: number) =>
    new Map(
      votes.flatMap(({ roundNumber, personId, said }): [string, Scores][] =>
        roundNumber === round && said.kind === 'scores' ? [[personId, said.scores]] : [],
      ),
    )
  const [first, second] = [scoresIn(1), scoresIn(2)]
  const both = [...first].flatMap(([personId, before]) => {
    const after = second.get(personId)
    return after ? [{ before, after }] : []
  })
  return movementOf(options, both)
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
}
