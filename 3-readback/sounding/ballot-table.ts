import type { VoteTable } from '@plumbline/measure'
import type { SoundingStatement } from './sounding.ts'

const LINE_END = 10
const NO_VOTE = 9
/** What a sign says, by its code. */
const VALUES = Int8Array.from(
  { length: 256 },
  (_, code) => ({ a: 1, d: -1, p: 0 })[String.fromCharCode(code)] ?? NO_VOTE,
)

/** Ballots, one a line, in memory that several threads see. */
export function pageOf(ballots: readonly string[]): Uint8Array {
  const text = ballots.map((votes) => `${votes}\n`).join('')
  const page = new Uint8Array(new SharedArrayBuffer(text.length))
  for (let at = 0; at < text.length; at++) page[at] = text.charCodeAt(at)
  return page
}

/** For each number the number of the statement that its votes count for; -1 where they count for none. */
export function countedFor(statements: readonly SoundingStatement[]): number[] {
  const byId = new Map(statements.map((each) => [each.id, each]))
  const targets = Array.from({ length: Math.max(0, ...statements.map(({ number }) => number + 1)) }, () => -1)
  for (const each of statements) {
    const target = each.standing === 'joined' && each.joinedToId !== null ? byId.get(each.joinedToId) : each
    if (target?.standing === 'shown') targets[each.number] = target.number
  }
  return targets
}

/**
 * Ballots as votes that can be counted. Whoever voted on two statements that were joined counts once: with their vote on the
 * one that stayed, if there is one. People are called by their place, statements by their number, so both stand in order as they
 * are read, and nothing is held in memory but the table itself.
 */
export function tableOfBallots(pages: readonly Uint8Array[], targets: readonly number[]): VoteTable {
  const shown = targets.flatMap((target, number) => (target === number ? [number] : []))
  const placeOf = new Map(shown.map((number, place) => [number, place]))
  const places = Int32Array.from(targets, (target) => placeOf.get(target) ?? -1)
  const isOwn = Uint8Array.from(targets, (target, number) => Number(target === number))
  const anyJoined = targets.some((target, number) => target >= 0 && target !== number)
  const room = pages.reduce((sum, page) => sum + signsIn(page), 0)
  const cells = new Int32Array(room)
  const votes = new Int8Array(room)
  const ends: number[] = [0]
  const participants: string[] = []
  const row = new Int8Array(shown.length)
  const take = (page: Uint8Array, from: number, to: number, own: 0 | 1) => {
    for (let at = from; at < to; at++) {
      const value = VALUES[page[at] as number] as number
      const place = places[at - from] ?? -1
      if (value !== NO_VOTE && place >= 0 && isOwn[at - from] === own) row[place] = value
    }
  }
  let [people, end] = [0, 0]
  for (const page of pages) {
    for (let from = 0; from < page.length; people++) {
      const lineEnd = page.indexOf(LINE_END, from)
      const to = lineEnd < 0 ? page.length : lineEnd
      row.fill(NO_VOTE)
      if (anyJoined) take(page, from, to, 0)
      take(page, from, to, 1)
      from = to + 1
      for (let place = 0; place < row.length; place++) {
        const value = row[place] as number
        if (value === NO_VOTE) continue
        cells[end] = place
        votes[end++] = value
      }
      if (end === ends.at(-1)) continue
      ends.push(end)
      participants.push(String(people))
    }
  }
  return {
    participants,
    statements: shown.map(String),
    starts: Int32Array.from(ends),
    cells: cells.subarray(0, end),
    votes: votes.subarray(0, end),
  }
}

function signsIn(page: Uint8Array): number {
  let signs = 0
  for (const code of page) if (VALUES[code] !== NO_VOTE) signs++
  return signs
}
