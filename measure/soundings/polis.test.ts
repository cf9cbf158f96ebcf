import { describe, expect, test } from 'vitest'
import { adjustedRandIndex } from '../groups/adjusted-rand-index.ts'
import { seededRandom } from '../random.ts'
import { counts, statementOf } from '../testing/counted.ts'
import { POLIS_CONVERSATIONS, polisConversation } from '../testing/polis-conversation.ts'
import { simulatedVotes } from '../testing/simulated-votes.ts'
import { voteStreamOf } from '../testing/vote-stream-of.ts'
import { groupInformedConsensus } from './group-informed-consensus.ts'
import { polisConsensus } from './polis-consensus.ts'
import { polisGroups } from './polis-groups.ts'
import { polisPriority } from './polis-priority.ts'
import { polisRepresentativeness } from './polis-representativeness.ts'
import { representativeStatements } from './representative-statements.ts'
import { soundingGroups } from './sounding-groups.ts'
import { statementCounts } from './statement-counts.ts'
import type { VoteStream } from './vote-stream.ts'
import { voteTable } from './vote-table.ts'

/** Adjusted Rand index of two groupings, over the people who are in both. */
function likeness(one: { readonly [name: string]: number }, other: { readonly [name: string]: number }): number {
  const both = Object.keys(one).filter((name) => name in other)
  return adjustedRandIndex(
    both.map((name) => one[name] as number),
    both.map((name) => other[name] as number),
  )
}

/** The same votes, as if people had come the other way round. */
function lastComeFirst(votes: VoteStream): VoteStream {
  const order = Array.from(votes.vote.keys()).sort(
    (a, b) => (votes.participant[b] as number) - (votes.participant[a] as number) || a - b,
  )
  return {
    ...votes,
    participant: Int32Array.from(order, (i) => votes.participant[i] as number),
    statement: Int32Array.from(order, (i) => votes.statement[i] as number),
    vote: Int8Array.from(order, (i) => votes.vote[i] as number),
  }
}

describe('the groups of Polis, computed afresh', () => {
  // A second implementation, with full matrices, put everybody into the same groups. What was published rests on the
  // whole history of each conversation, and in part on older rules.
  const expected: { readonly [conversation: string]: { people: number; k: number; likePublished: number } } = {
    '15-per-hour-seattle': { people: 138, k: 2, likePublished: 0.499 },
    'bg2050-volunteers': { people: 107, k: 2, likePublished: 1 },
    'brexit-consensus': { people: 189, k: 3, likePublished: 0.552 },
    'london.youth.policing': { people: 24, k: 2, likePublished: -0.019 },
    'scoop-hivemind.taxes': { people: 293, k: 2, likePublished: 0.813 },
    'vtaiwan.uberx': { people: 1218, k: 2, likePublished: 0.89 },
  }
  for (const name of POLIS_CONVERSATIONS) {
    test(`${name} has the k and is as like the published groups as a second implementation found`, () => {
      const { votes, published } = polisConversation(name)
      const { groups, k } = polisGroups(votes)
      const { people, k: expectedK, likePublished } = expected[name] as (typeof expected)[string]
      expect(Object.keys(groups)).toHaveLength(people)
      expect(k).toBe(expectedK)
      expect(likeness(published, groups)).toBeCloseTo(likePublished, 2)
    })
  }

  test('who came first decides: the same votes of Seattle in another order of people give other groups', () => {
    const { votes } = polisConversation('15-per-hour-seattle')
    expect(likeness(polisGroups(votes).groups, polisGroups(lastComeFirst(votes)).groups)).toBeLessThan(1)
  })

  test('noise is divided all the same, where a sounding finds one group', () => {
    const votes = voteStreamOf(simulatedVotes({ people: 40, statements: 15 }, seededRandom(2)))
    expect(polisGroups(votes).k).toBeGreaterThanOrEqual(2)
    expect(soundingGroups(voteTable(votes), 1).found).toBe('one group')
  })

  test('a rejected statement stretches nobody further, because it counts as a vote of everybody', () => {
    const without = voteStreamOf([
      [1, -1],
      [1, null],
      [-1, 1],
    ])
    const three = voteStreamOf([
      [1, -1, 1],
      [1, null, null],
      [-1, 1, null],
    ])
    const [two, withRejected] = [polisGroups(without), polisGroups({ ...three, rejected: new Set([2]) })]
    const stretch = (votes: VoteStream, person: string) =>
      Math.hypot(...(polisGroups(votes).projection[person] as readonly [number, number]))
    // Person 1 answered one of two: sqrt(2/1). With the third: one and the rejected one, of three: sqrt(3/2).
    expect(stretch({ ...three, rejected: new Set([2]) }, '1') / stretch(without, '1')).toBeCloseTo(Math.sqrt(3) / 2, 6)
    expect(withRejected.groups).toEqual(two.groups)
  })

  test('from fifteen people on somebody with six votes is drawn but in no group; below that they are taken in', () => {
    const full = Array.from({ length: 15 }, (_, person) => Array.from({ length: 9 }, (_, s) => (person + s) % 2 || -1))
    const brief = [1, 1, 1, -1, -1, -1, null, null, null]
    const votes = (rows: (number | null)[][]) => voteStreamOf(rows as Parameters<typeof voteStreamOf>[0])
    const fifteen = polisGroups(votes([...full, brief]))
    expect(fifteen.groups).not.toHaveProperty('15')
    expect(fifteen.projection).toHaveProperty('15')
    expect(polisGroups(votes([...full.slice(1), brief])).groups).toHaveProperty('14')
  })

  test('without anything to divide there are no two groups', () => {
    const alike = polisGroups(voteStreamOf([[1], [1], [1]]))
    expect(alike.k).toBe(1)
    expect(alike.silhouettes).toEqual([Number.NaN])
    expect(polisGroups(voteStreamOf([])).k).toBe(0)
  })
})

