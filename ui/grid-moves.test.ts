import { expect, test } from 'vitest'
import { choiceBy, movedBy, nextCell, writes } from './grid-moves.ts'

const size = { rows: 3, columns: 4 }

test('arrows stay inside the table, and with Ctrl they lead to its ends', () => {
  expect(movedBy('ArrowLeft', false, { row: 1, column: 0 }, size)).toEqual({ row: 1, column: 0 })
  expect(movedBy('ArrowDown', false, { row: 1, column: 2 }, size)).toEqual({ row: 2, column: 2 })
  expect(movedBy('ArrowDown', true, { row: 0, column: 2 }, size)).toEqual({ row: 2, column: 2 })
  expect(movedBy('End', true, { row: 0, column: 1 }, size)).toEqual({ row: 2, column: 3 })
  expect(movedBy('Home', false, { row: 2, column: 3 }, size)).toEqual({ row: 2, column: 0 })
  expect(movedBy('PageDown', false, { row: 0, column: 3 }, size)).toEqual({ row: 2, column: 3 })
  expect(movedBy('a', false, { row: 0, column: 0 }, size)).toBeNull()
})

test('the next cell goes on in the next row, and leads out at the ends', () => {
  expect(nextCell({ row: 0, column: 3 }, size, false)).toEqual({ row: 1, column: 0 })
  expect(nextCell({ row: 1, column: 0 }, size, true)).toEqual({ row: 0, column: 3 })
  expect(nextCell({ row: 2, column: 3 }, size, false)).toBeNull()
  expect(nextCell({ row: 0, column: 0 }, size, true)).toBeNull()
})

test('a letter goes round among the choices that begin with it', () => {
  const labels = ['depends on it', 'decides', 'reviews it']
  expect(choiceBy('d', labels, 2)).toBe(0)
  expect(choiceBy('D', labels, 0)).toBe(1)
  expect(choiceBy('d', labels, 1)).toBe(0)
  expect(choiceBy('r', labels, 2)).toBe(2)
  expect(choiceBy('x', labels, 0)).toBeNull()
})

test('what is written begins an edit; a command, a space and a named key do not', () => {
  const key = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })
  expect(['a', 'Ü', '法', '-'].every((each) => writes(key(each)))).toBe(true)
  expect([key('Enter'), key(' '), key('z', { ctrlKey: true }), key('z', { metaKey: true })].some(writes)).toBe(false)
})
