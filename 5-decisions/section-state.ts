import type { Board } from './acknowledgement.ts'
import { dayInWords } from './day-in-words.ts'

const plural = new Intl.PluralRules('en')

type InForce = { dueForReview: boolean; reviewOn: string | null; board: Board }

/** How the decisions of a work stand, in a few short sentences, and whether something there waits for its driver. */
export function decisionsInWords(inForce: readonly InForce[], today: string): { sentence: string; waits: boolean } {
  if (inForce.length === 0) return { sentence: 'Nothing is decided yet.', waits: false }
  const asked = sum(inForce, ({ asked }) => asked)
  const acknowledged = sum(inForce, ({ acknowledged }) => acknowledged)
  const due = inForce.filter(({ dueForReview }) => dueForReview).length
  const reopened = inForce.filter(({ board }) => board.wordingReopened).length
  const sentences = [counted(inForce.length, 'One decision is in force.', 'decisions are in force.')]
  if (asked > 0) sentences.push(`${acknowledged} of ${asked} acknowledged.`)
  if (reopened > 0) sentences.push('Two or more read it differently: look at the wording.')
  if (due > 0) sentences.push(counted(due, 'One is due for review.', 'are due for review.'))
  else sentences.push(...nextReview(inForce, today))
  return { sentence: sentences.join(' '), waits: due > 0 || reopened > 0 || acknowledged < asked }
}

function nextReview(inForce: readonly InForce[], today: string): string[] {
  const [soonest] = inForce.flatMap(({ reviewOn }) => (reviewOn === null ? [] : [reviewOn])).sort()
  return soonest === undefined ? [] : [`Next review on ${dayInWords(soonest, today)}.`]
}

function counted(number: number, one: string, other: string): string {
  return plural.select(number) === 'one' ? one : `${number} ${other}`
}

function sum(inForce: readonly InForce[], of: (board: Board) => number): number {
  return inForce.reduce((total, { board }) => total + of(board), 0)
}
