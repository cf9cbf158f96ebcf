import type { Understood } from './card.ts'
import type { BriefVerdict, Commitment } from './readback.ts'

/** What somebody understood of one card. */
export type Answer = {
  id: string
  itemId: string
  respondentId: string
  understood: Understood
  /** What they would prefer, where that was asked too: a wish, never an understanding. */
  preferred: Understood | null
  /** They had read the brief when they changed it: shown apart, because it no longer says what they had understood. */
  changedAfterBrief: boolean
  savedAt: string
}

/** What somebody thinks that most of a group will answer. */
export type Prediction = {
  id: string
  itemId: string
  respondentId: string
  aboutWhom: string
  predicted: Understood
  /** They say themselves that they only guess. */
  guessing: boolean | null
  savedAt: string
}

/** How clear it is to somebody, by their own judgement: 1 (not at all) to 5 (entirely). */
export type Clarity = { id: string; respondentId: string; clarity: number; savedAt: string }

/** How many of the others, in per cent, somebody expects to see it as they do. */
export type Belief = { id: string; respondentId: string; alikePercent: number; savedAt: string }

export type OwnSentence = {
  id: string
  respondentId: string
  sentence: string
  concern: string | null
  question: string | null
  /** They would hold until this is so. */
  holdUntil: string | null
  savedAt: string
}

/** What somebody says after reading the brief, and whether they will act on it. */
export type BriefReply = {
  id: string
  respondentId: string
  verdict: BriefVerdict
  commitment: Commitment | null
  because: string | null
  savedAt: string
}

/** That somebody began to answer in a browser, which is known by a number drawn by lot and nothing else. */
export type BegunBrowser = { id: string; respondentId: string; browserHash: string; begunOn: string }

/** All that one person has said. */
export type Said = {
  answers: Answer[]
  predictions: Prediction[]
  clarity: Clarity | null
  belief: Belief | null
  sentence: OwnSentence | null
  reply: BriefReply | null
}

export const CLARITY_STEPS = [1, 2, 3, 4, 5] as const
export const ALIKE_STEPS = [100, 75, 50, 25, 0] as const
