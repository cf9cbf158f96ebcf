import { describe, expect, test } from 'vitest'
import { bears, type OnFile, proposedFrom } from './proposal.ts'
import { sharedWords } from './shared-words.ts'

const direction = {
  id: 'direction',
  constraints: [{ what: 'The audit is in March', source: 'Contract' }],
  tradeOffs: [{ inWords: 'care even over speed', because: 'a failed audit costs more' }],
  nonGoals: ['Exports for accounting'],
}
const decision = {
  id: 'decision',
  touched: false,
  chosen: 'The second provider',
  because: 'It is certified',
  consequences: [
    { what: 'Refunds take a day', kind: 'good' as const, borneBy: 'Sales and Support' },
    { what: 'Two people are trained', kind: 'bad' as const, borneBy: 'Sales' },
    { what: 'The monthly report stays', kind: 'neutral' as const, borneBy: null },
  ],
  options: [{ option: 'Keep the first provider', notChosenBecause: 'Its certificate ends' }],
  approverId: 'approver',
  nextStep: 'Sign the contract',
  reviewOn: '2027-01-15',
  reviewTriggers: ['The auditors move their week'],
}
const file: OnFile = {
  askWords: 'Please tell me',
  asker: { name: 'Mika', groupNames: ['Sales'] },
  driverId: 'driver',
  direction,
  decisions: [],
}
const on = (change: Partial<OnFile>) => proposedFrom({ ...file, ...change }, '2026-11-23')

describe('a first version of an answer', () => {
  test('says nothing that is not on record', () => {
    const { grounds, from, ...said } = proposedFrom({ ...file, direction: null, driverId: null }, '2026-11-23')
    expect({ grounds, from }).toEqual({ grounds: [], from: [] })
    expect(Object.values(said).every((each) => each === null)).toBe(true)
    expect(on({}).from.map(({ field }) => field)).toEqual(['decidedById'])
  })

  test('of a non-goal in the same words, no is proposed, with the non-goal first and as the reason', () => {
    const proposal = on({ askWords: 'We need an export for our accountants' })
    expect(proposal).toMatchObject({
      outcome: 'no',
      because: 'This work leaves it out: Exports for accounting',
      decidedById: 'driver',
    })
    expect(proposal.grounds[0]).toMatchObject({ kind: 'non-goal', place: 0, shared: ['export'] })
  })

  test('of the decision that it touches: reason, next step, review, who approved, and what follows for them', () => {
    expect(on({ decisions: [{ ...decision, touched: true }] })).toMatchObject({
      because: 'It is certified',
      untilThen: 'Sign the contract',
      wouldChange: 'The auditors move their week',
      triggerOn: '2027-01-15',
      decidedById: 'approver',
      gets: 'Refunds take a day',
    })
  })

  test('of an option that was not chosen, no is proposed with the reason why not', () => {
    expect(on({ askWords: 'Stay with the first provider', decisions: [decision] })).toMatchObject({
      outcome: 'no',
      because: 'Its certificate ends',
    })
  })

  test('a review that has been is no day to wait for', () => {
    expect(on({ decisions: [{ ...decision, touched: true, reviewOn: '2026-11-23' }] }).triggerOn).toBeNull()
  })

  test('what the ask touches stands before what only shares words with it', () => {
    const grounds = on({ askWords: 'The audit in March', decisions: [{ ...decision, touched: true }] }).grounds
    expect(grounds.map(({ kind }) => kind).slice(0, 2)).toEqual(['decision', 'constraint'])
  })
})

describe('who bears a consequence', () => {
  test.each([
    ['Sales', true],
    ['Sales and Support', true],
    ['mika', true],
    ['Salesforce', false],
    ['Support', false],
    [null, false],
  ])('%s: %s for Mika of Sales', (borneBy, expected) => {
    expect(bears(borneBy, file.asker)).toBe(expected)
  })
})

test('words are shared whatever their ending; common ones tie nothing together', () => {
  expect(sharedWords('exporting reports', 'The report exports')).toEqual(['export', 'report'])
  expect(sharedWords('what would you need', 'what would they need')).toEqual([])
})
