import { pairCoverage } from '@plumbline/measure'
import { describe, expect, test } from 'vitest'
import { dealt, MOST_TEXTS, MOST_TO_JUDGE } from './dealing.ts'

const topics = ['invoices', 'refunds', 'contracts', 'audits', 'payroll', 'support', 'hiring', 'search']
const verbs = ['Move', 'Stop', 'Rebuild', 'Measure', 'Outsource', 'Double', 'Postpone', 'Merge']

/** So many people with a sentence of their own each. */
function written(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    respondentId: `writer-${at}`,
    sentence: `${verbs[at % 8]} the ${topics[Math.floor(at / 8) % 8]} before the ${topics[(at * 3 + 1) % 8]} of floor ${at}.`,
  }))
}

/** For each writer, in the order of the texts, the texts that they read: as a design. */
function designOf({ texts, hands }: ReturnType<typeof dealt>) {
  return texts.map(([writer]) => hands.get(writer as string) ?? [])
}

describe('dealing sentences out', () => {
  const sizes = [3, 4, 5, 8, 10, 12, 13, 14, 20, 30]

  test.each(sizes)('of %i sentences nobody reads their own, nobody more than seven, and none twice', (size) => {
    const { texts, hands } = dealt(written(size), [], 7)
    expect(texts).toHaveLength(size)
    for (const [person, hand] of hands) {
      expect(hand).toHaveLength(Math.min(MOST_TO_JUDGE, size - 1))
      expect(new Set(hand).size).toBe(hand.length)
      for (const text of hand) expect(texts[text]).not.toContain(person)
    }
  })

  test.each(sizes)('each of %i sentences is read equally often', (size) => {
    const design = designOf(dealt(written(size), [], 11))
    const readBy = design.map((_, text) => design.filter((hand) => hand.includes(text)).length)
    expect(new Set(readBy)).toEqual(new Set([Math.min(MOST_TO_JUDGE, size - 1)]))
  })

  test.each([3, 4, 5, 8, 10, 12, 13])('with %i sentences every two meet', (size) => {
    expect(pairCoverage(designOf(dealt(written(size), [], 5))).uncovered).toEqual([])
  })

  test.each([8, 10, 12, 13, 14, 20, 30])('with %i sentences at least ten pairs are read from both sides', (size) => {
    const design = designOf(dealt(written(size), [], 3))
    const mutual = design.flatMap((hand, person) =>
      hand.filter((text) => text > person && design[text]?.includes(person)),
    )
    expect(mutual.length).toBeGreaterThanOrEqual(10)
  })

  test('who only answered reads those that the fewest have read', () => {
    const { hands, texts } = dealt(written(10), ['reader-1', 'reader-2', 'reader-3'], 2)
    const readBy = texts.map((_, text) => [...hands.values()].filter((hand) => hand.includes(text)).length)
    expect(Math.max(...readBy) - Math.min(...readBy)).toBeLessThanOrEqual(1)
    expect(hands.get('reader-1')).toHaveLength(MOST_TO_JUDGE)
  })

  test('when two of ten never come, every sentence still has readers and nearly all pairs meet', () => {
    const design = designOf(dealt(written(10), [], 4)).map((hand, person) => (person < 2 ? [] : hand))
    const readBy = design.map((_, text) => design.filter((hand) => hand.includes(text)).length)
    expect(Math.min(...readBy)).toBeGreaterThanOrEqual(5)
    // Of the 45 pairs the one of the two missing cannot meet.
    expect(pairCoverage(design).uncovered.length).toBeLessThanOrEqual(4)
  })

  test('the same words of two people are one sentence, which neither of them reads', () => {
    const copied = { respondentId: 'copier', sentence: written(1)[0]?.sentence ?? '' }
    const { texts, hands } = dealt([...written(6), copied], [], 9)
    expect(texts).toHaveLength(6)
    const shared = texts.findIndex((writers) => writers.length === 2)
    expect([...(texts[shared] ?? [])].sort()).toEqual(['copier', 'writer-0'])
    expect(hands.get('copier')).not.toContain(shared)
    expect(hands.get('writer-0')).not.toContain(shared)
    expect(hands.get('copier')).toHaveLength(5)
  })

  test('of a hundred sentences thirty are drawn, and everybody reads seven of them', () => {
    const { texts, hands } = dealt(written(100), [], 6)
    expect(texts).toHaveLength(MOST_TEXTS)
    expect(hands.size).toBe(100)
    expect([...hands.values()].every((hand) => hand.length === MOST_TO_JUDGE)).toBe(true)
    const readBy = texts.map((_, text) => [...hands.values()].filter((hand) => hand.includes(text)).length)
    expect(Math.max(...readBy) - Math.min(...readBy)).toBeLessThanOrEqual(1)
  })

  test('the same seed deals the same, another one differently', () => {
    expect(dealt(written(9), ['r'], 1)).toEqual(dealt(written(9), ['r'], 1))
    expect(dealt(written(9), ['r'], 1)).not.toEqual(dealt(written(9), ['r'], 2))
  })
})
