import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainly } from './mention.ts'
import { nameIndexOf, namesIn, sentenceWith } from './name-index.ts'
import { precedents } from './precedent.ts'
import { indexOf, relevance, sharedWords } from './relevance.ts'
import { spellingOf, stemOf, wordsOf } from './words-of.ts'

const someWords = fc.array(fc.constantFrom('ledger', 'invoice', 'tax', 'apple', 'press', 'lamp'), { maxLength: 12 })

describe('words', () => {
  test('forms of a word are one word, and different words stay different', () => {
    for (const family of [
      ['schedule', 'schedules', 'scheduling', 'scheduled', 'scheduler'],
      ['policy', 'policies'],
      ['box', 'boxes'],
      ['process', 'processes'],
    ])
      expect(new Set(family.map(stemOf)).size, family.join(' ')).toBe(1)
    expect(stemOf('status')).toBe('status')
    expect(stemOf('network')).not.toBe(stemOf('netting'))
  })

  test('compounds count whole and in their parts, common words and numbers not at all', () => {
    expect(wordsOf('kubeProxy')).toEqual(['kube', 'proxy', 'kube-proxy'])
    expect(wordsOf('The HTTPServer of 2026')).toEqual(['http', 'serv', 'http-server'])
    expect(wordsOf('Café')).toEqual(wordsOf('cafe'))
    expect(wordsOf('of the and 12 a')).toEqual([])
  })

  test('a stem is shown as the text spells it first', () => {
    const spelling = spellingOf('Scheduling; the scheduler and kube-proxy')
    expect(spelling.get(stemOf('scheduler'))).toBe('Scheduling')
    expect(spelling.get('proxy')).toBe('kube-proxy')
  })

  test('any text gives words, the same ones each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(wordsOf(text)).toEqual(wordsOf(text))
        for (const word of wordsOf(text)) expect(word.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('relevance', () => {
  test('is what BM25 gives by hand', () => {
    // Lengths 2 and 4, mean 3. `tax` stands in both, `apple` twice in the second one only.
    const index = indexOf([
      { id: 'one', words: ['tax', 'lamp'] },
      { id: 'two', words: ['tax', 'apple', 'apple', 'press'] },
    ])
    const tax = Math.log(1 + 0.5 / 2.5)
    const apple = Math.log(1 + 1.5 / 1.5)
    const [one, two] = relevance(index, ['tax', 'apple'])
    expect(one).toBeCloseTo((tax * 1 * 2.2) / (1 + 1.2 * (0.25 + (0.75 * 2) / 3)), 10)
    expect(two).toBeCloseTo(
      (tax * 1 * 2.2) / (1 + 1.2 * (0.25 + (0.75 * 4) / 3)) + (apple * 2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 4) / 3)),
      10,
    )
  })

  test('is never negative, and goes by no order', () => {
    fc.assert(
      fc.property(fc.array(someWords, { minLength: 1, maxLength: 6 }), someWords, (texts, asked) => {
        const found = texts.map((words, at) => ({ id: `${at}`, words }))
        const scores = relevance(indexOf(found), asked)
        const turned = relevance(
          indexOf(found.map((each) => ({ ...each, words: each.words.toReversed() })).toReversed()),
          [...asked.toReversed()],
        ).toReversed()
        for (const [at, score] of scores.entries()) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeCloseTo(turned[at] as number, 10)
        }
      }),
    )
  })

  test('shared words are told with the rarest first', () => {
    const index = indexOf([
      { id: 'one', words: ['tax', 'lamp'] },
      { id: 'two', words: ['tax'] },
    ])
    expect(sharedWords(index, 0, ['tax', 'lamp', 'press'], 5)).toEqual(['lamp', 'tax'])
    expect(sharedWords(index, 1, ['lamp'], 5)).toEqual([])
  })
})

describe('names', () => {
  const index = nameIndexOf([
    { id: 'ledger', names: [plainly('Ledger')] },
    { id: 'old', names: [plainly('Old Ledger')] },
    { id: 'both', names: [plainly('Ledger')] },
  ])
  const inText = (text: string) =>
    new Map([...namesIn(index, plainly(text))].map(([name, { times }]) => [name.trim(), times]))

  test('are found as whole words only, however they are written', () => {
    expect(inText('The OLD-ledger and a ledger.')).toEqual(new Map(Object.entries({ 'old ledger': 1, ledger: 2 })))
    expect(inText('Ledgers and oldledger')).toEqual(new Map())
    expect(inText('ledger')).toEqual(new Map([['ledger', 1]]))
    expect(inText('')).toEqual(new Map())
    expect(namesIn(index, plainly('ledger')).get(' ledger ')?.ids).toEqual(['ledger', 'both'])
  })

  test('a hundred thousand of them that all begin alike are not gone through one by one', () => {
    const many = nameIndexOf(
      Array.from({ length: 100_000 }, (_, at) => ({ id: `${at}`, names: [` our thing${at} of many `] })),
    )
    let asked = 0
    const watched = new Proxy(many.ids, {
      get: (map, key) => {
        if (key !== 'get') throw new Error(`${String(key)} goes through all of them`)
        return (name: string) => {
          asked += 1
          return map.get(name)
        }
      },
    })
    const text = plainly('Our thing77 of many, and our thing78 of few')
    expect([...namesIn({ ...many, ids: watched }, text)]).toEqual([
      [' our thing77 of many ', { times: 1, ids: ['77'] }],
    ])
    expect(asked).toBeLessThanOrEqual(2)
  })

  test('the sentence around a name is shown, not the whole text', () => {
    expect(sentenceWith('First. The Old Ledger goes! Last.', ' old ledger ')).toBe('The Old Ledger goes!')
    expect(sentenceWith('Nothing.', ' old ledger ')).toBeNull()
  })
})

describe('precedents', () => {
  const weightOf = (earlier: string[][], asked: string[], leftOut?: (at: number) => boolean) =>
    precedents(indexOf(earlier.map((words, at) => ({ id: `${at}`, words }))), earlier, asked, leftOut)
  const alike = ['ledger', 'invoice', 'tax']

  test('ten that say the same count hardly more than one', () => {
    const others = [
      ['apple', 'press', 'ledger'],
      ['lamp', 'apple', 'tax'],
      ['lamp', 'press', 'invoice'],
    ]
    const sum = (times: number) =>
      weightOf([...Array.from({ length: times }, () => alike), ...others], alike)
        .filter(({ at }) => at < times)
        .reduce((all, { weight }) => all + weight, 0)
    expect(sum(10)).toBeGreaterThan(sum(1))
    expect(sum(10)).toBeLessThan(1.6 * sum(1))
  })

  test('what is left out counts nothing, nor does what shares no word', () => {
    const earlier = [alike, ['ledger', 'lamp'], ['apple', 'press']]
    expect(weightOf(earlier, alike).map(({ at }) => at)).toEqual([0, 1])
    expect(weightOf(earlier, alike, (at) => at === 0).map(({ at }) => at)).toEqual([1])
    expect(weightOf([], alike)).toEqual([])
  })

  test('a single earlier work can be one; among many, a word that only one of them holds links nothing', () => {
    expect(weightOf([['cider', 'press']], ['cider'])).toMatchObject([{ at: 0, weight: expect.any(Number) }])
    const many = Array.from({ length: 40 }, (_, at) => ['press', `only${at}`])
    expect(weightOf(many, ['only7'])).toEqual([])
  })
})
