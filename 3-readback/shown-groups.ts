import { type Cell, type Disclosed, disclosure, intervalFor, mean, missingMeanBounds } from '@plumbline/measure'
import { asMeasured, CANNOT_TELL, type Card, formOf, onScale, scaleOf, type Understood } from './card.ts'
import {
  type Counts,
  countsOf,
  given,
  type Material,
  modeOf,
  predictedOf,
  understoodOf,
  type Voice,
  type VoiceGroup,
} from './material.ts'
import { OTHERS } from './readback.ts'

/** What may be shown of the answers of one group to one card. What may not be shown is null, never filled in. */
export type GroupShown = {
  groupId: string
  name: string
  asked: number
  answered: number
  /** `counts`: too few for a figure, so only counts and who said what · `most-or-all`: a number would give everyone away. */
  shown: 'figure' | 'counts' | 'most-or-all' | 'nothing'
  counts: Counts | null
  /** How many took a position, that is, could tell. */
  placed: number
  /** On the scale of the card; nothing for a choice and a ranking, which have none. */
  mean: number | null
  /** Nine times in ten the mean of many such people lies here. */
  interval: { from: number; to: number } | null
  /** Of a ranking: the mean place of each option, the first place being 1. */
  meanPlaces: number[] | null
  /** Between which values the mean could still move when the missing answers come. */
  couldMove: { from: number; to: number } | null
  mostOrAll: Understood | null
  /** Who said what; only where names were announced. */
  named: { name: string; understood: Understood }[] | null
}

/** What people of one group expect most of another group to answer. */
export type PredictionShown = {
  by: string
  about: string
  count: number
  counts: Counts | null
  /** Enough predicted for a figure. */
  told: boolean
  mean: number | null
}

/** Fewer predictions than this have no mean: they are counted. */
const FEWEST_PREDICTIONS = 3

type OwnFigure = Pick<GroupShown, 'counts' | 'mean' | 'meanPlaces' | 'placed'>

/** Which answer of somebody to a card is looked at: what they understood, or what they would prefer. */
type AnswerOf = (person: Voice, cardId: string) => Understood | null

/** Everybody together and each group, judged in one go, so that no group can be worked out from the others. */
export function shownAnswers(
  material: Material,
  groups: readonly VoiceGroup[],
  card: Card,
  answerOf: AnswerOf = understoodOf,
): { all: GroupShown; groups: GroupShown[] } {
  const { readback, people } = material
  const named = readback.disclosure === 'named'
  const everyone: VoiceGroup = { groupId: 'all', name: '', people }
  const cellOf = (group: VoiceGroup, partition: string | null): Cell<OwnFigure> => ({
    key: group.groupId,
    partition,
    answers: group.people.flatMap((person) => {
      const answer = answerOf(person, card.id)
      return answer === null ? [] : [{ id: person.id, value: answer }]
    }),
    figure: () => ownFigure(answersIn(group, card, answerOf), card, readback.fewest),
  })
  const judged = disclosure({
    mode: modeOf(readback),
    minimum: readback.fewest,
    cells: [cellOf(everyone, null), ...groups.map((group) => cellOf(group, 'group'))],
  }).cells
  const show = (group: VoiceGroup, cell: Disclosed<OwnFigure> | undefined) =>
    shownOf(group, card, cell, { named, fewest: readback.fewest, answerOf })
  return { all: show(everyone, judged[0]), groups: groups.map((group, at) => show(group, judged[at + 1])) }
}

function answersIn(group: VoiceGroup, card: Card, answerOf: AnswerOf): Understood[] {
  return given(group.people.map((person) => answerOf(person, card.id)))
}

function ownFigure(answers: readonly Understood[], card: Card, fewest: number): OwnFigure {
  const positions = given(answers.map((answer) => onScale(card, answer)))
  const placed = answers.filter((answer) => answer !== CANNOT_TELL)
  return {
    counts: countsOf(card, answers),
    placed: placed.length,
    mean: positions.length >= fewest ? mean(positions) : null,
    meanPlaces: formOf(card) === 'ranking' && placed.length >= fewest ? meanPlacesOf(card, placed) : null,
  }
}

