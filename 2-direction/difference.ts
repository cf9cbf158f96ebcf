import { type ChangedWords, changedWords, likeness } from './changed-words.ts'
import { type Direction, goalsOf, positionInWords } from './direction.ts'

/** What people are called, by their id. */
export type Names = ReadonlyMap<string, string>

/** Lines that went or came as a whole, and lines that were reworded, word by word. */
export type LineDifference = {
  removed: string[]
  added: string[]
  reworded: ChangedWords[][]
  /** The same lines in another order. */
  reordered: boolean
}

/** What changed in one field. */
export type FieldDifference = LineDifference & { field: keyof Direction }

/** What changed from one wording to another, field by field, in the reader's words. Fields without a change are left out. */
export function difference(before: Direction, after: Direction, names: Names = new Map()): FieldDifference[] {
  const [old, now] = [linesOf(before, names), linesOf(after, names)]
  const fields = Object.keys(now) as (keyof Direction)[]
  return fields.flatMap((field) => {
    const differs = lineDifference(old[field], now[field])
    return differs ? [{ field, ...differs }] : []
  })
}

/** What changed from some lines to others; nothing when they are the same in the same order. */
export function lineDifference(old: readonly string[], now: readonly string[]): LineDifference | null {
  const removed = without(old, now)
  const added = without(now, old)
  const reordered = removed.length + added.length === 0 && old.some((line, at) => line !== now[at])
  if (removed.length + added.length === 0 && !reordered) return null
  return { ...paired(removed, added), reordered }
}

/** The lines of one list that the other lacks; a line that stands twice needs two to match. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

/** A line that went and the one most like it that came are one line that was reworded, when they have enough in common. */
function paired(removed: string[], added: string[]): Omit<LineDifference, 'reordered'> {
  const open = [...added]
  const gone: string[] = []
  const reworded: ChangedWords[][] = []
  for (const line of removed) {
    const [nearest] = open
      .map((other) => ({ other, like: likeness(line, other) }))
      .sort((one, other) => other.like - one.like)
    const run = nearest && nearest.like > 0 ? changedWords(line, nearest.other) : null
    if (!run || !nearest) {
      gone.push(line)
      continue
    }
    open.splice(open.indexOf(nearest.other), 1)
    reworded.push(run)
  }
  return { removed: gone, added: open, reworded }
}

/** Each field as the lines that a reader sees. */
function linesOf(direction: Direction, names: Names): Record<keyof Direction, string[]> {
  return {
    goal: goalsOf(direction.goal),
    whyNow: goalsOf(direction.whyNow ?? ''),
    successMeasures: direction.successMeasures.map(({ measure, from, to, byOn }) =>
      [measure, from || to ? `from ${from ?? 'unknown'} to ${to ?? 'unknown'}` : '', byOn ? `by ${byOn}` : '']
        .filter(Boolean)
        .join(', '),
    ),
    constraints: direction.constraints.map(
      ({ what, source, hard }) => `${what}${source ? ` (${source})` : ''}${hard ? '' : ', can be discussed'}`,
    ),
    tradeOffs: direction.tradeOffs.map(
      ({ thisGood, thatGood, position, because }) =>
        `${positionInWords(thisGood, thatGood, position)} (at ${position} of 100)${because ? `: ${because}` : ''}`,
    ),
    nonGoals: direction.nonGoals,
    assumptions: direction.assumptions.map(({ statement, ownerId, howNoticed, checkByOn }) =>
      [
        statement,
        ownerId ? `looked after by ${names.get(ownerId) ?? 'somebody'}` : '',
        howNoticed ? `noticed by: ${howNoticed}` : '',
        checkByOn ? `checked by ${checkByOn}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    ),
    digest: goalsOf(direction.digest ?? ''),
  }
}
