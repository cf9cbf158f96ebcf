import { describe, expect, test } from 'vitest'
import { type Question, suggestMethod } from './suggestion.ts'

const plain: Question = { door: 'two-way', divergence: 'none', options: 1, people: 6, hasApprover: true }
const method = (more: Partial<Question>) => suggestMethod({ ...plain, ...more }).method

describe('which method fits a question', () => {
  test('what can be undone and divides nobody is decided by its approver after advice', () => {
    expect(method({})).toBe('approver-after-advice')
    expect(method({ hasApprover: false })).toBe('consent')
    expect(method({ door: 'costly' })).toBe('consent')
  })

  test('where people only believe that they agree, they answer alone first, unless there are too few to stay unnamed', () => {
    expect(method({ divergence: 'false-consensus', options: 2 })).toBe('blind-rounds')
    expect(method({ divergence: 'false-consensus', options: 2, people: 4 })).toBe('consent')
    expect(method({ divergence: 'false-consensus', options: 1 })).toBe('consent')
  })

  test('several options are scored, ranked where people differ openly, and neither is offered to two people', () => {
    expect(method({ options: 4 })).toBe('score')
    expect(method({ options: 4, divergence: 'open-difference' })).toBe('ranking')
    expect(method({ options: 2, divergence: 'open-difference' })).toBe('score')
    expect(method({ options: 4, people: 2 })).toBe('approver-after-advice')
    expect(method({ options: 4, divergence: 'open-difference', door: 'one-way' })).toBe('blind-rounds')
  })

  test('says why, and names only others that would work', () => {
    const { because, alternatives } = suggestMethod({ ...plain, options: 2 })
    expect(because).toMatch(/can be undone/)
    expect(alternatives.map((each) => each.method)).toEqual(['consent', 'score', 'blind-rounds'])
    expect(suggestMethod({ ...plain, people: 1, hasApprover: false }).alternatives).toEqual([])
  })
})
