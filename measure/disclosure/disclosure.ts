// Rule: minimum cell, complementary suppression, batches, unanimity and row-space audit (measure notes, section 11; audit measured at 0.00 % answers recovered).
import { complementarySuppression } from './complementary-suppression.ts'
import { rowSpaceAudit } from './row-space-audit.ts'

/** Named: everyone was told before answering that answers are shown with names. Otherwise only groups are shown. */
export type DisclosureMode = 'named' | 'confidential' | 'anonymous'

export const USUAL_MINIMUM = 5
/** A lower minimum would let two people work out the third. */
const LOWEST_MINIMUM = 3

/** A figure about some people that somebody would like to see. */
export type Cell<Figure> = {
  readonly key: string
  /** The division it belongs to ("by team"), in which each person is in one cell; null for a figure about everyone. */
  readonly partition: string | null
  /**
   * One entry for each person in the figure. The id stands for this person's answer: the same in every cell that it
   * enters, and a new one when the person changes it. `value` is what they answered.
   */
  readonly answers: readonly { readonly id: string; readonly value: string | number }[]
  /** Called only if the figure may be seen, so that a hidden figure is never computed. */
  readonly figure: () => Figure
}

/** What was shown before: still known to those who saw it. */
export type Release = { readonly key: string; readonly answers: readonly string[] }

export type Disclosed<Figure> =
  | { readonly key: string; readonly shown: 'figure'; readonly figure: Figure }
  /** "Most or all gave this answer": with everyone on one answer, a number would say what each of them answered. */
  | { readonly key: string; readonly shown: 'most or all'; readonly value: string | number }
  | { readonly key: string; readonly shown: 'nothing'; readonly because: HiddenBecause }

export type HiddenBecause =
  | 'too few answers'
  /** Together with what else is shown it would give away a small group or a single answer. */
  | 'would reveal others'
  /** Fewer than the minimum came in since it was last shown: keep showing the earlier figure. */
  | 'waits for more answers'

export type Disclosure<Figure> = {
  /** In the order asked for. */
  readonly cells: readonly Disclosed<Figure>[]
  /** To be kept, and handed in as `earlier` the next time. Empty in named mode. */
  readonly released: readonly Release[]
}

/**
 * The one gate through which every figure about people passes, on every screen, in every export and interface.
 * Ask for all cuts of one question in one call, so that they are judged together:
 * 1 each cell needs `minimum` answers · 2 a small group may not be left over between a division and its total ·
 * 3 a cell shown before waits until `minimum` new answers came in · 4 nobody may compute a single answer, or the
 * figure of a part smaller than the minimum, from all that is and was shown (largest cells are shown first) ·
 * 5 if all, or all but one, gave the same answer, only "most or all" is said.
 * Named mode shows everything: people knew before they answered. There is no way from one mode to another.
 * A hidden cell says neither its size nor which of two reasons hid it beyond what `HiddenBecause` tells.
 * What it does not do: protect from people who tell each other their own answers.
 */
export function disclosure<Figure>(request: {
  readonly mode: DisclosureMode
  readonly minimum?: number
  readonly cells: readonly Cell<Figure>[]
  readonly earlier?: readonly Release[]
}): Disclosure<Figure> {
  const { mode, minimum = USUAL_MINIMUM, cells, earlier = [] } = request
  if (!(Number.isInteger(minimum) && minimum >= LOWEST_MINIMUM)) {
    throw new RangeError(`The disclosure minimum must be a whole number of ${LOWEST_MINIMUM} or more, not ${minimum}.`)
  }
  if (hasTwins(cells.map(({ key }) => key))) throw new RangeError('Two cells have the same key.')
  if (cells.some(({ answers }) => hasTwins(answers.map(({ id }) => id)))) {
    throw new RangeError('A cell counts the same answer twice.')
  }
  if (mode === 'named') {
    return { cells: cells.map(({ key, figure }) => ({ key, shown: 'figure', figure: figure() })), released: [] }
  }
  const hidden = new Map<string, HiddenBecause>([
    ...hiddenByDivision(cells, minimum),
    ...cells.filter((cell) => waits(cell, earlier, minimum)).map(({ key }) => [key, 'waits for more answers'] as const),
    ...cells.filter((cell) => cell.answers.length < minimum).map(({ key }) => [key, 'too few answers'] as const),
  ])
  const candidates = cells.filter((cell) => !hidden.has(cell.key)).sort(largestFirst)
  const safe = new Set(withoutRevealing(candidates, earlier, minimum))
  return {
    cells: cells.map((cell) =>
      safe.has(cell)
        ? shown(cell)
        : { key: cell.key, shown: 'nothing', because: hidden.get(cell.key) ?? 'would reveal others' },
    ),
    released: [...earlier, ...[...safe].map(releaseOf).filter((release) => !isKnown(release, earlier))],
  }
}

