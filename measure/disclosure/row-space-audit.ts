// Formula: answer j is determined by published sums iff the unit vector e_j lies in the row space of their 0/1 membership matrix.

/**
 * Keeps which sets of answers have been published and tells, before the next one is, whether anyone could compute a
 * single answer from all of them together by adding and subtracting. `determines` only asks, `publish` remembers.
 */
export type RowSpaceAudit = {
  readonly determines: (answerIds: Iterable<string>) => boolean
  readonly publish: (answerIds: Iterable<string>) => void
}

/**
 * Arithmetic is exact, modulo the largest prime whose products still fit a double: no tolerance has to be chosen.
 */
const PRIME = 67_108_859

type Row = Map<string, number>

export function rowSpaceAudit(): RowSpaceAudit {
  /** Reduced row echelon form: each row by its pivot, where it holds 1 and every other row holds 0. */
  let rows = new Map<string, Row>()
  return {
    determines: (answerIds) => [...withRow(rows, answerIds).values()].some((row) => row.size === 1),
    publish: (answerIds) => {
      rows = withRow(rows, answerIds)
    },
  }
}

function withRow(rows: ReadonlyMap<string, Row>, answerIds: Iterable<string>): Map<string, Row> {
  const added: Row = new Map([...answerIds].map((id) => [id, 1]))
  for (const [pivot, row] of rows) subtract(added, row, added.get(pivot) ?? 0)
  const pivot = added.keys().next().value
  // Nothing is left: the set says nothing that the published ones do not say already.
  if (pivot === undefined) return new Map(rows)
  const scale = inverse(added.get(pivot) as number)
  for (const [id, value] of added) added.set(id, (value * scale) % PRIME)
  const next = new Map<string, Row>()
  for (const [otherPivot, row] of rows) {
    const cleared = new Map(row)
    subtract(cleared, added, cleared.get(pivot) ?? 0)
    next.set(otherPivot, cleared)
  }
  return next.set(pivot, added)
}

function subtract(from: Row, row: Row, times: number): void {
  if (times === 0) return
  for (const [id, value] of row) {
    const left = ((from.get(id) ?? 0) - ((value * times) % PRIME) + PRIME) % PRIME
    if (left === 0) from.delete(id)
    else from.set(id, left)
  }
}

/** By Fermat's little theorem: value ^ (PRIME - 2). */
function inverse(value: number): number {
  let result = 1
  let power = value
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * power) % PRIME
    power = (power * power) % PRIME
  }
  return result
}
