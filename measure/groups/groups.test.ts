import { describe, expect, test } from 'vitest'
import { seededRandom } from '../random.ts'
import { adjustedRandIndex } from './adjusted-rand-index.ts'
import { averageLinkage } from './average-linkage.ts'
import { bestTwoWaySplit } from './best-two-way-split.ts'
import { chanceOfSeeingTwoCamps } from './chance-of-seeing-two-camps.ts'
import { opinionGroups } from './opinion-groups.ts'
import { silhouette } from './silhouette.ts'
import { type Votes, voteDistances } from './vote-distances.ts'

/** Votes without any pattern, a fifth of them missing. */
function noise(people: number, statements: number, random: () => number): Votes {
  const agrees = Array.from({ length: statements }, () => 0.2 + 0.6 * random())
  const vote = (statement: number) => (random() < 0.1 ? 0 : random() < (agrees[statement] as number) ? 1 : -1)
  return Array.from({ length: people }, () =>
    Array.from({ length: statements }, (_, statement) => (random() < 0.2 ? null : vote(statement))),
  )
}

/** Two camps that vote against each other on every statement, with one slip each. */
const CAMPS: Votes = Array.from(
  { length: 8 },
  (_, person) =>
    Array.from({ length: 10 }, (_, s) => (person < 4 === (s % 2 === 0) ? 1 : -1) * (s === person ? -1 : 1)) as (
      | 1
      | -1
    )[],
)

describe('opinion groups', () => {
  test('two clean camps of four are found, with the statements that separate them', () => {
    const groups = opinionGroups(CAMPS, seededRandom(1), 199)
    expect(groups).toMatchObject({ known: true, found: 'two groups', labels: [1, 1, 1, 1, 0, 0, 0, 0], between: 0 })
    expect(groups.known && groups.separating.length).toBe(10)
    expect(groups.chance).toBeLessThan(0.02)
  })
  test('the same votes and seed give the same result', () => {
    const votes = noise(9, 12, seededRandom(5))
    expect(opinionGroups(votes, seededRandom(7), 99)).toEqual(opinionGroups(votes, seededRandom(7), 99))
  })
  test('votes without a pattern raise a false alarm in at most six of a hundred conversations', () => {
    const random = seededRandom(11)
    const runs = 300
    const shapes = [
      [6, 16],
      [8, 8],
      [8, 12],
    ] as const
    const alarms = shapes.map(([people, statements]) => {
      const found = Array.from(
        { length: runs },
        () => opinionGroups(noise(people, statements, random), random, 59).known,
      )
      return found.filter(Boolean).length
    })
    expect(alarms.reduce((sum, count) => sum + count, 0) / (runs * shapes.length), `${alarms}`).toBeLessThanOrEqual(
      0.06,
    )
  })
  test('five people are refused, and six with fewer than fifteen statements', () => {
    const random = seededRandom(1)
    expect(opinionGroups(noise(5, 30, random), random)).toMatchObject({ because: 'too few people for opinion groups' })
    expect(opinionGroups(noise(6, 14, random), random)).toMatchObject({
      because: 'too few statements for opinion groups',
    })
  })
  test('a row of people from one end to the other is an axis, not two groups', () => {
    // Person i agrees with the first statements up to i: everyone differs from the neighbour on two of them.
    const row: Votes = Array.from(
      { length: 11 },
      (_, person) => Array.from({ length: 20 }, (_, s) => (s < 2 * person ? 1 : -1)) as (1 | -1)[],
    )
    expect(opinionGroups(row, seededRandom(1), 99)).toMatchObject({ known: true, found: 'an axis' })
  })
  test('eight people and twelve statements: clean camps would be seen about six times in ten', () => {
    const random = seededRandom(3)
    const chance = chanceOfSeeingTwoCamps(noise(8, 12, random), random, 60)
    expect(chance).toBeGreaterThan(0.4)
    expect(chance).toBeLessThan(0.8)
    expect(chanceOfSeeingTwoCamps(noise(5, 12, random), random)).toBeNaN()
  })
})

describe('parts of opinion groups', () => {
  test('alike on two and opposite on one of three statements is a third apart; two in common are too few', () => {
    const votes: Votes = [
      [1, 1, 1, null],
      [1, 1, -1, null],
      [null, 1, 1, 1],
    ]
    expect(voteDistances(votes)[0]).toEqual([0, 1 / 3, Number.NaN])
  })
  test('five places, two groups: widths as Rousseeuw defines them, and nothing for a single group', () => {
    const places = [0, 1, 2, 8, 9]
    const distances = places.map((x) => places.map((y) => Math.abs(x - y)))
    const { widths } = silhouette(distances, [1, 1, 1, 0, 0])
    expect(widths[0]).toBeCloseTo((8.5 - 1.5) / 8.5)
    expect(silhouette(distances, [1, 1, 1, 1, 1]).average).toBeNaN()
    expect(averageLinkage(distances).map(({ height }) => height)).toEqual([1, 1, 1.5, 7.5])
    expect(bestTwoWaySplit(distances)).toMatchObject({ labels: [1, 1, 1, 0, 0], tried: 10 })
  })
  test('the quick walk through all splits finds what the plain formula finds', () => {
    const random = seededRandom(2)
    for (let run = 0; run < 20; run++) {
      const distances = voteDistances(noise(7, 30, random))
      const split = bestTwoWaySplit(distances)
      expect(split.silhouette).toBeCloseTo(silhouette(distances, split.labels).average, 10)
      const others = Array.from({ length: 2 ** 6 }, (_, bits) => [1, ...[0, 1, 2, 3, 4, 5].map((i) => (bits >> i) & 1)])
      const best = others
        .filter((labels) => [0, 1].every((label) => labels.filter((other) => other === label).length >= 2))
        .map((labels) => silhouette(distances, labels).average)
      expect(split.silhouette).toBeCloseTo(Math.max(...best), 10)
      expect(split.tried).toBe(best.length)
    }
  })
  test('above fourteen people the branches of the tree still find two clean camps', () => {
    const twice = [...CAMPS, ...CAMPS]
    expect(bestTwoWaySplit(voteDistances(twice)).labels).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0])
  })
  test('the adjusted Rand index does not mind names, and is 0 on average for unrelated groupings', () => {
    expect(adjustedRandIndex([0, 0, 1, 1], [5, 5, 3, 3])).toBe(1)
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5)
    expect(adjustedRandIndex([0], [0])).toBeNaN()
  })
})
