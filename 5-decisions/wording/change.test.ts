import { describe, expect, test } from 'vitest'
import { changeOf, mayBeOnlyWords, natureOf } from './change.ts'
import { readersSince, reopens } from './reopening.ts'
import type { DecisionText } from './text.ts'

const text: DecisionText = {
  question: 'Date or audit?',
  chosen: 'The date moves',
  because: 'A failed audit costs more',
  consequences: [
    { what: 'Two customers wait', kind: 'bad', borneBy: 'Sales' },
    { what: 'The audit passes', kind: 'good', borneBy: null },
  ],
  options: [],
  door: 'costly',
  nobodyDisagreed: false,
  approverId: 'dora',
  nextStep: 'Tell the customers',
  nextOwnerId: 'dora',
  nextByOn: '2026-12-01',
  reviewOn: '2027-01-15',
  decidedOn: '2026-11-23',
  effectiveFrom: '2026-12-01',
  drivers: null,
  method: null,
  confidence: null,
  expectedResult: null,
  reviewTriggers: null,
  source: null,
  furtherSteps: [{ what: 'Write the plan', ownerId: 'mika', byOn: '2026-12-10' }],
  roles: [],
}
const to = (change: Partial<DecisionText>) => changeOf(text, { ...text, ...change })
const nature = (change: Partial<DecisionText>, wordingOnly = false) => natureOf(to(change), wordingOnly)

describe('an edit of a decision', () => {
  test.each<[string, Partial<DecisionText>, string]>([
    ['what', { chosen: 'The date moves by a week' }, 'what'],
    ['the next owner', { nextOwnerId: 'mika' }, 'owner'],
    ['the approver', { approverId: null }, 'owner'],
    [
      'whose a further step is',
      { furtherSteps: [{ what: 'Write the plan', ownerId: 'dora', byOn: '2026-12-10' }] },
      'owner',
    ],
    ['by when', { nextByOn: '2026-12-02' }, 'date'],
    ['from when it holds', { effectiveFrom: null }, 'date'],
    ['when it is looked at again', { reviewOn: '2027-01-16' }, 'date'],
    [
      'by when a further step is done',
      { furtherSteps: [{ what: 'Write the plan', ownerId: 'mika', byOn: '2026-12-11' }] },
      'date',
    ],
    ['a consequence less', { consequences: text.consequences.slice(1) }, 'consequence'],
    [
      'who bears one',
      { consequences: text.consequences.map((each) => ({ ...each, borneBy: 'Support' })) },
      'consequence',
    ],
    ['the way back', { door: 'one-way' }, 'way-back'],
  ])('of %s asks everybody again', (_, change, substance) => {
    expect(nature(change)).toBe('substance')
    expect(to(change).substance).toContain(substance)
  })

  test.each<[string, Partial<DecisionText>]>([
    ['the reason', { because: 'A failed audit costs us the licence' }],
    ['the question', { question: 'The date, or the audit?' }],
    ['an option', { options: [{ option: 'Hold the date', notChosenBecause: 'The audit fails' }] }],
    ['what speaks for it', { drivers: ['The audit'] }],
    ['the order of consequences', { consequences: [...text.consequences].reverse() }],
    ['how it is decided', { method: 'consent' }],
  ])('of %s is one of wording', (_, change) => {
    expect(nature(change)).toBe('wording')
    expect(to(change).parts).toHaveLength(1)
  })

  test('may be called only words where only words differ, and is believed only there', () => {
    expect(nature({ chosen: 'We move the date' }, true)).toBe('wording')
    const reworded = text.consequences.map((each) => ({ ...each, what: `${each.what} for now` }))
    expect(nature({ consequences: reworded }, true)).toBe('wording')
    expect(mayBeOnlyWords(to({ consequences: reworded }))).toBe(true)
    const borne = text.consequences.map((each) => ({ ...each, kind: 'neutral' as const }))
    expect(nature({ chosen: 'We move the date', consequences: borne }, true)).toBe('substance')
    expect(nature({ chosen: 'We move the date', nextByOn: '2026-12-02' }, true)).toBe('substance')
    expect(mayBeOnlyWords(to({ nextByOn: '2026-12-02' }))).toBe(false)
    expect(mayBeOnlyWords(to({ because: 'Other words' }))).toBe(false)
  })

  test('to where nothing stood before is more than words', () => {
    expect(natureOf(changeOf({ ...text, chosen: '' }, text), true)).toBe('substance')
  })

  test('two steps that change hands ask again although owners and days are the same ones', () => {
    const both = [
      { what: 'Plan', ownerId: 'mika', byOn: '2026-12-10' },
      { what: 'Ship', ownerId: 'dora', byOn: '2026-12-11' },
    ]
    const swapped = [
      { what: 'Plan', ownerId: 'dora', byOn: '2026-12-10' },
      { what: 'Ship', ownerId: 'mika', byOn: '2026-12-11' },
    ]
    const change = changeOf({ ...text, furtherSteps: both }, { ...text, furtherSteps: swapped })
    expect(change.beyondWords).toEqual(['owner'])
  })
})

describe('reading it differently', () => {
  const readers = [{ at: '2026-11-23T09:00:00.000Z' }, { at: '2026-11-24T09:00:00.000Z' }]

  test('by two re-opens the wording, by one it does not', () => {
    expect([reopens(readers.slice(1)), reopens(readers)]).toEqual([false, true])
  })

  test('counts anew once the driver has said why the words stay, not after an edit', () => {
    const settled = (settledBy: 'kept' | 'reworded') => [{ settledBy, settledAt: '2026-11-23T12:00:00.000Z' }]
    expect(readersSince(readers, settled('kept'))).toHaveLength(1)
    expect(readersSince(readers, settled('reworded'))).toHaveLength(2)
  })
})
