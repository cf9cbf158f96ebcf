import { fixedAnswers, seededRandom, type VoteCounts, voteTable } from '@plumbline/measure'
import { describe, expect, test } from 'vitest'
import { votedOn, voteIn, withVote } from './ballot.ts'
import { countedFor, pageOf, tableOfBallots } from './ballot-table.ts'
import { figuresFrom } from './figures.ts'
import { nextStatement } from './next-statement.ts'
import { crowdOf, outlineOf, type Place } from './opinion-shape.ts'
import { soundingSentences } from './result-sentences.ts'
import { shownStatement, sumOf } from './shown-votes.ts'
import type { SoundingStatement } from './sounding.ts'

const FEWEST = 5

/** Camps that vote alike on every statement but for one in ten, and differ on two of three statements. */
function campsOf(sizes: readonly number[], statements: number, seed: number): string[] {
  const random = seededRandom(seed)
  return sizes.flatMap((size, camp) =>
    Array.from({ length: size }, () =>
      Array.from({ length: statements }, (_, number) => {
        const isFor = number % 3 === 2 || number % 3 === camp % 2
        return random() < 0.1 ? (random() < 0.5 ? 'p' : isFor ? 'd' : 'a') : isFor ? 'a' : 'd'
      }).join(''),
    ),
  )
}
function subsetsOf<Each>(all: readonly Each[]): Each[][] {
  return Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_each, at) => (mask >> at) & 1))
}

const figures = (ballots: readonly string[], size = ballots[0]?.length ?? 0) =>
  figuresFrom(
    tableOfBallots(
      [pageOf(ballots)],
      Array.from({ length: size }, (_, number) => number),
    ),
    FEWEST,
  )

describe('a ballot', () => {
  test('keeps one vote on each statement, whatever came before', () => {
    const votes = withVote(withVote(withVote('', 3, 'agree'), 1, 'pass'), 3, 'disagree')
    expect(votes).toBe('.p.d')
    expect([0, 1, 3, 9].map((number) => voteIn(votes, number))).toEqual([null, 'pass', 'disagree', null])
    expect(votedOn(votes)).toEqual([1, 3])
  })

  test('with votes on two joined statements counts once, with that on the one that stayed', () => {
    const row = (number: number, standing: SoundingStatement['standing'], joinedToId: string | null = null) =>
      ({ id: `s${number}`, number, standing, joinedToId }) as SoundingStatement
    const targets = countedFor([row(0, 'shown'), row(1, 'joined', 's0'), row(2, 'left-out'), row(3, 'joined', 's2')])
    expect(targets).toEqual([0, 0, -1, -1])
    expect(tableOfBallots([pageOf(['ad..', '.d..', '..a.']), pageOf(['a.ad'])], targets)).toEqual({
      participants: ['0', '1', '3'],
      statements: ['0'],
      starts: Int32Array.of(0, 1, 2, 3),
      cells: Int32Array.of(0, 0, 0),
      votes: Int8Array.of(1, -1, 1),
    })
  })

  test('stands in the table as if its votes had been given one by one, those on joined statements first', () => {
    const random = seededRandom(3)
    const drawn = (most: number) => Math.floor(random() * most)
    for (let round = 0; round < 60; round++) {
      const size = 1 + drawn(14)
      const stays = Array.from({ length: size }, () => random() < 0.6)
      const targets = stays.map((stay, number) => {
        const other = drawn(size)
        return stay ? number : random() < 0.5 && stays[other] ? other : -1
      })
      const ballots = Array.from({ length: drawn(30) }, () =>
        Array.from({ length: drawn(size + 1) }, () => '...adp'[drawn(6)]).join(''),
      )
      const given = ballots.flatMap((votes, person) =>
        [false, true].flatMap((isOwn) =>
          [...votes].flatMap((sign, number) => {
            const vote = { a: 1, d: -1, p: 0 }[sign]
            const statement = targets[number] ?? -1
            return vote === undefined || statement < 0 || (statement === number) !== isOwn
              ? []
              : [{ person, statement, vote }]
          }),
        ),
      )
      const plain = voteTable({
        participants: ballots.map((_, person) => String(person)),
        statements: targets.map((_, number) => String(number)),
        participant: Int32Array.from(given, ({ person }) => person),
        statement: Int32Array.from(given, ({ statement }) => statement),
        vote: Int8Array.from(given, ({ vote }) => vote),
        rejected: new Set(targets.flatMap((target, number) => (target === number ? [] : [number]))),
      })
      const cut = drawn(ballots.length + 1)
      expect(tableOfBallots([pageOf(ballots.slice(0, cut)), pageOf(ballots.slice(cut))], targets)).toEqual(plain)
    }
  })
})

