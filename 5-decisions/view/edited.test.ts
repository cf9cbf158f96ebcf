import { expect, test } from 'vitest'
import { changeOf } from '../wording/change.ts'
import type { DecisionText } from '../wording/text.ts'
import { composedFrom } from './composed.ts'
import { editedOn, fieldsOf, textFrom } from './edited.ts'

const base: DecisionText = {
  question: 'Date or audit?',
  chosen: 'The date moves',
  because: 'A failed audit costs more',
  consequences: [],
  options: [],
  door: 'two-way',
  nobodyDisagreed: false,
  approverId: null,
  nextStep: 'Tell them',
  nextOwnerId: 'dora',
  nextByOn: '2026-12-01',
  reviewOn: '2027-01-15',
  decidedOn: '2026-11-23',
  effectiveFrom: null,
  drivers: null,
  method: 'consent',
  confidence: null,
  expectedResult: null,
  reviewTriggers: null,
  source: null,
  furtherSteps: [],
  roles: [],
}
const typed = (fields: Record<string, string>) => {
  const form = new FormData()
  const all = {
    question: base.question,
    chosen: base.chosen,
    because: base.because,
    door: 'two-way',
    'nextStep.what': 'Tell them',
    'nextStep.ownerId': 'dora',
    'nextStep.byOn': '2026-12-01',
    reviewOn: '2027-01-15',
    ...fields,
  }
  for (const [name, value] of Object.entries(all)) form.set(name, value)
  return textFrom(base, composedFrom(form))
}

test('a form in which nothing was changed sends nothing, and what it does not ask for stays', () => {
  expect(fieldsOf(base, typed({}))).toEqual({})
  expect(typed({}).method).toBe('consent')
})

test('only what was edited is sent; of the next step only the part that was', () => {
  expect(fieldsOf(base, typed({ chosen: 'We move it', 'nextStep.byOn': '2026-12-02' }))).toEqual({
    chosen: 'We move it',
    nextStep: { byOn: '2026-12-02' },
  })
  expect(fieldsOf(base, typed({ reviewOn: '' }))).toEqual({ reviewOn: null })
})

test('what somebody else has changed meanwhile stays, where this edit did not touch it', () => {
  const theirs = { ...base, because: 'Theirs', chosen: 'Theirs too' }
  const edited = editedOn(theirs, base, typed({ chosen: 'Mine' }))
  expect(edited).toMatchObject({ because: 'Theirs', chosen: 'Mine' })
  expect(changeOf(theirs, edited).parts).toEqual(['chosen'])
})
