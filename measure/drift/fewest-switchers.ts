// Formula: smallest k with the exact McNemar chance of k against c at most alpha (McNemar 1947).
import { mcNemar } from '../permutation/mc-nemar.ts'

/**
 * How many people must switch one way, when so many switch the other way, before it is more than chance: 6 against 0,
 * 8 against 1, 10 against 2, 12 against 3. Input: how many answered twice, how many switched against the direction.
 * NaN when there are not enough people for it.
 */
export function fewestSwitchers(people: number, against: number, alpha = 0.05): number {
  for (let switched = against; switched <= people - against; switched++) {
    if (mcNemar(switched, against) <= alpha) return switched
  }
  return Number.NaN
}
