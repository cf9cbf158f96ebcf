import { describe, expect, test } from 'vitest'
import { type BallotOption, saidIn, standingObjections } from './ballot.ts'
import { resultOf } from './ballot-result.ts'
import { rankingResult } from './ranking-result.ts'
import { ballotSentences } from './result-sentences.ts'
import { endingOf, leadOf, movementOf, scoreLines } from './score-result.ts'
import { shownOrders, shownReasons, shownScores } from './shown-answers.ts'

const options: BallotOption[] = ['A', 'B', 'C'].map((words) => ({ id: words.toLowerCase(), words }))
const scores = (...rows: (number | null)[][]) =>
  rows.map((row) => Object.fromEntries(options.map(({ id }, at) => [id, row[at] ?? null])))
const orders = (...written: string[]) => written.map((order) => [...order])

describe('scores', () => {
  const leadFrom = (votes: ReturnType<typeof scores>, asked = votes.length) =>
    leadOf(scoreLines(options, votes), votes, { answered: votes.length, asked })

  test('no opinion is no score: it moves neither the middle nor the spread', () => {
    const [a] = scoreLines(options, scores([4, 1], [2, 1], [null, 1]))
    expect(a).toEqual({
      optionId: 'a',
      words: 'A',
      counts: [0, 0, 1, 0, 1, 0],
      noOpinion: 1,
      median: 3,
      spread: 1,
    })
    expect(scoreLines(options, scores([4, 1]))[2]).toMatchObject({ median: null, spread: null, noOpinion: 1 })
  })

  test('the same middle score is a tie, and a lead that so few people cannot show is said to be one', () => {
    expect(leadFrom(scores([4, 4], [4, 4], [4, 4]))).toEqual({ found: 'tie', optionIds: ['a', 'b'] })
    const five = [1, 2, 3, 4, 5].map(() => [5, 0, 0])
    expect(leadFrom(scores(...five))).toMatchObject({ found: 'one', optionId: 'a', sure: 'too-few-to-show' })
    expect(leadFrom(scores(...five, [5, 0, 0]))).toMatchObject({ optionId: 'a', sure: 'clear' })
    expect(leadFrom(scores([5, 4], [4, 3], [5, 4], [4, 3], [5, 4], [0, 3]))).toMatchObject({ sure: 'could-be-chance' })
    expect(leadFrom(scores([5, 0], [5, 0]))).toEqual({ found: 'nothing' })
    expect(leadFrom(scores(...five), 11)).toEqual({ found: 'nothing' })
  })
})

describe('rankings', () => {
  test('one option that beats every other is named, and Borda may disagree with it in sight', () => {
    const result = rankingResult(options, orders('abc', 'abc', 'abc', 'bca', 'bca'))
    expect(result?.majority).toEqual({ found: 'winner', optionId: 'a' })
    expect(result?.orders).toEqual([['a', 'b', 'c']])
    expect(result?.points[0]).toEqual({ optionId: 'b', points: 7 })
    expect(result?.pairs[0]).toEqual({ firstId: 'a', secondId: 'b', first: 3, second: 2, equal: 0 })
  })

  test('a circle is said to be one, and no order is picked in silence', () => {
    const result = rankingResult(options, orders('abc', 'bca', 'cab'))
    expect(result?.majority).toEqual({ found: 'cycle', optionIds: ['a', 'b', 'c'] })
    expect(result?.orders).toHaveLength(3)
    expect(result?.likeness).toBe(0)
  })

  test('what somebody leaves out stands last and side by side; as many for one as for the other is a tie', () => {
    const result = rankingResult(options, orders('a', 'b'))
    expect(result?.pairs).toEqual([
      { firstId: 'a', secondId: 'b', first: 1, second: 1, equal: 0 },
      { firstId: 'a', secondId: 'c', first: 1, second: 0, equal: 1 },
      { firstId: 'b', secondId: 'c', first: 1, second: 0, equal: 1 },
    ])
    expect(result?.majority).toEqual({ found: 'tie', optionIds: ['a', 'b'] })
    expect(rankingResult(options, [])).toBeNull()
  })
})

