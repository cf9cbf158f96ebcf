import type { Scale } from '@plumbline/measure'
import { Refusal } from '@plumbline/platform/refusal'
import { type Answer, type Kind, OTHERS, YES_OR_NO } from './coorientation-answer.ts'
import type { CoorientationRow } from './coorientation-row.ts'
import { shown } from './faulty-rows.ts'

const SLIDER: Scale = { from: 0, to: 100 }

/** What one person answered for themselves, and what they predict of each group, or of `OTHERS`, that they were asked about. */
export type Respondent = { own: Answer | null; readonly predicted: Map<string, Answer | null> }

export type CoorientationItem = {
  readonly item: string
  readonly kind: Kind
  /** Of steps and sliders. */
  readonly scale: (Scale & { readonly inferred: boolean }) | null
  /** What can be chosen, is ranked or shares the points; empty for the other kinds. */
  readonly options: readonly string[]
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, Respondent>>
}

/** What was said on earlier lines of the same item. */
type SoFar = {
  readonly first: CoorientationRow
  readonly scale: Scale | null
  readonly options: readonly string[]
  readonly groups: Map<string, Map<string, Respondent>>
}

/** The rows of one item put together: one kind, one scale, the same options; a person with one own answer. */
export function coorientationItem(
  rows: readonly CoorientationRow[],
  fault: (line: number, says: string) => void,
): CoorientationItem {
  const [first] = rows as [CoorientationRow, ...CoorientationRow[]]
  const options = optionsOf(rows, first.kind)
  const soFar: SoFar = { first, options, scale: givenScale(rows, first.kind), groups: new Map() }
  for (const row of rows) {
    const conflict = conflictWith(soFar, row)
    if (conflict) fault(row.line, conflict)
    else keep(soFar, row)
  }
  const scale = soFar.scale ? { ...soFar.scale, inferred: false } : inferredScale(rows, first)
  return { item: first.item, kind: first.kind, scale, options, groups: soFar.groups }
}

function keep({ groups }: SoFar, row: CoorientationRow): void {
  const people = groups.get(row.group) ?? new Map<string, Respondent>()
  const respondent = people.get(row.person) ?? { own: null, predicted: new Map() }
  respondent.own ??= row.own
  people.set(row.person, respondent)
  groups.set(row.group, people)
  if (row.about !== '') {
    respondent.predicted.set(row.about, row.predicted)
    // Also a group that nobody answered for, so that a misspelt name shows.
    if (row.about !== OTHERS && !groups.has(row.about)) groups.set(row.about, new Map())
  }
}

function conflictWith({ first, scale, options, groups }: SoFar, row: CoorientationRow): string | undefined {
  const earlier = 'on an earlier line'
  if (row.kind !== first.kind) return `kind is ${row.kind}; ${shown(row.item)} is a ${first.kind} ${earlier}`
  const misfit = (['own', 'predicted'] as const).map((column) => misfitOf(column, row, scale, options)).find(Boolean)
  if (misfit) return misfit
  const known = groups.get(row.group)?.get(row.person)
  const isOther = known !== undefined && known.own !== null && row.own !== null && !isSame(known.own, row.own)
  if (isOther) return `own is another answer than ${shown(row.person)} gave ${earlier}`
  return known?.predicted.has(row.about)
    ? `${shown(row.person)} predicted ${shown(row.about)} ${earlier} already`
    : undefined
}

function misfitOf(
  column: 'own' | 'predicted',
  { kind, [column]: answer }: CoorientationRow,
  scale: Scale | null,
  options: readonly string[],
): string | undefined {
  if (typeof answer === 'number' && scale && (answer < scale.from || answer > scale.to)) {
    return `${column} is ${answer}, outside ${scale.from} to ${scale.to}`
  }
  // Points that are left out are none; an option without a place leaves a ranking open.
  const missing =
    answer instanceof Map && kind === 'ranking' ? options.find((option) => !answer.has(option)) : undefined
  return missing === undefined ? undefined : `${column} lacks ${shown(missing)}, which others have`
}

function isSame(one: Answer, other: Answer): boolean {
  if (!(one instanceof Map) || !(other instanceof Map)) return one === other
  return one.size === other.size && [...one].every(([option, value]) => other.get(option) === value)
}

function answersIn(rows: readonly CoorientationRow[]): Answer[] {
  return rows.flatMap(({ own, predicted }) => [own, predicted]).filter((answer) => answer !== null)
}

function optionsOf(rows: readonly CoorientationRow[], kind: Kind): string[] {
  if (kind === 'yes-no') return [...YES_OR_NO]
  if (kind !== 'choice' && kind !== 'ranking' && kind !== 'allocation') return []
  const named = answersIn(rows).flatMap((answer) => (answer instanceof Map ? [...answer.keys()] : [String(answer)]))
  return [...new Set(named)].sort()
}

/** The scale that the first line with both ends gives; a slider has one without being told. */
function givenScale(rows: readonly CoorientationRow[], kind: Kind): Scale | null {
  if (kind !== 'ordinal' && kind !== 'slider') return null
  for (const { scale } of rows) {
    const { from, to, step } = scale
    if (from !== undefined && to !== undefined) return { from, to, ...(step === undefined ? {} : { step }) }
  }
  return kind === 'slider' ? SLIDER : null
}

/** Steps without a scale reach from the lowest to the highest answer, which may be too short. */
function inferredScale(
  rows: readonly CoorientationRow[],
  { kind, item }: CoorientationRow,
): (Scale & { inferred: boolean }) | null {
  if (kind !== 'ordinal') return null
  const values = answersIn(rows).filter((answer) => typeof answer === 'number')
  const from = values.reduce((lowest, value) => Math.min(lowest, value), Number.POSITIVE_INFINITY)
  const to = values.reduce((highest, value) => Math.max(highest, value), Number.NEGATIVE_INFINITY)
  if (from < to) return { from, to, ...(values.every(Number.isInteger) ? { step: 1 } : {}), inferred: true }
  throw new Refusal('bad-input', `The answers on ${shown(item)} do not tell its scale.`, {
    next: 'Add the columns from, to and step, for example 1, 5 and 1.',
  })
}
