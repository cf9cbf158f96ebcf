import type { DirectionVersion } from './direction.ts'

/** What a direction says, field by field as plain text, for whoever looks for words in it. Empty fields are left out. */
export function textsOf(direction: DirectionVersion): { field: string; text: string }[] {
  const fields: [string, readonly (string | null)[]][] = [
    ['goal', [direction.goal]],
    ['why now', [direction.whyNow]],
    ['success measures', direction.successMeasures.map(({ measure }) => measure)],
    ['constraints', direction.constraints.flatMap(({ what, source }) => [what, source])],
    [
      'trade-offs',
      direction.tradeOffs.flatMap(({ thisGood, thatGood, because }) => [`${thisGood} or ${thatGood}`, because]),
    ],
    ['non-goals', direction.nonGoals],
    ['assumptions', direction.assumptions.map(({ statement }) => statement)],
    ['digest', [direction.digest]],
  ]
  return fields
    .map(([field, lines]) => ({ field, text: lines.filter((line) => line?.trim()).join('\n') }))
    .filter(({ text }) => text !== '')
}