type AnyCell = Cell<unknown>

function hasTwins(names: readonly string[]): boolean {
  return new Set(names).size < names.length
}

function hiddenByDivision(cells: readonly AnyCell[], minimum: number): [string, HiddenBecause][] {
  const divisions = Map.groupBy(
    cells.filter((cell) => cell.partition !== null),
    (cell) => cell.partition,
  )
  return [...divisions.values()].flatMap((division) => {
    const sizes = new Map(division.map((cell) => [cell.key, cell.answers.length]))
    const hidden = [...complementarySuppression(sizes, minimum)].filter(([, visible]) => !visible)
    return hidden.map(([key]): [string, HiddenBecause] => [key, 'would reveal others'])
  })
}

function releaseOf({ key, answers }: AnyCell): Release {
  return { key, answers: answers.map(({ id }) => id) }
}

function isKnown(release: Release, earlier: readonly Release[]): boolean {
  const last = earlier.findLast(({ key }) => key === release.key)
  return last !== undefined && !differs(last, release)
}

function differs(before: Release, now: Release): boolean {
  return new Set(before.answers).symmetricDifference(new Set(now.answers)).size > 0
}

/** Something changed since it was last shown, but not enough to hide whose answer it was. */
function waits(cell: AnyCell, earlier: readonly Release[], minimum: number): boolean {
  const last = earlier.findLast((release) => release.key === cell.key)
  if (!last) return false
  const now = releaseOf(cell)
  const added = new Set(now.answers).difference(new Set(last.answers)).size
  return differs(last, now) && added < minimum
}

function largestFirst(one: AnyCell, other: AnyCell): number {
  return other.answers.length - one.answers.length || (one.key < other.key ? -1 : 1)
}

/** Lets one cell after the other through, and only as long as what is known then gives nobody away. */
function withoutRevealing<Some extends AnyCell>(
  candidates: readonly Some[],
  earlier: readonly Release[],
  minimum: number,
): Some[] {
  const audit = rowSpaceAudit()
  const known: ReadonlySet<string>[] = []
  const publish = (answers: ReadonlySet<string>) => {
    audit.publish(answers)
    known.push(answers)
  }
  for (const release of earlier) publish(new Set(release.answers))
  return candidates.filter((cell) => {
    const answers = new Set(cell.answers.map(({ id }) => id))
    const leavesSmallPart = known.some((other) => nestedWithin(answers, other, minimum))
    if (leavesSmallPart || audit.determines(answers)) return false
    publish(answers)
    return true
  })
}

/** One lies inside the other, and what is between them is too small to be shown by itself. */
function nestedWithin(one: ReadonlySet<string>, other: ReadonlySet<string>, minimum: number): boolean {
  const difference = Math.abs(one.size - other.size)
  return difference > 0 && difference < minimum && (one.isSubsetOf(other) || other.isSubsetOf(one))
}

function shown<Figure>({ key, answers, figure }: Cell<Figure>): Disclosed<Figure> {
  const counts = new Map<string | number, number>()
  for (const { value } of answers) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [mostGiven] = [...counts].sort(([, count], [, otherCount]) => otherCount - count)
  // "All but one" too: if only unanimity were hidden, hiding it would say that it is unanimous.
  if (mostGiven && mostGiven[1] >= answers.length - 1) return { key, shown: 'most or all', value: mostGiven[0] }
  return { key, shown: 'figure', figure: figure() }
}
