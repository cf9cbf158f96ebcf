import type { VoteStream } from '@plumbline/measure'
import { Refusal } from '@plumbline/platform/refusal'
import { numbering } from './numbering.ts'
import { orderOfTime } from './order-of-time.ts'

/** More would not fit into the memory of an ordinary machine. */
const MOST_VOTES = 100_000_000
const FIRST_ROOM = 4_096

export type Vote = 1 | 0 | -1

/** Votes as they are read, in lists of plain numbers: 17 bytes a vote, whatever the ids look like. */
export type CollectedVotes = {
  add(participant: string, statement: string, vote: Vote, at: number | undefined): void
  /** How often each statement has 1 and -1, replaced votes included. */
  tally(): { id: string; plus: number; minus: number }[]
  /** From now on agree is disagree, also for what was added already. */
  turnSigns(): void
  /** Everything in the order of time; statements whose id is in `rejected` are marked. */
  stream(rejected: ReadonlySet<string>): VoteStream
}

export function collectVotes(): CollectedVotes {
  const people = numbering()
  const statements = numbering()
  let room = FIRST_ROOM
  let count = 0
  let timed = 0
  let participant = new Int32Array(room)
  let statement = new Int32Array(room)
  let vote = new Int8Array(room)
  let at = new Float64Array(room)

  function grow() {
    if (room >= MOST_VOTES) throw new Refusal('too-large', `More than ${MOST_VOTES} votes are not read.`)
    room = Math.min(MOST_VOTES, room * 2)
    participant = longer(participant, new Int32Array(room))
    statement = longer(statement, new Int32Array(room))
    vote = longer(vote, new Int8Array(room))
    at = longer(at, new Float64Array(room))
  }

  return {
    add(who, what, how, when) {
      if (count === room) grow()
      participant[count] = people.numberOf(who)
      statement[count] = statements.numberOf(what)
      vote[count] = how
      if (when !== undefined) {
        at[count] = when
        timed += 1
      }
      count += 1
    },
    tally() {
      const found = statements.ids.map((id) => ({ id, plus: 0, minus: 0 }))
      for (let i = 0; i < count; i++) {
        const of = found[statement[i] as number]
        if (of && vote[i] === 1) of.plus += 1
        if (of && vote[i] === -1) of.minus += 1
      }
      return found
    },
    turnSigns() {
      for (let i = 0; i < count; i++) vote[i] = -(vote[i] as number)
    },
    stream(rejected) {
      const all: VoteStream = {
        participants: people.ids,
        statements: statements.ids,
        participant: participant.subarray(0, count),
        statement: statement.subarray(0, count),
        vote: vote.subarray(0, count),
        rejected: new Set(statements.ids.flatMap((id, number) => (rejected.has(id) ? [number] : []))),
      }
      // A time that only some votes have orders nothing.
      return timed === count ? inOrderOfTime(all, at.subarray(0, count)) : all
    },
  }
}

function inOrderOfTime(votes: VoteStream, at: Float64Array): VoteStream {
  const order = orderOfTime(at)
  const { participant, statement, vote } = votes
  const size = order.length
  return {
    ...votes,
    participant: picked(participant, order, new Int32Array(size)),
    statement: picked(statement, order, new Int32Array(size)),
    vote: picked(vote, order, new Int8Array(size)),
    at: picked(at, order, new Float64Array(size)),
  }
}

type Numbers = { [place: number]: number; readonly length: number }

function picked<To extends Numbers>(from: Numbers, order: Uint32Array, to: To): To {
  for (let i = 0; i < order.length; i++) to[i] = from[order[i] as number] as number
  return to
}

function longer<To extends { set(from: To): void }>(from: To, to: To): To {
  to.set(from)
  return to
}