describe('two rounds', () => {
  const line = (counts: number[]) => ({ optionId: 'a', words: 'A', counts, noOpinion: 0, median: 3, spread: 1 })
  const people = (pairs: [number, number][]) =>
    pairs.map(([before, after]) => ({ before: { a: before }, after: { a: after } }))
  const only = options.slice(0, 1)

  test('end when hardly anybody moved, also where people still disagree; below seven people nothing is said', () => {
    const still = people([5, 5, 5, 5, 0, 0, 0, 0].map((score) => [score, score]))
    const moved = movementOf(only, still)
    expect(moved).toEqual([{ optionId: 'a', found: { optionId: 'a', people: 8, shareWhoMoved: 0, stable: true } }])
    expect(endingOf([line([4, 0, 0, 0, 0, 4])], moved)).toBe('stable-disagreement')
    expect(endingOf([line([0, 0, 0, 0, 4, 4])], moved)).toBe('agreement')
    const restless = movementOf(only, people([5, 5, 5, 0, 0, 0, 0, 0].map((score, at) => [score, at < 2 ? 0 : score])))
    expect(endingOf([line([4, 0, 0, 0, 0, 4])], restless)).toBe('still-moving')
    expect(endingOf([line([1, 0, 0, 0, 0, 1])], movementOf(only, still.slice(0, 6)))).toBe('too-few')
  })
})

describe('what may be seen', () => {
  const votes = (given: number[]) => given.map((a, at) => ({ id: `voice ${at}`, said: { a, b: at % 6, c: null } }))
  const anonymous = { disclosure: 'anonymous', fewest: 5 } as const
  const named = { disclosure: 'named', fewest: 5 } as const

  test('of four nothing, of five how scores lie; where all or all but one gave the same, only that', () => {
    expect(shownScores(options, votes([1, 2, 3, 4]), anonymous)).toEqual([null, null, null])
    const shown = shownScores(options, votes([5, 5, 5, 5, 0]), anonymous)
    expect(shown[0]).toEqual({ optionId: 'a', words: 'A', mostGave: 5 })
    expect(shown[1]).toMatchObject({ counts: [1, 1, 1, 1, 1, 0] })
    expect(shown[2]).toEqual({ optionId: 'c', words: 'C', mostGave: 'no opinion' })
    expect(shownScores(options, votes([1, 2]), named)[0]).toMatchObject({ counts: [0, 1, 1, 0, 0, 0] })
  })

  test('orders and reasons pass the same gate, and reasons come in an order that tells nothing', () => {
    const all = (written: string[]) => written.map((order, at) => ({ id: `voice ${at}`, said: [...order] }))
    expect(shownOrders(all(['abc', 'bca', 'cab', 'abc']), anonymous)).toEqual({ shown: 'nothing' })
    expect(shownOrders(all(['abc', 'abc', 'abc', 'abc', 'cab']), anonymous)).toEqual({
      shown: 'most-or-all',
      order: ['a', 'b', 'c'],
    })
    expect(shownOrders(all(['abc', 'abc', 'bca', 'abc', 'cab']), anonymous)).toEqual({ shown: 'all' })
    expect(shownReasons(['Zeal', 'Audit'], 4, anonymous)).toEqual([])
    expect(shownReasons(['Zeal', 'Audit'], 5, anonymous)).toEqual(['Audit', 'Zeal'])
  })
})

test('who moved is not told where most or all gave the same: with the first round it would say who gave what', () => {
  const said = (a: number, b: number) => ({ kind: 'scores' as const, scores: { a, b } })
  const voices = [0, 1, 2, 3, 4, 5, 5].flatMap((score, at) => [
    { id: `${at} 1`, ballotId: '1', roundNumber: 1, said: said(at < 3 ? 4 : 5, score) },
    { id: `${at} 2`, ballotId: '1', roundNumber: 2, said: said(at < 1 ? 4 : 5, score) },
  ])
  const found = { optionId: 'a', people: 7, shareWhoMoved: 2 / 7, stable: false }
  const movement = [
    { optionId: 'a', found },
    { optionId: 'b', found: { ...found, optionId: 'b' } },
  ]
  const ballot = {
    id: '1',
    decisionId: '1',
    method: 'blind-rounds',
    options: options.slice(0, 2),
    disclosure: 'anonymous',
    fewest: 5,
    roundNumber: 2,
    openedById: null,
    openedAt: '2026-01-01',
    endedAt: '2026-01-02',
    endedBecause: null,
  } as const
  const rounds = [
    { roundNumber: 1, answeredCount: 7, movement: null },
    { roundNumber: 2, answeredCount: 7, movement },
  ]
  const material = { ballot: { ...ballot, options: [...ballot.options] }, asked: 7, rounds, votes: [], reasons: [] }
  const result = resultOf({ ...material, voices })
  expect(result.shownRounds[1]?.lines[0]).toMatchObject({ mostGave: 5 })
  expect([result.movement, result.ending]).toEqual([null, null])
  const open = voices.map((voice) => ({ ...voice, said: said(voice.said.scores.b, voice.said.scores.b) }))
  expect(resultOf({ ...material, voices: open })).toMatchObject({ movement, ending: 'still-moving' })
})

