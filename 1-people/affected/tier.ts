import { TIERS, type Tier } from './suggestion.ts'

/** So many suggestions stand open at a time; the rest are folded, with their reasons. */
const MOST_OPEN = 5

const BRING_IN_FROM = 0.5
const ASK_FROM = 0.2
/** So many independent kinds of reasons outweigh a small chance. */
const FAMILIES_THAT_CARRY = 3

/** What to do about a party: bring it in, ask it, or only let it know. */
export function tierOf(chance: number, families: number, isPromoted: boolean): Tier {
  if (isPromoted || chance >= BRING_IN_FROM) return 'bring-in'
  if (chance >= ASK_FROM || families >= FAMILIES_THAT_CARRY) return 'ask'
  return 'inform'
}

/** Fainter than this is not even folded, unless a record names it. */
export const FAINTEST = 0.04

/** Those that are shown open and those that are folded: whom to bring in first, then the likeliest; ties by the number of families, then as they came. */
export function unfolded<Each extends { chance: number; families: number; id: string; tier: Tier }>(
  open: readonly Each[],
): { open: Each[]; folded: Each[] } {
  const sorted = [...open].sort(
    (a, b) =>
      TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
      b.chance - a.chance ||
      b.families - a.families ||
      (a.id < b.id ? -1 : 1),
  )
  return { open: sorted.slice(0, MOST_OPEN), folded: sorted.slice(MOST_OPEN) }
}