describe('what Polis says of statements', () => {
  const names = (list: readonly { readonly statement: string }[] | undefined) =>
    list?.map(({ statement: name }) => name)

  test('group-informed consensus is what Polis published for each of 371 statements of Bowling Green', () => {
    const { votes, comments, published } = polisConversation('bg2050-volunteers')
    const table = voteTable({ ...votes, rejected: new Set() })
    const groups = Int32Array.from(table.participants, (name) => published[name] ?? -1)
    const figures = new Map(statementCounts(table, groups, 2).map((each) => [each.statement, each.groups]))
    expect(comments).toHaveLength(371)
    for (const comment of comments) {
      const { agree } = groupInformedConsensus(figures.get(comment['comment-id'] as string) ?? [])
      expect(agree).toBeCloseTo(Number(comment['group-informed-consensus']), 12)
    }
  })

  test('a single voter is enough for Polis to call a statement representative; not for us', () => {
    const lone = [statementOf('a', counts(1, 0), counts(0, 3))]
    expect(polisRepresentativeness(lone)[0]?.[0]).toMatchObject({ direction: 'agree', answers: 1, votes: 1 })
    expect(representativeStatements(lone)[0]).toEqual([])
  })

  test('at most five, agreed ones before disagreed ones, the best agreed one first', () => {
    const others = counts(10, 10)
    const [first] = polisRepresentativeness([
      statementOf('no 20', counts(0, 20), others),
      statementOf('yes 16', counts(16, 4), others),
      statementOf('yes 18', counts(18, 2), others),
      statementOf('even', counts(10, 10), others),
      statementOf('yes 19', counts(19, 1), others),
      statementOf('yes 17', counts(17, 3), others),
      statementOf('no 19', counts(1, 19), others),
      statementOf('yes 15', counts(15, 5), others),
    ])
    expect(names(first)).toEqual(['yes 19', 'yes 18', 'yes 17', 'no 20', 'no 19'])
    expect(first?.map(({ bestAgree }) => bestAgree)).toEqual([true, false, false, false, false])
  })

  test('a group in which nothing passes still gets one statement, for want of a better one', () => {
    const nothing = [statementOf('a', counts(0, 3), counts(0, 3)), statementOf('b', counts(0, 2, 1), counts(0, 3))]
    const [first] = polisRepresentativeness(nothing)
    expect(names(first)).toEqual(['a'])
    expect(first?.[0]).toMatchObject({ direction: 'disagree', bestAgree: false })
  })

  test('consensus of the majority does not ask the smaller group; group-informed consensus does', () => {
    const large = statementOf('the large group alone', counts(90, 0), counts(0, 10))
    const both = statementOf('both', counts(70, 20), counts(8, 2))
    expect(names(polisConsensus([both, large]).agree)).toEqual(['the large group alone', 'both'])
    expect(groupInformedConsensus(large.groups).agree).toBeLessThan(groupInformedConsensus(both.groups).agree)
  })

  test('consensus lists five at most, and nothing that half or fewer hold', () => {
    const list = Array.from({ length: 8 }, (_, i) => statementOf(`${i}`, counts(20 - i, i)))
    expect(names(polisConsensus(list).agree)).toEqual(['0', '1', '2', '3', '4'])
    expect(polisConsensus(list).disagree).toEqual([])
    expect(polisConsensus([statementOf('even', counts(50, 50))]).agree).toEqual([])
  })

  test('importance and priority by hand: one agree on a statement in the middle', () => {
    const { importance, priority } = polisPriority({ agrees: 1, passes: 0, votes: 1, extremity: 0 })
    // (1 - 1/3) (0 + 1) (2/3), and its square with the bonus 1 + 8 x 2^(-1/5) = 7.9644.
    expect(importance).toBeCloseTo(4 / 9, 12)
    expect(priority).toBeCloseTo(((4 / 9) * 7.9644) ** 2, 3)
  })

  test('of statements alike in all else the one with fewer votes comes first, and passing puts it back', () => {
    const of = (agrees: number, passes: number, votes: number) =>
      polisPriority({ agrees, passes, votes, extremity: 1 }).priority
    expect(of(4, 0, 8)).toBeGreaterThan(of(20, 0, 40))
    expect(of(4, 4, 8)).toBeLessThan(of(4, 0, 8))
    expect(polisPriority({ agrees: 4, passes: 0, votes: 8, extremity: 1, isMeta: true }).priority).toBe(49)
  })
})
