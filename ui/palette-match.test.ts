import { expect, test } from 'vitest'
import { findable, matching } from './palette-match.ts'

const labels = (typed: string, ...items: { label: string; hint?: string }[]) =>
  matching(findable(items.map((item) => ({ id: item.label, run: () => {}, ...item }))), typed).map(({ label }) => label)

test('nothing typed offers everything in the order given', () => {
  expect(labels('', { label: 'B' }, { label: 'A' })).toEqual(['B', 'A'])
})

test('what begins with the typed letters comes before what only contains them', () => {
  expect(labels('ref', { label: 'Xref' }, { label: 'Guest refunds' }, { label: 'Refunds' })).toEqual([
    'Refunds',
    'Guest refunds',
    'Xref',
  ])
})

test('every typed word must be there, in the label or in the hint, in any order', () => {
  expect(labels('12 refunds', { label: 'Refunds', hint: 'HF-12' }, { label: 'Refunds', hint: 'HF-3' })).toEqual([
    'Refunds',
  ])
})

test('accents and capitals need not be typed', () => {
  expect(labels('goteborg', { label: 'Göteborg' })).toEqual(['Göteborg'])
})
