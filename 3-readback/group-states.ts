import {
  coorientationTable,
  FEWEST_FOR_A_WORD,
  type ItemCoorientation,
  itemCoorientation,
  type Reason,
  seededRandom,
  type WordingGrade,
} from '@plumbline/measure'
import { asMeasured, CANNOT_TELL, type Card, measuredAs } from './card.ts'
import { NO_GROUP, predictedOf, understoodOf, type Voice, type VoiceGroup } from './material.ts'
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

/** How one group stands to another on one card, as far as the first one knows. */
export type PairState = {
  by: string
  about: string
  state: GroupState
  /** How strongly it may be said; nothing to say it with when there is no state. */
  grade: Grade | null
  counts: { own: number; predicted: number; others: number }
  /**
   * Where very many pairs and cards are read at once: whether this one stands out from the largest gap that luck would
   * make somewhere among them all. Nothing where they are few, or people too many for it to matter.
   */
  standsOut: boolean | null
}

/** A state, and how wrong the group is about the other: for an order only, since few answers could be read from it. */
export type ReadState = PairState & { wrongBy: number }

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
  card: Card,
  groups: readonly VoiceGroup[],
  shown: readonly GroupShown[],
  predictions: readonly PredictionShown[],
  standingOut: StandingOut | null = null,
): ReadState[] {
  const compared = groups.filter(({ groupId }) => groupId !== NO_GROUP)
  const mayBeSaid = (by: string, about: string) =>
    [by, about].every((groupId) => hasPosition(shown, groupId)) &&
    predictions.some((each) => each.by === by && each.about === about && each.told)
  // Where only “most or all” is shown, a state of the exact answers would tell whether it was all.
  const asShown = (person: Voice, groupId: string) => {
    const own = understoodOf(person, card.id)
    return own === null ? null : (shown.find((each) => each.groupId === groupId)?.mostOrAll ?? own)
  }
  return compared.flatMap((by) =>
    compared.flatMap((about) => {
      if (about === by) return []
      const reading = itemCoorientation({
        item: measuredAs(card),
        perceivers: by.people.map((person) => ({
          own: asMeasured(card, asShown(person, by.groupId)),
          predicted: asMeasured(card, predictedOf(person, card.id, about.groupId)),
        })),
        others: about.people.map((person) => asMeasured(card, asShown(person, about.groupId))),
        chances: 'not asked',
      })
      const pair = { by: by.groupId, about: about.groupId }
      const counts = countsShown(pair, shown, predictions) ?? reading.counts
      return [
        stateOf(pair, { ...reading, counts }, mayBeSaid(pair.by, pair.about), standingOut?.(card.id, pair) ?? null),
      ]
    }),
  )
}

/** How many took a position, as far as it may be known; nothing where names were announced, and all may be known. */
function countsShown(
  { by, about }: Pick<PairState, 'by' | 'about'>,
  shown: readonly GroupShown[],
  predictions: readonly PredictionShown[],
): PairState['counts'] | null {
  if (shown.some(({ named }) => named !== null)) return null
  const placed = (groupId: string) => shown.find((each) => each.groupId === groupId)?.placed ?? 0
  const expected = predictions.find((each) => each.by === by && each.about === about)
  const cannotTell = expected?.counts?.find(({ answer }) => answer === CANNOT_TELL)?.count ?? 0
  return { own: placed(by), predicted: expected?.told ? expected.count - cannotTell : 0, others: placed(about) }
}

function hasPosition(shown: readonly GroupShown[], groupId: string): boolean {
  const seen = shown.find((each) => each.groupId === groupId)
  return (seen?.shown === 'figure' || seen?.shown === 'most-or-all') && seen.placed >= FEWEST_FOR_A_WORD
}

function stateOf(
  pair: Pick<PairState, 'by' | 'about'>,
  reading: ItemCoorientation,
  mayBeSaid: boolean,
  adjusted: AdjustedChances | null,
): ReadState {
  const base = { ...pair, counts: reading.counts, grade: null, standsOut: null, wrongBy: 0 }
  if (!mayBeSaid) return { ...base, state: 'too-few' }
  if (!reading.known) return { ...base, state: whyNone(reading.because) }
  const grade = gradeOf(reading.wording)
  if (grade === null) return { ...base, state: 'too-few' }
  const state = NAMES[reading.state]
  // What makes it news is a real gap where none was thought of, or a thought-of one where there is none.
  const chance = state === 'false-conflict' ? adjusted?.congruency : adjusted?.agreement
  return {
    ...base,
    state,
    grade,
    standsOut: chance === undefined || Number.isNaN(chance) ? null : chance <= OUT_OF_LUCK,
    wrongBy: reading.size.accuracy,
  }
}

