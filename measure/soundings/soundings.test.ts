import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjustedRandIndex } from '../groups/adjusted-rand-index.ts'
import { silhouette } from '../groups/silhouette.ts'
import { mean } from '../mean.ts'
import { hypergeometricTail } from '../probability/hypergeometric-tail.ts'
import { type Random, seededRandom, shuffled } from '../random.ts'
import { counts, statementOf } from '../testing/counted.ts'
import { POLIS_CONVERSATIONS, polisConversation } from '../testing/polis-conversation.ts'
import { axisAgainstChance } from './axis-against-chance.ts'
import { consensusStatements } from './consensus-statements.ts'
import { keptVotes } from './left-out-votes.ts'
import { liveSounding } from './live-sounding.ts'
import { meanSilhouetteOnMap } from './map-silhouette.ts'
import { nearestCamp } from './nearest-camp.ts'
import { nextStatements } from './next-statements.ts'
import { opinionAxes, roughStrength, STEPS_FROM_A_GUESS } from './opinion-axes.ts'
import { replay } from './replay.ts'
import { representativeStatements } from './representative-statements.ts'
import { soundingGroups } from './sounding-groups.ts'
import { soundingStability } from './sounding-stability.ts'
import { statementCounts } from './statement-counts.ts'
import { voteCovariance } from './vote-covariance.ts'
import type { VoteStream } from './vote-stream.ts'
import { type VoteTable, voteTable, withoutVotes } from './vote-table.ts'

const SEED = 1

type Vote = readonly [participant: string, statement: string, vote: 1 | 0 | -1]

function streamOf(votes: readonly Vote[], rejected: readonly string[] = []): VoteStream {
  const participants = [...new Set(votes.map(([participant]) => participant))]
  const statements = [...new Set(votes.map(([, statement]) => statement))]
  return {
    participants,
    statements,
    participant: Int32Array.from(votes, ([participant]) => participants.indexOf(participant)),
    statement: Int32Array.from(votes, ([, statement]) => statements.indexOf(statement)),
    vote: Int8Array.from(votes, ([, , vote]) => vote),
    rejected: new Set(rejected.map((statement) => statements.indexOf(statement))),
  }
}

/** Votes as lines: one vote each, in a list that can be mixed. */
function votesOf({ participants, statements, participant, statement, vote }: VoteStream): Vote[] {
  return Array.from(vote, (value, i) => [
    participants[participant[i] as number] as string,
    statements[statement[i] as number] as string,
    value as 1 | 0 | -1,
  ])
}

/** People in camps that agree with their own statements and disagree with the others'; `loyal` 1/2 is noise. */
function inCamps(camps: readonly number[], statements: number, loyal: number, random: Random): Vote[] {
  const leaning = Array.from({ length: statements }, () => camps.map(() => (random() < 0.5 ? 1 : -1)))
  return camps.flatMap((size, camp) =>
    Array.from({ length: size }, (_, i) =>
      leaning.flatMap((leans, statement): Vote[] => {
        if (random() < 0.3) return []
        const own = leans[camp] as 1 | -1
        return [[`${camp}-${i}`, `${statement}`, random() < 0.1 ? 0 : random() < loyal ? own : (-own as 1 | -1)]]
      }),
    ).flat(),
  )
}

const groupsOf = (votes: VoteStream) => {
  const table = voteTable(votes)
  const { groups, map, axes, ...figures } = soundingGroups(table, SEED)
  return { ...figures, groups: Object.fromEntries(table.participants.map((name, i) => [name, groups[i]])) }
}

type Groups = { readonly [name: string]: number | undefined }

function agreementWith(known: Groups, found: Groups): number {
  const both = Object.keys(known).filter((name) => (found[name] ?? -1) >= 0)
  return adjustedRandIndex(
    both.map((name) => known[name] as number),
    both.map((name) => found[name] as number),
  )
}

