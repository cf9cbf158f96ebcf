import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onlyInOne, typedFacts } from './typed-facts.ts'

const differing = (personalText: string, publicText: string, facts: string[] = [], decisions: string[] = []) =>
  onlyInOne({ personalText, publicText, facts, decisions }).map(({ in: where, quote }) => `${where}: ${quote}`)

describe('the same, whatever the way of writing', () => {
  test.each([
    ['12 March', '12 March 2027'],
    ['12 March 2027', '2027-03-12'],
    ['12 March', 'March 12th'],
    ['the 12th of March', '12 Mar'],
    ['Friday 12 March', '12.03.2027'],
    ['12 March 2027', '12/3/2027'],
    ['12 March 2027', '3/12/27'],
    ['March 12, 2027', 'Fri, 12 March 2027'],
    ['in March', 'March 2027'],
    ['Sept. 3', '3 September'],
    ['Q2 2027', 'Q2'],
    ['1,200 orders', '1200 orders'],
    ['1 200 orders', '1.200 orders'],
    ["1'200 orders", '1,200 orders'],
    ['1.2 million', '1,200,000'],
    ['5k', '5,000'],
    ['5 %', '5 percent'],
    ['€ 5', '5 euros'],
    ['two weeks', '2 weeks'],
    ['ten people', '10 persons'],
    ['five working days', '5 days'],
    ['1.5 hours', '1,5 hours'],
    ['two more weeks', '2 weeks'],
    ['the second provider', 'the 2nd provider'],
    ['ISO 27001', 'ISO-27001'],
    ['9:30', '09:30'],
    ['on Fridays', 'on Friday'],
  ])('“%s” and “%s”', (one, other) => {
    expect(differing(`It is ${one}.`, `It was ${other}.`)).toEqual([])
  })
})

describe('near, and not the same', () => {
  test.each([
    ['12 March', '13 March'],
    ['12 March', '12 May'],
    ['12 March 2027', '12 March 2028'],
    ['2027-03-12', '2027-12-03'],
    ['in March', '12 March'],
    ['in March', 'in May'],
    ['Q2', 'Q3'],
    ['1,200', '12,000'],
    ['1,200', '1,2'],
    ['5 %', '5 days'],
    ['two weeks', 'two months'],
    ['2 weeks', '3 weeks'],
    ['the 2nd provider', '2 providers'],
    ['the second provider', 'the third provider'],
    ['€ 500', '$ 500'],
    ['ISO 27001', 'ISO 27002'],
    ['9:30', '10:30'],
    ['on Friday', 'on Monday'],
    ['1.5 hours', '15 hours'],
  ])('“%s” and “%s”', (one, other) => {
    const found = differing(`It is ${one}.`, `It is ${other}.`)
    expect(found.map((each) => each.split(':')[0])).toEqual(['personal', 'public'])
  })
})

describe('what is no day and no figure', () => {
  test.each([
    'You may ask, and we march on.',
    'May I add something? March on.',
    'One of us calls you; no one is left out.',
    'Wait a second.',
    'At first, first things first.',
    'A mayor, a decade, tension and often.',
    'v2.1b and x86_64',
  ])('“%s”', (text) => {
    expect(typedFacts(text, [])).toEqual([])
  })
})

test('says which text has it, each once, in the order in which they stand', () => {
  expect(
    onlyInOne({
      personalText: 'Mika, on 12 March two people come, and again on 12 March at 9:30.',
      publicText: 'In March 3 % more orders come.',
      facts: [],
      decisions: [],
    }),
  ).toEqual([
    { kind: 'day', quote: '12 March', in: 'personal' },
    { kind: 'figure', quote: 'two people', in: 'personal' },
    { kind: 'figure', quote: '9:30', in: 'personal' },
    { kind: 'day', quote: 'March', in: 'public' },
    { kind: 'figure', quote: '3 %', in: 'public' },
  ])
})

test('what the record says stands in both by itself, in whichever words', () => {
  const facts = ['The audit needs the same two people until March', 'Friday 15 January 2027', 'The date moves']
  expect(differing('Until 15 January 2 people are away.', 'We answer in words.', facts)).toEqual([])
  expect(differing('Until 16 January 2 people are away.', 'We answer in words.', facts)).toEqual([
    'personal: 16 January',
  ])
})

test('a decision that is named in one of them only is said, whatever the letters and line breaks; a part of a name is none', () => {
  const decisions = ['The date moves', 'The date moves to May 2027', 'PCI']
  expect(differing('You know that the date\nmoves.', 'Nothing moves.', [], decisions)).toEqual([
    'personal: the date\nmoves',
  ])
  expect(differing('The date moves.', 'THE DATE MOVES!', [], decisions)).toEqual([])
  expect(differing('The date moves to May 2027', 'The date moves', [], decisions)).toEqual([
    'personal: The date moves to May 2027',
    'public: The date moves',
  ])
  expect(differing('The dates move.', 'x', [], decisions)).toEqual([])
  expect(differing('The date moves.', 'x', ['The date moves'], decisions)).toEqual([])
})

test('whatever is written, a text differs in nothing from itself, and each quote stands in it', () => {
  const pieces = [
    '12',
    ' March',
    ' 2027',
    '-',
    '03',
    '.',
    ',',
    ' two',
    ' weeks',
    '%',
    ' the second',
    ' May',
    '\n',
    'x',
    '€',
  ]
  const anything = fc.oneof(
    fc.string({ maxLength: 200, unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(anything, (text) => {
      expect(differing(text, text, [], ['The date moves'])).toEqual([])
      for (const { quote, means } of typedFacts(text, [])) {
        expect(text).toContain(quote)
        expect(means.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('a long text is read in no time', () => {
  const began = performance.now()
  for (const text of [
    '12 March '.repeat(500),
    '1,200 '.repeat(700),
    `${'1 '.repeat(2_000)}`,
    'in '.repeat(1_500),
    '9'.repeat(4_000),
  ])
    differing(text, 'x', [], ['The date moves'])
  expect(performance.now() - began).toBeLessThan(2_000)
})
