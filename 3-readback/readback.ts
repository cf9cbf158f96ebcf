import type { StakeholderView } from '@plumbline/people/words'

/** Before there is a direction · of a published direction · of a decision. */
export const KINDS = ['sounding', 'read-back', 'decision-read-back'] as const
export type ReadbackKind = (typeof KINDS)[number]

/** What people read once they have answered. */
type Brief = { goal: string; whyNow: string | null; digest: string | null }

/** One round of the blind check: of one published direction, of a decision, or before there is a direction. */
export type Readback = {
  id: string
  workId: string
  /** Nothing: a read-back, as all rounds were once. */
  kind: ReadbackKind | null
  /** The direction that is read back; nothing for a sounding. */
  directionVersionId: string | null
  /** The decision that is read back. */
  subjectId: string | null
  /** What is read after answering, where it is not the direction. */
  brief: Brief | null
  /** A line by the driver that stands above the questions. */
  opening: string | null
  /** The first, second, … read-back of this work. */
  wave: number
  closesOn: string
  disclosure: ReadbackDisclosure
  /** Fewest answers of which a figure may be shown. */
  fewest: number
  composedById: string | null
  createdAt: string
}

/**
 * Who sees what, said before anybody answers. `named`: answers with names once it is closed · `by-group`: only figures of
 * groups that are large enough · `anonymous`: the same, and from the closing on nobody can tell any more who said what.
 */
export const DISCLOSURES = ['named', 'by-group', 'anonymous'] as const
export type ReadbackDisclosure = (typeof DISCLOSURES)[number]

export function kindOf({ kind }: Pick<Readback, 'kind'>): ReadbackKind {
  return kind ?? 'read-back'
}

export const VERDICTS = ['same', 'not-same', 'brief-wrong'] as const
export type BriefVerdict = (typeof VERDICTS)[number]

export const COMMITMENTS = ['yes', 'disagree-and-commit', 'no', 'not-mine'] as const
export type Commitment = (typeof COMMITMENTS)[number]

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

/** As many as fit into three minutes. */
export const USUAL_CARDS = 3
/** How long it takes, in seconds: without the cards, and for each of them. */
const SECONDS_AROUND = 75
const SECONDS_A_CARD = 35

/** About how many minutes so many cards take. */
export function minutesFor(cards: number): number {
  return Math.round((SECONDS_AROUND + cards * SECONDS_A_CARD) / 60)
}

/** When the driver asks for more. */
export const MOST_CARDS = 10
export const LONGEST_STATEMENT = 240
export const LONGEST_SENTENCE = 600
/** Nothing of a group is shown before so many of it have answered; a driver may ask for more, never for fewer. */
export const FEWEST_ANSWERS = 5
/** Beyond this hardly any group would ever be shown. */
export const MOST_FEWEST = 20
/** A link goes on showing its holder what they said for a while after the closing. */
export const READABLE_DAYS_AFTER_CLOSING = 30

/** Nothing can be answered any more: somebody closed it, or its last day is over. */
export function isClosed(readback: { closesOn: string; closedAt: string | null }, today: string): boolean {
  return readback.closedAt !== null || readback.closesOn < today
}

/** Its last day is over, and what people said in it has still to be cut from them before anything of it may be read. */
export function waitsForCutting(
  readback: { closesOn: string; closedAt: string | null; disclosure: ReadbackDisclosure },
  today: string,
): boolean {
  return readback.disclosure === 'anonymous' && readback.closedAt === null && isClosed(readback, today)
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

/** Somebody has answered when each card has their own answer. The rest may be left out. */
export function hasAnswered(answersGiven: number, cards: number): boolean {
  return cards > 0 && answersGiven >= cards
}

/** The same cards in an order of its own for each person, so that no card is always the tired last one. */
export function inOwnOrder<Card extends { id: string }>(cards: readonly Card[], respondentId: string): Card[] {
  return [...cards].sort(
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
