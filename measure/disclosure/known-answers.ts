// Rule: a cell may be learned if nothing that then follows is about fewer than the minimum, about people who answered alike, or about a single answer (measure notes, section 11; trust notes, section 2.3).
import { fixedAnswers } from './fixed-answers.ts'
import { rowSpaceAudit } from './row-space-audit.ts'
import { sidesTell, type TwoSides } from './two-sides.ts'

type Value = string | number
export type Answer = { readonly id: string; readonly value: Value }
/** What a figure tells about the answers in it. */
export type Tells = 'mean' | 'distribution' | 'comments'

/** What was or would be seen of a cell: a figure, or only what most or all said. */
export type Seen = { readonly answers: readonly Answer[]; readonly tells: Tells; readonly mostOrAll?: Value }

/** Everything that those know who saw all that was shown. `mayLearn` asks, `learn` remembers. */
export type KnownAnswers = {
  readonly mayLearn: (seen: Seen) => boolean
  readonly learn: (seen: Seen) => void
}

/** Up to so many answers it is shown of each one that it could have been another; beyond, that is too much work. */
const PROVEN_UP_TO = 60
/** A group of fewer than this many times the minimum never has both its mean and its distribution shown. */
const SMALL_GROUP = 2

/**
 * Five questions to everything that is known together with one cell more. Each must be answered by no:
 * 1 would a small group have both its mean and its distribution shown ·
 * 2 would one cell taken from another leave fewer than the minimum, or people of whom all, or all but one, said the
 * same, or people who said what nobody said of those on the other side ·
 * 3 would sums and differences of all cells together leave such people ·
 * 4 would they give a single answer ·
 * 5 up to sixty answers: could somebody's answer not have been another?
 */
export function knownAnswers(minimum: number): KnownAnswers {
  const places = new Map<string, number>()
  const codes: number[] = []
  const valueCodes = new Map<Value, number>()
  const known: (Seen & { readonly isIn: Uint8Array })[] = []
  const audit = rowSpaceAudit()
  const covered = new Set<string>()
  let fixed: ReadonlySet<string> = new Set()

  const placeOf = ({ id, value }: Answer) => {
    const place = places.get(id)
    if (place !== undefined) return place
    const code = valueCodes.get(value) ?? valueCodes.size
    valueCodes.set(value, code)
    places.set(id, codes.length)
    codes.push(code)
    return codes.length - 1
  }
  const membersOf = (answers: readonly Answer[]) => {
    const theirs = answers.map(placeOf)
    const isIn = new Uint8Array(codes.length)
    for (const place of theirs) isIn[place] = 1
    return isIn
  }
  const noCounts = () => new Array<number>(valueCodes.size).fill(0)
  const counted = (sides: TwoSides, side: number, place: number) => {
    const counts = side > 0 ? sides.plus : sides.minus
    const code = codes[place] as number
    counts[code] = (counts[code] as number) + 1
  }
  const between = (one: Uint8Array, other: Uint8Array) => {
    const sides = { plus: noCounts(), minus: noCounts() }
    for (let place = 0; place < codes.length; place++) {
      const side = (one[place] ?? 0) - (other[place] ?? 0)
      if (side !== 0) counted(sides, side, place)
    }
    return sides
  }
  const sumTells = (weights: ReadonlyMap<string, number>) => {
    if (weights.size < minimum) return true
    const sides = { plus: noCounts(), minus: noCounts() }
    for (const [id, weight] of weights) counted(sides, weight, places.get(id) as number)
    return sidesTell(sides, minimum)
  }
  const newlyFixed = (seen: Seen) => {
    const isTooMuch = covered.size + seen.answers.filter(({ id }) => !covered.has(id)).length > PROVEN_UP_TO
    return isTooMuch ? new Set<string>() : fixedAnswers([...known, seen]).difference(fixed)
  }

  return {
    mayLearn: (seen) => {
      const isIn = membersOf(seen.answers)
      const isSmall = seen.answers.length < SMALL_GROUP * minimum
      for (const other of known) {
        const sides = between(isIn, other.isIn)
        if (sidesTell(sides, minimum)) return false
        if (isSmall && isBoth(seen.tells, other.tells) && isEmpty(sides)) return false
      }
      if (newlyFixed(seen).size > 0) return false
      return seen.mostOrAll !== undefined || !audit.wouldTell(idsOf(seen), minimum).some(sumTells)
    },
    learn: (seen) => {
      fixed = newlyFixed(seen).union(fixed)
      known.push({ ...seen, isIn: membersOf(seen.answers) })
      for (const { id } of seen.answers) covered.add(id)
      if (seen.mostOrAll === undefined) audit.publish(idsOf(seen))
    },
  }
}

/** Sorted, since which sums the audit lists depends on whose answer comes first; the same list for the same cell. */
function idsOf(seen: Seen): string[] {
  const ids = sortedIds.get(seen) ?? seen.answers.map(({ id }) => id).sort()
  sortedIds.set(seen, ids)
  return ids
}
const sortedIds = new WeakMap<Seen, string[]>()

function isBoth(one: Tells, other: Tells): boolean {
  return [one, other].includes('mean') && [one, other].includes('distribution')
}

function isEmpty({ plus, minus }: TwoSides): boolean {
  return [...plus, ...minus].every((count) => count === 0)
}