describe('the votes that count', () => {
  test('a later vote replaces the earlier one, wherever it stands', () => {
    const table = voteTable(
      streamOf([
        ['a', '1', 1],
        ['a', '2', 0],
        ['a', '1', -1],
      ]),
    )
    expect([...table.cells]).toEqual([0, 1])
    expect([...table.votes]).toEqual([-1, 0])
  })

  test('people and statements stand in the order of their names, numbers as numbers', () => {
    const table = voteTable(
      streamOf([
        ['10', 'b', 1],
        ['9', 'a', 1],
        ['x', '2', 1],
      ]),
    )
    expect(table.participants).toEqual(['9', '10', 'x'])
    expect(table.statements).toEqual(['2', 'a', 'b'])
  })

  test('somebody who only voted on a rejected statement is not there', () => {
    expect(
      voteTable(
        streamOf(
          [
            ['a', '1', 1],
            ['b', '2', 1],
          ],
          ['1'],
        ),
      ).participants,
    ).toEqual(['b'])
  })

  test('counting every two statements and going through the rows give the same axes', () => {
    const table = voteTable(polisConversation('15-per-hour-seattle').votes)
    const [counted, inRows] = [voteCovariance(table, 1000), voteCovariance(table, 0)].map((covariance) =>
      opinionAxes(covariance),
    )
    counted?.values.forEach((value, axis) => {
      expect(inRows?.values[axis]).toBeCloseTo(value, 6)
      inRows?.vectors[axis]?.forEach((part, s) => {
        expect(part).toBeCloseTo(counted.vectors[axis]?.[s] as number, 6)
      })
    })
  })
})

describe('the same votes give the same groups', () => {
  const { votes } = polisConversation('brexit-consensus')
  const asTheyCame = groupsOf(votes)

  test('in any order of votes, people and statements', () => {
    const random = seededRandom(3)
    // A vote that was changed keeps its place behind the one that it replaced: only then are they the same votes.
    const last = new Map(votesOf(votes).map((vote) => [`${vote[0]} ${vote[1]}`, vote]))
    for (let i = 0; i < 3; i++) expect(groupsOf(streamOf(shuffled([...last.values()], random)))).toEqual(asTheyCame)
  })

  test('however they came about: one by one, changed and changed back', () => {
    const random = seededRandom(4)
    const live = liveSounding(voteTable(streamOf([])))
    const all = votesOf(votes)
    for (const [participant, statement] of shuffled(all, random).slice(0, 500)) live.vote(participant, statement, 0)
    for (const [participant, statement, vote] of all) live.vote(participant, statement, vote)
    expect(live.table()).toEqual(voteTable(votes))
    const { groups, sureness } = soundingGroups(voteTable(votes), SEED)
    expect(live.groups(SEED).groups).toEqual(groups)
    expect(live.groups(SEED).sureness).toEqual(sureness)
  })

  test('rejected statements count nowhere: without any of their votes everything is the same', () => {
    const tax = polisConversation('15-per-hour-seattle').votes
    const rejected = new Set(Array.from(tax.rejected, (place) => tax.statements[place]))
    const without = votesOf(tax).filter(([, statement]) => !rejected.has(statement))
    expect(groupsOf(streamOf(without))).toEqual(groupsOf(tax))
  })

  test('turning agree and disagree round turns the map and leaves the groups', () => {
    const turned = groupsOf({ ...votes, vote: votes.vote.map((vote) => -vote) })
    expect(turned.k).toBe(asTheyCame.k)
    expect(agreementWith(asTheyCame.groups, turned.groups)).toBe(1)
  })

  test('replaying the history ends with the groups of the whole, and ids stay with their groups', () => {
    const steps = [...replay(votes, { seed: SEED, steps: 8 })]
    const last = steps.at(-1)
    const sizes = Array.from(
      { length: asTheyCame.k },
      (_, group) => Object.values(asTheyCame.groups).filter((own) => own === group).length,
    )
    expect(last?.groups.map(({ size }) => size)).toEqual(sizes)
    expect(last?.votes).toBe(votes.vote.length)
    expect(last?.groups.map(({ id }) => id).sort()).toEqual(
      steps
        .at(-2)
        ?.groups.map(({ id }) => id)
        .sort(),
    )
    expect(last?.stayed).toBeGreaterThan(0.9)
  })
})

