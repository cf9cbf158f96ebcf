import { describe, expect, test } from 'vitest'
import { canStillObject, type DispositionDraft, impossibleDays, missingIn, OUTCOMES } from './disposition.ts'

const empty: DispositionDraft = {
  outcome: 'no',
  gets: null,
  because: '',
  tookFrom: null,
  wouldChange: null,
  triggerOn: null,
  untilThen: null,
  decidedById: null,
  objectUntil: null,
  personalText: '',
  grounds: 0,
}

describe('what an answer to an ask needs', () => {
  test('a yes says what comes; less than a yes stands on something and says what would change it', () => {
    const missing = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, missingIn({ ...empty, outcome })]))
    expect(missing).toEqual({
      all: ['gets', 'because', 'decided-by', 'personal-text'],
      part: ['gets', 'because', 'decided-by', 'personal-text', 'ground', 'would-change', 'object-until'],
      later: ['because', 'decided-by', 'personal-text', 'ground', 'trigger', 'until-then', 'object-until'],
      no: ['because', 'decided-by', 'personal-text', 'ground', 'would-change', 'object-until'],
    })
  })

  test('a day or words are a trigger; spaces are neither', () => {
    const later = { ...empty, outcome: 'later' as const }
    expect(missingIn({ ...later, triggerOn: '2027-01-15' })).not.toContain('trigger')
    expect(missingIn({ ...later, wouldChange: 'The audit is passed' })).not.toContain('trigger')
    expect(missingIn({ ...later, wouldChange: '  ' })).toContain('trigger')
  })

  test('nothing is missing from a whole one', () => {
    const whole = { ...empty, because: 'x', wouldChange: 'x', decidedById: 'x', objectUntil: 'x', personalText: 'x' }
    expect(missingIn({ ...whole, grounds: 1 })).toEqual([])
  })
})

test('a trigger lies ahead, and the last day for an objection is not over', () => {
  const today = '2026-11-23'
  expect(impossibleDays({ triggerOn: today, objectUntil: today }, today).map(({ path }) => path)).toEqual(['triggerOn'])
  expect(impossibleDays({ triggerOn: '2026-11-24', objectUntil: '2026-11-22' }, today)).toMatchObject([
    { path: 'objectUntil' },
  ])
  expect([null, '2026-11-22', today].map((objectUntil) => canStillObject({ objectUntil }, today))).toEqual([
    false,
    false,
    true,
  ])
})
