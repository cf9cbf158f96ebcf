// Rule: minimum cell, complementary suppression, batches, unanimity and row-space audit (measure notes, section 11; audit measured at 0.00 % answers recovered).
import { complementarySuppression } from './complementary-suppression.ts'
import { type Answer, knownAnswers, type Seen, type Tells } from './known-answers.ts'

/** Named: everyone was told before answering that answers are shown with names. Otherwise only groups are shown. */
export type DisclosureMode = 'named' | 'confidential' | 'anonymous'

export const USUAL_MINIMUM = 5
/** A lower minimum would let two people work out the third. */
const LOWEST_MINIMUM = 3
/** Words say more about who wrote them than a number does. */
const FEWEST_FOR_COMMENTS = 10

/** A figure about some people that somebody would like to see. */
export type Cell<Figure> = {
  readonly key: string
  /** The division it belongs to ("by team"), in which each person is in one cell; null for a figure about everyone. */
  readonly partition: string | null
  /**
   * One entry for each person in the figure. The id stands for this person's answer: the same in every cell that it
   * enters, and a new one when the person changes it. `value` is what they answered.
   */
  readonly answers: readonly Answer[]
  /** What the figure tells: a mean, how many gave each answer (so taken if nothing is said), or people's own words. */
  readonly tells?: Tells
  /** Called only if the figure may be seen, so that a hidden figure is never computed. */
  readonly figure: () => Figure
}

/** What was shown before, and what the answers then were: still known to those who saw it. */
export type Release = { readonly key: string } & Seen

export type Disclosed<Figure> =
  | { readonly key: string; readonly shown: 'figure'; readonly figure: Figure }
  /** "Most or all gave this answer": with everyone on one answer, a number would say what each of them answered. */
  | { readonly key: string; readonly shown: 'most or all'; readonly value: string | number }
  | { readonly key: string; readonly shown: 'nothing'; readonly because: HiddenBecause }

export type HiddenBecause =
  | 'too few answers'
  /** Together with what else is shown it would give away a small group or a single answer. */
  | 'would reveal others'
  /** Too little came in since it was last shown, or the change would tell: keep showing the earlier figure. */
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
 * 1 each cell needs `minimum` answers, people's own words ten · 2 a small group may not be left over between a division
 * and its total · 3 a cell shown before waits until `minimum` new answers came in · 4 nobody may work out a single
 * answer, or the figure of a part smaller than the minimum, from all that is and was shown (largest cells are shown
 * first; see `knownAnswers`) · 5 if all, or all but one, gave the same answer, only "most or all" is said, and the
 * number cannot be worked out either · 6 a small group never has both its mean and its distribution shown.
 * Named mode shows everything: people knew before they answered. There is no way from one mode to another.
 * A hidden cell says neither its size nor which of two reasons hid it beyond what `HiddenBecause` tells.
 * What it does not do: protect from people who tell each other their own answers; or from what somebody may conclude
 * from a cell being hidden although it is large enough, which is why a part counts as alike already when one differs.
 */
export function disclosure<Figure>(request: {
  readonly mode: DisclosureMode
  readonly minimum?: number
  readonly cells: readonly Cell<Figure>[]
  readonly earlier?: readonly Release[]
}): Disclosure<Figure> {
  const { mode, minimum = USUAL_MINIMUM, cells, earlier = [] } = request
  refuseWrongCall(minimum, cells, earlier)
  if (mode === 'named') {
    return { cells: cells.map(({ key, figure }) => ({ key, shown: 'figure', figure: figure() })), released: [] }
  }
  const hidden = new Map<string, HiddenBecause>([
    ...hiddenByDivision(cells, minimum),
    ...cells.filter((cell) => waits(cell, earlier, minimum)).map(({ key }) => [key, 'waits for more answers'] as const),
    ...cells.filter((cell) => isTooSmall(cell, minimum)).map(({ key }) => [key, 'too few answers'] as const),
  ])
  const candidates = cells.filter((cell) => !hidden.has(cell.key)).sort(largestFirst)
  const safe = new Set(withoutRevealing(candidates, earlier, minimum))
  return {
    cells: cells.map((cell) =>
      safe.has(cell)
        ? shown(cell)
        : { key: cell.key, shown: 'nothing', because: hidden.get(cell.key) ?? whyNot(cell, earlier) },
    ),
    released: [...earlier, ...[...safe].map(releaseOf).filter((release) => !isKnown(release, earlier))],
  }
}