describe('real conversations', () => {
  test('the groups are those that were published, and come back when a tenth of the votes is left out', () => {
    const conversations = POLIS_CONVERSATIONS.map((name) => {
      const { votes, published } = polisConversation(name)
      const table = voteTable(votes)
      const found = soundingGroups(table, SEED)
      const groups = Object.fromEntries(table.participants.map((person, i) => [person, found.groups[i] as number]))
      const stability = soundingStability(table, found, { seed: SEED, runs: 2 })
      return { name, k: found.k, like: agreementWith(published, groups), stability: stability.adjustedRandIndex }
    })
    expect(mean(conversations.map(({ like }) => like)), JSON.stringify(conversations)).toBeGreaterThan(0.72)
    const steady = conversations.filter(({ k }) => k > 1)
    expect(mean(steady.map(({ stability }) => stability)), JSON.stringify(conversations)).toBeGreaterThan(0.9)
    // Twenty-four people were published as three groups; these do not come back, so it is one.
    expect(conversations.map(({ k }) => k)).toEqual([2, 2, 2, 1, 2, 2])
  }, 60_000)
})

describe('what is counted fast says what it would say slowly', () => {
  test('the silhouette of camps on the map is that of the distances between people, however often it is asked', () => {
    const random = seededRandom(5)
    const [x, y] = [0, 1].map(() => Float64Array.from({ length: 60 }, () => 4 * random() - 2)) as [
      Float64Array,
      Float64Array,
    ]
    const crowd = { x, y, weight: new Float64Array(60).fill(1) }
    const distances = Array.from(x, (a, i) => Array.from(x, (b, j) => Math.hypot(a - b, (y[i] ?? 0) - (y[j] ?? 0))))
    for (const k of [2, 3, 4, 5]) {
      const centres = Float64Array.from({ length: 2 * k }, () => 3 * random() - 1.5)
      const labels = Array.from(x, (a, i) => nearestCamp(a, y[i] as number, centres))
      expect(meanSilhouetteOnMap(crowd, centres)).toBeCloseTo(silhouette(distances, labels).average, 9)
    }
  })

  test.each([0.5, 0.6, 0.7])('chance is told from whole lists of answers, mixed one by one (loyal %d)', (loyal) => {
    const table = voteTable(streamOf(inCamps([20, 20], 12, loyal, seededRandom(7))))
    const strength = (votes: Int8Array) => roughStrength(voteCovariance({ ...table, votes }, STEPS_FROM_A_GUESS))
    const random = seededRandom(SEED)
    const mixed = () => {
      const votes = table.votes.slice()
      for (const statement of table.statements.keys()) {
        const places = Array.from(table.cells.keys()).filter((entry) => table.cells[entry] === statement)
        shuffled(places, random).forEach((from, i) => {
          votes[places[i] as number] = table.votes[from] as number
        })
      }
      return strength(votes)
    }
    const byChance = Array.from({ length: 39 }, mixed)
    const observed = strength(table.votes)
    const asStrong = observed > 1.5 * (byChance[0] as number) ? 0 : byChance.filter((each) => each >= observed).length
    expect(axisAgainstChance(table, seededRandom(SEED))).toBeCloseTo((1 + asStrong) / 40, 9)
  })
})

