import type { House } from './house.ts'

/**
 * Every file that runs when this one runs, with the way to it. Types are erased before anything runs, so an import of
 * types only is not followed.
 */
export function reachedFrom(house: House, start: string): Map<string, string[]> {
  const ways = new Map<string, string[]>([[start, [start]]])
  for (const [path, way] of ways) {
    for (const { to, typeOnly } of house.file(path)?.imports ?? []) {
      if (to && !typeOnly && !ways.has(to)) ways.set(to, [...way, to])
    }
  }
  return ways
}
