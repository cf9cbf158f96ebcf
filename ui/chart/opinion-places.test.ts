import { expect, test } from 'vitest'
import { outlinePath, placedLabels, scaleOf } from './opinion-places.ts'

const hull = [
  [-1, -0.5],
  [1, -0.5],
  [1, 0.5],
  [-1, 0.5],
] as const

test('all of the map lies inside the drawing, and as far across as up', () => {
  const at = scaleOf([{ hull }], [{ x: 0, y: 0.9 }], { width: 400, height: 300 })
  for (const [x, y] of [...hull, [0, 0.9]] as [number, number][]) {
    expect(at(x, y).x).toBeGreaterThanOrEqual(20)
    expect(at(x, y).x).toBeLessThanOrEqual(380)
    expect(at(x, y).y).toBeGreaterThanOrEqual(20)
    expect(at(x, y).y).toBeLessThanOrEqual(280)
  }
  expect(at(0.5, 0).x - at(0, 0).x).toBeCloseTo(at(0, 0).y - at(0, 0.5).y, 0)
})

test('with everybody at one place the drawing still has a size', () => {
  expect(scaleOf([], [{ x: 0, y: 0 }], { width: 400, height: 300 })(0, 0)).toEqual({ x: 200, y: 150 })
})

test('an outline is a closed curve; none without corners', () => {
  expect(outlinePath([])).toBe('')
  expect(
    outlinePath([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
    ]),
  ).toMatch(/^M5 5 (Q[\d. ]+ ?){3}Z$/)
})

test('no label lies upon another or outside', () => {
  const labels = placedLabels(
    [
      { id: 'a', x: 10, y: 50, text: 'Group A, 40 people' },
      { id: 'b', x: 30, y: 52, text: 'Group B, 30 people' },
      { id: 'c', x: 295, y: 50, text: 'Group C, 20 people' },
    ],
    300,
  )
  expect(labels.map(({ anchor }) => anchor)).toEqual(['start', 'start', 'end'])
  expect(Math.abs((labels[0]?.y ?? 0) - (labels[1]?.y ?? 0))).toBeGreaterThanOrEqual(18)
  expect(new Set(labels.map(({ y, x }) => `${x} ${y}`)).size).toBe(3)
})