type AdjustedChances = { agreement: number; congruency: number }
type StandingOut = (cardId: string, pair: Pick<PairState, 'by' | 'about'>) => AdjustedChances | null

/** From so many readings on, some gap among them is large by luck alone. */
const MANY_READINGS = 30
/** With more people each reading is told plainly or not at all, and trying all labels anew would take minutes. */
const MOST_PEOPLE = 60
const OUT_OF_LUCK = 0.05

/** Chances adjusted for looking at all cards and pairs at once (step-down max-T); nothing where they are not needed. */
export function standingOutAmong(cards: readonly Card[], groups: readonly VoiceGroup[]): StandingOut | null {
  const compared = groups.filter(({ groupId }) => groupId !== NO_GROUP)
  const people = compared.reduce((sum, group) => sum + group.people.length, 0)
  const readings = cards.length * compared.length * (compared.length - 1)
  if (readings < MANY_READINGS || people > MOST_PEOPLE) return null
  const table = coorientationTable(
    cards.map(measuredAs),
    compared.map((group) => ({
      name: group.groupId,
      people: group.people.map((person) => ({
        own: cards.map((card) => asMeasured(card, understoodOf(person, card.id))),
        predicted: Object.fromEntries(
          compared.map(({ groupId }) => [
            groupId,
            cards.map((card) => asMeasured(card, predictedOf(person, card.id, groupId))),
          ]),
        ),
      })),
    })),
    seededRandom(1),
  )
  const chances = new Map(
    table.cells.map(({ item, perceiver, target, adjusted }) => [`${cards[item]?.id} ${perceiver} ${target}`, adjusted]),
  )
  return (cardId, { by, about }) => chances.get(`${cardId} ${by} ${about}`) ?? null
}

function whyNone(because: Reason): GroupState {
  return because === 'split inside' ? 'split-inside' : 'too-few'
}

function gradeOf(wording: WordingGrade): Grade | null {
  return wording === 'named facts only' ? null : wording
}

/** What two groups hold of each other on one card: the news of a read-back. */
export type Finding = {
  cardId: string
  kind: 'false-consensus' | 'false-conflict' | 'open-difference'
  /** Who holds it, and about whom. When both do, `mutual` is true. */
  by: string
  about: string
  mutual: boolean
  grade: Grade
  standsOut: boolean | null
}

/** A finding with how wrong it makes the group, for an order only. */
export type WeighedFinding = Finding & { wrongBy: number }

const NEWS = ['false-consensus', 'false-conflict', 'open-difference'] as const

/**
 * One finding for each two groups and card at most: the more dangerous of both sides, false consensus first.
 * Held by both it is said once, as strongly as the weaker of the two readings allows.
 */
export function findingsOf(cardId: string, states: readonly ReadState[]): WeighedFinding[] {
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
        cardId,
        kind: one.state,
        by: one.by,
        about: one.about,
        mutual,
        grade: mutual && other.grade ? weaker(one.grade, other.grade) : one.grade,
        standsOut: one.standsOut,
        wrongBy: mutual ? Math.max(one.wrongBy, other.wrongBy) : one.wrongBy,
      },
    ]
  })
}

/** The most dangerous first; of one kind those that stand out, then those of both sides, then those in which somebody is most wrong. */
export function worstFirst<Some extends WeighedFinding>(findings: readonly Some[]): Some[] {
  const outstanding = ({ standsOut }: Finding) => (standsOut === true ? 0 : 1)
  return [...findings].sort(
    (a, b) =>
      NEWS.indexOf(a.kind) - NEWS.indexOf(b.kind) ||
      outstanding(a) - outstanding(b) ||
      Number(b.mutual) - Number(a.mutual) ||
      b.wrongBy - a.wrongBy,
  )
}

function isNews(state: GroupState): state is Finding['kind'] {
  return NEWS.some((kind) => kind === state)
}

function weaker(one: Grade, other: Grade): Grade {
  return GRADES.indexOf(one) <= GRADES.indexOf(other) ? one : other
}
