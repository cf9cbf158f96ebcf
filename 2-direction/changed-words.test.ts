import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedWords } from './changed-words.ts'

test('a small change is shown inside the sentence that it changes', () => {
  expect(changedWords('The date holds in March', 'The date moves in March')).toEqual([
    { kind: 'same', words: 'The date' },
    { kind: 'gone', words: 'holds' },
    { kind: 'new', words: 'moves' },
    { kind: 'same', words: 'in March' },
  ])
})

test('two sentences with little in common are shown whole instead', () => {
  expect(changedWords('The date holds', 'Quality comes before everything else')).toBeNull()
})

test('whatever changed, both wordings can be read back from the run', () => {
  const wording = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 12 })
    .map((all) => all.join(' '))
  fc.assert(
    fc.property(wording, wording, (before, after) => {
      const run = changedWords(before, after)
      if (run === null) return
      const without = (kind: string) =>
        run
          .filter((part) => part.kind !== kind)
          .map((part) => part.words)
          .join(' ')
      expect(without('new')).toBe(before)
      expect(without('gone')).toBe(after)
    }),
  )
})
