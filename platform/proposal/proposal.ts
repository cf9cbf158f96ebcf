import type { DateOnly, Instant } from '../clock.ts'

/** A change that somebody's assistant drafted. It changes nothing until that person accepts it. */
export type Proposal = {
  id: string
  /** For whom it was drafted, and who alone may accept it. */
  accountId: string
  apiKeyId: string | null
  operation: string
  proposedInput: Record<string, unknown>
  /** Why, in the words of whoever drafted it. */
  why: string | null
  createdAt: Instant
  /** The last day on which it can be accepted. */
  expiresOn: DateOnly
  madeAtSeq: number
}

/** That a proposal was accepted or declined: once, by whom, and what came of it. */
export type Settlement = {
  id: string
  proposalId: string
  settledAs: 'accepted' | 'declined'
  accountId: string
  createdAt: Instant
  because: string | null
  /** What the accepted change was about. */
  subjectId: string | null
}

export const STANDINGS = ['waiting', 'accepted', 'declined', 'expired'] as const
export type ProposalStanding = (typeof STANDINGS)[number]

export function standingOf(
  { expiresOn, settledAs }: { expiresOn: DateOnly; settledAs: Settlement['settledAs'] | null },
  today: DateOnly,
): ProposalStanding {
  return settledAs ?? (expiresOn < today ? 'expired' : 'waiting')
}

/** The sentence of an operation without what explains it further: what would be done. */
export function inShort(says: string): string {
  return says.split(/[:;]/)[0] ?? says
}
