import type { SoundingVote } from './sounding.ts'

const SIGNS: Record<SoundingVote, string> = { agree: 'a', disagree: 'd', pass: 'p' }
const VOTES = new Map(Object.entries(SIGNS).map(([vote, sign]) => [sign, vote as SoundingVote]))
const NO_VOTE = '.'

/** The vote on one statement; nothing where there is none. */
export function voteIn(votes: string, number: number): SoundingVote | null {
  return VOTES.get(votes[number] ?? NO_VOTE) ?? null
}

/** The same ballot with this vote; an earlier one on the same statement is replaced. */
export function withVote(votes: string, number: number, vote: SoundingVote): string {
  const before = votes.slice(0, number).padEnd(number, NO_VOTE)
  return `${before}${SIGNS[vote]}${votes.slice(number + 1)}`
}

/** On which statements there is a vote. */
export function votedOn(votes: string): number[] {
  return Array.from(votes, (sign, number) => (sign === NO_VOTE ? -1 : number)).filter((number) => number >= 0)
}
