import { type Cell, type Disclosed, disclosure, mean, missingMeanBounds } from '@plumbline/measure'
import {
  type Counts,
  countsOf,
  given,
  type Material,
  modeOf,
  onScale,
  predictedOf,
  SCALE,
  understoodOf,
  type VoiceGroup,
} from './material.ts'
import { type Claim, OTHERS, type Understood } from './readback.ts'

/** What may be shown of the answers of one group to one claim. What may not be shown is null, never filled in. */
export type GroupShown = {
  groupId: string
  name: string
  asked: number
  answered: number
  /** `counts`: too few for a figure, so only counts and who said what · `most-or-all`: a number would give everyone away. */
  shown: 'figure' | 'counts' | 'most-or-all' | 'nothing'
  counts: Counts | null
  mean: number | null
  /** Between which values the mean could still move when the missing answers come. */
  couldMove: { from: number; to: number } | null
  mostOrAll: Understood | null
  /** Who said what; only where names were announced. */
  named: { name: string; understood: Understood }[] | null
}

/** What people of one group expect most of another group to answer. */
export type PredictionShown = { by: string; about: string; count: number; counts: Counts | null; mean: number | null }

/** Fewer predictions than this have no mean: they are counted. */
const FEWEST_PREDICTIONS = 3

type OwnFigure = Pick<GroupShown, 'counts' | 'mean'>

/** Everybody together and each group, judged in one go, so that no group can be worked out from the others. */
export function shownAnswers(
  material: Material,
  groups: readonly VoiceGroup[],
  claim: Claim,
): { all: GroupShown; groups: GroupShown[] } {
  const { readback, people } = material
  const named = readback.disclosure === 'named'
  const everyone: VoiceGroup = { groupId: 'all', name: '', people }
  const cellOf = (group: VoiceGroup, partition: string | null): Cell<OwnFigure> => ({
    key: group.groupId,
    partition,
    answers: group.people.flatMap((person) => {
      const understood = understoodOf(person, claim.id)
      return understood === null ? [] : [{ id: person.id, value: understood }]
    }),
    figure: () => ownFigure(group, claim, readback.fewest),
  })
  const judged = disclosure({
    mode: modeOf(readback),
    minimum: readback.fewest,
    cells: [cellOf(everyone, null), ...groups.map((group) => cellOf(group, 'group'))],
  }).cells
  const show = (group: VoiceGroup, cell: Disclosed<OwnFigure> | undefined) => shownOf(group, claim, cell, named)
  return { all: show(everyone, judged[0]), groups: groups.map((group, at) => show(group, judged[at + 1])) }
}

function ownFigure(group: VoiceGroup, claim: Claim, fewest: number): OwnFigure {
  const answers = given(group.people.map((person) => understoodOf(person, claim.id)))
  const positions = given(answers.map(onScale))
  return { counts: countsOf(answers), mean: positions.length >= fewest ? mean(positions) : null }
}

function shownOf(group: VoiceGroup, claim: Claim, cell: Disclosed<OwnFigure> | undefined, named: boolean): GroupShown {
  const answers = group.people.map((person) => ({ name: person.name, understood: understoodOf(person, claim.id) }))
  const answered = given(answers.map(({ understood }) => understood))
  const nothing: GroupShown = {
    groupId: group.groupId,
    name: group.name,
    asked: group.people.length,
    answered: answered.length,
    shown: 'nothing',
    counts: null,
    mean: null,
    couldMove: null,
    mostOrAll: null,
    named: named
      ? answers.flatMap(({ name, understood }) => (understood === null ? [] : [{ name, understood }]))
      : null,
  }
  if (!cell || cell.shown === 'nothing') return nothing
  if (cell.shown === 'most or all') return { ...nothing, shown: 'most-or-all', mostOrAll: cell.value as Understood }
  const { counts, mean: centre } = cell.figure
  const missing = group.people.length - answered.length
  const bounds = missingMeanBounds(given(answered.map(onScale)), missing, SCALE)
  return {
    ...nothing,
    shown: centre === null ? 'counts' : 'figure',
    counts,
    mean: centre,
    couldMove: centre !== null && missing > 0 ? { from: bounds.low, to: bounds.high } : null,
  }
}

/** What each group expects of each group it was asked about, through the same gate. */
export function shownPredictions(material: Material, groups: readonly VoiceGroup[], claim: Claim): PredictionShown[] {
  const { readback } = material
  const pairs = groups.flatMap((by) =>
    [...groups.map(({ groupId }) => groupId), OTHERS].flatMap((about) => {
      const predicted = by.people.flatMap((person) => {
        const value = predictedOf(person, claim.id, about)
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
      figure: () => expectedOf(predicted.map(({ value }) => value)),
    })),
  })
  return pairs.map(({ by, about, predicted }, at) => {
    const cell = cells[at]
    const base = { by, about, count: predicted.length, counts: null, mean: null }
    if (!cell || cell.shown === 'nothing') return base
    if (cell.shown === 'most or all') return { ...base, mean: onScale(cell.value as Understood) }
    return { ...base, ...cell.figure }
  })
}

function expectedOf(predicted: readonly Understood[]): { counts: Counts; mean: number | null } {
  const positions = given(predicted.map(onScale))
  return { counts: countsOf(predicted), mean: positions.length >= FEWEST_PREDICTIONS ? mean(positions) : null }
}
