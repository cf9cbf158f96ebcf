import { describe, expect, test } from 'vitest'
import { type Random, seededRandom } from '../random.ts'
import { type Conversation, simulatedVotes } from '../testing/simulated-votes.ts'
import { adjustedRandIndex } from './adjusted-rand-index.ts'
import { averageLinkage } from './average-linkage.ts'
import { bestTwoWaySplit } from './best-two-way-split.ts'
import { chanceOfSeeingTwoCamps } from './chance-of-seeing-two-camps.ts'
import { opinionGroups } from './opinion-groups.ts'
import { separatingStatements } from './separating-statements.ts'
import { silhouette } from './silhouette.ts'
import { teamSeparation } from './team-separation.ts'
import { twoWaySplitTest } from './two-way-split-test.ts'
import { voteDistances } from './vote-distances.ts'
import type { Votes } from './votes.ts'

const noise = (people: number, statements: number, random: Random, habits: Partial<Conversation> = {}) =>
  simulatedVotes({ people, statements, ...habits }, random)

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
  test('three against three are found although no single statement could be beyond chance', () => {
    const six: Votes = Array.from({ length: 6 }, (_, person) =>
      Array.from({ length: 16 }, (_, s) => (person < 3 === s % 2 > 0 ? 1 : -1)),
    )
    const groups = opinionGroups(six, seededRandom(1), 199)
    expect(groups).toMatchObject({ known: true, found: 'two groups' })
    if (!groups.known) return
    // Two of the twenty ways to put three against three.
    for (const { difference, chance } of groups.separating) expect([Math.abs(difference), chance]).toEqual([2, 0.1])
  })
  test('who did not vote, or on too little to compare, is set aside and does not silence the others', () => {
    const silent = CAMPS[0]?.map(() => null) as Votes[number]
    const hardly = CAMPS[0]?.map((vote, s) => (s < 2 ? vote : null)) as Votes[number]
    const groups = opinionGroups([silent, ...CAMPS, hardly], seededRandom(1), 199)
    expect(groups).toMatchObject({ known: true, setAside: [0, 9], labels: [null, 1, 1, 1, 1, 0, 0, 0, 0, null] })
    expect(opinionGroups([...CAMPS.slice(0, 5), silent, silent], seededRandom(1))).toMatchObject({
      because: 'too few people for opinion groups',
      setAside: [5, 6],
    })
  })
  test('the same votes and seed give the same result', () => {
    const votes = noise(9, 12, seededRandom(5))
    expect(opinionGroups(votes, seededRandom(7), 99)).toEqual(opinionGroups(votes, seededRandom(7), 99))
  })
  test('votes without a pattern raise a false alarm in at most six of a hundred conversations, whatever the habits', () => {
    const random = seededRandom(11)
    const lopsided = () => (random() < 0.5 ? 0.05 : 0.8) + 0.15 * random()
    const habits: Partial<Conversation>[] = [
      {},
      { agreeing: lopsided },
      { agreeing: lopsided, missing: 0, passes: 0 },
      { missing: 0.4, passes: 0.3 },
    ]
    const shapes = [
      [6, 16],
      [8, 12],
      [12, 12],
      [20, 12],
    ] as const
    const runs = 100
    const alarms = shapes.flatMap(([people, statements]) =>
      habits.map((each) => {
        const votes = () => noise(people, statements, random, each)
        return Array.from({ length: runs }, () => opinionGroups(votes(), random, 99).known).filter(Boolean).length
      }),
    )
    const all = alarms.reduce((sum, count) => sum + count, 0)
    expect(all / (runs * alarms.length), `${alarms}`).toBeLessThanOrEqual(0.06)
    // Of 100 runs with 6 alarms in 100, more than 15 come less than once in a thousand.
    expect(Math.max(...alarms), `${alarms}`).toBeLessThanOrEqual(15)
  })
  test('ending the draws early changes no decision', () => {
    const random = seededRandom(8)
    let [clear, unclear] = [0, 0]
    for (let run = 0; run < 40; run++) {
      const votes = run % 2 === 0 ? CAMPS : noise(8, 12, random)
      const { chance, exchanges } = twoWaySplitTest(votes, random, 199)
      if (chance <= 0.05) {
        clear++
        expect(exchanges).toBe(199)
      } else {
        unclear++
        // Even if nothing more had reached it, the chance of all 199 would have been above .05.
        expect((chance * (exchanges + 1)) / 200).toBeGreaterThan(0.05)
      }
    }
    expect(clear).toBeGreaterThan(15)
    expect(unclear).toBeGreaterThan(15)
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
  test('with 12 statements from 8 people a clean 4 to 4 split would have been seen about 6 times in 10', () => {
    const random = seededRandom(3)
    const silent = new Array<null>(12).fill(null)
    const reading = chanceOfSeeingTwoCamps([...noise(8, 12, random), silent], random, 150)
    expect(reading).toMatchObject({ known: true, people: 8, statements: 12, dividing: 6, camps: [4, 4] })
    if (!reading.known) return
    // Own simulation of 300 runs: .59; the one in the measure notes, of 120 runs: .61.
    expect(reading.chance).toBeGreaterThan(0.45)
    expect(reading.chance).toBeLessThan(0.73)
    expect(chanceOfSeeingTwoCamps(noise(5, 12, random), random)).toEqual({
      known: false,
      because: 'too few people for opinion groups',
    })
  })
})

