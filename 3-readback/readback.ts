import type { StakeholderView } from '@plumbline/people/words'

/** One round of the blind check of one published direction. */
export type Readback = {
  id: string
  workId: string
  directionVersionId: string
  /** The first, second, … read-back of this work. */
  wave: number
  closesOn: string
  disclosure: ReadbackDisclosure
  /** Fewest answers of which a figure may be shown. */
  fewest: number
  composedById: string | null
  createdAt: string
}

/** Who sees what, said before anybody answers: answers with names, or only figures of groups that are large enough. */
export type ReadbackDisclosure = 'named' | 'by-group'

export const FACETS = [
  'goal',
  'why-now',
  'constraint',
  'trade-off',
  'non-goal',
  'assumption',
  'decision-rights',
  'expectation',
  'risk',
] as const
export type Facet = (typeof FACETS)[number]

/** What can be understood of a claim; "cannot tell" is an answer, and one about our text. */
export const UNDERSTOOD = ['agree', 'depends', 'disagree', 'cannot-tell'] as const
export type Understood = (typeof UNDERSTOOD)[number]

/** What the direction says to a claim. For a plausible misreading that is "disagree". */
export const STATED = ['agree', 'depends', 'disagree'] as const
export type Stated = (typeof STATED)[number]

export const VERDICTS = ['same', 'not-same', 'brief-wrong'] as const
export type BriefVerdict = (typeof VERDICTS)[number]

export const COMMITMENTS = ['yes', 'disagree-and-commit', 'no', 'not-mine'] as const
export type Commitment = (typeof COMMITMENTS)[number]

/** One card: a claim about the direction. */
export type Claim = { id: string; readbackId: string; place: number; facet: Facet; statement: string; stated: Stated }

export type ClaimDraft = Pick<Claim, 'facet' | 'statement' | 'stated'>

/** Somebody who is asked, with the group as it was then, and of whom they say what most will answer. */
export type Respondent = {
  id: string
  readbackId: string
  personId: string
  groupId: string | null
  groupName: string | null
  /** Group ids, or `others` alone where there is no other group. */
  predicts: string[]
  closedAt: string | null
}

/** Stands for everybody else where there is no other group to think of. */
export const OTHERS = 'others'

export const MOST_CLAIMS = 3
export const LONGEST_STATEMENT = 240
export const LONGEST_SENTENCE = 600
export const FEWEST_ANSWERS = 5
/** A link goes on showing its holder what they said for a while after the closing. */
export const READABLE_DAYS_AFTER_CLOSING = 30

/** Nothing can be answered any more: somebody closed it, or its last day is over. */
export function isClosed(readback: { closesOn: string; closedAt: string | null }, today: string): boolean {
  return readback.closedAt !== null || readback.closesOn < today
}

/** Everybody of the register who can be asked: a person, once, with the group they speak for. */
export function whoCanBeAsked(
  register: readonly Pick<StakeholderView, 'personId' | 'groupId' | 'groupName'>[],
): { personId: string; groupId: string | null; groupName: string | null }[] {
  const once = new Map(
    register.flatMap(({ personId, groupId, groupName }) =>
      personId === null ? [] : [[personId, { personId, groupId, groupName }] as const],
    ),
  )
  return [...once.values()]
}

/** Somebody has answered when each claim has their own answer. The rest may be left out. */
export function hasAnswered(answersGiven: number, claims: number): boolean {
  return claims > 0 && answersGiven >= claims
}

/** The same claims in an order of its own for each person, so that no claim is always the tired last one. */
export function inOwnOrder<Card extends { id: string }>(claims: readonly Card[], respondentId: string): Card[] {
  return [...claims].sort(
    (a, b) => scattered(respondentId + a.id) - scattered(respondentId + b.id) || a.id.localeCompare(b.id),
  )
}

/** A number that looks as if drawn by lot, and is always the same for the same text (FNV-1a, then stirred). */
function scattered(text: string): number {
  let sum = 0x811c9dc5
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35)
  return (sum ^ (sum >>> 16)) >>> 0
}