function meanPlacesOf(card: Card, orders: readonly Understood[]): number[] {
  const rankings = orders.flatMap((order) => {
    const places = asMeasured(card, order)
    return Array.isArray(places) ? [places as readonly number[]] : []
  })
  return (card.options ?? []).map((_, option) => mean(rankings.map((places) => (places[option] ?? 0) + 1)))
}

function shownOf(
  group: VoiceGroup,
  card: Card,
  cell: Disclosed<OwnFigure> | undefined,
  { named, fewest, answerOf }: { named: boolean; fewest: number; answerOf: AnswerOf },
): GroupShown {
  const answers = group.people.map((person) => ({ name: person.name, understood: answerOf(person, card.id) }))
  const answered = given(answers.map(({ understood }) => understood))
  const nothing: GroupShown = {
    groupId: group.groupId,
    name: group.name,
    asked: group.people.length,
    answered: answered.length,
    shown: 'nothing',
    counts: null,
    placed: 0,
    mean: null,
    interval: null,
    meanPlaces: null,
    couldMove: null,
    mostOrAll: null,
    named: named
      ? answers.flatMap(({ name, understood }) => (understood === null ? [] : [{ name, understood }]))
      : null,
  }
  if (!cell || cell.shown === 'nothing') return nothing
  if (cell.shown === 'most or all')
    return { ...nothing, shown: 'most-or-all', mostOrAll: cell.value as Understood, placed: answered.length }
  const { counts, mean: centre, meanPlaces, placed } = cell.figure
  const scale = scaleOf(card)
  const missing = group.people.length - answered.length
  const positions = given(answered.map((answer) => onScale(card, answer)))
  const bounds = scale && missing > 0 && centre !== null ? missingMeanBounds(positions, missing, scale) : null
  const interval =
    scale && centre !== null
      ? intervalFor({ figure: 'mean', standFor: 'more people', asked: group.people.length, answers: positions, scale })
      : null
  return {
    ...nothing,
    shown: placed >= fewest ? 'figure' : 'counts',
    counts,
    placed,
    mean: centre,
    interval: interval?.known ? { from: interval.low, to: interval.high } : null,
    meanPlaces,
    couldMove: bounds && { from: bounds.low, to: bounds.high },
  }
}

/** What each group expects of each group it was asked about, through the same gate. */
export function shownPredictions(material: Material, groups: readonly VoiceGroup[], card: Card): PredictionShown[] {
  const { readback } = material
  const pairs = groups.flatMap((by) =>
    [...groups.map(({ groupId }) => groupId), OTHERS].flatMap((about) => {
      const predicted = by.people.flatMap((person) => {
        const value = predictedOf(person, card.id, about)
        return value === null ? [] : [{ id: person.id, value }]
      })
      return predicted.length === 0 ? [] : [{ by: by.groupId, about, predicted }]
    }),
  )
  const { cells } = disclosure({
    mode: modeOf(readback),
    minimum: readback.fewest,
    cells: pairs.map(({ by, about, predicted }) => ({
      key: `${by} ${about}`,
      partition: about,
      answers: predicted.map(({ id, value }) => ({ id: `${id} ${about}`, value })),
      figure: () =>
        expectedOf(
          card,
          predicted.map(({ value }) => value),
        ),
    })),
  })
  return pairs.map(({ by, about, predicted }, at) => {
    const cell = cells[at]
    const base = { by, about, count: predicted.length, counts: null, told: false, mean: null }
    if (!cell || cell.shown === 'nothing') return base
    if (cell.shown === 'most or all') return { ...base, told: true, mean: onScale(card, cell.value as Understood) }
    return { ...base, ...cell.figure }
  })
}

function expectedOf(card: Card, predicted: readonly Understood[]): Pick<PredictionShown, 'counts' | 'told' | 'mean'> {
  const positions = given(predicted.map((answer) => onScale(card, answer)))
  const placed = predicted.filter((answer) => answer !== CANNOT_TELL).length
  return {
    counts: countsOf(card, predicted),
    told: placed >= FEWEST_PREDICTIONS,
    mean: positions.length >= FEWEST_PREDICTIONS ? mean(positions) : null,
  }
}
