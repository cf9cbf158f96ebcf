import { worthOfAsking } from '@plumbline/measure'
import { votedOn } from './ballot.ts'
import type { SoundingStatement } from './sounding.ts'

/** What is known of the votes so far, by the numbers of the statements; empty before it was first worked out. */
export type Routing = { reachX: number[]; reachY: number[]; votesOn: number[] }

export const NO_ROUTING: Routing = { reachX: [], reachY: [], votesOn: [] }

/** Statements that are worth this share of the best one are as good; which of them comes is drawn by lot. */
const AS_GOOD = 0.9

/**
 * Which statement somebody is shown next: one whose answer is worth most (`worthOfAsking`), and of those that are about as
 * good one drawn by lot, so that each person has an order of their own. Never one they have voted on. Nothing when they
 * have voted on all.
 */
export function nextStatement<Row extends Pick<SoundingStatement, 'id' | 'number'>>(
  statements: readonly Row[],
  routing: Routing,
  { id, votes }: { id: string; votes: string },
): Row | null {
  const size = Math.max(0, ...statements.map(({ number }) => number + 1))
  const known = (figures: readonly number[]) => Array.from({ length: size }, (_, number) => figures[number] ?? 0)
  const reach = { x: known(routing.reachX), y: known(routing.reachY) }
  const worth = new Map(
    worthOfAsking(reach, known(routing.votesOn), votedOn(votes)).map((each) => [
      each.statement,
      each.aboutPerson + each.aboutStatement,
    ]),
  )
  const open = statements.filter(({ number }) => worth.has(number))
  const best = Math.max(...open.map(({ number }) => worth.get(number) ?? 0))
  const asGood = open.filter(({ number }) => (worth.get(number) ?? 0) >= AS_GOOD * best)
  return asGood.reduce<Row | null>((drawn, each) => (drawn && lot(id, drawn) <= lot(id, each) ? drawn : each), null)
}

/** A number that looks as if drawn, and is always the same for the same person and statement (FNV-1a, stirred). */
function lot(personId: string, { id }: { id: string }): number {
  let sum = 0x811c9dc5
  for (const letter of personId + id) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35)
  return (sum ^ (sum >>> 16)) >>> 0
}
