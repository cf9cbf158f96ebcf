import { expect, test } from 'vitest'
import { type ChartFile, csvOf, jsonOf } from './chart-file.ts'

const file: ChartFile = {
  name: 'groups',
  columns: [
    { key: 'group', head: 'Group' },
    { key: 'mean', head: 'Mean' },
  ],
  rows: [
    { group: '=HYPERLINK("http://x")', mean: 1.5, hidden: 7 },
    { group: 'Sales, north', mean: null },
  ],
}

test('in a spreadsheet nothing of a name is calculated, and what is unknown is empty', () => {
  expect(csvOf(file)).toBe('Group,Mean\r\n"\'=HYPERLINK(""http://x"")",1.5\r\n"Sales, north",\r\n')
})

test('for programs the same columns stand with their keys, and nothing that has no column', () => {
  expect(JSON.parse(jsonOf(file))).toEqual([
    { group: '=HYPERLINK("http://x")', mean: 1.5 },
    { group: 'Sales, north', mean: null },
  ])
})
