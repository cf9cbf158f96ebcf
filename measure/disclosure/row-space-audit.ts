// Formula: answer j is determined by published sums iff the unit vector e_j lies in the row space of their 0/1 membership matrix.

/**
 * Keeps which sets of answers have been published and tells, before the next one is, what anyone could compute from all
 * of them together by adding and subtracting. The questions only ask, `publish` remembers.
 */
export type RowSpaceAudit = {
  /** Would a single answer be determined? */
  readonly determines: (answerIds: Iterable<string>) => boolean
  /**
   * Which sums and differences would become known by it: for each answer how often it counts, below 0 = subtracted.
   * Only those about fewer than `few` answers, and those in which every answer counts 1 or -1: a remainder, or two
   * groups set against each other. They are a basis, not all that can be computed.
   */
  readonly wouldTell: (answerIds: Iterable<string>, few: number) => ReadonlyMap<string, number>[]
  readonly publish: (answerIds: Iterable<string>) => void
}

/** Arithmetic is exact, modulo the largest prime whose products still fit a double: no tolerance has to be chosen. */
const PRIME = 67_108_859
const PER_PRIME = 1 / PRIME
const FIRST_CAPACITY = 64

/** Reduced row echelon form: each row holds 1 at its pivot, where every other row holds 0. */
type Row = { pivot: number; weights: Float64Array }

export function rowSpaceAudit(): RowSpaceAudit {
  const columns = new Map<string, number>()
  const names: string[] = []
  const rows: Row[] = []
  let capacity = FIRST_CAPACITY
  let isDetermined = false

  /** The set that was asked about last is most likely the one to be published. */
  let last: { readonly asked: Iterable<string>; readonly added: Row | undefined } | undefined

  const columnOf = (id: string) => {
    const known = columns.get(id)
    if (known !== undefined) return known
    const column = columns.size
    columns.set(id, column)
    names.push(id)
    if (column === capacity) {
      capacity *= 2
      for (const row of rows) row.weights = widened(row.weights, capacity)
    }
    return column
  }
  /** What the set says beyond all that is published, scaled to 1 at its first answer; nothing if it says nothing new. */
  const newRow = (answerIds: Iterable<string>): Row | undefined => {
    const places = [...answerIds].map(columnOf)
    const weights = new Float64Array(capacity)
    for (const place of places) weights[place] = 1
    for (const row of rows) subtract(weights, row.weights, weights[row.pivot] as number, names.length)
    const pivot = weights.findIndex((weight) => weight !== 0)
    if (pivot < 0) return undefined
    const scale = inverse(weights[pivot] as number)
    for (let place = pivot; place < names.length; place++) weights[place] = product(weights[place] as number, scale)
    return { pivot, weights }
  }
  const wouldTell = (answerIds: Iterable<string>, few: number) => {
    const added = newRow(answerIds)
    last = { asked: answerIds, added }
    if (!added) return []
    const changed = rows.filter((row) => row.weights[added.pivot] !== 0)
    return [added, ...changed].flatMap((row) => {
      const times = row === added ? 0 : (row.weights[added.pivot] as number)
      const told = toldBy(row.weights, added.weights, times, few, names)
      return told ? [told] : []
    })
  }
  return {
    determines: (answerIds) => isDetermined || wouldTell(answerIds, 2).some((told) => told.size === 1),
    wouldTell,
    publish: (answerIds) => {
      const added = last?.asked === answerIds ? last.added : newRow(answerIds)
      last = undefined
      if (!added) return
      for (const row of rows) subtract(row.weights, added.weights, row.weights[added.pivot] as number, names.length)
      rows.push(added)
      isDetermined ||= rows.some(({ weights }) => hasOne(weights, names.length))
    },
  }
}

function widened(weights: Float64Array, capacity: number): Float64Array {
  const wider = new Float64Array(capacity)
  wider.set(weights)
  return wider
}

/** Row less `times` the added row, if it tells something: about few, or with all weights 1 or -1. */
function toldBy(
  row: Float64Array,
  added: Float64Array,
  times: number,
  few: number,
  names: readonly string[],
): ReadonlyMap<string, number> | undefined {
  const told = new Map<string, number>()
  let isPlain = true
  for (let place = 0; place < names.length; place++) {
    const own = row[place] as number
    const less = added[place] as number
    const weight = less === 0 ? own : difference(own, product(times, less))
    if (weight === 0) continue
    const signed = weight > PRIME / 2 ? weight - PRIME : weight
    told.set(names[place] as string, signed)
    if (signed !== 1 && signed !== -1) isPlain = false
    if (!isPlain && told.size >= few) return undefined
  }
  return told
}

function subtract(from: Float64Array, row: Float64Array, times: number, columns: number): void {
  if (times === 0) return
  // Adding so many times the row is the same, and leaves one remainder to take.
  const more = PRIME - times
  for (let place = 0; place < columns; place++) {
    const weight = row[place] as number
    if (weight === 0) continue
    const whole = (from[place] as number) + more * weight
    const rest = whole - Math.floor(whole * PER_PRIME) * PRIME
    from[place] = rest < 0 ? rest + PRIME : rest < PRIME ? rest : rest - PRIME
  }
}

function hasOne(weights: Float64Array, columns: number): boolean {
  let count = 0
  for (let place = 0; place < columns && count < 2; place++) if (weights[place] !== 0) count++
  return count === 1
}

function difference(one: number, other: number): number {
  return one >= other ? one - other : one - other + PRIME
}

/** The remainder by hand: the % of large numbers is ten times slower. */
function product(one: number, other: number): number {
  const whole = one * other
  const rest = whole - Math.floor(whole * PER_PRIME) * PRIME
  // The rounded quotient can be one too small or too large.
  if (rest < 0) return rest + PRIME
  return rest < PRIME ? rest : rest - PRIME
}

/** By Fermat's little theorem: value ^ (PRIME - 2). */
function inverse(value: number): number {
  let result = 1
  let power = value
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = product(result, power)
    power = product(power, power)
  }
  return result
}