describe('whether there are groups at all', () => {
  test('votes without any pattern give groups in at most 6 of 100 conversations', () => {
    const random = seededRandom(11)
    let alarms = 0
    const runs = 300
    for (let run = 0; run < runs; run++) {
      const people = 10 + Math.floor(40 * random())
      const table = voteTable(streamOf(inCamps([people], 12, 0.2 + 0.6 * random(), random)))
      if (soundingGroups(table, run).k > 1) alarms++
    }
    expect(alarms / runs).toBeLessThanOrEqual(0.06)
  })

  test.each([[[40, 40]], [[60, 20]], [[30, 30, 30]], [[150, 90, 60]]])('camps of %j people are found', (sizes) => {
    const votes = inCamps(sizes, 40, 0.9, seededRandom(sizes.length))
    const found = groupsOf(streamOf(votes))
    expect(found.k).toBe(sizes.length)
    const known = Object.fromEntries(votes.map(([name]) => [name, Number(name.split('-')[0])]))
    expect(agreementWith(known, found.groups)).toBeGreaterThan(0.95)
  })

  test('noise is one group, and everybody with enough votes is in it', () => {
    const found = groupsOf(streamOf(inCamps([60], 20, 0.5, seededRandom(8))))
    expect(found).toMatchObject({ found: 'one group', because: 'no clear groups', k: 1 })
    expect(Object.values(found.groups).every((group) => group === 0)).toBe(true)
  })

  test('five people are too few to tell, and so are two statements', () => {
    expect(groupsOf(streamOf(inCamps([3, 2], 20, 1, seededRandom(1))))).toMatchObject({
      found: 'too few to tell',
      k: 0,
    })
    expect(groupsOf(streamOf(inCamps([20, 20], 2, 1, seededRandom(1))))).toMatchObject({
      found: 'too few to tell',
      k: 0,
    })
    expect(groupsOf(streamOf([]))).toMatchObject({ found: 'too few to tell', k: 0 })
  })

  test('where everybody votes alike there is one group, not none', () => {
    const alike = Array.from({ length: 10 }, (_, person) =>
      Array.from({ length: 8 }, (_, statement): Vote => [`${person}`, `${statement}`, 1]),
    ).flat()
    expect(groupsOf(streamOf(alike))).toMatchObject({ found: 'one group', k: 1 })
  })

  test('somebody exactly between two camps is in neither', () => {
    const votes = inCamps([30, 30], 40, 1, seededRandom(2))
    const ofCamp = (camp: number) =>
      new Map(votes.filter(([name]) => name.startsWith(`${camp}-`)).map(([, statement, vote]) => [statement, vote]))
    const [one, other] = [ofCamp(0), ofCamp(1)]
    const divided = [...one.keys()].filter((statement) => one.get(statement) !== other.get(statement))
    const torn = divided.map((statement, i): Vote => ['torn', statement, (i % 2 ? one : other).get(statement) ?? 0])
    const found = groupsOf(streamOf([...votes, ...torn]))
    expect(found.groups.torn).toBe(-1)
    expect(found.between).toBeGreaterThan(0)
    expect(found.groups['0-1']).not.toBe(found.groups['1-1'])
  })

  test('left-out votes are about the share asked for, and the same ones whoever else is there', () => {
    const table = voteTable(polisConversation('scoop-hivemind.taxes').votes)
    const left = withoutVotes(table, keptVotes(table, 0.1, 5))
    expect(left.cells.length / table.cells.length).toBeCloseTo(0.9, 2)
    const first: VoteTable = {
      ...table,
      participants: table.participants.slice(0, 9),
      starts: table.starts.slice(0, 10),
    }
    expect([...withoutVotes(first, keptVotes(first, 0.1, 5)).cells]).toEqual([
      ...left.cells.subarray(0, left.starts[9]),
    ])
  })
})

