import {
  type Answer,
  answerOf,
  expectedOfOthers,
  isOthers,
  KINDS,
  type Kind,
  Misfit,
  OTHERS,
} from './coorientation-answer.ts'
import { shown } from './faulty-rows.ts'

/** One line of the file: somebody's own answer, and what they predict of one other group or of all others, if anything. */
export type CoorientationRow = {
  readonly line: number
  readonly person: string
  readonly group: string
  readonly item: string
  readonly kind: Kind
  readonly own: Answer | null
  /** Name of a group, `OTHERS`, or '' for nobody. */
  readonly about: string
  readonly predicted: Answer | null
  /** Ends and step of the scale, as far as the line names them. */
  readonly scale: { readonly from?: number; readonly to?: number; readonly step?: number }
}

/** The row, or what is wrong with it. `cell` gives what stands in a column, '' when there is no such column. */
export function coorientationRow(cell: (column: string) => string, line: number): CoorientationRow | string {
  const empty = ['person', 'group', 'item'].find((column) => cell(column) === '')
  if (empty) return `${empty} is empty`
  const kind = KINDS.find((known) => known === cell('kind').toLowerCase())
  if (!kind) return `kind is ${shown(cell('kind'))}, should be one of ${KINDS.join(', ')}`
  if (isOthers(cell('group'))) return `group is ${shown(cell('group'))}, which stands for everybody else`
  const about = isOthers(cell('about')) ? OTHERS : cell('about')
  if (about === cell('group')) return `is about ${shown(about)}, the group that the person is in`
  if (cell('predicted') !== '' && about === '') return 'predicted is given, but not about which group'
  const own = answerOf(cell('own'), kind)
  if (own instanceof Misfit) return `own ${own.says}`
  const predicted = (about === OTHERS ? expectedOfOthers : answerOf)(cell('predicted'), kind)
  if (predicted instanceof Misfit) return `predicted ${predicted.says}`
  const named = ['from', 'to', 'step'].filter((column) => cell(column) !== '')
  const misfit = named.find((column) => !Number.isFinite(Number(cell(column))))
  if (misfit) return `${misfit} is ${shown(cell(misfit))}, should be a number`
  const scale = Object.fromEntries(named.map((column) => [column, Number(cell(column))]))
  return { line, person: cell('person'), group: cell('group'), item: cell('item'), kind, own, about, predicted, scale }
}
