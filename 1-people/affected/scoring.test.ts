import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainly } from './mention.ts'
import { nameIndexOf, namesIn, sentenceWith } from './name-index.ts'
import { leanings, likeness, precedents } from './precedent.ts'
import { indexOf, rareness, relevance, sharedWords } from './relevance.ts'
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

  test('a word that every earlier work holds counts little, one that none holds fully', () => {
    const earlier = indexOf(Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, words: ['tax', `only${at}`] })))
    const tells = rareness(earlier)
    expect(tells('lamp')).toBe(1)
    expect(tells('tax')).toBeLessThan(0.01)
    expect(tells('only7')).toBeGreaterThan(tells('tax'))
    expect(tells('only7')).toBeLessThan(1)
    expect(rareness(indexOf([{ id: 'one', words: ['tax'] }]))('tax')).toBeGreaterThan(0.5)
    const index = indexOf([
      { id: 'one', words: ['tax'] },
      { id: 'two', words: ['lamp'] },
    ])
    const [usual = 0, rare = 0] = relevance(index, ['tax', 'lamp'], tells)
    expect(usual).toBeCloseTo(rare * tells('tax'), 10)
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

describe('likeness', () => {
  const likenessOf = (texts: string[][], asked: string[]) => [
    ...likeness(indexOf(texts.map((words, at) => ({ id: `${at}`, words }))), asked),
  ]

  test('is the cosine of weighted words by hand', () => {
    const [ledger, lamp] = likenessOf(
      [
        ['ledger', 'ledger', 'tax'],
        ['tax', 'lamp'],
      ],
      ['ledger', 'tax'],
    )
    const [rare, usual] = [Math.log(1 + 1.5 / 1.5), Math.log(1 + 0.5 / 2.5)]
    const asked = Math.hypot(rare, usual)
    const twice = (1 + Math.log(2)) * rare
    expect(ledger).toBeCloseTo((rare * twice + usual ** 2) / asked / Math.hypot(twice, usual), 10)
    expect(lamp).toBeCloseTo(usual ** 2 / asked / Math.hypot(rare, usual), 10)
  })

  test('lies between 0 and 1: 1 for the same words, 0 where none is shared', () => {
    fc.assert(
      fc.property(fc.array(someWords, { minLength: 1, maxLength: 8 }), someWords, (texts, asked) => {
        for (const alike of likenessOf(texts, asked)) {
          expect(alike).toBeGreaterThanOrEqual(0)
          expect(alike).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
    expect(likenessOf([['ledger', 'tax'], ['apple']], ['tax', 'ledger'])).toEqual([expect.closeTo(1, 10), 0])
    expect(likenessOf([], ['ledger'])).toEqual([])
  })

  test('a single earlier work can be like it; among many, a word that only one of them holds links nothing', () => {
    expect(likenessOf([['cider', 'press']], ['cider'])[0]).toBeGreaterThan(0)
    const many = Array.from({ length: 40 }, (_, at) => ['press', `only${at}`])
    expect(Math.max(...likenessOf(many, ['only7']))).toBe(0)
  })
})

describe('precedents', () => {
  test('are the 25 most similar, with the squares as shares', () => {
    expect(precedents([0.1, 0, 0.3].map((alike, at) => ({ at, alike })))).toEqual([
      { at: 2, weight: expect.closeTo(0.9, 10) },
      { at: 0, weight: expect.closeTo(0.1, 10) },
    ])
    const many = precedents(Array.from({ length: 40 }, (_, at) => ({ at, alike: (at + 1) / 40 })))
    expect(many.map(({ at }) => at)).toEqual(Array.from({ length: 25 }, (_, place) => 39 - place))
    expect(many.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10)
    expect(precedents([{ at: 0, alike: 0 }])).toEqual([])
  })

  test('whose works are more like this than most leans to it, the more works the surer', () => {
    const work = (alike: number, ...partyIds: string[]) => ({ alike, partyIds })
    const works = [work(0.6, 'once', 'often'), work(0.6, 'often'), work(0.6, 'often'), work(0, 'never'), work(0.2)]
    const mean = 2 / 5
    const leaning = leanings(works)
    expect(leaning.get('once')).toBeCloseTo(Math.sqrt((0.6 - mean) / 4 / 0.6), 10)
    expect(leaning.get('often')).toBeCloseTo(Math.sqrt((3 * (0.6 - mean)) / 6 / 0.6), 10)
    expect(leaning.has('never')).toBe(false)
    expect(leanings([]).size).toBe(0)
  })
})
