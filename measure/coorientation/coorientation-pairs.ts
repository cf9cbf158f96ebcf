// Rule: co-orientation for every ordered pair of groups (McLeod & Chaffee 1973), groups weighing as groups.
import type { Random } from '../random.ts'
import type { Scale } from '../scale.ts'
import { type Coorientation, coorientation } from './coorientation.ts'

/** One group's answers to one question; each person may have predicted any of the other groups, by name. */
export type AnsweringGroup = {
  readonly name: string
  readonly people: readonly {
    readonly own: number | null
    readonly predicted: { readonly [group: string]: number | null }
  }[]
}

export type CoorientationPair = { readonly perceiver: string; readonly target: string; readonly reading: Coorientation }

/**
 * The co-orientation of every group about every other group, in the order of the groups given. Each pair counts
 * once, however many people are in it. See `coorientation` for what a reading holds and when it refuses.
 */
export function coorientationPairs(
  groups: readonly AnsweringGroup[],
  scale: Scale,
  random?: Random,
): CoorientationPair[] {
  return groups.flatMap((perceiver) =>
    groups
      .filter((target) => target !== perceiver)
      .map((target) => ({
        perceiver: perceiver.name,
        target: target.name,
        reading: coorientation({
          perceivers: perceiver.people.map((person) => ({
            own: person.own,
            predicted: person.predicted[target.name] ?? null,
          })),
          others: target.people.map((person) => person.own),
          scale,
          ...(random && { random }),
        }),
      })),
  )
}
