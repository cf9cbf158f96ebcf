import { expect, test } from 'vitest'
import { pastedNames } from './pasted-names.ts'

test('a pasted list becomes people with their groups and addresses, each once', () => {
  expect(
    pastedNames('Ann Example <ann@example.org>, Sales\n\n Bo , Research, Lab 2\nBo, Research\n<cy@example.org>\n'),
  ).toEqual([
    { name: 'Ann Example', email: 'ann@example.org', group: 'Sales' },
    { name: 'Bo', group: 'Research, Lab 2' },
    { name: 'cy@example.org', email: 'cy@example.org' },
  ])
})
