import type { Vote } from './collected-votes.ts'
import { shown } from './faulty-rows.ts'

/** Statistics programs write whole numbers as 1.0, people write words. */
const VOTES = new Map<string, Vote>([
  ['1', 1],
  ['0', 0],
  ['-1', -1],
  ['+1', 1],
  ['1.0', 1],
  ['0.0', 0],
  ['-1.0', -1],
  ['agree', 1],
  ['pass', 0],
  ['disagree', -1],
])

export function voteOf(cell: string): Vote | undefined {
  return VOTES.get(cell) ?? VOTES.get(cell.trim().toLowerCase())
}

export function notAVote(cell: string): string {
  return `is ${cell.trim() === '' ? 'empty' : shown(cell)}, should be 1, 0 or -1`
}
