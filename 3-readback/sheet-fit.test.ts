import { expect, test } from 'vitest'
import type { ResultSheet, SheetPicture } from './result-sheet.ts'
import { fittedTo } from './sheet-fit.ts'

const picture = (cardId: string, groups: number): SheetPicture => ({
  cardId,
  title: 'Engineering and Sales likely believe that they agree on “the date moves.” They do not.',
  left: 'does not hold',
  right: 'holds',
  stated: 1,
  rows: Array.from({ length: groups }, (_, at) => ({
    groupId: String(at),
    name: `Group ${at}`,
    answered: 5,
    asked: 5,
    at: 0.5,
    from: null,
    to: null,
    predicted: [],
  })),
})

const sheet = (pictures: SheetPicture[], lines: string[]): ResultSheet => ({
  sentences: ['Three.', 'Plain.', 'Sentences.'],
  conversation: { sentence: 'Two people: fifteen minutes.', because: 'One side believes what is not so.' },
  pictures,
  lines,
  more: 2,
})

test('what fits on a page stays as it is', () => {
  const small = sheet([picture('a', 3), picture('b', 3)], ['One line.'])
  expect(fittedTo(small)).toEqual(small)
})

test('what has no room is left out, counted, and never cut in the middle', () => {
  const lines = Array.from({ length: 8 }, (_, at) => `${at}: ${'words '.repeat(60)}`)
  const full = fittedTo(sheet([picture('a', 7), picture('b', 7), picture('c', 7), picture('d', 7)], lines))
  expect(full.pictures.length).toBeLessThan(4)
  expect(full.lines.length).toBeLessThan(8)
  expect(full.more).toBe(2 + (4 - full.pictures.length) + (8 - full.lines.length))
})

test('two lines of what is said besides come before one more picture', () => {
  const lines = ['8 of 25 who read the brief say that it is wrong.', '“The auditors have said yes.”']
  const full = fittedTo(sheet([picture('a', 7), picture('b', 7), picture('c', 7), picture('d', 7)], lines))
  expect(full.lines).toEqual(lines)
})
