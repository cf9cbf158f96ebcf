import { expect, test } from 'vitest'
import type { Direction } from '../words.ts'
import { asTyped, fromTyped } from './lines.ts'

const whole: Direction = {
  goal: 'Checkout runs on the new provider',
  whyNow: null,
  successMeasures: [{ measure: 'Failed payments', from: '3 %', to: null, byOn: '2027-03-31' }],
  constraints: [{ what: 'The audit is in March', source: null, hard: false }],
  tradeOffs: [{ thisGood: 'the date', thatGood: 'the audit', position: 80, because: 'cost' }],
  nonGoals: ['A new design'],
  assumptions: [
    {
      statement: 'They are certified',
      ownerId: '01a20000-0000-7000-8000-000000000000',
      howNoticed: null,
      checkByOn: '2027-01-01',
    },
  ],
  digest: null,
}

test('what is typed back unchanged is the same direction, owners and softness included', () => {
  expect(fromTyped(asTyped(whole), whole)).toEqual(whole)
})

test('empty lines are passed over and a position left out stands in the middle', () => {
  const typed = { ...asTyped(null), goal: 'G', nonGoals: '\n a \n\nb', tradeOffs: 'speed; care' }
  expect(fromTyped(typed, null)).toMatchObject({
    nonGoals: ['a', 'b'],
    tradeOffs: [{ thisGood: 'speed', thatGood: 'care', position: 50, because: null }],
  })
})