describe('what is said of statements', () => {
  test('one voter who agrees never makes a statement representative, nor do two against two', () => {
    expect(representativeStatements([statementOf('a', counts(1, 0), counts(0, 1))])).toEqual([[], []])
    expect(representativeStatements([statementOf('a', counts(2, 0), counts(0, 2))])).toEqual([[], []])
    expect(representativeStatements([statementOf('a', counts(1, 0), counts(0, 100))])[0]).toEqual([])
  })

  test('nine of ten against one of ten does, for one side by agreeing and for the other by disagreeing', () => {
    const [first, second] = representativeStatements([statementOf('a', counts(9, 1), counts(1, 9))])
    expect(first?.map(({ direction }) => direction)).toEqual(['agree'])
    expect(second?.map(({ direction }) => direction)).toEqual(['disagree'])
    // Fisher's exact test for 9 of 10 against 1 of 10, one-sided, is .00055; times the four comparisons made.
    expect(first?.[0]?.chance).toBeCloseTo(4 * hypergeometricTail(9, 10, 10, 20), 12)
    expect(hypergeometricTail(9, 10, 10, 20)).toBeCloseTo(101 / 184_756, 12)
  })

  test('the more statements are tried, the clearer each must be', () => {
    const clear = statementOf('a', counts(9, 1), counts(1, 9))
    const dull = Array.from({ length: 200 }, (_, i) => statementOf(`${i}`, counts(5, 5), counts(5, 5)))
    expect(representativeStatements([clear])[0]).toHaveLength(1)
    expect(representativeStatements([clear, ...dull])[0]).toHaveLength(0)
  })

  test('what a large group holds alone is no consensus; what every group surely holds is', () => {
    const found = consensusStatements([
      statementOf('only the large one', counts(100, 0), counts(0, 10)),
      statementOf('both', counts(80, 20), counts(18, 2)),
      statementOf('neither wants it', counts(1, 99), counts(0, 20)),
      statementOf('too few to be sure', counts(80, 20), counts(2, 0)),
    ])
    expect(found.map(({ statement: name, direction }) => [name, direction])).toEqual([
      ['neither wants it', 'disagree'],
      ['both', 'agree'],
    ])
  })

  test('counts of groups add up to the whole when everybody is in one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(5), fc.constantFrom<(1 | 0 | -1)[]>(1, 0, -1))), (list) => {
        const table = voteTable(streamOf(list.map(([person, on, vote]): Vote => [`${person}`, `${on}`, vote])))
        const groups = Int32Array.from(table.participants, (_, i) => i % 2)
        for (const { groups: each, ...whole } of statementCounts(table, groups, 2)) {
          expect((each[0]?.votes ?? 0) + (each[1]?.votes ?? 0)).toBe(whole.votes)
          expect(whole.agrees + whole.disagrees + whole.passes).toBe(whole.votes)
        }
      }),
    )
  })
})

describe('which statement comes next', () => {
  const table = voteTable(streamOf(inCamps([40, 40], 30, 0.95, seededRandom(5))))
  const axes = opinionAxes(voteCovariance(table, 32))

  test('never one that the person has answered; somebody new may be asked any', () => {
    const somebody = table.participants[0] as string
    const answered = [...table.cells.subarray(0, table.starts[1])].map((place) => table.statements[place])
    const next = nextStatements(table, axes, somebody, 99).map(({ statement }) => statement)
    expect(next.filter((statement) => answered.includes(statement))).toEqual([])
    expect(next.length + answered.length).toBe(table.statements.length)
    expect(nextStatements(table, axes, 'somebody new', 99)).toHaveLength(table.statements.length)
  })

  test('a statement that divides tells more about a person than one on which all agree', () => {
    const alike = Array.from({ length: 80 }, (_, i): Vote => [`${i % 2}-${Math.floor(i / 2)}`, 'alike', 1])
    const divided = [...votesOfTable(table), ...alike]
    const wider = voteTable(streamOf(divided))
    const ranked = nextStatements(wider, opinionAxes(voteCovariance(wider, 32)), 'somebody new', 99)
    expect(ranked.at(-1)?.statement).toBe('alike')
    expect(ranked.at(-1)?.aboutPerson).toBeCloseTo(0, 6)
  })

  test('a new statement comes to the front until some have answered it', () => {
    const fresh = voteTable(streamOf([...votesOfTable(table), ['0-0', 'fresh', 1]]))
    const first = nextStatements(fresh, opinionAxes(voteCovariance(fresh, 32)), '1-1', 99)
    const place = first.findIndex(({ statement }) => statement === 'fresh')
    expect(first[place]?.aboutStatement).toBe(Math.max(...first.map(({ aboutStatement }) => aboutStatement)))
  })
})

function votesOfTable({ participants, statements, starts, cells, votes }: VoteTable): Vote[] {
  return participants.flatMap((name, person) =>
    Array.from(cells.subarray(starts[person], starts[person + 1]), (place, i): Vote => {
      const vote = votes[(starts[person] as number) + i] as 1 | 0 | -1
      return [name, statements[place] as string, vote]
    }),
  )
}
