/** One question to many people, with statements that they agree or disagree with; before or beside a direction. */
export type Sounding = {
  id: string
  workId: string
  question: string
  opensOn: string
  closesOn: string
  disclosure: SoundingDisclosure
  /** Fewest votes of which a figure may be shown. */
  fewest: number
  whoMay: WhoMay
  mayAdd: boolean
  moderation: Moderation
  /** Where it was read from, if it was not asked here. */
  source: string | null
  composedById: string | null
  createdAt: string
}

export type SoundingClosing = { id: string; soundingId: string; closedById: string | null; closedAt: string }

/** A sounding with the moment at which it was closed, if it was. */
export type SoundingView = Sounding & { closedAt: string | null }

/**
 * Who sees what, said before anybody answers. `by-group`: only figures of groups that are large enough · `anonymous`: the
 * same, and from the closing on nobody can tell any more who voted how.
 */
export const SOUNDING_DISCLOSURES = ['by-group', 'anonymous'] as const
export type SoundingDisclosure = (typeof SOUNDING_DISCLOSURES)[number]

/** People of the register, by a link of their own; or anybody in the workspace, who takes a link. */
export const WHO_MAY = ['asked', 'workspace'] as const
export type WhoMay = (typeof WHO_MAY)[number]

/** Whether a statement that somebody added is looked at before others see it, or afterwards. */
export const MODERATIONS = ['before', 'after'] as const
export type Moderation = (typeof MODERATIONS)[number]

export const STANDINGS = ['waiting', 'shown', 'left-out', 'joined'] as const
export type Standing = (typeof STANDINGS)[number]

export type SoundingStatement = {
  id: string
  soundingId: string
  /** Its place in the ballots, from 0. */
  number: number
  statement: string
  /** Written by the driver; otherwise somebody who took part added it. */
  seed: boolean
  standing: Standing
  leftOutBecause: string | null
  /** For one that says the same as another: that other one, for which its votes count. */
  joinedToId: string | null
  /** Never shown to anybody; only counted, and forgotten when an anonymous sounding is closed. */
  authorId: string | null
}

/**
 * What one person has voted, in one row: the sign at place n is their vote on statement n. One place holds one vote, so
 * nobody can vote twice on a statement, and neither the order nor the time of votes is kept.
 */
export type SoundingBallot = {
  id: string
  soundingId: string
  /** Nobody, for one that was read from elsewhere or whose sounding was anonymous and is closed. */
  personId: string | null
  votes: string
  castCount: number
}

export const SOUNDING_VOTES = ['agree', 'disagree', 'pass'] as const
export type SoundingVote = (typeof SOUNDING_VOTES)[number]

export const LONGEST_QUESTION = 200
export const LONGEST_SOUNDING_STATEMENT = 280
export const LONGEST_REASON = 280
export const MOST_SEEDS = 50
/** How many statements a sounding may have, and how many of them one person may add. */
export const MOST_STATEMENTS = 2_000
export const MOST_ADDED = 10
export const FEWEST_VOTES = 5
/** From so many votes on (or all statements, if there are fewer) somebody counts when groups are looked for. */
const VOTES_TO_COUNT = 7
/** A link goes on showing its holder what they said for a while after the closing. */
export const DAYS_READABLE = 30

/** Nothing can be said any more: somebody closed it, or its last day is over. */
export function isOver(sounding: Pick<SoundingView, 'closesOn' | 'closedAt'>, today: string): boolean {
  return sounding.closedAt !== null || sounding.closesOn < today
}

export function hasBegun(sounding: Pick<Sounding, 'opensOn'>, today: string): boolean {
  return sounding.opensOn <= today
}

/** What two statements must not have in common: the same words, whatever the capitals, spaces and the full stop. */
export function inOneSpelling(statement: string): string {
  const words = statement.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).join(' ')
  return words.endsWith('.') ? words.slice(0, -1) : words
}

/** Those that can be voted on. */
export function shownOf<Row extends Pick<SoundingStatement, 'standing'>>(statements: readonly Row[]): Row[] {
  return statements.filter(({ standing }) => standing === 'shown')
}

/** So many votes count for groups: seven, or all where there are fewer statements. */
export function votesToCount(statements: number): number {
  return Math.min(VOTES_TO_COUNT, statements)
}
