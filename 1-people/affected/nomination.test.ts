import { expect, test } from 'vitest'
import { type Nomination, namesInTurns, namesTyped, nominated, promoted } from './nomination.ts'

let made = 0
const by = (byPersonId: string | null, typedName: string, whom: Partial<Nomination> = {}): Nomination => ({
  id: String(++made),
  workId: 'w',
  byPersonId,
  typedName,
  personId: null,
  groupId: null,
  why: null,
  nominatedAt: '2026-11-25T00:00:00.000Z',
  ...whom,
})

test('two different people who name the same promote it', () => {
  expect(promoted([by('a', 'Legal', { groupId: 'g' }), by('b', 'the lawyers', { groupId: 'g' })])).toMatchObject([
    { groupId: 'g', by: 2, typedName: 'Legal' },
  ])
})

test('one person who names the same twice does not', () => {
  expect(promoted([by('a', 'Legal', { groupId: 'g' }), by('a', 'legal', { groupId: 'g' })])).toEqual([])
})

test('neither does whoever names themself', () => {
  const nominations = [by('p', 'Me', { personId: 'p' }), by('a', 'Pia', { personId: 'p' })]
  expect(promoted(nominations)).toEqual([])
  expect(nominated(nominations)).toMatchObject([{ personId: 'p', by: 1 }])
  expect(promoted([...nominations, by('b', 'Pia', { personId: 'p' })])).toHaveLength(1)
})

test('a name that nobody in the directory has counts as the same however it is typed', () => {
  expect(promoted([by('a', 'José  Núñez'), by('b', 'jose nunez')])).toMatchObject([{ by: 2, typedName: 'José  Núñez' }])
  expect(promoted([by('a', 'José Núñez'), by('b', 'Josef Nunez')])).toEqual([])
})

test('names of nobody count for nothing', () => {
  expect(promoted([by(null, 'Legal', { groupId: 'g' }), by('a', 'Legal', { groupId: 'g' })])).toEqual([])
})

test('several names are typed at once, each counted once', () => {
  expect(namesTyped('Pia Example\nLegal; legal , @docs\n\n ')).toEqual(['Pia Example', 'legal', '@docs'])
  expect(namesTyped(' ,;\n')).toEqual([])
})

test('however many are typed, none is lost', () => {
  const all = Array.from({ length: 450 }, (_, at) => `Person ${at}`)
  const turns = namesInTurns(all.join('\n'))
  expect(turns.map((names) => names.length)).toEqual([200, 200, 50])
  expect(turns.flat()).toEqual(all)
  expect(namesInTurns(' ,;\n')).toEqual([])
})
