import { expect, test } from 'vitest'
import { tallyOf } from './tally.ts'

const file = (status: string, ...statuses: string[]) => ({
  name: 'work.test.ts',
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
})

test('passed, failed and skipped tests are counted one by one', () => {
  const report = { testResults: [file('failed', 'passed', 'failed', 'pending'), file('passed', 'passed')] }
  expect(tallyOf(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 })
})

test('a file that cannot be loaded is a failure, although it has no test', () => {
  expect(tallyOf({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
})

test('an error outside of every test is a failure, although every test passed', () => {
  expect(tallyOf({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('nothing at all is neither passed nor failed', () => {
  expect(tallyOf(undefined, 1)).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