describe('an answer', () => {
  test('is refused with what is missing: a score left out, words of an objection, an option of another ballot', () => {
    const all = [...options.map(({ id }) => ({ optionId: id, score: 3 }))]
    expect(saidIn({ method: 'score', options }, { scores: all })).toMatchObject({ kind: 'scores' })
    expect(saidIn({ method: 'score', options }, { scores: all.slice(1) })).toMatchObject({ path: 'scores' })
    expect(saidIn({ method: 'consent', options }, { stance: 'object' })).toMatchObject({ path: 'words' })
    expect(saidIn({ method: 'consent', options }, { stance: 'consent' })).toMatchObject({ kind: 'stance' })
    expect(saidIn({ method: 'ranking', options }, { order: ['a', 'a'] })).toMatchObject({ path: 'order' })
    expect(saidIn({ method: 'ranking', options }, { order: ['x'] })).toMatchObject({ path: 'order' })
    expect(saidIn({ method: 'ranking', options }, { order: [] })).toMatchObject({ path: 'order' })
    expect(saidIn({ method: 'approver-after-advice', options }, {})).toMatchObject({ path: 'words' })
  })
})

describe('objections', () => {
  const objection = { id: '1', personId: 'mika', openedAt: '2026-01-01', settled: false }

  test('stand until they are settled, or the same person answered anew; being asked anew without an answer settles nothing', () => {
    expect(standingObjections([objection], [objection])).toEqual([objection])
    expect(standingObjections([objection], [{ personId: 'gil', openedAt: '2026-02-01' }])).toEqual([objection])
    expect(standingObjections([objection], [{ personId: 'mika', openedAt: '2026-02-01' }])).toEqual([])
    expect(standingObjections([{ ...objection, settled: true }], [])).toEqual([])
  })
})

describe('what a ballot says', () => {
  test('an open one says only how many answered; a circle is told in words', () => {
    const ballot = {
      method: 'ranking',
      options,
      disclosure: 'named',
      fewest: 5,
      roundNumber: 1,
      endedAt: null,
      endedBecause: null,
    } as const
    const nothing = {
      shownRounds: [],
      lead: null,
      ranking: null,
      mostOrder: null,
      movement: null,
      ending: null,
      named: [],
    }
    const told = {
      settled: new Set<string>(),
      ballot: { ...ballot, options },
      asked: 4,
      answered: 3,
    }
    const objecting = {
      voteId: 'v',
      personName: 'Ada',
      said: { kind: 'stance', stance: 'object' },
      words: null,
      roundNumber: 1,
    }
    const consent = { ...told, ballot: { ...told.ballot, method: 'consent', endedAt: '2026-11-23T09:00:00.000Z' } }
    const objected = (settled: Set<string>) =>
      ballotSentences({ ...consent, settled, result: { ...nothing, named: [objecting] } } as never)
    expect(objected(new Set())[0]).toMatch(/^Ada objects\. It waits/)
    expect(objected(new Set(['v'])).slice(0, 2)).toEqual([
      'Nobody objects any more.',
      'What Ada objected to is settled.',
    ])
    expect(ballotSentences({ ...told, result: nothing })).toEqual([
      'People are being asked. Nobody sees an answer before it is closed.',
      '3 of 4 answered.',
    ])
    const ranking = rankingResult(options, orders('abc', 'bca', 'cab'))
    const closed = { ...told, ballot: { ...ballot, options, endedAt: '2026-01-01' } }
    expect(ballotSentences({ ...closed, result: { ...nothing, ranking } })[0]).toMatch(
      /^A circle: whichever of “A”, “B”, or “C”/,
    )
  })
})