/** What was shown before stays on the screen, so that the change cannot be told from its vanishing. */
function whyNot({ key }: AnyCell, earlier: readonly Release[]): HiddenBecause {
  return earlier.some((release) => release.key === key) ? 'waits for more answers' : 'would reveal others'
}

type AnyCell = Cell<unknown>

function refuseWrongCall(minimum: number, cells: readonly AnyCell[], earlier: readonly Release[]): void {
  if (!(Number.isInteger(minimum) && minimum >= LOWEST_MINIMUM)) {
    throw new RangeError(`The disclosure minimum must be a whole number of ${LOWEST_MINIMUM} or more, not ${minimum}.`)
  }
  if (hasTwins(cells.map(({ key }) => key))) throw new RangeError('Two cells have the same key.')
  const values = new Map<string, string | number>()
  for (const { answers } of [...earlier, ...cells]) {
    if (hasTwins(answers.map(({ id }) => id))) throw new RangeError('A cell counts the same answer twice.')
    for (const { id, value } of answers) {
      if ((values.get(id) ?? value) !== value)
        throw new RangeError('An answer has two values; a new one needs a new id.')
      values.set(id, value)
    }
  }
}

function hasTwins(names: readonly string[]): boolean {
  return new Set(names).size < names.length
}

function fewestFor({ tells }: AnyCell, minimum: number): number {
  return tells === 'comments' ? Math.max(minimum, FEWEST_FOR_COMMENTS) : minimum
}

function isTooSmall(cell: AnyCell, minimum: number): boolean {
  return cell.answers.length < fewestFor(cell, minimum)
}

function hiddenByDivision(cells: readonly AnyCell[], minimum: number): [string, HiddenBecause][] {
  const divisions = Map.groupBy(
    cells.filter((cell) => cell.partition !== null),
    (cell) => cell.partition,
  )
  return [...divisions.values()].flatMap((division) => {
    const sizes = new Map(division.map((cell) => [cell.key, cell.answers.length]))
    const fewest = Math.max(...division.map((cell) => fewestFor(cell, minimum)))
    const hidden = [...complementarySuppression(sizes, fewest)].filter(([, visible]) => !visible)
    return hidden.map(([key]): [string, HiddenBecause] => [key, 'would reveal others'])
  })
}

function releaseOf(cell: AnyCell): Release {
  const seen = { key: cell.key, answers: cell.answers, tells: cell.tells ?? 'distribution' }
  const mostOrAll = valueOfMostOrAll(cell)
  return mostOrAll === undefined ? seen : { ...seen, mostOrAll }
}

function isKnown(release: Release, earlier: readonly Release[]): boolean {
  const last = earlier.findLast(({ key }) => key === release.key)
  return last !== undefined && !differs(last, release)
}

function differs(before: Release, now: Release): boolean {
  return idsOf(before).symmetricDifference(idsOf(now)).size > 0
}

function idsOf({ answers }: { readonly answers: readonly Answer[] }): Set<string> {
  return new Set(answers.map(({ id }) => id))
}

/** Something changed since it was last shown, but not enough to hide whose answer it was. */
function waits(cell: AnyCell, earlier: readonly Release[], minimum: number): boolean {
  const last = earlier.findLast((release) => release.key === cell.key)
  if (!last) return false
  const added = idsOf(cell).difference(idsOf(last)).size
  return differs(last, releaseOf(cell)) && added < minimum
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
  const known = knownAnswers(minimum)
  for (const release of earlier) known.learn(release)
  return candidates.filter((cell) => {
    const release = releaseOf(cell)
    if (isKnown(release, earlier)) return true
    if (!known.mayLearn(release)) return false
    known.learn(release)
    return true
  })
}

function shown<Figure>(cell: Cell<Figure>): Disclosed<Figure> {
  const { key, figure } = cell
  const value = valueOfMostOrAll(cell)
  return value === undefined ? { key, shown: 'figure', figure: figure() } : { key, shown: 'most or all', value }
}

/** "All but one" too: if only unanimity were hidden, hiding it would say that it is unanimous. */
function valueOfMostOrAll({ answers, tells }: AnyCell): string | number | undefined {
  if (tells === 'comments') return undefined
  const counts = new Map<string | number, number>()
  for (const { value } of answers) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [mostGiven] = [...counts].sort(([, count], [, otherCount]) => otherCount - count)
  return mostGiven && mostGiven[1] >= answers.length - 1 ? mostGiven[0] : undefined
}