describe('groups of opinion', () => {
  test('are found where there are two camps, with what tells them apart and what they share', () => {
    const found = figures(campsOf([40, 30], 24, 1))
    expect(found).toMatchObject({ found: 'groups', groups: [{ people: 40 }, { people: 30 }] })
    expect(found.representative.every((list) => list.length > 0)).toBe(true)
    expect(found.consensus.length).toBeGreaterThan(0)
    expect(found.consensus.every(({ number }) => number % 3 === 2)).toBe(true)
  })

  test('are “no groups here” in votes that are chance, in at least nine of ten soundings', () => {
    const noise = (seed: number) => {
      const random = seededRandom(seed)
      return Array.from({ length: 40 }, () =>
        Array.from({ length: 20 }, () => 'aadp'[Math.floor(random() * 4)]).join(''),
      )
    }
    const found = Array.from({ length: 20 }, (_, seed) => figures(noise(seed + 1)))
    const without = found.filter((each) => each.found !== 'groups')
    expect(without.length).toBeGreaterThanOrEqual(18)
    expect(soundingSentences(without[0] as (typeof found)[0], [], null)[1]).toMatch(/^No groups/)
  })

  test('of fewer than five people are no groups, and nothing is told of them', () => {
    const found = figures(campsOf([40, 4], 24, 3))
    expect(found.groups.every(({ people }) => people >= FEWEST)).toBe(true)
    expect(found.groups.length).not.toBe(2)
    for (const { groups } of found.statements) expect(groups.length).toBe(found.groups.length)
  })

  test('are not looked for among fewer than six people', () => {
    const found = figures(campsOf([3, 2], 24, 4))
    expect(found).toMatchObject({ found: 'too few to tell', crowd: [], groups: [], everybody: null })
  })
})

describe('nothing is told of fewer than five', () => {
  const random = seededRandom(7)
  const counts = (most: number): VoteCounts => {
    const some = () => Math.floor(random() ** 2 * most)
    const [agrees, disagrees, passes] = [some(), some(), some()]
    return { agrees, disagrees, passes, votes: agrees + disagrees + passes }
  }
  const everyVote = ({ agrees, disagrees, passes }: VoteCounts, part: number) =>
    [...Array(agrees).fill('agree'), ...Array(disagrees).fill('disagree'), ...Array(passes).fill('pass')].map(
      (value, at) => ({ id: `${part} ${at} ${value}`, value }),
    )

  test.each([8, 30, 400])('also when the whole and parts of up to %i votes each are taken from one another', (most) => {
    for (let round = 0; round < 150; round++) {
      const [others, ...groups] = Array.from({ length: 2 + (round % 3) }, () => counts(most)) as [
        VoteCounts,
        ...VoteCounts[],
      ]
      const shown = shownStatement({ groups, others }, FEWEST)
      for (const [at, group] of groups.entries())
        if (shown.groups[at]?.shown !== 'nothing') expect(group.votes).toBeGreaterThanOrEqual(FEWEST)
      // Whoever takes any of the groups whose counts are shown from the whole is left with nobody, or with enough people.
      if (shown.everybody.shown === 'figure') {
        const exact = groups.filter((_, at) => shown.groups[at]?.shown === 'figure')
        for (const taken of subsetsOf(exact)) {
          const left = sumOf([...groups, others]).votes - sumOf(taken).votes
          expect(left === 0 || left >= FEWEST).toBe(true)
        }
      }
      // What single votes the gate is given stand for all of them: it says the same when it is given every one.
      expect(shownStatement({ groups, others }, FEWEST, Number.POSITIVE_INFINITY)).toEqual(shown)
      // And whoever thinks through all that is shown at once can tell nobody's vote.
      const cells = [
        { answers: [...groups, others].flatMap(everyVote), as: shown.everybody },
        ...groups.map((part, at) => ({ answers: everyVote(part, at), as: shown.groups[at] })),
      ].flatMap(({ answers, as }) => {
        if (!as || as.shown === 'nothing') return []
        return [as.shown === 'figure' ? { answers } : { answers, mostOrAll: as.vote }]
      })
      if (most === 8) expect(fixedAnswers(cells)).toEqual(new Set())
    }
  })

  test('two camps that each vote alike are shown as such, and the whole is not shown beside them', () => {
    const votes = (agrees: number, disagrees: number) => ({ agrees, disagrees, passes: 0, votes: agrees + disagrees })
    expect(shownStatement({ groups: [votes(12, 1), votes(0, 12)], others: votes(1, 1) }, FEWEST)).toEqual({
      groups: [
        { shown: 'most-or-all', vote: 'agree' },
        { shown: 'most-or-all', vote: 'disagree' },
      ],
      everybody: { shown: 'nothing', because: 'would-tell' },
    })
  })

  test('a list never names a statement of which some group is hidden', () => {
    const ballots = campsOf([40, 30], 24, 9).map((ballot, at) => (at < 40 || at > 43 ? `${ballot}.` : `${ballot}a`))
    const withA = ballots.map((ballot, at) => (at < 30 ? `${ballot.slice(0, -1)}a` : ballot))
    const found = figures(withA, 25)
    expect(found.statements[24]?.groups.some(({ shown }) => shown === 'nothing')).toBe(true)
    const named = [...found.consensus, ...found.representative.flat()].map(({ number }) => number)
    expect([...named, ...found.bridging]).not.toContain(24)
    expect(found.statements[24]?.consensus).toBeNull()
  })
})

