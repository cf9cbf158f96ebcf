import { expect, test } from 'vitest'
import { written } from './written.ts'

function sheet(fields: Record<string, string>): FormData {
  const values = new FormData()
  for (const [name, value] of Object.entries(fields)) values.set(name, value)
  return values
}

test('a sheet with a goal only is a direction without anything else', () => {
  expect(
    written(sheet({ goal: ' It runs ', whyNow: '  ', 'constraints.0.what': '', 'constraints.0.hard': 'yes' })),
  ).toEqual({
    goal: 'It runs',
    whyNow: null,
    successMeasures: [],
    constraints: [],
    tradeOffs: [],
    nonGoals: [],
    assumptions: [],
    digest: null,
  })
})

test('rows keep their order, rows that say nothing fall out, and semicolons are just text', () => {
  const values = sheet({
    goal: 'G',
    'constraints.10.what': 'third',
    'constraints.2.what': 'second; with a semicolon',
    'constraints.2.hard': 'no',
    'constraints.1.hard': 'no',
    'constraints.0.what': 'first',
    'constraints.0.source': 'Law',
  })
  expect(written(values).constraints).toEqual([
    { what: 'first', source: 'Law', hard: true },
    { what: 'second; with a semicolon', source: null, hard: false },
    { what: 'third', source: null, hard: true },
  ])
})

test('a row with a detail but without its main words is kept, so that the server can say what is missing', () => {
  expect(written(sheet({ goal: 'G', 'tradeOffs.0.because': 'cost', 'tradeOffs.0.position': '80' })).tradeOffs).toEqual([
    { thisGood: '', thatGood: '', position: 80, because: 'cost' },
  ])
  expect(written(sheet({ goal: 'G', 'tradeOffs.0.position': '80' })).tradeOffs).toEqual([])
  expect(written(sheet({ goal: 'G', nonGoals: '\n a \n\nb' })).nonGoals).toEqual(['a', 'b'])
})
