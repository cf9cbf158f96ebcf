import { describe, expect, test } from 'vitest'
import { completenessOf } from '../words.ts'
import { composedFrom, draftOf } from './composed.ts'
import { questionFrom } from './open-question.ts'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const whole = {
  question: 'Date or audit?',
  chosen: ' The date moves ',
  because: 'A failed audit costs more',
  door: 'two-way',
  'consequences.0.what': 'Sales tells two customers',
  'consequences.0.kind': 'bad',
  'consequences.0.borneBy': 'Sales',
  'consequences.1.what': ' ',
  'consequences.1.kind': 'neutral',
  'nextStep.what': 'Tell the customers',
  'nextStep.ownerId': 'a',
  'nextStep.byOn': '2026-12-01',
  reviewOn: '2027-01-15',
}

describe('the form of a decision', () => {
  test('empty rows are passed over, and what was typed is trimmed', () => {
    const composed = composedFrom(formOf(whole))
    expect(composed.consequences).toEqual([{ what: 'Sales tells two customers', kind: 'bad', borneBy: 'Sales' }])
    expect(composed.chosen).toBe('The date moves')
    expect(composed.approverId).toBeUndefined()
  })

  test('objections count only when somebody disagreed', () => {
    const objection = { 'dissent.0.objection': 'Too late', 'dissent.0.commits': 'yes' }
    expect(composedFrom(formOf({ ...whole, ...objection, disagreement: 'nobody' }))).toMatchObject({
      dissent: [],
      nobodyDisagreed: true,
    })
    expect(composedFrom(formOf({ ...whole, ...objection, disagreement: 'somebody' }))).toMatchObject({
      dissent: [{ objection: 'Too late', commits: true }],
      nobodyDisagreed: false,
    })
  })

  test('one thing a line, empty lines passed over; a step or a role counts only with what makes it one', () => {
    const composed = composedFrom(
      formOf({
        ...whole,
        drivers: ' The audit week \n\n Two customers ',
        reviewTriggers: ' \n',
        confidence: '0',
        'furtherSteps.0.what': 'Extend it',
        'furtherSteps.0.ownerId': 'a',
        'furtherSteps.0.byOn': '2026-12-05',
        'furtherSteps.1.what': ' ',
        'roles.0.personId': 'b',
        'roles.0.role': 'informed',
        'roles.1.personId': '',
        'roles.1.role': 'contributor',
      }),
    )
    expect(composed).toMatchObject({
      drivers: ['The audit week', 'Two customers'],
      confidence: 0,
      furtherSteps: [{ what: 'Extend it', ownerId: 'a', byOn: '2026-12-05' }],
      roles: [{ personId: 'b', role: 'informed' }],
    })
    expect(composed.reviewTriggers).toBeUndefined()
    expect(composedFrom(formOf(whole)).confidence).toBeUndefined()
  })

  test('a question is sent with what there is, and without a day on which it was decided', () => {
    const question = questionFrom(composedFrom(formOf({ question: 'Which?', decidedOn: '2026-11-29' })))
    expect(question).toMatchObject({ question: 'Which?', chosen: undefined, because: undefined })
    expect(question).not.toHaveProperty('decidedOn')
  })

  test('the bar asks for the same parts as the server does', () => {
    const missing = (fields: Record<string, string>) =>
      completenessOf(draftOf(composedFrom(formOf(fields)), true)).missing
    expect(missing(whole)).toEqual([])
    expect(missing({ ...whole, 'nextStep.ownerId': '' })).toEqual(['next-owner'])
    expect(missing({ ...whole, door: 'one-way' })).toEqual(
      expect.arrayContaining(['approver', 'options', 'dissent', 'effective-from', 'final-call', 'read-back']),
    )
  })
})