describe('the map', () => {
  const places: Place[] = Array.from({ length: 30 }, (_, at) => [Math.cos(at) / 2, Math.sin(at * 7) / 2])

  test('shows a group by its middle and spread: no corner is anybody’s place', () => {
    const outline = outlineOf(places, FEWEST)
    expect(outline?.people).toBe(30)
    for (const [x, y] of outline?.hull ?? [])
      expect(places.some(([px, py]) => Math.abs(px - x) < 1e-9 && Math.abs(py - y) < 1e-9)).toBe(false)
    // Somebody at the rim who goes does not take a corner along.
    const without = outlineOf(places.slice(1), FEWEST)
    for (const [at, [x, y]] of (outline?.hull ?? []).entries()) {
      expect(Math.abs(x - (without?.hull[at]?.[0] ?? 9))).toBeLessThan(0.1)
      expect(Math.abs(y - (without?.hull[at]?.[1] ?? 9))).toBeLessThan(0.1)
    }
    expect(outlineOf(places.slice(0, 4), FEWEST)).toBeNull()
  })

  test('shows places where at least five stand together, and no others', () => {
    const five: Place[] = Array.from({ length: 5 }, () => [0.9, 0.9])
    const four: Place[] = Array.from({ length: 4 }, () => [-0.9, -0.9])
    expect(crowdOf([...five, ...four], FEWEST)).toEqual([{ x: 0.92, y: 0.92, people: 5 }])
  })
})

describe('which statement comes next', () => {
  const statements = Array.from({ length: 6 }, (_, number) => ({ id: `s${number}`, number }))
  const routing = { reachX: [0.9, 0, 0, 0, 0, 0], reachY: [], votesOn: [50, 50, 50, 50, 50, 50] }

  test('one that divides before one on which all agree, one that is new before both', () => {
    expect(nextStatement(statements, routing, { id: 'p', votes: '' })?.number).toBe(0)
    const isNew = { ...routing, votesOn: [50, 50, 0, 50, 50, 50], reachX: [0.1, 0, 0, 0, 0, 0] }
    expect(nextStatement(statements, isNew, { id: 'p', votes: '' })?.number).toBe(2)
  })

  test('never one that was voted on; nothing when all were', () => {
    expect(nextStatement(statements, routing, { id: 'p', votes: 'a' })?.number).not.toBe(0)
    expect(nextStatement(statements, routing, { id: 'p', votes: 'adpadp' })).toBeNull()
    expect(nextStatement([], routing, { id: 'p', votes: '' })).toBeNull()
  })
})
