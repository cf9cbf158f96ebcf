// Not a formula: which numbers can be chances.

export function isChance(chance: number): boolean {
  return chance >= 0 && chance <= 1
}

export function areChances(chances: readonly number[]): boolean {
  return chances.length > 0 && chances.every(isChance)
}
