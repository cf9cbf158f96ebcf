import { expect, test } from 'vitest'
import { lineMeant, meaningChosen, type ReadLine } from './pasted-meaning.ts'

const line: ReadLine = {
  line: 2,
  name: 'Kim',
  email: null,
  group: 'Sales',
  groupIsNew: true,
  meaning: 'new-person',
  personId: null,
  groupId: null,
  candidates: [],
  standsAlready: false,
}

test('a line means what it means by itself until somebody says otherwise', () => {
  expect(meaningChosen(line, {})).toBe('new')
  expect(meaningChosen({ ...line, meaning: 'known-person', personId: 'p' }, {})).toBe('p')
  expect(meaningChosen({ ...line, meaning: 'doubtful' }, {})).toBe('')
  expect(meaningChosen({ ...line, meaning: 'known-person', personId: 'p', standsAlready: true }, {})).toBe('leave')
  expect(meaningChosen(line, { '2 Kim': 'group' })).toBe('group')
})

test('a line is sent as what it means', () => {
  expect(lineMeant(line, 'new')).toEqual({ line: 2, person: { name: 'Kim' }, group: { name: 'Sales' } })
  expect(lineMeant({ ...line, email: 'k@x.org' }, 'p')).toEqual({ line: 2, personId: 'p', group: { name: 'Sales' } })
  expect(lineMeant(line, 'group')).toEqual({ line: 2, group: { name: 'Kim' } })
  expect(lineMeant({ ...line, groupId: 'g' }, 'group')).toEqual({ line: 2, groupId: 'g' })
})
