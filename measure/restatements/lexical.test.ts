import { describe, expect, test } from 'vitest'
import { differingDetails } from './differing-details.ts'
import { emptyTexts } from './empty-texts.ts'
import { negationWords } from './negation-words.ts'
import { trigramDice } from './trigram-dice.ts'
import { verbatimCopies } from './verbatim-copies.ts'
import { wordCosine } from './word-cosine.ts'
import { wordJaccard } from './word-jaccard.ts'

describe('why shared words are never shown as agreement', () => {
  test('the opposite has all words in common, the same thing said otherwise nearly none', () => {
    expect(wordJaccard('Speed over cost', 'Cost over speed')).toBe(1)
    expect(wordJaccard('Reduce churn of small customers', 'Keep more of the little clients')).toBe(0.1)
  })
  test('without a word there is nothing to compare', () => {
    for (const measure of [wordJaccard, wordCosine, trigramDice]) expect(measure('…', '!')).toBeNaN()
  })
})

describe('copies', () => {
  const original = 'We move checkout to the new platform before the end of the year so that orders keep coming in'
  test('a text with another comma, capital or ending is a copy', () => {
    expect(
      verbatimCopies([original, `${original.toLowerCase().replace('orders', 'order')}.`, 'Something else']),
    ).toEqual([[0, 1]])
  })
  test('a long text with two words exchanged is none, though its letters are nearly the same', () => {
    const turned = 'Speed over cost, in all that we do about checkout and billing until the end of the year'
    const other = 'Cost over speed, in all that we do about checkout and billing until the end of the year'
    expect(trigramDice(turned, other)).toBeGreaterThan(0.9)
    expect(verbatimCopies([turned, other])).toEqual([])
  })
  test('one "not", one number or one month more makes it another text', () => {
    const dated = `${original} in March`
    expect(verbatimCopies([original, original.replace('We move', 'We do not move')])).toEqual([])
    expect(verbatimCopies([dated, dated.replace('March', 'May')])).toEqual([])
    expect(verbatimCopies([`${original} for 10 countries`, `${original} for 12 countries`])).toEqual([])
  })
  test('texts without words are no copies of each other', () => expect(verbatimCopies(['…', '…'])).toEqual([]))
})

describe('details that differ', () => {
  test('March in one and June in the other, and 30 % only in the second', () => {
    expect(
      differingDetails(['We ship in March with Legal on board', 'Legal: we ship in June, for 30 % of users']),
    ).toEqual([
      { detail: 'March', kind: 'date', texts: [0] },
      { detail: 'June', kind: 'date', texts: [1] },
      { detail: '30', kind: 'number', texts: [1] },
    ])
  })
  test('three and 3, Sep and September, 1,000 and 1000 are the same; 3.5 and 35 are not', () => {
    expect(differingDetails(['three teams by Sep', 'by September 3 teams'])).toEqual([])
    expect(differingDetails(['about 1,000 orders', 'about 1000 orders'])).toEqual([])
    expect(differingDetails(['grow 3.5 %', 'grow 35 %']).map(({ texts }) => texts)).toEqual([[0], [1]])
  })
  test('"may" and "march" are months only when written as names inside a sentence', () => {
    expect(differingDetails(['May we march on', 'We go on'])).toEqual([])
    expect(differingDetails(['We start in May', 'We start soon'])).toEqual([
      { detail: 'May', kind: 'date', texts: [0] },
    ])
  })
  test('names of two words stay together, and the first word of a sentence is no name', () => {
    expect(differingDetails(['Move data to Acme Cloud. Keep backups', 'Move data elsewhere'])).toEqual([
      { detail: 'Acme Cloud', kind: 'name', texts: [0] },
    ])
  })
  test('one text alone differs from nothing', () => expect(differingDetails(['Ship 5 things in June'])).toEqual([]))
})

describe('words that turn a text round', () => {
  test('are found in their order, in all their forms', () => {
    expect(negationWords('Do not ship in March if reports are missing')).toEqual(['not'])
    expect(negationWords("We can't wait and don’t stop; never cannot")).toEqual(["can't", "don't", 'never', 'cannot'])
    expect(negationWords('Ship in March, note the knot')).toEqual([])
  })
})

describe('texts that fit under any plan', () => {
  test('driving customer value through innovation says nothing; moving billing to Stripe does', () => {
    expect(
      emptyTexts([
        'We drive customer value through innovation and operational excellence',
        'Move billing to Stripe before June',
        '',
        'Better together',
      ]),
    ).toEqual([0, 2, 3])
  })
})
