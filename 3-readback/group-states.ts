import {
  type CoorientationPair,
  coorientationPairs,
  FEWEST_FOR_A_WORD,
  type Reason,
  seededRandom,
  type WordingGrade,
} from '@plumbline/measure'
import { given, NO_GROUP, onScale, predictedOf, SCALE, understoodOf, type VoiceGroup } from './material.ts'
import type { GroupShown, PredictionShown } from './shown-groups.ts'

export const STATES = [
  'shared',
  'open-difference',
  'false-consensus',
  'false-conflict',
  'too-few',
  'split-inside',
] as const
type GroupState = (typeof STATES)[number]
export const GRADES = ['possibly', 'likely', 'plain'] as const
export type Grade = (typeof GRADES)[number]

/** How one group stands to another on one claim, as far as the first one knows. */
export type PairState = {
  by: string
  about: string
  state: GroupState
  /** How strongly it may be said; nothing to say it with when there is no state. */
  grade: Grade | null
  counts: { own: number; predicted: number; others: number }
}

const NAMES = {
  shared: 'shared',
  'open difference': 'open-difference',
  'false consensus': 'false-consensus',
  'false conflict': 'false-conflict',
} as const

/**
 * The states of every ordered pair of groups. A pair has one only where both groups may be shown as groups and
 * enough people of each took a position; below that there are counts and named facts, and no state.
 */
export function pairStates(
  claimId: string,
  groups: readonly VoiceGroup[],
  shown: readonly GroupShown[],
  predictions: readonly PredictionShown[],
): PairState[] {
  const compared = groups.filter(({ groupId }) => groupId !== NO_GROUP)
  const answering = compared.map(({ groupId, people }) => ({
    name: groupId,
    people: people.map((person) => ({
      own: onScale(understoodOf(person, claimId)),
      predicted: Object.fromEntries(
        compared.map((about) => [about.groupId, onScale(predictedOf(person, claimId, about.groupId))]),
      ),
    })),
  }))
  return coorientationPairs(answering, SCALE, seededRandom(1)).map((pair) => {
    const mayBeSaid =
      [pair.perceiver, pair.target].every((groupId) => hasPosition(groups, shown, claimId, groupId)) &&
      predictions.some(({ by, about, mean }) => by === pair.perceiver && about === pair.target && mean !== null)
    return stateOf(pair, mayBeSaid)
  })
}

function hasPosition(
  groups: readonly VoiceGroup[],
  shown: readonly GroupShown[],
  claimId: string,
  groupId: string,
): boolean {
  const seen = shown.find((each) => each.groupId === groupId)
  if (seen?.shown !== 'figure' && seen?.shown !== 'most-or-all') return false
  const people = groups.find((group) => group.groupId === groupId)?.people ?? []
  return given(people.map((person) => onScale(understoodOf(person, claimId)))).length >= FEWEST_FOR_A_WORD
}

function stateOf({ perceiver, target, reading }: CoorientationPair, mayBeSaid: boolean): PairState {
  const base = { by: perceiver, about: target, counts: reading.counts, grade: null }
  if (!mayBeSaid) return { ...base, state: 'too-few' }
  if (!reading.known) return { ...base, state: whyNone(reading.because) }
  const grade = gradeOf(reading.wording)
  return grade === null ? { ...base, state: 'too-few' } : { ...base, state: NAMES[reading.state], grade }
}

function whyNone(because: Reason): GroupState {
  return because === 'split inside' ? 'split-inside' : 'too-few'
}

function gradeOf(wording: WordingGrade): Grade | null {
  return wording === 'named facts only' ? null : wording
}

/** What two groups hold of each other on one claim: the news of a read-back. */
export type Finding = {
  claimId: string
  kind: 'false-consensus' | 'false-conflict' | 'open-difference'
  /** Who holds it, and about whom. When both do, `mutual` is true. */
  by: string
  about: string
  mutual: boolean
  grade: Grade
}

const NEWS = ['false-consensus', 'false-conflict', 'open-difference'] as const

/**
 * One finding for each two groups and claim at most: the more dangerous of both sides, false consensus first.
 * Held by both it is said once, as strongly as the weaker of the two readings allows.
 */
export function findingsOf(claimId: string, states: readonly PairState[]): Finding[] {
  return states.flatMap((one) => {
    const other = states.find((each) => each.by === one.about && each.about === one.by)
    if (one.grade === null || !isNews(one.state)) return []
    const mutual = other?.state === one.state && other.grade !== null
    const isToldByTheOther = mutual && states.indexOf(other) < states.indexOf(one)
    const otherIsWorse =
      other !== undefined && isNews(other.state) && NEWS.indexOf(other.state) < NEWS.indexOf(one.state)
    if (isToldByTheOther || otherIsWorse) return []
    return [
      {
        claimId,
        kind: one.state,
        by: one.by,
        about: one.about,
        mutual,
        grade: mutual && other.grade ? weaker(one.grade, other.grade) : one.grade,
      },
    ]
  })
}

/** The most dangerous first. */
export function worstFirst<Some extends Finding>(findings: readonly Some[]): Some[] {
  return [...findings].sort((a, b) => NEWS.indexOf(a.kind) - NEWS.indexOf(b.kind))
}

function isNews(state: GroupState): state is Finding['kind'] {
  return NEWS.some((kind) => kind === state)
}

function weaker(one: Grade, other: Grade): Grade {
  return GRADES.indexOf(one) <= GRADES.indexOf(other) ? one : other
}