describe('known teams', () => {
  /** Eight people in two teams; the second differs on four of eight statements. */
  const votes: Votes = Array.from({ length: 8 }, (_, person) =>
    Array.from({ length: 8 }, (_, s) => (s < 4 && person >= 4 ? -1 : s === person ? 0 : 1)),
  )
  const teams = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b']
  test('two teams of four that differ on half of the statements: 2 of 70 ways to make such teams are as clear', () => {
    const reading = teamSeparation(votes, teams)
    expect(reading).toMatchObject({ known: true, people: 8, teams: 2, chance: 2 / 70 })
    if (!reading.known) return
    // Within a: two statements of eight differ by half each. Within b: the same. Between: four by 1 or half, two by half.
    expect(reading.within).toBeCloseTo(2 / 16)
    expect(reading.between).toBeCloseTo((3 + 0.5 + 0.5) / 8)
  })
  test('teams that vote as a lot would have it are not separated', () => {
    const random = seededRandom(6)
    const chances = Array.from({ length: 40 }, () => {
      const reading = teamSeparation(noise(12, 12, random), [...'aaaabbbbcccc'], random)
      return reading.known ? reading.chance : Number.NaN
    })
    const alarms = chances.filter((chance) => chance <= 0.05).length
    expect(alarms).toBeLessThanOrEqual(5)
    expect(Math.min(...chances)).toBeGreaterThan(0)
  })
  test('a team of twelve does not out-vote a team of two', () => {
    const large: Votes = Array.from({ length: 12 }, () => [1, 1, 1, 1])
    const small: Votes = [
      [1, 1, 1, 1],
      [-1, -1, -1, -1],
    ]
    const names = [...large.map(() => 'large'), 'small', 'small']
    expect(teamSeparation([...large, ...small], names, seededRandom(1))).toMatchObject({ within: 0.5, between: 0.5 })
  })
  test('three against three cannot be told from chance, one team has nobody to differ from, and both are refused', () => {
    const refused = { known: false, because: 'too few people for this test' }
    expect(teamSeparation(votes.slice(1, 7), [...'aaabbb'])).toEqual(refused)
    expect(
      teamSeparation(
        votes,
        votes.map(() => 'a'),
      ),
    ).toEqual(refused)
    expect(
      teamSeparation(
        votes,
        votes.map((_, person) => person),
      ),
    ).toEqual(refused)
    expect(
      teamSeparation(
        votes,
        votes.map(() => null),
      ),
    ).toEqual(refused)
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
  test('a statement that parts three from three has a chance of .2 beside another like it, and one that a side did not answer is left out', () => {
    const votes: Votes = [
      [1, 1, null],
      [1, -1, null],
      [1, 1, null],
      [-1, -1, 1],
      [-1, 1, 1],
      [-1, -1, 1],
    ]
    expect(separatingStatements(votes, [0, 0, 0, 1, 1, 1], seededRandom(1))).toEqual([
      // Two of the twenty ways to make two threes part them on this statement, and two others on the next one.
      { statement: 0, difference: 2, chance: 0.2 },
    ])
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
