import { expect, test } from 'vitest'
import { freeLabels, spreadOf } from './map-places.ts'

test('those at the same place stand side by side, always in the same way', () => {
  const points = ['b', 'a', 'c', 'd'].map((id) => ({ id, x: 2, y: 3 }))
  const spread = spreadOf([...points, { id: 'alone', x: 1, y: 1 }])
  expect(spread.get('alone')).toEqual({ dx: 0, dy: 0 })
  expect([...points.map(({ id }) => spread.get(id))]).toEqual([
    { dx: 9, dy: -9 },
    { dx: -9, dy: -9 },
    { dx: -9, dy: 9 },
    { dx: 9, dy: 9 },
  ])
  expect(spreadOf(points.toReversed()).get('b')).toEqual(spread.get('b'))
})

test('a name goes to the other side, or away, before it covers another', () => {
  const labels = freeLabels(
    [
      { id: 'a', x: 10, y: 0, width: 60 },
      { id: 'b', x: 90, y: 4, width: 60 },
      { id: 'c', x: 60, y: 2, width: 60 },
      { id: 'd', x: 60, y: 40, width: 60 },
    ],
    100,
  )
  expect(labels.get('d')).toBeUndefined()
  expect(labels.has('b')).toBe(false)
  expect(labels.has('c')).toBe(false)
  expect(labels.get('a')).toBeUndefined()
  expect(freeLabels([{ id: 'a', x: 80, y: 0, width: 60 }], 100).get('a')).toEqual({ x: 70, anchor: 'end' })
  expect(freeLabels([{ id: 'a', x: 10, y: 0, width: 60 }], 100).get('a')).toEqual({ x: 20, anchor: 'start' })
})
