/** The kinds of reasons for which somebody may be affected, each of them independent of the others. */
export const FAMILIES = [
  'named',
  'nominated',
  'owns',
  'consumes',
  'rule',
  'directory',
  'precedent',
  'linked-work',
  'requester',
  'promise',
] as const
export type Family = (typeof FAMILIES)[number]

export const TIERS = ['bring-in', 'ask', 'inform'] as const
export type Tier = (typeof TIERS)[number]

export const VERDICTS = ['in', 'informed', 'not-affected'] as const
export type Verdict = (typeof VERDICTS)[number]

/** A party that may be affected by a piece of work: a group and the person picked for it, a person, or a function without a group yet. */
export type Suggestion = {
  id: string
  workId: string
  groupId: string | null
  personId: string | null
  /** The function that a rule asks for, as long as no group of the directory stands for it. */
  functionName: string | null
  /** From 0 to 1: what the weighted evidence says together. */
  chance: number
  /** How many independent families speak for it: the confidence that is shown. */
  families: number
  tier: Tier
  firstSeenAt: string
  seenAt: string
  /** Since when nothing speaks for it any more. */
  goneAt: string | null
  verdict: Verdict | null
  because: string | null
  settledAt: string | null
  settledById: string | null
}

export const OPENED_AS = [
  'work',
  'group',
  'person',
  'asset',
  'rule',
  'nomination',
  'question',
  'decision',
  'direction',
] as const
export type OpenedAs = (typeof OPENED_AS)[number]

/** One reason, as it opens at its source. */
export type Evidence = {
  id: string
  workId: string
  suggestionId: string
  family: Family
  /** From 0 to 1, within its family. */
  strength: number
  /** The words at the source that speak for it. */
  quote: string
  /** The reason in one sentence. */
  says: string
  path: string | null
  line: number | null
  openedAs: OpenedAs
  openedId: string | null
  seenAt: string
}

/** What is known and what is not: said beside the suggestions, never “nobody else is needed”. */
export type Coverage = Record<string, number>

export type AffectedState = {
  id: string
  workId: string
  computedAt: string
  inputHash: string
  revision: number
  registersRevision: number | null
  coverage: Coverage
}

export type FamilyWeight = { id: string; family: string; weight: number; changedAt: string }
