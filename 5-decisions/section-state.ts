import { dayInWords } from '@plumbline/work/words'
import type { Board } from './acknowledgement.ts'
import type { Standing } from './standing.ts'

const plural = new Intl.PluralRules('en')

/** A question that is not decided yet, by where it stands. */
type Open = { standing: Standing }
type InForce = { dueForReview: boolean; reviewOn: string | null; board: Board }

/** How the decisions of a work stand, in a few short sentences, and whether something there waits for its driver. */
export function decisionsInWords(
  inForce: readonly InForce[],
  today: string,
  open: readonly Open[] = [],
): { sentence: string; waits: boolean } {
  const decided = inForceInWords(inForce, today)
  if (open.length === 0) return decided
  return { sentence: [...openInWords(open), decided.sentence].join(' '), waits: true }
}

/** What is open, the most urgent last: it is read just before what is decided. */
function openInWords(open: readonly Open[]): string[] {
  const among = (...standings: Standing[]) => open.filter(({ standing }) => standings.includes(standing)).length
  const [asked, proposed, called] = [
    among('question', 'exploring'),
    among('proposed'),
    among('final-call', 'concern', 'held'),
  ]
  const sentences = []
  if (asked > 0) sentences.push(counted(asked, 'One question is open.', 'questions are open.'))
  if (proposed > 0) sentences.push(counted(proposed, 'One waits for its approver.', 'wait for their approver.'))
  if (called > 0) sentences.push(counted(called, 'One is in its final call.', 'are in their final call.'))
  const [concern, held] = [among('concern'), among('held')]
  if (concern > 0) sentences.push(counted(concern, 'One has an open concern.', 'have open concerns.'))
  if (held > 0) sentences.push(counted(held, 'One is held.', 'are held.'))
  return sentences
}

function inForceInWords(inForce: readonly InForce[], today: string): { sentence: string; waits: boolean } {
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
